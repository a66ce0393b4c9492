import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ClaimsCore,
  type FrameClaims,
  LateClaims,
} from '../../../entrypoints/overlay.content/late-claims';
import { offerPart } from '../../../entrypoints/overlay.content/late-parts';

const askLoadPart = vi.hoisted(() => vi.fn());
const reportError = vi.fn();
vi.mock('../../../src/messages/from-frames', () => ({ askLoadPart }));

/** A frame whose claims, once there, note what they are asked. */
function frame() {
  const asked: string[] = [];
  const claims: FrameClaims = {
    soon: () => void asked.push('soon'),
    askAgain: () => void asked.push('ask again'),
    settled: true,
    claims: [],
    findings: [],
    checked: [],
    verdict: () => undefined,
  };
  const state = { alive: true };
  const core = { begin: () => state.alive } as ClaimsCore;
  return { late: new LateClaims(core), claims, asked, state };
}

/** The background injects the script, which leaves what makes claims. */
const injects = (claims: FrameClaims) => async () => offerPart('claims', () => claims);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('reportError', reportError);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  askLoadPart.mockReset();
  globalThis.scrublineParts = undefined;
  reportError.mockReset();
});

describe('claims of a frame', () => {
  it('are not fetched where no code is read, and nothing is waited for', () => {
    const { late } = frame();
    late.soon(false);
    expect(askLoadPart).not.toHaveBeenCalled();
    expect(late.settled).toBe(true);
  });

  it('are fetched once with the first code, and are not settled until they came', async () => {
    const { late, claims, asked } = frame();
    askLoadPart.mockImplementation(injects(claims));
    late.soon(true);
    late.soon(true);
    expect(late.settled).toBe(false);
    await vi.runAllTimersAsync();
    expect(askLoadPart).toHaveBeenCalledTimes(1);
    expect(late.now).toBe(claims);
    expect(late.settled).toBe(true);
    late.soon(false);
    expect(asked).toEqual(['soon', 'soon']);
  });

  it('are asked for again when the background did not answer', async () => {
    const { late, claims } = frame();
    askLoadPart.mockRejectedValueOnce(new Error('no answer')).mockImplementation(injects(claims));
    late.soon(true);
    await vi.runAllTimersAsync();
    expect(late.now).toBe(claims);
    expect(reportError).not.toHaveBeenCalled();
  });

  it('that cannot be had are given up aloud, and asked for again at the next reading', async () => {
    const { late, claims } = frame();
    askLoadPart.mockRejectedValue(new Error('no access'));
    late.soon(true);
    await vi.runAllTimersAsync();
    expect(late.settled).toBe(true);
    expect(reportError).toHaveBeenCalledTimes(1);
    askLoadPart.mockImplementation(injects(claims));
    late.soon(true);
    await vi.runAllTimersAsync();
    expect(late.now).toBe(claims);
  });

  it('are not asked for by a copy of the extension that another one replaced', async () => {
    const { late, state } = frame();
    askLoadPart.mockRejectedValue(new Error('no answer'));
    late.soon(true);
    await vi.advanceTimersByTimeAsync(500);
    state.alive = false;
    await vi.runAllTimersAsync();
    expect(askLoadPart).toHaveBeenCalledTimes(1);
    expect(late.now).toBeNull();
  });
});
