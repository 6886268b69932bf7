/** Corners of a block of cells, both inside. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of a text as spreadsheets put it on the clipboard: tabs, line ends, quotes around what holds them. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(cell.text);
    at = cell.end + 1;
    if (text[cell.end] === '\t') continue;
    rows.push(row);
    row = [];
    if (text[cell.end] === '\r' && text[at] === '\n') at += 1;
    if (at >= text.length) break;
  }
  return rows;
}

function plain(text: string, from: number): { readonly text: string; readonly end: number } {
  const end = text.slice(from).search(/[\t\r\n]/);
  const stop = end < 0 ? text.length : from + end;
  return { text: text.slice(from, stop), end: stop };
}

/** A cell in quotes, doubled inside; one that never closes, or goes on after closing, is taken as it stands. */
function quoted(text: string, from: number): { readonly text: string; readonly end: number } {
  const match = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
  if (!match) return plain(text, from);
  return { text: (match[1] as string).replaceAll('""', '"'), end: from + match[0].length };
}

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\r\n');
}

function cellText(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One cell to write and the cell of the block it takes. */
export interface Move {
  readonly row: number;
  readonly column: number;
  readonly from: { readonly row: number; readonly column: number };
}

/**
 * Where a block goes: once from the top left corner, or as many times as it fits exactly in the selected range.
 * What would fall outside the table is told by `outside`.
 */
export function planPaste(
  block: Size,
  selected: Range,
  table: Size,
): { readonly moves: readonly Move[]; readonly target: Range; readonly outside: Size } {
  const height = selected.bottom - selected.top + 1;
  const width = selected.right - selected.left + 1;
  const fits = height % block.rows === 0 && width % block.columns === 0;
  const target = fits
    ? selected
    : {
        top: selected.top,
        left: selected.left,
        bottom: selected.top + block.rows - 1,
        right: selected.left + block.columns - 1,
      };
  const outside = {
    rows: Math.max(0, target.bottom + 1 - table.rows),
    columns: Math.max(0, target.right + 1 - table.columns),
  };
  return { moves: tile(target, { top: 0, left: 0 }, block), target, outside };
}

/** Copies `source` over `target`, repeated; each cell of the target takes the one that lies in step with it. */
export function planFill(source: Range, target: Range): readonly Move[] {
  const size = { rows: source.bottom - source.top + 1, columns: source.right - source.left + 1 };
  const up = target.bottom < source.top ? (target.bottom + 1 - target.top) % size.rows : 0;
  const back = target.right < source.left ? (target.right + 1 - target.left) % size.columns : 0;
  return tile(target, source, size, {
    rows: (size.rows - up) % size.rows,
    columns: (size.columns - back) % size.columns,
  });
}

function tile(
  target: Range,
  from: { readonly top: number; readonly left: number },
  size: Size,
  phase: Size = { rows: 0, columns: 0 },
): readonly Move[] {
  const moves: Move[] = [];
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      moves.push({
        row,
        column,
        from: {
          row: from.top + ((row - target.top + phase.rows) % size.rows),
          column: from.left + ((column - target.left + phase.columns) % size.columns),
        },
      });
    }
  }
  return moves;
}
