import { isModifier } from '../../codes';
import type { EvidenceSet } from '../evidence/weights';

const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|PR|VI|GU|AS|MP|AE|AP|AA';
const STATE_NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\\.?C\\.?';

const STATE = new RegExp(`^(?:${STATES})$`);

/** Whether two capitals are a state's postal letters. */
export function isState(letters: string): boolean {
  return STATE.test(letters);
}

const STATE_BEFORE = new RegExp(`(?:^|[\\s,>])(${STATES}|${STATE_NAMES})\\.?,?\\s{1,3}$`);
/** First digit of the ZIP codes of states whose letters say something else before a code (`CT 71250`, `PA 99213`, `OR 97110`). */
const ZIP_FIRST: Readonly<Record<string, string>> = { CT: '0', PA: '1', MD: '2', MS: '3', OR: '9', PR: '0' };
/** `OR` and `IN` between two codes are words, not states. */
const CODE_THEN_WORD = /\d{3}[\dA-Z]\s+(?:OR|IN|AS|ME)\s+$/;
const STREET_AFTER =
  /^\s+(?:[NSEW]\.?\s+|(?:North|South|East|West|Old|New)\s+)?(?:(?:[A-Z]|\d{1,3}(?:st|nd|rd|th)\b)[\w'.]*\s+){0,4}(?:St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Dr|Drive|Pkwy|Parkway|Ln|Lane|Way|Hwy|Highway|Ct|Court|Pl|Place|Cir|Circle|Ter|Terrace|Loop|Trail|Trl|Pike|Plaza|Square|Sq|Tpke|Turnpike|Expy|Fwy|Xing|Crossing|Run|Row|Bend|Cove|Commons)\b/;
/** A house number: names alone up to a state and its ZIP (`97116 Tolland Green, Manchester CT 06042`). */
const ADDRESS_AFTER = new RegExp(`^(?:\\s+[A-Z][\\w'.]*,?){1,6}\\s+(?:${STATES})\\s+\\d{5}\\b`);
/** Things that are numbered, right before a number or code of their own. */
const NUMBERED =
  /(?:^|[\s(/])(?:ports?|panel|slot|rack|bay|queue|desk|seq|sequence|fault|errno|exception|gateway|req|requisition|receipt|numbered|extension|ext\.?|item|PMID|PMCID|NCT|CCN|DOI|ANSI|ISO|IEC|ASTM|NFPA|(?<=(?:^|[(·|—–-])\s*)(?:Visit|Note|Encounter|Record))\s+#?$/;
/** `J Imaging 2021;36(4):70486-70493`: pages of a volume. */
const VOLUME_BEFORE = /(?:\d\s?\(\d+\)|\d{4};\s?\d+):\s?$/;
const STREET_BEFORE =
  /(?:(?<![-–])\b(?:box|suite|ste|room|rm|apt|unit|bldg|building|floor|fl|hwy|highway|rt|rte|route|exit|gate|seat|stall|level|lot|dock|ward|lift|hall|row|terminal|build|defect|bug|story|hotfix|patch|mail ?stop|session|agent|release|model|option|channel|episode|fig|figure|issue|commit|kb|article|section|clause|bulletin|circular|locker|asset|printer|badge|pager|bay|bed|passcode|patent|engine|node|pid|sector|zone|county|district|precinct|parcel|tract|fips|cbsa|grant|award|contract|permit|flight|bus|line|track|platform|table|trail|loop|street|lane|bus stop|photo|rooms|cost center|doc|document|package|(?:house|senate|assembly) bill|oclc)\.?\s*#?\s*)$/i;
const COUNT_BEFORE =
  /(?:\d[\d,]*\s+of\s+(?:about\s+)?|\b(?:page|showing|rows?|records?|total of|about|over|nearly|approximately|than|year|claims|members|patients|visits|payments|denials|remits|remittances|batches|files|enrollment)\s+)$/i;
const QUANTITY_AFTER =
  /^\s*(?:%|°|of (?:the|them|these|those|all)\b|(?:[a-z]+ )?(?:points?|pts|miles?|mi|km|ft|feet|lbs?|kg|mg|mcg|ml|sq|hours?|hrs|days|years?|people|persons|hospitals|providers|beneficiaries|enrollees|encounters|sites|facilities|households|residents|voters|students|customers|orders|deaths|births|participants|respondents|subscribers|requests|documents|downloads|followers|likes|posts|comments|votes|reviews|words|responses|records|bytes|tokens|acres|tons|gallons|dollars|euros|times|samples|calories|kcal|kb|mb|gb|tb|hz|views|results|records|rows|items|steps|seats|members|employees|users|copies|cases|visits)\b)/i;
const QUANTITY_NOT_BEFORE = /\b(?:codes?|cpt|hcpcs|procedures?)\W*$/i;
const PHONE_AROUND = /(?:\(\d{3}\)\s*|\+?1?[-. ]\d{3}[-. ])$/;

/** `claims.ts:10160`, `host.example:10160`: a line of a file, a port. */
const NAMED_LINE = /(?:[a-z]\.[a-z]{1,6}|localhost|:\d+):$/i;

/** `code #99241`: the number sign of a code. */
const CODE_NUMBER = /\b(?:codes?|cpt|hcpcs)\s?#$/i;

/** What the characters right around a candidate say against it. */
export function contextAgainst(
  text: string,
  start: number,
  end: number,
  wholeEnd: number,
  set: EvidenceSet,
): void {
  const before = text.charAt(start - 1);
  const after = text.charAt(wholeEnd);
  if (before !== '' && before !== ' ') beforeChar(text, start, before, set);
  if (after !== '' && after !== ' ') afterChar(text, end, wholeEnd, after, set);

  const lead = text.slice(Math.max(0, start - 40), start);
  const digits = isDigit(text.charCodeAt(start));
  if (/(?:[$€£]|\bUSD)\s*-?$/.test(lead)) set.add('currency');
  if (STREET_BEFORE.test(lead)) set.add('street');
  if (COUNT_BEFORE.test(lead)) set.add('count');
  if (NUMBERED.test(lead)) set.add('numbered');
  if (!digits) {
    if (STREET_AFTER.test(text.slice(wholeEnd, wholeEnd + 60)) && !lead.trimEnd().endsWith(':'))
      set.add('street');
    return;
  }
  if (PHONE_AROUND.test(lead)) set.add('phone');
  const state = STATE_BEFORE.exec(lead)?.[1];
  if (
    state !== undefined &&
    (ZIP_FIRST[state] ?? text.charAt(start)) === text.charAt(start) &&
    !CODE_THEN_WORD.test(lead)
  )
    set.add('zip');
  const tail = text.slice(wholeEnd, wholeEnd + 60);
  if (STREET_AFTER.test(tail) || ADDRESS_AFTER.test(tail)) set.add('street');
  if (QUANTITY_AFTER.test(tail) && !QUANTITY_NOT_BEFORE.test(lead)) set.add('quantity');
}

function beforeChar(text: string, start: number, before: string, set: EvidenceSet): void {
  const further = text.charAt(start - 2);
  if (before === '#') {
    if (!CODE_NUMBER.test(text.slice(Math.max(0, start - 12), start))) set.add('number-sign');
  } else if (before === ':' && VOLUME_BEFORE.test(text.slice(Math.max(0, start - 24), start)))
    set.add('citation');
  else if (before === ':' && NAMED_LINE.test(text.slice(Math.max(0, start - 24), start)))
    set.add('longer-token');
  else if (before === '.' && /[\dA-Za-z]/.test(further) && !/(?:^|\s)[A-L1-9]\.$/i.test(text.slice(0, start)))
    set.add('decimal');
  else if (
    before === ',' &&
    isDigit(text.charCodeAt(start - 2)) &&
    !/[\dA-Z]{5},$/i.test(text.slice(0, start))
  )
    set.add('decimal');
  else if (
    !(before === '=' && /(?:^|[\s,;(:])[A-L1-9]=$/.test(text.slice(Math.max(0, start - 3), start))) &&
    /[-–‑—_@\\=~]/.test(before) &&
    /[A-Za-z0-9]/.test(further) &&
    !joinsCode(text.slice(Math.max(0, start - 14), start))
  )
    set.add('longer-token');
  else if (
    before === '/' &&
    /[A-Za-z0-9]/.test(further) &&
    !joinsCode(text.slice(Math.max(0, start - 14), start))
  )
    set.add('longer-token');
  else if (/[’']/.test(before) && /[A-Za-z]/.test(further)) set.add('longer-token');
}

/** Whether what stands before a hyphen or slash is a code, a modifier on a code, or a word that announces codes. */
function joinsCode(lead: string): boolean {
  return (
    /(?:^|[\s,;(/>-])(?:\d{4}[\dFTUM]|[A-Z]\d{4}|[A-Z]\d[0-9A-K](?:\.[0-9A-Z]{1,4})?)(?:[-/][A-Z0-9]{2})?[-–‑—/]$/i.test(
      lead,
    ) || /(?:cpt4?|hcpcs|codes?|icd(?:-?10)?|dx|proc|pr)[-–‑—/=]$|(?:^|[\s,;(])(?:[A-L]|\d\d?)=$/i.test(lead)
  );
}

function afterChar(text: string, end: number, wholeEnd: number, after: string, set: EvidenceSet): void {
  const rest = text.slice(wholeEnd, wholeEnd + 14);
  if (after === '.' && /^\.\d/.test(rest)) set.add('decimal');
  else if (after === '.' && /^\.[a-z]{2,4}\b/.test(rest)) set.add('longer-token');
  else if (after === '%') set.add('quantity');
  else if (after === ',' && /^,\d{3}(?!\d)/.test(rest) && wholeEnd === end) set.add('decimal');
  else if (/[@_\\=~]/.test(after) && /[A-Za-z0-9]/.test(rest.charAt(1))) set.add('longer-token');
  else if (/[-–‑—]/.test(after) && /[A-Za-z0-9]/.test(rest.charAt(1)) && !continues(rest.slice(1)))
    set.add('longer-token');
  else if (after === '/' && /\d/.test(rest.charAt(1)) && !continues(rest.slice(1))) set.add('longer-token');
  else if (after === "'" && /[a-rt-z]/i.test(rest.charAt(1))) set.add('longer-token');
}

/** Whether what follows a hyphen or slash is another code or a modifier, so that both are read. */
function continues(rest: string): boolean {
  const word = /^[A-Za-z0-9.]+/.exec(rest)?.[0].replace(/\.$/, '') ?? '';
  return (
    isModifier(word) ||
    /^(?:\d{4}[\dFTUM]|[A-Z]\d{4}|[A-Z]\d[0-9A-K]\.?[0-9A-Z]{0,4})$/i.test(word) ||
    /^[A-Z]?[a-z]{2,}$/.test(word)
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
