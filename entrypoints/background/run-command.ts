import type { FrameCommand, FrameStand } from '../overlay.content/frame-door';
import { callFrames, type FrameAnswer } from './frames';

type Stand = FrameAnswer<FrameStand>;

/**
 * Carries out a keyboard command in a tab. A tab may hold many frames and one focus: the frame that has it speaks for
 * all, marks come and go everywhere, and the walk from finding to finding leads from frame to frame.
 */
export async function runCommand(tab: number, command: string): Promise<void> {
  const stands = (await callFrames(tab, 'stand', [])).toSorted((a, b) => a.frame - b.frame);
  const lead = stands.find(({ value }) => value.focused) ?? stands[0];
  if (!lead) return;
  if (command === 'open-card') await tell(tab, lead, { name: 'open-card' });
  else if (command === 'toggle-marks') await toggleMarks(tab, stands, lead);
  else if (command === 'next-finding') await step(tab, stands, lead, 1);
  else if (command === 'previous-finding') await step(tab, stands, lead, -1);
}

async function toggleMarks(tab: number, stands: readonly Stand[], lead: Stand): Promise<void> {
  const shown = !lead.value.marksShown;
  await Promise.all(stands.map((one) => tell(tab, one, { name: 'show-marks', shown, say: one === lead })));
}

/** The next finding of the frame with the focus; past its last, the first of the next frame that has any. */
async function step(tab: number, stands: readonly Stand[], lead: Stand, direction: 1 | -1): Promise<void> {
  const others = inTurn(stands, lead, direction).filter(({ value }) => value.hasFindings);
  const within = { name: 'step', direction, enter: false } as const;
  if (others.length === 0 || lead.value.hasFindings) {
    if (await tell(tab, lead, { ...within, wrap: others.length === 0 })) return;
  }
  for (const other of others) {
    if (!(await tell(tab, other, { name: 'step', direction, enter: true, wrap: false }))) continue;
    await tell(tab, lead, { name: 'close-card' });
    return;
  }
  // Those findings stand where they cannot be shown, in a closed part of their frame.
  await tell(tab, lead, { ...within, wrap: true });
}

/** The other frames, from the one after the lead on (or the one before it back), around the end. */
function inTurn(stands: readonly Stand[], lead: Stand, direction: 1 | -1): readonly Stand[] {
  const at = stands.indexOf(lead);
  const others = [...stands.slice(at + 1), ...stands.slice(0, at)];
  return direction === 1 ? others : others.toReversed();
}

async function tell(tab: number, { frame }: Stand, command: FrameCommand): Promise<boolean> {
  const [answer] = await callFrames(tab, 'command', [command], frame);
  return answer?.value ?? false;
}
