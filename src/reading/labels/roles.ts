/**
 * What a label, column header or field name says the thing beside it is. One dictionary for all of them, so that
 * a header, a `<label>` and `aria-label` are understood alike.
 */
export type Role =
  | 'procedure'
  | 'diagnosis'
  | 'procedure-or-revenue'
  | 'code' // "Code", "Service": may be a procedure, needs more evidence
  | 'modifier'
  | 'units'
  | 'charge'
  | 'paid'
  | 'money'
  | 'dos'
  | 'dos-to'
  | 'admit'
  | 'date'
  | 'pos'
  | 'pointer'
  | 'revenue'
  | 'adjustment'
  | 'remark'
  | 'status'
  | 'payer'
  | 'plan'
  | 'claim'
  | 'patient'
  | 'type-of-bill'
  | 'text' // description, notes: free text
  | 'line-number'
  | 'other'; // known to be something else: ZIP, phone, NPI, account, address, quantity of something

const PROCEDURE =
  '(?:anes(?:thesia)?|asa) codes?|cpts?|cpt ?4|hcpcs?|procs?|procedures?|proccodes?|procedurecodes?|px|svc codes?|service codes?|billing codes?|billed codes?';
const DIAGNOSIS = String.raw`dx\d*|dxs|diags?|diagnos[ei]s|diagnosiscodes?|diagcodes?|icd|icds|icd ?10|icd ?10 ?cm|icd10cm|icd9`;

/**
 * Words before "code" that leave open whether a procedure is meant; any other names a code of its own (`plan code`,
 * `penal code`).
 */
const OPEN =
  'cpt|hcpcs?|icd|cm|pcs|proc\\w*|px|diag\\w*|dx|service|svc|serv|bill|line|claim|medical|surgical|clinical|treatment|exam|lab|imaging|therapy|anesthesia|surg\\w*|visit|vaccine|immunization|drug|injection|supply|rev|revenue|charge|chg|level|i+|category|cat|national|primary|secondary|principal|admitting|additional|other|first|second|third|last|next|main|new|old|on|the|this|that|these|those|an|of|for|all|any|each|which|what|same|and|or|to|by|than|with|as|is|are|was|in|if|no|not|see|valid|invalid|current|full|base|parent|child|column|component|comprehensive|temporary|quality|measure|add|use|report|append|enter|select|deny|drop|pick|form|input|txt|row|grid|field|your|our|their|its|correct|wrong|right|different|separate|single|two|three|four|following|appropriate|specific|using|billing|reporting|adding|under|[a-z]{3,}ed|[a-z]{2,}[^su\\W]s';
const OTHERS_CODE = new RegExp(String.raw`\b(?!(?:${OPEN})\b)[a-z]{2,} codes?\b`);
/** Words before "code" that never mean a procedure. */
const NEVER =
  'local|edit|error|reject(?:ion)?|carrier|promo|coupon|rate|area|country|source|access|dress|bar|qr|color|class|product|item|batch|release|fees?|business|sponsor|waste|waiver|dial|gate|door|course|class|team|event|site|store|station|user|operator|clerk|customer|vendor|supplier|fare|gift|invit\\w+|airport|region|market|division|program|project|activity|referral|reference|confirmation|verification|security|sort|branch|department|dept|room|building|gl|cost|write ?off|pps|occurrence|condition|value|transaction|tran|session|posting|payment|type|event|state|county|language|currency|discount|voucher|test|order|office|location|statut\\w+';
/** On a page of bills `therapy codes` and `critical care codes` are procedures, whatever they are called. */
const OTHERS_CODE_BILLED = new RegExp(
  String.raw`\b(?!(?:${OPEN})\b)[a-z]{2,} code\b|\b(?:${NEVER}|zip|postal|plan|payer|taxonomy) codes\b`,
);

/** Whether words name a code that belongs to something else; `billing`: the page is certainly about bills. */
export function otherCodeNamed(words: string, billing = false): boolean {
  return (billing ? OTHERS_CODE_BILLED : OTHERS_CODE).test(words.toLowerCase());
}

