import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ChoiceName, Choices, Settings } from '../../settings';
import { ChoiceGroup } from '../parts/choice-group';
import { Slider } from '../parts/slider';
import { markHint, markModes, markWords } from './mark-words';
import { Section } from './section';

const THEMES = ['system', 'light', 'dark'] as const;
const THEME_WORDS = {
  system: 'options.appearance.system',
  light: 'options.appearance.light',
  dark: 'options.appearance.dark',
} as const;

/** How codes are marked, and how Scrubline's own screens look. */
export function AppearanceSection(props: {
  settings: Settings;
  fixed: readonly ChoiceName[];
  onChange: (choices: Choices) => void;
}): JSX.Element {
  const { settings, fixed, onChange } = props;
  return (
    <Section id="appearance" title={i18n.t('options.appearance.title')}>
      <ChoiceGroup
        label={i18n.t('options.appearance.marks')}
        choices={markModes.map((value) => ({ value, label: markWords(value), hint: markHint(value) }))}
        chosen={settings.marks}
        onChoose={(marks) => onChange({ marks })}
        disabled={fixed.includes('marks')}
      />
      <ChoiceGroup
        label={i18n.t('options.appearance.theme')}
        choices={THEMES.map((value) => ({ value, label: i18n.t(THEME_WORDS[value]) }))}
        chosen={settings.theme}
        onChoose={(theme) => onChange({ theme })}
        disabled={fixed.includes('theme')}
      />
      <Slider
        label={i18n.t('options.appearance.textSize')}
        value={settings.textSize}
        min={0.8}
        max={2}
        step={0.1}
        words={(value) => i18n.t('options.appearance.percent', [Math.round(value * 100)])}
        onChange={(textSize) => onChange({ textSize })}
        disabled={fixed.includes('textSize')}
      />
      <Slider
        label={i18n.t('options.appearance.delay')}
        value={settings.hoverDelayMs}
        min={0}
        max={1000}
        step={50}
        words={(value) => i18n.t('options.appearance.milliseconds', [value])}
        onChange={(hoverDelayMs) => onChange({ hoverDelayMs })}
        disabled={fixed.includes('hoverDelayMs')}
      />
    </Section>
  );
}
