/** Run a command's body; a failure is one plain line on standard error and exit code 1. */
export async function run(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    if (process.env.DEBUG && cause instanceof Error) process.stderr.write(`${cause.stack}\n`);
    process.exitCode = 1;
  }
}
