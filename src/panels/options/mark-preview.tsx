import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MarkMode } from '../../settings';

/** A few codes as a page shows them; the level counts up from a plain code over info and warning to error. */
const CODES = [
  { code: '0554T', level: 0, words: 'options.preview.plain' },
  { code: '71275', level: 1, words: 'finding.info' },
  { code: 'M54.5', level: 2, words: 'finding.warning' },
  { code: '76376', level: 3, words: 'finding.error' },
] as const;

const PAGES = ['white', 'black'] as const;

/** The level a code is painted with in a mode; null where nothing is painted. */
function painted(mode: MarkMode, level: number): number | null {
  if (mode === 'off' || (mode === 'findings' && level === 0)) return null;
  return mode === 'neutral' ? 0 : level;
}

/**
 * The marks of a mode on a white and on a black page. They are real marks, by the very style sheet that pages get
 * (`marks.css`, which the entry point loads), so the preview cannot differ from them.
 */
export function MarkPreview({ mode }: { mode: MarkMode }): JSX.Element {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const codes = [...(box.current?.querySelectorAll('[data-level]') ?? [])];
    const names = CODES.map(({ level }) => `sl-${level}`);
    for (const [level, name] of names.entries()) {
      const ranges = codes
        .filter((code) => painted(mode, Number(code.getAttribute('data-level'))) === level)
        .map((code) => {
          const range = document.createRange();
          range.selectNodeContents(code);
          return range;
        });
      CSS.highlights.set(name, new Highlight(...ranges));
    }
    return () => {
      for (const name of names) CSS.highlights.delete(name);
    };
  }, [mode]);
  return (
    <figure class="mark-preview" ref={box}>
      <figcaption class="label">{i18n.t('options.preview.title')}</figcaption>
      {PAGES.map((page) => (
        <div key={page} class={`mark-page ${page}`} aria-hidden={page === 'black'}>
          {CODES.map(({ code, level, words }) => (
            <span key={code} class="mark-sample">
              <span data-level={level}>{code}</span>
              <span class="mark-words">{i18n.t(words)}</span>
            </span>
          ))}
        </div>
      ))}
    </figure>
  );
}
