import { Fragment, type JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card, OfficialFacts } from '../../knowledge';
import { CardSection } from './card-section';
import { CodeLink, type OpenCode } from './code-link';

const FACTS: Readonly<
  Record<
    string,
    'card.official.short' | 'card.official.added' | 'card.official.terminated' | 'card.official.coverage'
  >
> = {
  short: 'card.official.short',
  added: 'card.official.added',
  terminated: 'card.official.terminated',
  coverage: 'card.official.coverage',
};

/** Coverage letters of the HCPCS record layout. */
const COVERAGE: Readonly<
  Record<
    string,
    'card.coverage.C' | 'card.coverage.D' | 'card.coverage.I' | 'card.coverage.M' | 'card.coverage.S'
  >
> = {
  C: 'card.coverage.C',
  D: 'card.coverage.D',
  I: 'card.coverage.I',
  M: 'card.coverage.M',
  S: 'card.coverage.S',
};

const NOTES = {
  includes: 'card.notes.includes',
  excludes1: 'card.notes.excludes1',
  excludes2: 'card.notes.excludes2',
  codeFirst: 'card.notes.codeFirst',
  useAdditional: 'card.notes.useAdditional',
  codeAlso: 'card.notes.codeAlso',
  note: 'card.notes.note',
} as const;

/** A heading of 7 characters' codes may have hundreds beneath it; the first are shown, and the others on request. */
const CHILDREN_SHOWN = 30;

/** What imported releases say of a code: facts, codes beneath it, notes of the tabular list, edits that name it. */
export function OfficialSections(props: {
  card: Card;
  onOpenCode?: OpenCode | undefined;
}): JSX.Element | null {
  const { official } = props.card;
  if (official === null) return null;
  return (
    <>
      <CardSection title={i18n.t('card.official.facts')} empty={official.facts.length === 0}>
        <dl class="facts">
          {official.facts.map(({ name, value }) => (
            <Fragment key={name}>
              <dt>{FACTS[name] ? i18n.t(FACTS[name]) : name}</dt>
              <dd>{name === 'coverage' && COVERAGE[value] ? i18n.t(COVERAGE[value]) : value}</dd>
            </Fragment>
          ))}
        </dl>
      </CardSection>
      <CardSection title={i18n.t('card.official.children')} empty={official.children.length === 0}>
        <Children {...props} rows={official.children.slice(0, CHILDREN_SHOWN)} />
        {official.children.length > CHILDREN_SHOWN && (
          <details>
            <summary>{i18n.t('sidepanel.showAll', [official.children.length])}</summary>
            <Children {...props} rows={official.children.slice(CHILDREN_SHOWN)} />
          </details>
        )}
      </CardSection>
      <CardSection title={i18n.t('card.official.sevenths')} empty={official.sevenths.length === 0}>
        <ul class="code-rows">
          {official.sevenths.map(({ char, meaning }) => (
            <li key={char}>
              <span class="code">{char}</span>
              <span>{meaning}</span>
            </li>
          ))}
        </ul>
      </CardSection>
      <CardSection title={i18n.t('card.official.notes')} empty={official.notes.length === 0}>
        <Notes notes={official.notes} />
      </CardSection>
      <CardSection title={i18n.t('card.official.edits')} empty={official.edits.length === 0}>
        <ul class="plain-list">
          {official.edits.map(({ edit, detail }) => (
            <li key={`${edit} ${detail}`}>
              {detail === '' || detail.startsWith(edit) ? detail || edit : `${edit}: ${detail}`}
            </li>
          ))}
        </ul>
      </CardSection>
      <CardSection title={i18n.t('card.official.primaries')} empty={official.primaries.length === 0}>
        <ul class="code-list">
          {official.primaries.map((code) => (
            <li key={code}>
              <CodeLink
                system={/^[A-V]/.test(code) ? 'hcpcs' : 'cpt'}
                code={code}
                onOpen={props.onOpenCode}
              />
            </li>
          ))}
        </ul>
      </CardSection>
    </>
  );
}

function Children(props: {
  card: Card;
  rows: OfficialFacts['children'];
  onOpenCode?: OpenCode | undefined;
}): JSX.Element {
  return (
    <ul class="code-rows">
      {props.rows.map(({ code, name, billable }) => (
        <li key={code}>
          <CodeLink system={props.card.system} code={code} onOpen={props.onOpenCode} />
          <span>
            {name} {!billable && <span class="quiet small">{i18n.t('card.official.heading')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Notes by kind; each says which heading it stands at. */
function Notes({ notes }: { notes: OfficialFacts['notes'] }): JSX.Element {
  const kinds = [...new Set(notes.map(({ kind }) => kind))];
  return (
    <div class="rows">
      {kinds.map((kind) => (
        <div key={kind} class="card-section">
          <h4 class="label">{i18n.t(NOTES[kind])}</h4>
          <ul class="plain-list">
            {notes
              .filter((note) => note.kind === kind)
              .map(({ at, text }) => (
                <li key={`${at} ${text}`}>
                  {text} <span class="quiet small">{i18n.t('card.notes.at', [at])}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
