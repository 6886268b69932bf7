import { crc32 } from './crc32.ts';
import { deflate } from './deflate.ts';

export interface ZipFile {
  readonly path: string;
  readonly text: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Deflate; names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: an archive says nothing of when it was made. */
const DAY = 0x21;

/** An archive of texts. The browser's own deflate works beside the page. */
export async function zip(files: readonly ZipFile[], type: string): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  const packed = await Promise.all(files.map(({ text }) => deflate(text)));
  for (const [k, { path, text }] of files.entries()) {
    const name = new TextEncoder().encode(path);
    const bytes = new TextEncoder().encode(text);
    const body = packed[k] as Uint8Array<ArrayBuffer>;
    const common = [VERSION, UTF8, DEFLATED, 0, DAY];
    const sizes = [crc32(bytes), body.length, bytes.length];
    const head = record([LOCAL], common, sizes, [name.length, 0]);
    pieces.push(head, name, body);
    directory.push(
      record([CENTRAL], [VERSION, ...common], sizes, [name.length, 0, 0, 0, 0], [0, offset]),
      name,
    );
    offset += head.length + name.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record([END], [0, 0, files.length, files.length], [size, offset], [0]);
  return new Blob([...pieces, ...directory, end], { type });
}

/** Numbers of four bytes and of two, by turns. */
function record(...groups: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const width = (k: number) => (k % 2 === 0 ? 4 : 2);
  const length = groups.reduce((sum, group, k) => sum + group.length * width(k), 0);
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [k, group] of groups.entries())
    for (const number of group) {
      if (k % 2 === 0) view.setUint32(at, number, true);
      else view.setUint16(at, number, true);
      at += width(k);
    }
  return new Uint8Array(view.buffer);
}
