/**
 * What the door (`open-study.ts`) lets through. A study changed in the program must stay within them, or it could not be
 * reopened: texts that people type go through `toLine` or `toParagraphs` first.
 */
export const LIMITS = {
  /** Length of a file's text, and its size in bytes before it is read. */
  characters: 20_000_000,
  /** Nesting of the JSON. */
  depth: 12,
  /** Keys and items in the whole of the JSON. */
  entries: 2_000_000,
  /** Changed cells, all scenarios together. */
  cells: 200_000,
  scenarios: 64,
  dossiers: 200,
  split: 5_000,
  /** Rows and lignes de calcul of the user's own, steps of a presentation. */
  members: 2_000,
  /** Of one dimension. */
  membersOfDimension: 200,
  lines: 500,
  steps: 200,
  /** Titles, labels. */
  line: 200,
  /** Descriptions, notes. */
  paragraphs: 10_000,
  /** Problems told at once. */
  problems: 30,
} as const;

/** Controls (a tab and line ends are kept apart for paragraphs) and the marks that reorder the text around them. */
const REFUSED_IN_LINE = '\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069';
const REFUSED_IN_PARAGRAPHS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069';

/** A text on one line that shows as what it is. */
export const LINE = new RegExp(`^[^${REFUSED_IN_LINE}]*$`);
/** The same with tabs and line feeds. */
export const PARAGRAPHS = new RegExp(`^[^${REFUSED_IN_PARAGRAPHS}]*$`);

/** What somebody typed or pasted, made a label the door accepts: one line, at most `LIMITS.line` characters. */
export function toLine(text: string): string {
  return cut(
    text.replace(/[\s\u2028\u2029]+/g, ' ').replace(new RegExp(`[${REFUSED_IN_LINE}]`, 'g'), ''),
    LIMITS.line,
  ).trim();
}

/** The same for a description: line ends are kept, as line feeds. */
export function toParagraphs(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(new RegExp(`[${REFUSED_IN_PARAGRAPHS}]`, 'g'), '');
  return cut(plain, LIMITS.paragraphs);
}

/** Never between the two halves of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const half = text.charCodeAt(length - 1);
  return text.slice(0, half >= 0xd800 && half < 0xdc00 ? length - 1 : length);
}
