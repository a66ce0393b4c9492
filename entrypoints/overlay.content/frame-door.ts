import type { FrameReport, ShownContext } from '../../src/messages';
import type { Evidence } from '../../src/reading';

/** One candidate a reader weighed, for `npm run read -- --why`. */
export interface Candidate {
  readonly text: string;
  readonly score: number;
  readonly accepted: boolean;
  readonly evidence: readonly Evidence[];
}

/** Where a frame stands among the frames of its tab, for keyboard commands. */
export interface FrameStand {
  /** The focus is in this frame, not in one inside it. */
  readonly focused: boolean;
  readonly hasFindings: boolean;
  readonly marksShown: boolean;
}

/** A keyboard command, as one frame is told to carry it out. */
export type FrameCommand =
  | { readonly name: 'open-card' | 'close-card' }
  | { readonly name: 'show-marks'; readonly shown: boolean; readonly say: boolean }
  | {
      readonly name: 'step';
      readonly direction: 1 | -1;
      readonly enter: boolean;
      readonly wrap: boolean;
    };

/**
 * What the background may ask of a frame. It stands on the global of the extension's isolated world, which
 * page scripts cannot reach, and is called through `scripting.executeScript`: that reaches every frame of a tab
 * and says which frame answered, with no permission beyond the page's own host.
 */
export interface FrameDoor {
  readonly path: string;
  report(evidence: boolean): Omit<FrameReport, 'frame'>;
  context(): ShownContext & { readonly url: string };
  explain(code: string): readonly Candidate[];
  reveal(mention: number): boolean;
  stand(): FrameStand;
  /** Whether there was something to do. */
  command(command: FrameCommand): boolean | Promise<boolean>;
}

/** Name of the door on the isolated world's global. */
export const DOOR = 'scrublineFrame';

declare global {
  var scrublineFrame: FrameDoor | undefined;
}
