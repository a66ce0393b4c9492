/**
 * `npx tsx tools/bench/profile.ts [TEXT_NODES]`: where the time of reading goes, function by function: its own, and with
 * all it calls.
 */
import { claimTablePage } from './claim-table';
import { benchBrowser, bundle } from './isolated-world';

interface ProfileNode {
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
  readonly id: number;
  readonly children?: readonly number[];
}

interface Spent {
  self: number;
  total: number;
}

const SHOWN = 60;

const size = Number(process.argv[2] ?? 120_000);
const script = await bundle('reading.ts', false);
const browser = await benchBrowser();
const world = await browser.fresh(claimTablePage(size), script);
await world.session.send('Profiler.enable');
await world.session.send('Profiler.setSamplingInterval', { interval: 200 });
await world.session.send('Profiler.start');
const cost = await world.evaluate<Record<string, number>>('readAll()');
const { profile } = await world.session.send('Profiler.stop');
await browser.close();

const nodes = new Map((profile.nodes as readonly ProfileNode[]).map((node) => [node.id, node]));
const selfOf = new Map<number, number>();
(profile.samples ?? []).forEach((id, index) => {
  selfOf.set(id, (selfOf.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
});

const spent = new Map<string, Spent>();
/** Adds a call and all below it; a function that calls itself is counted once. */
function add(node: ProfileNode, above: ReadonlySet<string>): number {
  const { functionName, lineNumber } = node.callFrame;
  const name = `${functionName === '' ? '(anonymous)' : functionName} line ${lineNumber + 1}`;
  const self = selfOf.get(node.id) ?? 0;
  const path = new Set(above).add(name);
  let total = self;
  for (const child of node.children ?? []) {
    const below = nodes.get(child);
    if (below) total += add(below, path);
  }
  const known = spent.get(name) ?? { self: 0, total: 0 };
  known.self += self;
  if (!above.has(name)) known.total += total;
  spent.set(name, known);
  return total;
}
const root = profile.nodes[0];
if (root) add(root as ProfileNode, new Set());

const top = [...spent].sort((one, other) => other[1].self - one[1].self).slice(0, SHOWN);
process.stdout.write(`${JSON.stringify(cost)}\n    own ms   with callees\n`);
for (const [name, { self, total }] of top)
  process.stdout.write(`${self.toFixed(1).padStart(10)} ${total.toFixed(1).padStart(12)}  ${name}\n`);
