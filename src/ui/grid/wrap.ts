/** Width in pixels of a text of the table. */
export type Measure = (text: string, strong: boolean) => number;

/** Where a browser may break inside a word: after a hyphen between letters. */
const HYPHENS = /(?<=\p{L}-)(?=\p{L})/u;

/** Lines a text takes in a width, broken as a browser does; `before` stands ahead of the first word. */
export function linesOf(text: string, width: number, measure: Measure, strong = true, before = 0): number {
  const room = Math.max(40, width);
  const space = measure(' ', strong);
  let lines = 1;
  let used = before;
  for (const word of text.split(' ')) {
    for (const [at, part] of word.split(HYPHENS).entries()) {
      const needed = measure(part, strong);
      const gap = at > 0 || used === before ? 0 : space;
      if (used > 0 && used + gap + needed > room) {
        lines += 1;
        used = needed;
      } else used += gap + needed;
      lines += Math.max(0, Math.ceil(needed / room) - 1);
    }
  }
  return lines;
}

/** Width of the longest word, or part of one that stays on its line. */
export function longestWord(text: string, measure: Measure, strong = true): number {
  return Math.max(
    0,
    ...text
      .split(' ')
      .flatMap((word) => word.split(HYPHENS))
      .map((word) => measure(word, strong)),
  );
}
