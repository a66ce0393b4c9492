import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import { Section } from './section';

/** Version, releases and sources that judge, and the notices. */
export function AboutSection(props: { version: string; catalog: Catalog }): JSX.Element {
  const { version, catalog } = props;
  const sources = new Set(
    catalog.rules.flatMap((rule) =>
      rule.sources.map((source) => `${source.publisher}, ${source.title} · ${source.date}`),
    ),
  );
  return (
    <Section id="about" title={i18n.t('options.about.title')}>
      <dl class="facts">
        <dt>{i18n.t('options.about.version')}</dt>
        <dd>{version}</dd>
        {catalog.releases.map((release) => [
          <dt key={release.kind}>{release.kind}</dt>,
          <dd key={`${release.kind}-label`}>{release.label}</dd>,
        ])}
      </dl>
      {sources.size > 0 && (
        <details class="more">
          <summary>{i18n.t('options.about.sources', sources.size)}</summary>
          <ul class="plain-list small">
            {[...sources].sort().map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      <h3>{i18n.t('options.about.notices')}</h3>
      <ul class="plain-list quiet">
        <li>{i18n.t('options.about.ama')}</li>
        <li>{i18n.t('options.about.others')}</li>
        <li>{i18n.t('options.about.advice')}</li>
      </ul>
    </Section>
  );
}
