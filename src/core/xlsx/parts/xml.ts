/** What XML has no room for: control characters but tabs and ends of line, halves of pairs, the last two of the plane. */
const NONE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(NONE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string);
}

/** An attribute's value: ends of line are kept. */
export function attribute(text: string): string {
  return escaped(text).replace(/\n/g, '&#10;');
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
