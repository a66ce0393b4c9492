import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Severity } from '../../rules';
import type { PayerLabel } from '../card/payer-label';
import { SeverityMark } from '../finding/severity-mark';
import type { Filter, PlacedClaim } from './places';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Which severities and which payer's claims are shown, with how many findings each severity has. */
export function FilterBar(props: {
  claims: readonly PlacedClaim[];
  filter: Filter;
  payerLabel: PayerLabel;
  onFilter: (filter: Filter) => void;
}): JSX.Element {
  const { claims, filter, payerLabel, onFilter } = props;
  const payers = [...new Set(claims.map(({ claim, checked }) => claim.payer ?? checked?.payer ?? 'unknown'))];
  const count = (severity: Severity) =>
    claims.reduce(
      (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  const flip = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onFilter({ ...filter, severities });
  };
  return (
    <fieldset class="filters">
      <legend class="sr-only">{i18n.t('sidepanel.filters')}</legend>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          class={`filter finding-tone ${severity}`}
          aria-pressed={filter.severities.has(severity)}
          onClick={() => flip(severity)}
        >
          <SeverityMark severity={severity} /> <span class="filter-count">{count(severity)}</span>
        </button>
      ))}
      {payers.length > 1 && (
        <label>
          <span class="sr-only">{i18n.t('sidepanel.payer')}</span>
          <select
            class="input small"
            value={filter.payer ?? ''}
            onChange={(event) => onFilter({ ...filter, payer: event.currentTarget.value || null })}
          >
            <option value="">{i18n.t('sidepanel.allPayers')}</option>
            {payers.map((payer) => (
              <option key={payer} value={payer}>
                {payerLabel(payer)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
