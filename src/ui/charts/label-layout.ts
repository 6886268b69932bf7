/** Mean width of a character of the page's text (13 px), in pixels; generous, so that labels do not touch. */
export const CHARACTER = 7;
export const LINE = 17;

/** Moves labels apart along a line: each keeps its order, none closer than `gap`, all between the ends when they fit. */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const placed = [...wanted];
  let low = from;
  for (const index of order) {
    placed[index] = Math.max(at(wanted, index), low);
    low = at(placed, index) + gap;
  }
  let high = to;
  for (const index of order.toReversed()) {
    if (at(placed, index) <= high) break;
    placed[index] = high;
    high -= gap;
  }
  return placed;
}

/** Words on lines of at most `characters`, at most `lines` of them; the rest ends in an ellipsis. */
export function wrap(text: string, characters: number, lines = 3): readonly string[] {
  const most = Math.max(4, Math.floor(characters));
  const out: string[] = [];
  for (const word of text.split(' ')) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  const cut = out.length > lines ? [...out.slice(0, lines - 1), out.slice(lines - 1).join(' ')] : out;
  return cut.map((line) => clip(line, most));
}

export function clip(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, characters - 1)).trimEnd()}…`;
}

/** Every how many labels of this length fit side by side. */
export function stride(count: number, longest: number, width: number): number {
  return Math.max(1, Math.ceil((count * (longest + 1.5) * CHARACTER) / Math.max(1, width)));
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
