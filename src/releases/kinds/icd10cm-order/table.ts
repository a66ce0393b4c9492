import type { TableSpec } from '../../types';
import type { OrderRow } from './row';

export const orderTable: TableSpec<OrderRow> = {
  key: 'code',
  keyWidth: 7,
  columns: { code: 'text', billable: 'count', short: 'text', title: 'text' },
  groupOf: (code) => code.slice(0, 3),
  groupsPerBlock: 16,
  ordered: true,
  sameAs: { short: 'title' },
};
