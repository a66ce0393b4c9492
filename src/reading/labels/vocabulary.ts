/**
 * How much a page speaks the language of billing. A code-shaped string on a page that never does needs far more
 * evidence than the same string on a remittance.
 */
const WORDS =
  /\b(claims?|cpt|hcpcs|icd|dx|diagnos[ei]s|diagnostic|modifiers?|procedures?|patients?|payers?|payors?|providers?|members?|npi|remit\w*|remark|eob|era|835|837|dos|date of service|place of service|pos|denials?|denied|denies|allowed|coinsurance|copay|deductible|medicare|medicaid|reimburse\w*|billing|billed|encounter|prior auth\w*|authorization|taxonomy|medical|clinical|carc|rarc|adjudicat\w*|subscriber|beneficiary|cms|hcfa|ub-?04|superbill|fee schedule|icn|units|charges|radiolog\w*|imaging|surgery|coverage|policy|vitals|chief complaint|medications?|superbill|copayment|assessment|medically necessary|medical necessity|telehealth|add-on codes?|e\/m)\b/gi;

const WEAK = new Set([
  'units',
  'charges',
  'members',
  'member',
  'policy',
  'coverage',
  'providers',
  'provider',
  'pos',
  'allowed',
  'medical',
  'era',
]);

export class Vocabulary {
  private readonly seen = new Set<string>();
  private readonly codes = new Set<string>();
  private strong = 0;

  /** Takes in a short text (title, header, label, sentence). Cheap once the page is known to be about billing. */
  hear(text: string): void {
    if (this.strong >= 5 || text.length > 4000) return;
    WORDS.lastIndex = 0;
    for (let found = WORDS.exec(text); found; found = WORDS.exec(text)) {
      // Every trade has procedures: one and several say no more than one.
      const word = (found[1] ?? '').toLowerCase().replace(/^procedures$/, 'procedure');
      if (this.seen.has(word)) continue;
      this.seen.add(word);
      if (!WEAK.has(word)) this.strong++;
    }
  }

  /** Takes in a dotted diagnosis seen on the page: each after the first speaks of medicine as a word does. */
  hearCode(code: string): void {
    if (this.strong >= 5 || this.codes.size >= 4 || this.codes.has(code)) return;
    this.codes.add(code);
    if (this.codes.size > 1) this.strong++;
  }

  /** 0: not a billing page as far as read, 1: some words of billing, 2: certainly about billing. */
  get level(): 0 | 1 | 2 {
    if (this.strong >= 4) return 2;
    return this.strong >= 2 ? 1 : 0;
  }
}
