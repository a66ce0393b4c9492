import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ChoiceGroup } from '../parts/choice-group';
import { Slider } from '../parts/slider';
import { Locked } from './locked';
import { MarkPreview } from './mark-preview';
import { markHint, markModes, markWords } from './mark-words';
import type { SectionParts } from './options-sections';
import { Section } from './section';

const THEMES = ['system', 'light', 'dark'] as const;
const THEME_WORDS = {
  system: 'options.appearance.system',
  light: 'options.appearance.light',
  dark: 'options.appearance.dark',
} as const;

const percent = (value: number): string => i18n.t('options.appearance.percent', [Math.round(value * 100)]);
const milliseconds = (value: number): string => i18n.t('options.appearance.milliseconds', [value]);

/** How codes are marked, seen as it is chosen, and how Scrubline's own screens look. */
export function AppearanceSection({ data, changes }: SectionParts): JSX.Element {
  const { settings, fixed } = data;
  const { choose } = changes;
  const words = {
    marks: i18n.t('options.appearance.marks'),
    theme: i18n.t('options.appearance.theme'),
    textSize: i18n.t('options.appearance.textSize'),
    delay: i18n.t('options.appearance.delay'),
  };
  return (
    <Section id="appearance" title={i18n.t('options.appearance.title')}>
      <div class="marks-choice">
        <div>
          <ChoiceGroup
            label={words.marks}
            choices={markModes.map((value) => ({ value, label: markWords(value), hint: markHint(value) }))}
            chosen={settings.marks}
            onChoose={(marks) => choose({ marks }, words.marks, markWords(marks))}
            disabled={fixed.includes('marks')}
          />
          <Locked when={fixed.includes('marks')} />
        </div>
        <MarkPreview mode={settings.marks} />
      </div>
      <ChoiceGroup
        label={words.theme}
        choices={THEMES.map((value) => ({ value, label: i18n.t(THEME_WORDS[value]) }))}
        chosen={settings.theme}
        onChoose={(theme) => choose({ theme }, words.theme, i18n.t(THEME_WORDS[theme]))}
        disabled={fixed.includes('theme')}
        row
      />
      <Locked when={fixed.includes('theme')} />
      <Slider
        label={words.textSize}
        value={settings.textSize}
        min={0.8}
        max={2}
        step={0.1}
        words={percent}
        onChange={(textSize) => choose({ textSize }, words.textSize, percent(textSize))}
        disabled={fixed.includes('textSize')}
      />
      <Locked when={fixed.includes('textSize')} />
      <Slider
        label={words.delay}
        value={settings.hoverDelayMs}
        min={0}
        max={1000}
        step={50}
        words={milliseconds}
        onChange={(hoverDelayMs) => choose({ hoverDelayMs }, words.delay, milliseconds(hoverDelayMs))}
        disabled={fixed.includes('hoverDelayMs')}
      />
      <Locked when={fixed.includes('hoverDelayMs')} />
    </Section>
  );
}
