/** `npx tsx tools/bench/profile.ts [TEXT_NODES]`: where the time of reading goes, function by function. */
import { claimTablePage } from './claim-table';
import { benchBrowser, bundle } from './isolated-world';

interface ProfileNode {
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
  readonly id: number;
}

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

const self = new Map<string, number>();
const nameOf = new Map<number, string>();
for (const node of profile.nodes as ProfileNode[]) {
  const { functionName, lineNumber } = node.callFrame;
  nameOf.set(node.id, `${functionName === '' ? '(anonymous)' : functionName} line ${lineNumber + 1}`);
}
(profile.samples ?? []).forEach((id, index) => {
  const name = nameOf.get(id) ?? '?';
  self.set(name, (self.get(name) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
});
const top = [...self].sort((one, other) => other[1] - one[1]).slice(0, 45);
process.stdout.write(`${JSON.stringify(cost)}\n`);
for (const [name, ms] of top) process.stdout.write(`${ms.toFixed(1).padStart(8)} ms  ${name}\n`);
