import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SearchFilters } from '../../knowledge';

const CHOICES = {
  any: null,
  diagnoses: ['icd10cm'],
  hcpcs: ['hcpcs'],
  cpt: ['cpt'],
} as const satisfies Record<string, SearchFilters['systems']>;

type Choice = keyof typeof CHOICES;

const LABELS: Readonly<Record<Choice, () => string>> = {
  any: () => i18n.t('popup.filters.any'),
  diagnoses: () => i18n.t('popup.filters.diagnoses'),
  hcpcs: () => i18n.t('popup.filters.hcpcs'),
  cpt: () => i18n.t('popup.filters.cpt'),
};

/** Whether any of the filters holds something back. */
export const isNarrowed = ({ systems, billable, validOn }: SearchFilters): boolean =>
  Boolean(systems || billable || validOn);

/** What narrows the list of results: one code system, only what may be billed, only what is valid on a day. */
export function SearchFilterBar(props: {
  id: string;
  filters: SearchFilters;
  onFilters: (filters: SearchFilters) => void;
}): JSX.Element {
  const { filters, onFilters } = props;
  const chosen = (Object.keys(CHOICES) as Choice[]).find(
    (choice) => `${CHOICES[choice]}` === `${filters.systems ?? null}`,
  );
  return (
    <fieldset class="search-filters" id={props.id}>
      <legend class="sr-only">{i18n.t('popup.filters.label')}</legend>
      <select
        class="input"
        aria-label={i18n.t('popup.filters.system')}
        value={chosen ?? 'any'}
        onChange={(event) =>
          onFilters({ ...filters, systems: CHOICES[event.currentTarget.value as Choice] ?? null })
        }
      >
        {(Object.keys(CHOICES) as Choice[]).map((choice) => (
          <option key={choice} value={choice}>
            {LABELS[choice]()}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={filters.billable ?? false}
          onChange={(event) => onFilters({ ...filters, billable: event.currentTarget.checked })}
        />
        {i18n.t('popup.filters.billable')}
      </label>
      <label>
        {i18n.t('popup.filters.validOn')}
        <input
          class="input"
          type="date"
          value={filters.validOn ?? ''}
          onChange={(event) => onFilters({ ...filters, validOn: event.currentTarget.value || null })}
        />
      </label>
    </fieldset>
  );
}
