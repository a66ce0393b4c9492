import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageReport } from '../../messages';
import type { Finding } from '../../rules';
import type { OpenCode } from '../card/code-link';
import { CopyCode } from '../card/copy-code';
import type { PayerLabel } from '../card/payer-label';
import { ClaimView } from '../claim/claim-view';
import { findingsText } from '../claim/findings-text';
import type { MuteScope } from '../finding/finding-item';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { findIcon, searchIcon } from '../parts/icon-paths';
import { CodeList } from './code-list';
import { FilterBar } from './filter-bar';
import { type Filter, filtered, type Place, type PlacedClaim, placedClaims, placeOf } from './places';

const AT_ONCE = 25;
const EVERYTHING: Filter = { severities: new Set(['error', 'warning', 'info']), payer: null };

/** The tab's claims line by line, with findings and what was checked; then every code of the page. */
export function ClaimsView(props: {
  report: PageReport;
  payerLabel: PayerLabel;
  onOpenCode: (claim: PlacedClaim | null) => OpenCode;
  onReveal: (place: Place) => void;
  onMute: (finding: Finding, scope: MuteScope) => void;
  onUnmute: (finding: Finding, scope: MuteScope) => void;
}): JSX.Element {
  const { report, payerLabel, onOpenCode, onReveal, onMute, onUnmute } = props;
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [limit, setLimit] = useState(AT_ONCE);
  const claims = placedClaims(report);
  const shown = filtered(claims, filter);
  const codes = report.frames.reduce((sum, frame) => sum + frame.mentions.length, 0);

  if (codes === 0) {
    return (
      <EmptyState icon={searchIcon} title={i18n.t('sidepanel.noCodes')}>
        {i18n.t('sidepanel.noCodesHint')}
      </EmptyState>
    );
  }
  return (
    <>
      {claims.length > 0 && (
        <FilterBar claims={claims} filter={filter} payerLabel={payerLabel} onFilter={setFilter} />
      )}
      {claims.length === 0 && <p class="quiet">{i18n.t('sidepanel.noClaims')}</p>}
      {claims.length > 0 && shown.length === 0 && <p class="quiet">{i18n.t('sidepanel.nothingInFilter')}</p>}
      <div class="claims">
        {shown.slice(0, limit).map((placed) => (
          <OneClaim
            key={`${placed.frame} ${placed.claim.id}`}
            placed={placed}
            report={report}
            payerLabel={payerLabel}
            onOpenCode={onOpenCode(placed)}
            onReveal={onReveal}
            onMute={onMute}
            onUnmute={onUnmute}
          />
        ))}
      </div>
      {shown.length > limit && (
        <Button onClick={() => setLimit(limit * 2)}>
          {i18n.t('sidepanel.moreClaims', [shown.length - limit])}
        </Button>
      )}
      <CodeList frames={report.frames} onOpenCode={onOpenCode(null)} onReveal={onReveal} />
    </>
  );
}

function OneClaim(props: {
  placed: PlacedClaim;
  report: PageReport;
  payerLabel: PayerLabel;
  onOpenCode: OpenCode;
  onReveal: (place: Place) => void;
  onMute: (finding: Finding, scope: MuteScope) => void;
  onUnmute: (finding: Finding, scope: MuteScope) => void;
}): JSX.Element {
  const { placed, report, payerLabel, onReveal } = props;
  const { claim, frame, findings, checked, number } = placed;
  const show = (code: string, mention: number | undefined) =>
    mention === undefined ? null : (
      <Button look="plain" icon={findIcon} iconOnly onClick={() => onReveal({ frame, mention })}>
        {i18n.t('sidepanel.reveal', [code])}
      </Button>
    );
  return (
    <ClaimView
      claim={claim}
      number={number}
      findings={findings}
      checked={checked}
      payerLabel={payerLabel}
      onOpenCode={props.onOpenCode}
      onMute={props.onMute}
      onUnmute={props.onUnmute}
      onReveal={(finding) => {
        const place = placeOf(finding, placed, report.frames);
        if (place) onReveal(place);
      }}
      lineAction={(line) => show(line.code, line.mentions[0])}
      diagnosisAction={(code) => show(code, claim.diagnoses.find((one) => one.code === code)?.mentions[0])}
      actions={
        <CopyCode
          code={findingsText(claim, number, findings, checked, payerLabel)}
          label={i18n.t('sidepanel.copyFindings')}
        />
      }
    />
  );
}
