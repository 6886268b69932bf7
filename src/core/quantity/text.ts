/** No-break space, before `%`, `€`, units and the high punctuation of French. */
export const NBSP = '\u00A0';
export const MINUS = '\u2212';

const LONGEST_QUOTE = 40;

/** A French sentence with its no-break spaces: inside « », before `% €` and before `: ; ! ?`. */
export function typeset(text: string): string {
  return text.replace(/« | (?=[»%€])| (?=[:;!?](?:\s|$))/g, (found) => found.replace(' ', NBSP));
}

/** What a source prints, with the spaces that its slides leave out: « 70€ » reads « 70 € ». */
export function printedText(text: string): string {
  return text.replace(/(?<=\d) ?(?=[€%])/g, NBSP);
}

/** « text », cut when it is long: for messages. */
export function quote(text: string): string {
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
  return `«${NBSP}${shown}${NBSP}»`;
}
