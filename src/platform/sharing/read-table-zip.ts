import { inflate } from './deflate.ts';

/** The texts of an archive, each inflated when it is asked for; all of them together are held to a limit. */
export interface Archive {
  /** Null when there is no such file. Throws an `ArchiveProblem`. */
  readonly text: (path: string) => Promise<string | null>;
}

export class ArchiveProblem extends Error {
  constructor(readonly why: 'broken' | 'encrypted' | 'too-large') {
    super(why);
  }
}

interface Entry {
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
}

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** A piece makes at most about a thousand times its size. */
const PIECE = 8192;
const MOST_FILES = 5000;

/** Reads the directory of an archive. Throws an `ArchiveProblem`. */
export function openArchive(bytes: Uint8Array<ArrayBuffer>, limit: number): Archive {
  const entries = directory(bytes);
  let left = limit;
  return {
    async text(path) {
      const entry = entries.get(path.toLowerCase());
      if (!entry) return null;
      const packed = body(bytes, entry);
      if (entry.method === 0) {
        left -= packed.length;
        if (left < 0) throw new ArchiveProblem('too-large');
        return new TextDecoder().decode(packed);
      }
      const read = await inflate(pieces(packed), left);
      if (!read.ok) throw new ArchiveProblem(read.why);
      left -= read.text.length;
      return read.text.replace(/^\uFEFF/, '');
    },
  };
}

function directory(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_FILES) throw new ArchiveProblem('too-large');
  const entries = new Map<string, Entry>();
  for (let k = 0; k < count; k += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ArchiveProblem('broken');
    if (view.getUint16(at + 8, true) & 1) throw new ArchiveProblem('encrypted');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    entries.set(path.replaceAll('\\', '/').toLowerCase(), {
      offset: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The last record, before a comment of at most 65 535 bytes. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new ArchiveProblem('broken');
}

function body(bytes: Uint8Array<ArrayBuffer>, { offset, packed, method }: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new ArchiveProblem('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || (method !== 0 && method !== 8)) throw new ArchiveProblem('broken');
  return bytes.slice(start, start + packed);
}

function* pieces(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.slice(at, at + PIECE);
}
