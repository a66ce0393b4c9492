import type { Store } from './store';
import type { ModifierUse, ProcedureFacts } from './types';

/** Indicator → whether the modifier may stand. From the fee schedule's field definitions (CMS 100-04 ch. 23). */
const SPLIT: Readonly<Record<string, ModifierUse['use']>> = {
  '0': 'no',
  '1': 'yes',
  '2': 'no',
  '3': 'no',
  '4': 'no',
  '9': 'no',
};
const BOTH_SIDES: Readonly<Record<string, ModifierUse['use']>> = {
  '0': 'no',
  '1': 'yes',
  '2': 'no',
  '3': 'rare',
  '9': 'no',
};

/** What the fee-schedule indicators say of 26, TC and 50 on a code. */
export function indicatorModifiers(store: Store, facts: ProcedureFacts | null): ModifierUse[] {
  if (facts === null) return [];
  const row = (modifier: string, indicator: string | null, uses: typeof SPLIT): ModifierUse[] => {
    const use = indicator === null ? undefined : uses[indicator];
    if (use === undefined) return [];
    return [
      {
        modifier,
        name: store.modifier(modifier)?.name ?? '',
        use,
        when: store.words(`indicator.${modifier}.${indicator}`),
        sources: store.dataset.procedureFacts.feeScheduleSources,
      },
    ];
  };
  return [
    ...row('26', facts.pcTc, SPLIT),
    ...row('TC', facts.pcTc, SPLIT),
    ...row('50', facts.bilateral, BOTH_SIDES),
  ];
}
