/** A request that got no usable answer; the screen offers to try again. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  constructor(
    readonly request: string,
    reason: string,
  ) {
    super(`${request}: ${reason}`);
  }
}
