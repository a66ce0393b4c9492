/**
 * How PTP edits are stored: 2.5 million rows in blocks of some thousand, each searched in place.
 *
 *   extra `tables`, once a set
 *   ┌───────┬──────────────────┬──────┬──────────┬───────┬──────────────────────────────────────────────┐
 *   │ n u32 │ n codes, 5 bytes │ n u16│ days u16 │ n u16 │ notes: indicator, flag, length u16, rationale │
 *   └───────┴──────────────────┴──────┴──────────┴───────┴──────────────────────────────────────────────┘
 *   Codes ascend: a code is named by its place. Days count from 1899-12-31; days and notes stand by how often they
 *   occur, so that most of their numbers fit one byte. The number of a day is one more than its place; 0 is no day.
 *
 *   block, deflated; rows ascend by column one, then column two, then as the files have them
 *   ┌──────────┬────────────┬───────────┬─────────────────────┬──────────────────────┬─────┐
 *   │ rows u32 │ groups u16 │ widths ×3 │ groups: code, rows  │ column two: 2 planes │ …   │
 *   └──────────┴────────────┴───────────┴─────────────────────┴──────────────────────┴─────┘
 *   … effective day, deletion day, note: as many planes (1 or 2) as their width says
 *
 *   group       the rows of one column-one code: the code's number in 2 planes, how many rows in 3
 *   column two  number of the code less that of the row before it in its group (less 0 in its first row)
 *   plane       one byte of every row, one row after the other; low byte first
 *
 * All integers little endian. Neighboring groups have much the same column-two codes and notes: their steps repeat,
 * which is what makes deflate do well. Opening a block adds up where its groups begin, and nothing else.
 */
export const TABLES = 'tables';

/** A block is closed at the next column-one code once it holds this many rows. */
export const ROWS_A_BLOCK = 6_000;

/** More rows of one column-one code than codes there are would be no edits, and blocks must not grow without bound. */
export const MOST_IN_GROUP = 200_000;

/** Ten times what a setting has. */
export const MOST_ROWS = 16_000_000;

/** What 16 bits can name. */
export const MOST_NAMES = 65_535;
