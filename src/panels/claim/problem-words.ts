import { i18n } from '#i18n';

/** Something of a typed claim that could not be read. */
export interface Problem {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A problem in words: what could not be read, where that is known, and why. */
export function problemWords({ key, params }: Problem): string {
  const { token = '', where = '' } = params;
  switch (key) {
    case 'claimText.notX12':
      return i18n.t('claim.problems.notX12');
    case 'claimText.noLines':
      return i18n.t('claim.problems.noLines');
    case 'claimText.badProcedure':
      return i18n.t('claim.problems.badProcedure', [token, where]);
    case 'claimText.unknownPayer':
      return i18n.t('claim.problems.unknownPayer', [token]);
    case 'claimText.range':
      return i18n.t('claim.problems.range', [token]);
    case 'claimText.noLineYet':
      return i18n.t('claim.problems.noLineYet', [token]);
    default:
      return i18n.t('claim.problems.unreadable', [token]);
  }
}
