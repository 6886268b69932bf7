/** Resolves once all of it is on the disk; when one write is refused, none is. */
export async function whole(
  transaction: { readonly done: Promise<void>; abort(): void },
  writes: readonly (() => Promise<unknown>)[],
): Promise<void> {
  try {
    await Promise.all([...writes.map(async (write) => write()), transaction.done]);
  } catch (error) {
    transaction.done.catch(() => {});
    try {
      transaction.abort();
    } catch {
      // It has failed as a whole already.
    }
    throw error;
  }
}
