import type { JSX } from 'preact';
import type { CodeSystem } from '../../codes';

/** What a card does when one of its codes is chosen; without it, codes are plain text. */
export type OpenCode = (system: CodeSystem, code: string) => void;

/** A code that opens its own card where the place it stands in can show one. */
export function CodeLink(props: {
  system: CodeSystem;
  code: string;
  onOpen?: OpenCode | undefined;
}): JSX.Element {
  const { system, code, onOpen } = props;
  if (!onOpen) return <span class="code">{code}</span>;
  return (
    <button type="button" class="code code-link" onClick={() => onOpen(system, code)}>
      {code}
    </button>
  );
}
