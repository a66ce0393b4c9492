import type { FrameContext, FrameReport } from '../../src/messages';
import type { Evidence } from '../../src/reading';

/** One candidate a reader weighed, for `npm run read -- --why`. */
export interface Candidate {
  readonly text: string;
  readonly score: number;
  readonly accepted: boolean;
  readonly evidence: readonly Evidence[];
}

/**
 * What the background may ask of a frame. It stands on the global of the extension's isolated world, which
 * page scripts cannot reach, and is called through `scripting.executeScript`: that reaches every frame of a tab
 * and says which frame answered, with no permission beyond the page's own host.
 */
export interface FrameDoor {
  readonly url: string;
  readonly path: string;
  report(evidence: boolean): Omit<FrameReport, 'frame'>;
  context(): FrameContext;
  explain(code: string): readonly Candidate[];
  reveal(mention: number): boolean;
  command(name: string): boolean;
}

/** Name of the door on the isolated world's global. */
export const DOOR = 'scrublineFrame';

declare global {
  var scrublineFrame: FrameDoor | undefined;
}
