import { linesOf } from './sample';
import type { Seeded } from './seeded';

type Change = (text: string, random: Seeded) => string;

/** What people, mail programs, spreadsheets and malice do to a text file. */
export const TEXT_CHANGES: Readonly<Record<string, Change>> = {
  none: (text) => text,
  'cut off': (text, random) => text.slice(0, random.below(text.length)),
  'other line ends': (text, random) =>
    text.replace(/\r\n|\n/g, () => random.pick(['\r\n', '\n', '\r', '\r\n', '\n'])),
  'one line end': (text, random) => text.replace(/\r\n|\n/g, random.pick(['\r\n', '\n', '\r'])),
  'huge cell': (text, random) =>
    inserted(
      text,
      random,
      random.pick(['x', '9', '"', 'é', ' ']).repeat(random.pick([300, 70_000, 1_500_000])),
    ),
  'columns shuffled': (text, random) => {
    const comma = text.includes('\t') ? '\t' : ',';
    const [one, two] = [random.below(8), random.below(8)];
    return eachLine(text, (line) => swapped(line.split(comma), one, two).join(comma));
  },
  'columns moved': (text, random) => {
    const at = random.below(40);
    const width = random.below(12) - 6;
    const move = (line: string) =>
      width < 0
        ? line.slice(0, at) + line.slice(at - width)
        : line.slice(0, at) + ' '.repeat(width) + line.slice(at);
    return eachLine(text, move);
  },
  'row twice': (text, random) => onLines(text, random, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'row lost': (text, random) => onLines(text, random, (lines, at) => lines.splice(at, 1)),
  'rows swapped': (text, random) =>
    onLines(text, random, (lines, at) => swapped(lines, at, random.below(lines.length))),
  'blank rows': (text, random) =>
    onLines(text, random, (lines, at) => lines.splice(at, 0, ...Array(random.below(4)).fill(''))),
  'all twice': (text) => text + text,
  'another character': (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + odd(random) + text.slice(at + 1);
  },
  'a few characters': (text, random) => {
    let changed = text;
    for (let left = random.below(5); left >= 0; left -= 1) changed = inserted(changed, random, odd(random));
    return changed;
  },
  'lower case': (text) => text.toLowerCase(),
  'a zero byte': (text, random) => inserted(text, random, '\0'),
  'blanks at line ends': (text) => eachLine(text, (line) => `${line}  `),
  'no blanks at line ends': (text) => eachLine(text, (line) => line.trimEnd()),
};

function odd(random: Seeded): string {
  return random.pick([
    '"',
    ',',
    '\t',
    '\r',
    '\n',
    ' ',
    '0',
    'A',
    'Z',
    '-',
    '*',
    'é',
    '’',
    '<',
    '&',
    '\u2028',
    '=',
    '\u007f',
  ]);
}

function inserted(text: string, random: Seeded, what: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.replace(/[^\r\n]+/g, change);
}

function onLines(text: string, random: Seeded, change: (lines: string[], at: number) => void): string {
  const lines = linesOf(text);
  change(lines, random.below(lines.length));
  return lines.join(text.includes('\r\n') ? '\r\n' : '\n');
}

function swapped<T>(items: T[], one: number, two: number): T[] {
  const [first, second] = [items[one], items[two]];
  if (first !== undefined && second !== undefined) {
    items[one] = second;
    items[two] = first;
  }
  return items;
}
