import type { ShownPage } from './shared-portal';

/** A page that does its worst, and how to bring its code under the mouse. */
export interface HostilePage extends ShownPage {
  readonly name: string;
  /** Run in the page once it is read: opens a dialog, scrolls away. */
  readonly before?: () => void | Promise<void>;
}

const CLAIM = `<main><h1>Remittance</h1><p>Payer: UnitedHealthcare</p>
  <table><thead><tr><th>Service date</th><th>Procedure</th><th>Modifier</th><th>Units</th><th>Billed</th></tr></thead><tbody>
  <tr><td>02/09/2026</td><td>70498</td><td>26</td><td>1</td><td>298.00</td></tr>
  <tr><td>02/09/2026</td><td><span id="code">76376</span></td><td>26</td><td>1</td><td>77.00</td></tr>
  </tbody></table><p>Diagnosis: M81.0</p></main>`;

function page(style: string, body = CLAIM, html = '<html lang="en">'): string {
  return `<!doctype html>${html}<head><meta charset="utf-8"><title>Portal</title>
    <style>html, body { background: #cde6c4 } body { font: 14px/1.5 sans-serif; margin: 24px } td { padding: 4px 12px }</style>
    <style>${style}</style></head><body>${body}</body></html>`;
}

const styled = (name: string, style: string): HostilePage => ({ name, html: page(style) });
const around = (name: string, style: string): HostilePage => ({
  name,
  html: page('', `<div style="${style}">${CLAIM}</div>`),
});

/** Pages whose styles, ancestors, layers or scripts stand against a card. */
export const hostilePages: readonly HostilePage[] = [
  {
    name: 'siblings with the greatest z-index',
    html: page(
      '.top { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: #80008022 }',
      `${CLAIM}<div class="top"></div><div class="top"></div>`,
    ),
  },
  styled('* { all: unset !important }', 'body *, body ~ * { all: unset !important }'),
  styled(
    '* { all: initial !important } on what is not known',
    'html > :not(head, body), div:not([class]) { all: initial !important; position: absolute !important; left: -9999px !important }',
  ),
  styled(
    'display: none !important on strange children of html and body',
    'html > :not(head, body), body > :not(main) { display: none !important; visibility: hidden !important }',
  ),
  styled(
    'big text, filter, color, opacity on everything',
    '* { font-size: 40px !important; color: #ff00ff !important; letter-spacing: 6px !important; text-transform: uppercase !important; line-height: 3 !important } div, main { filter: invert(1) !important; opacity: 0.4 !important }',
  ),
  styled(
    'size, clipping and pointers on every div',
    'div { width: 0 !important; height: 0 !important; overflow: hidden !important; clip-path: inset(50%) !important; pointer-events: none !important; position: static !important; transform: scale(0) !important }',
  ),
  styled(
    'a print-like and a popover reset',
    ':popover-open, [popover] { display: none !important; opacity: 0 !important } dialog, div { contain: strict !important }',
  ),
  styled('a filter and opacity on html', 'html { filter: hue-rotate(90deg); opacity: 0.9 }'),
  styled('html turned and shrunk', 'html { transform: scale(0.9) rotate(0.5deg); transform-origin: 0 0 }'),
  around('a turned ancestor', 'transform: rotate(3deg) scale(1.1); transform-origin: 0 0'),
  around('a containing ancestor', 'contain: strict; width: 600px; height: 260px; will-change: transform'),
  around('a clipping ancestor', 'overflow: hidden; width: 420px; height: 230px; border-radius: 12px'),
  around('a scrolling ancestor', 'overflow: auto; width: 420px; height: 200px; position: relative'),
  around(
    'an isolated ancestor with perspective',
    'isolation: isolate; perspective: 400px; z-index: 1; position: relative',
  ),
  around('a container for queries', 'container-type: inline-size; width: 600px'),
  styled('zoom on html', 'html { zoom: 1.5 }'),
  styled('zoom on body', 'body { zoom: 0.75 }'),
  styled('zoom on both', 'html { zoom: 1.25 } body { zoom: 1.25 }'),
  { name: 'right to left', html: page('', CLAIM, '<html dir="rtl" lang="he">') },
  styled('vertical writing', 'html { writing-mode: vertical-rl } main { writing-mode: horizontal-tb }'),
  styled(
    'custom properties with our names',
    ':root, * { --ink: red !important; --surface: red !important; --text: 60px !important; --scale: 5 !important }',
  ),
  {
    name: 'fixed bars at top and bottom',
    html: page(
      '.bar { position: fixed; left: 0; right: 0; height: 70px; background: #334; z-index: 9999 } body { padding: 80px 0 2000px }',
      `<div class="bar" style="top:0">Portal</div>${CLAIM}<div class="bar" style="bottom:0">Help</div>`,
    ),
  },
  {
    name: 'a modal dialog of the page',
    html: page(
      'dialog { overflow: hidden; transform: translateY(10px) }',
      `<dialog>${CLAIM}<button>OK</button></dialog>`,
    ),
    before: () => document.querySelector('dialog')?.showModal(),
  },
  {
    name: 'a popover of the page above it',
    html: page('', `<div popover="manual" style="inset:auto;margin:20px">${CLAIM}</div>`),
    before: () => document.querySelector<HTMLElement>('[popover]')?.showPopover(),
  },
  {
    name: 'fullscreen',
    html: page('#full { background: #cde6c4; padding: 40px }', `<div id="full">${CLAIM}</div>`),
    before: () => document.querySelector('#full')?.requestFullscreen(),
  },
  {
    name: 'a page that removes what it does not know',
    html: page(
      '',
      `${CLAIM}<script>
        let removed = 0;
        new MutationObserver((records) => {
          for (const record of records) for (const node of record.addedNodes) {
            if (node.parentNode === document.documentElement || node.parentNode === document.body) {
              if (removed++ < 2) node.remove();
            }
          }
        }).observe(document, { childList: true, subtree: true });
      </script>`,
    ),
  },
  {
    name: 'a strict content security policy',
    html: page(''),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; sandbox allow-same-origin allow-scripts",
    },
  },
  {
    name: 'adopted style sheets that the page sets anew',
    html: page(
      '',
      `${CLAIM}<script>
        const sheet = new CSSStyleSheet(); sheet.replaceSync('div { display: none !important }');
        addEventListener('pointermove', () => { document.adoptedStyleSheets = [sheet]; });
      </script>`,
    ),
  },
  {
    name: 'listeners on the document that swallow every event',
    html: page(
      '',
      `${CLAIM}<script>
        for (const name of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'mousemove', 'mouseover', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'focusin', 'focusout', 'scroll']) {
          document.addEventListener(name, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
        }
      </script>`,
    ),
  },
  {
    name: 'everything inert but the dialog that imitates a modal one',
    html: page(
      '[role=dialog] { position: fixed; inset: 40px; background: #cde6c4; z-index: 2147483647 }',
      `<div id="app">Portal</div><div role="dialog" aria-modal="true">${CLAIM}</div><script>
        const hide = () => { for (const one of document.querySelectorAll('html > :not(head, body), body > :not([role=dialog])')) { one.inert = true; one.setAttribute('aria-hidden', 'true'); } };
        hide(); new MutationObserver(hide).observe(document, { childList: true, subtree: true });
      </script>`,
    ),
  },
];
