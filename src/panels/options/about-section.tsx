import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import { Section } from './section';

/** One row a kind: several fiscal years of one code set are one fact. */
function releasesByKind(catalog: Catalog): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { kind, label } of catalog.releases) labels.set(kind, [...(labels.get(kind) ?? []), label]);
  return labels;
}

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
        {[...releasesByKind(catalog)].map(([kind, labels]) => [
          <dt key={kind}>{kind === 'icd10cm' ? i18n.t('common.icd10cm') : kind}</dt>,
          <dd key={`${kind}-labels`}>{labels.join(', ')}</dd>,
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
