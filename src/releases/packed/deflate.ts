/** Raw deflate by the platform: in browsers, workers and Node alike, and quicker than any script. */
export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('deflate-raw'));
}

/** Undo `deflate`. Rejects when the bytes are not deflated or more than `limit` come out. */
export function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream('deflate-raw'), limit);
}

async function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const writer = transform.writable.getWriter();
  // Awaited together with reading: a transform holds back its writer until somebody reads.
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const reader = transform.readable.getReader();
  const parts: Uint8Array[] = [];
  let total = 0;
  const read = async () => {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      total += step.value.length;
      if (total > limit) throw new RangeError(`more than ${limit} bytes`);
      parts.push(step.value);
    }
  };
  try {
    await Promise.all([read(), written]);
  } catch (error) {
    written.catch(() => undefined);
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
