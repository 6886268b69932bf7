/** Width in pixels of a text of the table. */
export type Measure = (text: string, strong: boolean) => number;

/** Lines a text takes in a width, broken at its spaces as a browser does; `before` stands ahead of the first word. */
export function linesOf(text: string, width: number, measure: Measure, strong = true, before = 0): number {
  const room = Math.max(40, width);
  const space = measure(' ', strong);
  let lines = 1;
  let used = before;
  for (const word of text.split(' ')) {
    const needed = measure(word, strong);
    if (used > 0 && used + (used === before ? 0 : space) + needed > room) {
      lines += 1;
      used = needed;
    } else used += (used === before ? 0 : space) + needed;
    lines += Math.max(0, Math.ceil(needed / room) - 1);
  }
  return lines;
}

/** Width of the longest word. */
export function longestWord(text: string, measure: Measure, strong = true): number {
  return Math.max(0, ...text.split(' ').map((word) => measure(word, strong)));
}
