import type { RuleKnowledge } from './claim-view';

/** A knowledge that asks each question about a code once; rules ask the same ones over and over. */
export function remembering(knowledge: RuleKnowledge): RuleKnowledge {
  const procedure = rememberTwo((code, dos) => knowledge.procedure(code, dos));
  return {
    ...bound(knowledge),
    validity: rememberTwo((code, dos) => knowledge.validity(code, dos)),
    diagnosisBits: remember((code) => knowledge.diagnosisBits(code)),
    procedure: (code, dos = null) => procedure(code, dos),
    modifier: remember((modifier) => knowledge.modifier(modifier)),
  };
}

/** The rest, called on the knowledge itself whether it is an object or an instance of a class. */
function bound(
  knowledge: RuleKnowledge,
): Omit<RuleKnowledge, 'validity' | 'diagnosisBits' | 'procedure' | 'modifier'> {
  return {
    denial: (kind, code) => knowledge.denial(kind, code),
    name: (system, code) => knowledge.name(system, code),
    payerName: (payer) => knowledge.payerName(payer),
    source: (id) => knowledge.source(id),
    pairs: (codes, setting, dos) => knowledge.pairs(codes, setting, dos),
    hcpcs: (code) => knowledge.hcpcs(code),
    addOns: (code, dos) => knowledge.addOns(code, dos),
    codeEdits: (code) => knowledge.codeEdits(code),
    releases: () => knowledge.releases(),
    excludes1: (codes) => knowledge.excludes1(codes),
  };
}

function remember<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const answers = new Map<string, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}

function rememberTwo<Answer>(
  ask: (key: string, dos: string | null) => Answer,
): (key: string, dos: string | null) => Answer {
  const byDos = new Map<string | null, (key: string) => Answer>();
  return (key, dos) => {
    const asked = byDos.get(dos) ?? remember((one) => ask(one, dos));
    byDos.set(dos, asked);
    return asked(key);
  };
}
