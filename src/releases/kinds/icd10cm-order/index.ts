import type { KindReader } from '../../types';
import { namedYearly } from '../fiscal-year';
import { recognizeOrder } from './recognize';
import type { OrderRow } from './row';
import { orderRows, settleOrder } from './rows';
import { orderTable } from './table';

export type { OrderRow } from './row';

/** ICD-10-CM order files of CMS and CDC: every code of a fiscal year, headings too, with both titles. */
export const icd10cmOrder: KindReader<OrderRow> = {
  kind: 'icd10cm-order',
  holdsCpt: false,
  recognize: recognizeOrder,
  settle: settleOrder,
  named: namedYearly('icd10cm-order'),
  rows: orderRows,
  table: orderTable,
};
