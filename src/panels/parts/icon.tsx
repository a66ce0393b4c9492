import type { JSX } from 'preact';

/** One stroke icon on a 16 × 16 grid. It stands beside words, so it has no name of its own. */
export function Icon({ path }: { path: string }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
