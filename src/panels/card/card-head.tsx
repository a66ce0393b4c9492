import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card } from '../../knowledge';
import { Chip } from '../parts/chip';

const SYSTEMS = { cpt: 'common.cpt', hcpcs: 'common.hcpcs', icd10cm: 'common.icd10cm' } as const;

/** Code, name and chips: what a card starts with. */
export function CardHead(props: { card: Card; id?: string | undefined }): JSX.Element {
  const { system, code, name, chips } = props.card;
  return (
    <header class="card-head">
      <h2 class="card-title" id={props.id}>
        <span class="code">{code}</span> <span class="card-name">{name ?? i18n.t('card.noName')}</span>
      </h2>
      <p class="chips">
        {chips.length === 0 && <Chip>{i18n.t(SYSTEMS[system])}</Chip>}
        {chips.map((chip) => (
          <Chip key={chip.id} tone={chip.tone}>
            {chip.text}
          </Chip>
        ))}
      </p>
    </header>
  );
}
