/** Small, so that a piece never inflates to much: deflate makes at most about a thousand bytes of one. */
const PIECE = 512;

export type Inflated =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'too-large' | 'broken' };

/** The text's UTF-8, as a raw deflate stream. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What `inflate` is fed with. */
export function* piecesOf(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.slice(at, at + PIECE);
}

/**
 * The text of a raw deflate stream, whoever made it. Reading stops as soon as more than `limit` bytes have come out: no
 * further piece is taken.
 */
export async function inflate(pieces: Iterable<Uint8Array<ArrayBuffer>>, limit: number): Promise<Inflated> {
  const stream = new DecompressionStream('deflate-raw');
  const reader = stream.readable.getReader();
  // Its failures are those of the reading.
  feed(stream.writable.getWriter(), pieces).catch(() => undefined);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let size = 0;
  let text = '';
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > limit) {
        reader.cancel().catch(() => undefined);
        return { ok: false, why: 'too-large' };
      }
      text += decoder.decode(read.value, { stream: true });
    }
    return { ok: true, text: text + decoder.decode() };
  } catch {
    return { ok: false, why: 'broken' };
  }
}

/** One piece at a time: the next is taken when the last has been inflated. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  for (const piece of pieces) {
    await writer.ready;
    await writer.write(piece);
  }
  await writer.close();
}
