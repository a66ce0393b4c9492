import type { JSX } from 'preact';
import {
  Button,
  CardBrief,
  CardFull,
  CheckedFooter,
  Chip,
  copyIcon,
  EmptyState,
  FindingList,
  OptionsScreen,
  PopupScreen,
  SidePanelScreen,
  searchIcon,
  Toggle,
  WelcomeScreen,
} from '../../src/panels';
import { cards } from './cards';
import { checked, findings } from './claims';
import { fakeOptionsHost } from './fake-options';
import { fakePopupHost } from './fake-popup';
import { fakeSidePanelHost } from './fake-side-panel';
import { fakeWelcomeHost } from './fake-welcome';
import { galleryWords as words } from './gallery-words';

/** One thing to look at: a part or a screen in one state. */
export interface Scene {
  readonly name: string;
  /** The width in CSS pixels it is made for; every scene is looked at in 320 too. */
  readonly width: number;
  readonly render: () => JSX.Element;
  /** What to do once it is drawn, to reach the state. */
  readonly act?: (root: HTMLElement) => void | Promise<void>;
}

/** As the browser does it for a user who types. */
export function type(root: HTMLElement, text: string): void {
  const field = [
    ...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[role=combobox], textarea'),
  ].find((one) => one.checkVisibility());
  if (!field) throw new Error('no field to type into');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const press = (root: HTMLElement, name: RegExp) => {
  const button = [...root.querySelectorAll<HTMLElement>('button, [role=tab]')].find((one) =>
    name.test(one.textContent ?? ''),
  );
  button?.click();
};

const pad = (child: JSX.Element) => <main style={{ padding: '16px' }}>{child}</main>;
const noop = () => undefined;

export const scenes: readonly Scene[] = [
  {
    name: 'controls',
    width: 360,
    render: () =>
      pad(
        <div class="rows">
          <h1>{words.title}</h1>
          <p class="card-actions">
            <Button look="primary">{words.turnOn}</Button>
            <Button>{words.normal}</Button>
            <Button look="plain" icon={copyIcon}>
              {words.copy}
            </Button>
            <Button look="danger">{words.erase}</Button>
            <Button disabled>{words.notNow}</Button>
          </p>
          <p class="chips">
            <Chip>{words.category}</Chip>
            <Chip tone="good">{words.billable}</Chip>
            <Chip tone="warn">{words.conditions}</Chip>
            <Chip tone="bad">{words.notBillable}</Chip>
          </p>
          <Toggle label={words.on} on onChange={noop} hint={words.hint} />
          <Toggle label={words.off} on={false} onChange={noop} />
          <Toggle label={words.fixed} on disabled onChange={noop} />
          <EmptyState icon={searchIcon} title={words.nothing}>
            {words.fewer}
          </EmptyState>
        </div>,
      ),
  },
  ...(['0554T', '76377', 'M54.5', '73677'] as const).map(
    (code): Scene => ({
      name: `card-brief-${code}`,
      width: 420,
      render: () => pad(<CardBrief card={cards[code]} onOpenCode={noop} />),
    }),
  ),
  {
    name: 'card-full-0554T',
    width: 480,
    render: () => pad(<CardFull card={cards['0554T']} onOpenCode={noop} />),
  },
  {
    name: 'findings',
    width: 420,
    render: () =>
      pad(
        <div class="rows">
          <FindingList findings={findings} onMute={noop} onUnmute={noop} onReveal={noop} />
          <CheckedFooter checked={checked} />
        </div>,
      ),
  },
  {
    name: 'findings-muting',
    width: 420,
    render: () => pad(<FindingList findings={findings} onMute={noop} onUnmute={noop} />),
    act: (root) => press(root, /Mute|Múté/),
  },
  { name: 'popup-start', width: 400, render: () => <PopupScreen host={fakePopupHost()} /> },
  {
    name: 'popup-never',
    width: 400,
    render: () => (
      <PopupScreen
        host={fakePopupHost({
          state: { kind: 'never', site: 'billing.example.org' },
          recent: async () => [],
        })}
      />
    ),
  },
  {
    name: 'popup-words',
    width: 400,
    render: () => <PopupScreen host={fakePopupHost()} />,
    act: (root) => type(root, 'tantalum'),
  },
  {
    name: 'popup-filters',
    width: 400,
    render: () => <PopupScreen host={fakePopupHost()} />,
    act: async (root) => {
      type(root, 'tantalum');
      root.querySelector<HTMLElement>('.search .button')?.click();
      await new Promise(requestAnimationFrame);
      root.querySelector<HTMLElement>('.search-filters [type=checkbox]')?.click();
    },
  },
  {
    name: 'popup-code',
    width: 400,
    render: () => <PopupScreen host={fakePopupHost()} />,
    act: (root) => type(root, '0554T'),
  },
  {
    name: 'popup-unknown',
    width: 400,
    render: () => <PopupScreen host={fakePopupHost()} />,
    act: (root) => type(root, '73677'),
  },
  {
    name: 'popup-claim',
    width: 400,
    render: () => <PopupScreen host={fakePopupHost()} />,
    act: async (root) => {
      root.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();
      await new Promise(requestAnimationFrame);
      type(root, '76376 26 | 76377 | dx M54.5');
      await new Promise(requestAnimationFrame);
      root.querySelector<HTMLElement>('.claim-check .primary')?.click();
    },
  },
  {
    name: 'options',
    width: 1000,
    render: () => (
      <OptionsScreen
        host={fakeOptionsHost({
          focus: ['uhc', 'medicare'],
          mutedTopics: { aetna: ['units', 'denials'], unknown: ['coverage'] },
          mutedRules: [{ rule: '3d-with-cta', payer: 'uhc' }],
          sitesOn: ['https://billing.example.org/*'],
        })}
      />
    ),
    act: async (root) => {
      await new Promise(requestAnimationFrame);
      for (const group of root.querySelectorAll<HTMLDetailsElement>('.fold, .fold:first-child .more'))
        group.open = true;
      root.querySelector<HTMLElement>('.choice input:not(:checked)')?.click();
    },
  },
  {
    name: 'options-managed',
    width: 1000,
    render: () => (
      <OptionsScreen
        host={fakeOptionsHost(
          { focus: ['medicare'], minSeverity: 'warning' },
          { fixed: async () => ['focus', 'minSeverity', 'mutedTopics', 'marks', 'theme'] },
        )}
      />
    ),
  },
  {
    name: 'options-rules',
    width: 1000,
    render: () => (
      <OptionsScreen
        rule="3d-with-cta"
        host={fakeOptionsHost({ mutedRules: [{ rule: '3d-with-cta', payer: 'uhc' }] })}
      />
    ),
  },
  {
    name: 'side-panel',
    width: 480,
    render: () => <SidePanelScreen host={fakeSidePanelHost()} />,
    act: async (root) => {
      await new Promise(requestAnimationFrame);
      root.querySelector<HTMLElement>('.all-codes > summary')?.click();
    },
  },
  {
    name: 'side-panel-entry',
    width: 480,
    render: () => (
      <SidePanelScreen host={fakeSidePanelHost({ asked: async () => ({ system: 'cpt', code: '76377' }) })} />
    ),
  },
  {
    name: 'side-panel-nowhere',
    width: 480,
    render: () => <SidePanelScreen host={fakeSidePanelHost({ report: async () => null })} />,
  },
  {
    name: 'welcome',
    width: 900,
    render: () => <WelcomeScreen host={fakeWelcomeHost()} />,
    act: async (root) => {
      await new Promise(requestAnimationFrame);
      root.querySelector<HTMLElement>('.claim-check .primary')?.click();
    },
  },
];
