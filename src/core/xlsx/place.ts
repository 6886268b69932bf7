/** One cell of the workbook. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** « A », « Z », « AA ». */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A cell as a formula of the sheet `from` writes it. */
export function reference(place: Place, from: string): string {
  return inSheet(place.sheet, from, cellName(place.row, place.column));
}

/**
 * The rectangles that cover these cells exactly, as a formula of the sheet `from` writes them. All are in one sheet.
 */
export function rectangles(places: readonly Place[], from: string): readonly Rectangle[] {
  const [first] = places;
  if (!first) return [];
  const byRow = cover(places.map(({ row, column }) => [row, column]));
  const byColumn = cover(places.map(({ row, column }) => [column, row]));
  const found =
    byColumn.length < byRow.length
      ? byColumn.map(([left, top, right, bottom]) => [top, left, bottom, right] as const)
      : byRow;
  return found.map(([top, left, bottom, right]) => {
    const one = cellName(top, left);
    const range = top === bottom && left === right ? one : `${one}:${cellName(bottom, right)}`;
    return { text: inSheet(first.sheet, from, range), size: (bottom - top + 1) * (right - left + 1) };
  });
}

export interface Rectangle {
  readonly text: string;
  readonly size: number;
}

type Box = readonly [top: number, left: number, bottom: number, right: number];

/** Runs along the lines, then equal runs of lines that touch. */
function cover(cells: readonly (readonly [line: number, at: number])[]): readonly Box[] {
  const lines = new Map<number, number[]>();
  for (const [line, at] of cells) {
    const known = lines.get(line);
    if (known) known.push(at);
    else lines.set(line, [at]);
  }
  const boxes: [number, number, number, number][] = [];
  for (const [line, list] of [...lines].sort(([a], [b]) => a - b)) {
    const sorted = [...new Set(list)].sort((a, b) => a - b);
    for (let i = 0; i < sorted.length; ) {
      let end = i;
      while (sorted[end + 1] === (sorted[end] as number) + 1) end++;
      const [from, to] = [sorted[i] as number, sorted[end] as number];
      const above = boxes.find((box) => box[2] === line - 1 && box[1] === from && box[3] === to);
      if (above) above[2] = line;
      else boxes.push([line, from, line, to]);
      i = end + 1;
    }
  }
  return boxes;
}

function inSheet(sheet: string, from: string, cells: string): string {
  return sheet === from ? cells : `${quoted(sheet)}!${cells}`;
}

/** A sheet's name as formulas write it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
