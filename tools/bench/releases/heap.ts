import type { Browser, CDPSession } from 'playwright-core';

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** The heap of one worker: objects and array buffers, in MB. */
export interface HeapWatch {
  used(collect?: boolean): Promise<number>;
  detach(): Promise<void>;
}

/** Attaches to the worker whose address contains `url`. Playwright gives no session of a worker, so it is asked by hand. */
export async function watchHeap(browser: Browser, url: string): Promise<HeapWatch> {
  const session = await browser.newBrowserCDPSession();
  const target = await targetOf(session, url);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target,
    flatten: false,
  });
  const call = caller(session, sessionId);
  await call('Runtime.enable');
  return {
    async used(collect = false) {
      if (collect) await call('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = await call<Usage>('Runtime.getHeapUsage');
      return (usedSize + backingStorageSize) / 1e6;
    },
    detach: () => session.detach(),
  };
}

function caller(session: CDPSession, sessionId: string) {
  const waiting = new Map<number, (reply: { result?: unknown; error?: { message: string } }) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message);
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return async <Reply>(method: string): Promise<Reply> => {
    last += 1;
    const id = last;
    const answered = new Promise<{ result?: unknown; error?: { message: string } }>((done) =>
      waiting.set(id, done),
    );
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Reply;
  };
}

const PATIENCE_MS = 15_000;

/** A worker is told of some time after it was made. */
async function targetOf(session: CDPSession, url: string): Promise<string> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find((info) => /worker/.test(info.type) && info.url.includes(url));
    if (target) return target.targetId;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`no worker of ${url}`);
}
