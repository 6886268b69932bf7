import { type ReadTables, TABLE_LIMITS } from './read-table-api.ts';
import { gridOf, type PlacedCell } from './read-table-grid.ts';

/**
 * Rows and columns of a text: `;`, tabs or commas between fields, whichever it uses (« sep=; » first says it), quotes
 * around what holds one. An apostrophe that keeps a spreadsheet from making a formula of a text is taken away.
 */
export function readCsv(text: string, name = 'Ce texte'): ReadTables {
  const said = /^sep=(.)(?:\r\n|\r|\n)/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const placed = fields(body, said?.[1] ?? separatorOf(body));
  if (placed === 'open-quote')
    return {
      ok: false,
      message: `${name} est incomplet : un guillemet s’ouvre et ne se ferme pas. Rouvrez l’original.`,
    };
  const table = placed === 'too-many' ? null : gridOf('', placed);
  if (!table)
    return {
      ok: false,
      message: `${name} a trop de cellules : ${TABLE_LIMITS.cells.toLocaleString('fr-FR')} au plus. Gardez les lignes utiles.`,
    };
  if (table.rows.length === 0) return { ok: false, message: `${name} ne contient aucune valeur.` };
  return { ok: true, tables: [table] };
}

function fields(text: string, separator: string): readonly PlacedCell[] | 'open-quote' | 'too-many' {
  const placed: PlacedCell[] = [];
  let [row, column, at] = [1, 1, 0];
  while (at < text.length) {
    let end = at;
    let field: string;
    const quoted = text[at] === '"' ? quotedField(text, at, separator) : null;
    if (quoted === 'open') return 'open-quote';
    if (quoted) {
      field = quoted.text;
      end = quoted.end;
    } else {
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
        end += 1;
      field = text.slice(at, end);
    }
    const clean = field.trim().replace(/^'(?=[\s']*[=+\-@＝＋－＠])/u, '');
    if (clean !== '' && placed.push({ row, column, cell: { text: clean } }) > TABLE_LIMITS.cells)
      return 'too-many';
    at = end + 1;
    column += 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    [row, column] = [row + 1, 1];
  }
  return placed;
}

/** Null when what follows the closing quote is more text: then quotes are letters like others. */
function quotedField(
  text: string,
  from: number,
  separator: string,
): { readonly text: string; readonly end: number } | 'open' | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return 'open';
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const next = text[quote + 1];
    if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') return null;
    return { text: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}

const LOOKED_AT = 50;

/** What most lines have, outside quotes; a column of « 12,5 » has none. */
function separatorOf(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT);
  const most = (sign: string) => lines.filter((line) => line.includes(sign)).length * 2 > lines.length;
  if (lines.some((line) => line.includes('\t')) && !most(';')) return '\t';
  if (most(';')) return ';';
  const decimals = (line: string) => /^[^,]*\d,\d+[^,\d]*$/.test(line);
  return most(',') && !lines.filter((line) => line.includes(',')).every(decimals) ? ',' : ';';
}
