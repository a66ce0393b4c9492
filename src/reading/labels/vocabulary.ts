/**
 * How much a page speaks the language of billing. A code-shaped string on a page that never does needs far more
 * evidence than the same string on a remittance.
 */
const WORDS =
  /\b(?:(claims?|diagnos[ei]s|diagnostic|modifiers?|procedures?|remark|era|835|837|denied|denies|reimburse\w*|billing|billed|encounter|authorization|taxonomy|clinical|adjudicat\w*|subscriber|beneficiary|radiolog\w*|imaging|surgery|vitals|medications?|assessment)|(cpt|hcpcs|icd|dx|patients?|payers?|payors?|npi|remit\w*|eob|dos|dates? of service|service dates?|place of service|denials?|coinsurance|copay|copayment|deductible|medicare|medicaid|prior auth\w*|carc|rarc|cms|hcfa|ub-?04|superbill|fee schedule|icn|chief complaint|medically necessary|medical necessity|telehealth|add-on codes?|global periods?|ncci|rvus?|unbundl\w*|e\/m))\b/gi;

/** Words of other trades, too, count once; words of ours alone count twice. */
const OURS = 2;
/** So many points and a page is certainly about billing. */
const CERTAIN = 7;
const SOME = 3;
/** Who names a code set speaks of billing, if of nothing else. */
const CODE_SET = /^(?:cpt|hcpc|icd)$/;
/** So many different sure codes are heard; the page is about billing by then if it has but one word of it. */
const SURE_CODES = 6;

export class Vocabulary {
  private readonly seen = new Set<string>();
  private readonly codes = new Set<string>();
  private dotted: string | null = null;
  private severalDotted = false;
  private points = 0;

  /** Takes in a short text (title, header, label, sentence). Cheap once the page is known to be about billing. */
  hear(text: string): void {
    if (this.points >= CERTAIN || text.length > 4000) return;
    WORDS.lastIndex = 0;
    for (let found = WORDS.exec(text); found; found = WORDS.exec(text)) {
      // Every trade has procedures: one and several say no more than one.
      const word = found[0].toLowerCase().replace(/s$/, '');
      if (this.seen.has(word)) continue;
      this.seen.add(word);
      if (CODE_SET.test(word)) this.points += SOME;
      else this.points += found[2] === undefined ? 1 : OURS;
    }
  }

  /** Takes in a code that surely stands on the page: each of the first ones speaks of billing as a word does. */
  learn(code: string): void {
    if (this.codes.size >= SURE_CODES || this.codes.has(code)) return;
    this.codes.add(code);
    this.points++;
  }

  /** Takes in what has the form of a dotted diagnosis. Parts and trains have it, too: several say no more than one. */
  hearDotted(code: string): void {
    this.dotted ??= code;
    if (this.severalDotted || this.dotted === code) return;
    this.severalDotted = true;
    this.points++;
  }

  /** 0: not a billing page as far as read, 1: some words of billing, 2: certainly about billing. */
  get level(): 0 | 1 | 2 {
    if (this.points >= CERTAIN) return 2;
    return this.points >= SOME ? 1 : 0;
  }
}
