/** The text of a file as spreadsheets write them: UTF-8 with its mark or without, UTF-16 with its mark, Windows-1252; null when it is no text. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  if (bytes.includes(0)) return null;
  return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252');
}

/** The mark at the start is not part of the text. */
function decode(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
