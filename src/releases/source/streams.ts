/** What to do with the bytes on their way, and what a failure of the stream means. */
export interface Guard {
  /** Asked before each read; throws to stop the stream. */
  before?(): void;
  /** Sees each chunk; throws to stop the stream. */
  bytes?(chunk: Uint8Array): void;
  /** The error readers get in place of the stream's own. */
  problem?(error: unknown): unknown;
}

/** The same bytes with a guard beside them. Nothing is opened or read before somebody reads. */
export function guarded(open: () => ReadableStream<Uint8Array>, guard: Guard): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          guard.before?.();
          reader ??= open().getReader();
          const { done, value } = await reader.read();
          if (done) return controller.close();
          guard.bytes?.(value);
          controller.enqueue(value);
        } catch (error) {
          await reader?.cancel(error).catch(isDetached);
          throw guard.problem?.(error) ?? error;
        }
      },
      cancel: (reason) => reader?.cancel(reason).catch(isDetached),
    },
    { highWaterMark: 0 },
  );
}

/** For a stream that is left behind: it may have failed already, and whoever reads it was told so. */
export function isDetached(): void {}