/** The rule of last resort for what is called a code of something nobody knows. */
const UNKNOWN_CODE: readonly [Role, RegExp] = ['other', OTHERS_CODE];

/** First match wins: the narrower meaning stands first. */
const RULES: readonly (readonly [Role, RegExp])[] = [
  [
    'other',
    /\b(?:payer|payor|carrier|insurer|insurance|plan|policy) ?(?:id|no|num|number|nbr|#|code)\b|\bpayerid\b/,
  ],
  ['other', /\b(?:zip|zips|zipcodes?|postal|postcode)\b/],
  // "Payer note" names no payer.
  ['text', /\b(?:notes?|comments?|messages?|narratives?|instructions?|reviews?)$/],
  [
    'other',
    /\b(?:taxonomy|taxonomies|specialty code|phone|telephone|tel|fax|mobile|cell|npi|npis|upin|ein|tin|ssn|dea|caqh|ptan|clia|duns)\b/,
  ],
  ['other', /^(?!.*\b(?:hcpcs|cpt)\b).*\b(?:ndc|cvx|drg|ms drg|apc|hipps|loinc|snomed|rxnorm|cdt|lot)\b/],
  [
    'other',
    /\b(?:icd|dx|diag|diagnosis|code|procedure|cpt|proc) ?(?:ind|indicator|qual|qualifier|type|version|set|count|date|dates|status|pages?|search)\b/,
  ],
  ['other', new RegExp(String.raw`\b(?:${NEVER}) codes?\b`)],
  ['code', /\b(?:service|svc)s? ?(?:desc\w*|rendered|provided)\b/],
  ['procedure', /\b(?:cpt|hcpcs|procedure)s?(?: codes?)? or\b/],
  [
    'text',
    new RegExp(
      String.raw`\b(?:${PROCEDURE}|${DIAGNOSIS}|code|service|claim|line) ?(?:desc\w*|names?|text|titles?|notes?|details?)\b|\bdescriptions?\b|\bdesc\b|\bdescriptor\b`,
    ),
  ],
  [
    'pointer',
    new RegExp(
      String.raw`\b(?:${DIAGNOSIS}|code)? ?(?:code)? ?(?:ptrs?|pointers?)\d*\b|\bdxptr\d*\b|\b(?:${DIAGNOSIS}) ?(?:refs?|links?|linkage)\b|^points? to$|\bdos diag\b`,
    ),
  ],
  [
    'procedure-or-revenue',
    /\b(?:proc\w*|cpt|hcpcs|hcpc|svc|service)\b.*\brev(?:enue)?\b|\brev(?:enue)?\b.*\b(?:proc\w*|cpt|hcpcs|hcpc)\b/,
  ],
  ['procedure', new RegExp(String.raw`\b(?:${PROCEDURE})\b.*\b(?:mods?|modifiers?|modifer)\b`)],
  [
    'modifier',
    /\b(?:mods?|modifs?|modifiers?|modifer|modifiercodes?)\b ?\d?|\bmod ?[1-4a-d]\b|\bmodifier[1-4a-d]?\b|^m ?[1-4]$/,
  ],
  ['remark', /\b(?:remarks?|rarcs?|moa|mia)\b/],
  [
    'money',
    /\b(?:adj(?:ust(?:ment)?)?s?|adjusted|grp rc|rc|reason|co|pr) ?(?:amts?|amounts?)\b|\b(?:unit|units) ?(?:price|cost|fee|rate|charge)\b/,
  ],
  [
    'adjustment',
    /\bcarcs?\b|\badj(?:ust(?:ment)?)?s?\b|\b(?:group|grp)\b.*\b(?:reason|rc|code)\b|\breason(?: codes?)?$|\b(?:denial|reason|reject) (?:codes?|reasons?)\b|\bgrp\b/,
  ],
  ['type-of-bill', /\b(?:type of bill|tob|bill type|typeofbill)\b/],
  ['admit', /\b(?:admi(?:t|ssion)|statement) ?(?:date|dates|from|covers|period|covers period)\b/],
  ['revenue', /\brev(?:enue)?(?: ?(?:cd|cds|codes?))?\b/],
  ['diagnosis', new RegExp(String.raw`\b(?:${DIAGNOSIS})\b|^prin(?:cipal)?$`)],
  ['procedure', new RegExp(String.raw`\b(?:${PROCEDURE})\b`)],
  [
    'dos',
    /\b(?:f?dos|(?:visit|encounter|treatment) date|date seen|dates? of (?:service|svc)|(?:service|serv|svc) ?dates?(?: ?\(?(?:s|from|from to|from thru|start)\)?)?|dos ?from|(?:service|svc|date) from|from ?date|servicedate|dosfrom)$|^(?:\w{1,3} )?from(?: to| through| thru)?$|\bdates? of service\b|\bfrom (?:date )?(?:to|thru|through)\b/,
  ],
  [
    'dos-to',
    /\b(?:dos ?to|tdos|(?:service|svc) ?(?:date ?)?(?:to|thru|through|end)|to ?date|thru ?date|through ?date|dosto)\b|^(?:\w{1,3} )?(?:to|thru|through)$/,
  ],
  [
    'pos',
    /\b(?:pos|place ?of ?(?:service|svc)|placeofservice|place|posc)\d*$|\bplace of (?:service|svc)\b|\bpos\b/,
  ],
  ['units', /\b(?:units?|qty|quantity|days ?or ?units|daysorunits|nos|svc count|unit count)\b/],
  [
    'date',
    /\b(?:dates?|dob|birth|received|posted|due|expir\w*|submitted|created|updated|effective|time|year|yr|age)\b/,
  ],
  [
    'other',
    /\b(?:drug|ndc|provider|physician|facility|group|account|acct|check|chk|eft|trace|remit|auth\w*|referral|invoice|order|case|batch|ticket|confirmation|tracking|serial|sku|job|customer|cust|chart|mrn|medical record|member|subscriber|recipient|tax|license|policy|reference|ref|document|doc|file|form|job|loyalty|booking|reservation|flight|sequence|seq|routing|transaction|txn|contract|employer|user|login|version|build|port|stock|statement|extension|ext|box|suite|ste|room|rm|unit no) ?(?:id|ids|no|nos|num|number|numbers|nbr|#|code)\b/,
  ],
  [
    'claim',
    /\b(?:claims?|icn|tcn|dcn|ccn|pcn|encounter|control|payer control|patient (?:control|account|acct)|pt (?:acct|account)|acnt) ?(?:id|no|num|number|nbr|#|control|ref\w*|acct|account)(?![a-z])|^(?:claim|icn|tcn|dcn|encounter|acnt|claim id)$|\b(?:icn|tcn|dcn)\b|\b(?:patient|pt) (?:control|account|acct)\b/,
  ],
  ['charge', /\b(?:charges?|billed|chg|chgs|submitted (?:amt|amount)|amount billed)\b/],
  ['paid', /\b(?:paid|payments?|pay|pmt|prov pd)\b/],
  [
    'money',
    /\b(?:amts?|amounts?|allowed|balances?|deduct\w*|ded|coins\w*|co ?pay\w*|fees?|rates?|prices?|costs?|totals?|responsib\w*|rvus?|reimburs\w*|usd|dollars?|tolls?|pt resp)\b|\$/,
  ],
  ['status', /\b(?:status|decision|disposition|outcome)\b/],
  [
    'patient',
    /^(?:patient|member|subscriber|insured|beneficiary|recipient|enrollee|client|pt)s?(?: (?:full )?name)?$|\b(?:patient|member|subscriber|insured|beneficiary) name\b/,
  ],
  [
    'payer',
    /\b(?:payers?|payors?|payer name|carrier|insurer|insurance(?: company| plan| name)?|ins ?\d|primary ins|secondary ins|health plan)\b/,
  ],
  ['plan', /\b(?:plans?|plan name|product|line of business|lob|coverage)\b/],
  ['line-number', /^(?:line|lines|ln|lin|row|seq|#|no|line ?(?:#|no|num|number|nbr)|svc line|service line)$/],
  [
    'other',
    /\b(?:id|ids|no|num|number|nbr|account|acct|mrn|chart|checks?|chk|eft|trace|ref|reference|auth|authorization|tax|license|invoice|order|case|batch|ticket|confirmation|group|policy|tracking|serial|sku|tag|job|customer|cust|index|ext|extension|forms?|chapter|notice|memo|transmittal|mln|bulletin|station|routing|licen[cs]e|file|version|member|subscriber|user|login|pin|box|suite|ste|room|rm|bldg|building|floor|unit|apt|hwy|highway|address|street|city|state|county|country|page|pages|section|rev|gate|seat|flight|exit|loyalty|points?|hours?|elevation|parking|row|hall|lot|rt|route|shelf|barcode|isbn|issn|serial|asset|bin|rack|warehouse|parcel|permit|plate|vin)\b|#/,
  ],
  [
    'other',
    /\b(?:provider|providers|physician|practice|facility|payee|site|contact|email|name|names|doctor|location|url|link|actions?|select|freq|frequency|weight|height|width|size)\b/,
  ],
  [
    'text',
    /\b(?:notes?|comments?|text|titles?|details?|narrative|message|explanation|rationale|guideline)\b/,
  ],
  UNKNOWN_CODE,
  [
    'code',
    /^(?:\w )?(?:codes?|service codes?|services?|svc|svcs|line item|item codes?|billing|code \d)$|\bcodes?\b/,
  ],
];

const memo = new Map<string, Role | null>();

/** Lower case, words only: `24D. CPT/HCPCS:` → `cpt hcpcs`, `diagnosisCodePointer` → `diagnosis code pointer`. */
export function normalizeLabel(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\((?:e?s)\)/g, 's')
    .replace(/[^a-z0-9#$]+/g, ' ')
    .replace(/(?<=\w )cd(?=s?\b)/g, 'code')
    .replace(/^(?:fl )?\d{1,2}[a-j]? (?=[a-z$#])/, '')
    .trim();
}

/** The role a label gives to what it labels; null when the label says nothing we know. */
export function roleOf(label: string): Role | null {
  const known = memo.get(label);
  if (known !== undefined) return known;
  const words = normalizeLabel(label);
  const role =
    words === '' || words.length > 70
      ? null
      : (RULES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
  if (memo.size > 4000) memo.clear();
  memo.set(label, role);
  return role;
}

/** Whether a label is taken for another's only because nobody knows what kind of code it names (`critical care codes`). */
export function namesUnknownCode(label: string): boolean {
  const words = normalizeLabel(label);
  return RULES.find(([, pattern]) => pattern.test(words)) === UNKNOWN_CODE;
}

/** Roles whose labels are numbered or lettered: `Mod 1`, `Dx B`. `Units 1` is a label with its value. */
const NUMBERED: ReadonlySet<Role> = new Set<Role>(['modifier', 'diagnosis', 'pointer']);

/** The role of a text that is a label and nothing else; null for `Payer: Cigna`, `Units 1` and `Payer AETNA`. */
export function labelRole(text: string): Role | null {
  const label = text.trim().replace(/\s*[:*]+$/, '');
  const role = /[:=]|\d{2}/.test(label) ? null : roleOf(label);
  if (role === null) return null;
  const base = /^(.*\S)\s+(?:[A-L]|\d)$/.exec(label)?.[1];
  if (base !== undefined && !NUMBERED.has(role)) return null;
  return roleOf(/\S*$/.exec(base ?? label)?.[0] ?? '') === null ? null : role;
}

/** Cuts a field name or id into words: `ucHCFA_CPT_CODE0` → `uc hcfa cpt code 0`, `dxb` → `dx b`. */
export function identifierWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .replace(/\b(dx|diag)([a-l])$/i, '$1 $2')
    .toLowerCase()
    .trim();
}
