import { parseUnit } from '../../core/quantity/unit.ts';
import type { ReadCell, ReadTable } from '../../platform/sharing/read-table-api.ts';
import { joinedKey, plainKey } from './plain-key.ts';
import type { ImportTarget } from './target.ts';

/** A row or a column of values of a block, with what names it. */
export interface BlockLine {
  /** Its place in the table read. */
  readonly at: number;
  /** From the outermost head; empty where nothing names it. */
  readonly labels: readonly string[];
  /** « Montant (M€) » may be « Montant » in a unit. */
  readonly without?: readonly string[];
  /** Unit that its head, or the column of units, says. */
  readonly unit?: string;
  /** It holds a number. */
  readonly numeric: boolean;
  /** Title above it, in a list. */
  readonly section?: string;
}

/** What a table read holds: heads and labels told from values. */
export interface BlockShape {
  readonly rows: readonly BlockLine[];
  readonly columns: readonly BlockLine[];
}

const SEARCHED = 12;
const LEVELS = 3;

/** Finds the row of heads, then the columns of labels before the values; `target` says what they may be called. */
export function blockShape(table: ReadTable, target: ImportTarget): BlockShape {
  const { first, heads, named } = findHeads(table, target);
  const body = table.rows.map((_, at) => at).slice(first);
  const width = table.columns.length;
  const known = new Set(target.columns.flatMap(({ names }) => names));
  const rowNames = new Set(target.rows.flatMap(({ names }) => names));
  const cell = (row: number, column: number) => table.rows[row]?.[column]?.text ?? '';
  let start = 0;
  while (start < width && isLabels(start)) start += 1;

  function isLabels(column: number): boolean {
    const labels = heads[column] ?? [];
    if (labels.length > 0 && isCorner(joinedKey(labels), target)) return true;
    if (namesOf(labels).some((name) => known.has(name))) return false;
    // A column of words that nothing names, past those of the labels, holds values said in words.
    if (named > 0 && labels.length === 0 && column >= target.corner.length) return false;
    const filled = body.filter((row) => cell(row, column) !== '');
    if (filled.length === 0) return labels.length > 0;
    const most = (test: (row: number) => boolean) => filled.filter(test).length * 2 >= filled.length;
    return (
      most((row) => rowNames.has(plainKey(cell(row, column)))) ||
      !most((row) => isNumber(table.rows[row]?.[column]))
    );
  }
  const labelled = Array.from({ length: start }, (_, column) => column);
  const unitColumn = labelled.find((column) => isUnits(column));
  function isUnits(column: number): boolean {
    if (/^unites?$/.test(joinedKey(heads[column] ?? []))) return true;
    const filled = body.map((row) => cell(row, column)).filter((text) => text !== '');
    return filled.length > 0 && filled.every((text) => !rowNames.has(plainKey(text)) && parseUnit(text));
  }
  const naming = labelled.filter((column) => column !== unitColumn);
  const above: string[] = [];
  const rows = body.map((row): BlockLine => {
    const own = naming.map((column) => cell(row, column));
    const last = own.findLastIndex((text) => text !== '');
    const labels = own.map((text, level) => (text === '' && level < last ? (above[level] ?? '') : text));
    above.splice(0, above.length, ...labels);
    const unit = unitColumn === undefined ? '' : cell(row, unitColumn);
    return {
      at: row,
      labels: labels.filter((text) => text !== ''),
      ...(unit !== '' && parseUnit(unit) ? { unit } : {}),
      numeric: table.rows[row]?.slice(start).some(isNumber) ?? false,
    };
  });
  return {
    // A line with a name and nothing else is a title between two groups.
    rows: rows.filter(({ at }) =>
      table.rows[at]?.slice(start).some(({ text, pending }) => text !== '' || pending),
    ),
    columns: Array.from({ length: width - start }, (_, k) => {
      const at = start + k;
      return {
        at,
        ...headOf(heads[at] ?? []),
        numeric: body.some((row) => isNumber(table.rows[row]?.[at])),
      };
    }),
  };
}

/** The lines of our own workbook's entry sheets, when it is one: « Paramètre », « Pour », « Valeur ». */
export function listShape(table: ReadTable): (BlockShape & { readonly scenario: string | null }) | null {
  const keys = (row: number) => (table.rows[row] ?? []).map(({ text }) => plainKey(text));
  const head = table.rows.findIndex((_, row) => {
    const found = keys(row);
    return ['parametre', 'pour', 'valeur'].every((key) => found.includes(key));
  });
  if (head < 0) return null;
  const found = keys(head);
  const [name, members, value] = ['parametre', 'pour', 'valeur'].map((key) => found.indexOf(key)) as [
    number,
    number,
    number,
  ];
  const text = (row: number, column: number) => table.rows[row]?.[column]?.text ?? '';
  const title = table.rows.slice(0, head).flatMap((row) => row.map((cell) => cell.text));
  const scenario = title.map((line) => /Scénario «\s*(.+?)\s*»/u.exec(line)?.[1]).find((one) => one);
  let section = '';
  const rows = table.rows.flatMap((row, at): readonly BlockLine[] => {
    if (at > head && row.every((cell, column) => column === name || cell.text === ''))
      section = text(at, name);
    const given = row[value];
    if (at <= head || !given || (given.text === '' && !given.pending) || text(at, name) === '') return [];
    const labels = [text(at, name), text(at, members)].filter((label) => label !== '');
    return [{ at, labels, numeric: isNumber(given), section }];
  });
  const label = scenario ?? null;
  return {
    rows,
    columns: [{ at: value, labels: label === null ? [] : [label], numeric: true }],
    scenario: label,
  };
}

function isCorner(key: string, { corner }: ImportTarget): boolean {
  return /^unites?$/.test(key) || (key !== '' && corner.includes(key));
}

/** The rows of heads: those that name most of the target's columns; else words over numbers; else none. */
function findHeads(table: ReadTable, target: ImportTarget) {
  const known = new Set(target.columns.flatMap(({ names }) => names));
  const none: readonly (readonly string[])[] = table.columns.map(() => []);
  let best = { first: 0, heads: none, named: 0 };
  for (let levels = 1; levels <= LEVELS; levels += 1)
    for (let top = 0; top < Math.min(SEARCHED, table.rows.length - levels); top += 1) {
      const heads = headsAt(table, top, levels);
      const named = new Set(heads.flatMap((labels) => namesOf(labels).find((name) => known.has(name)) ?? []))
        .size;
      if (named > best.named) best = { first: top + levels, heads, named };
    }
  if (best.named > 0) return best;
  const top = table.rows.findIndex((row, at) => {
    const filled = row.filter(({ text }) => text !== '');
    const corner = isCorner(plainKey(filled[0]?.text ?? ''), target);
    const words = filled.every((cell) => !isNumber(cell));
    return at < SEARCHED && (corner || (words && filled.length > 1)) && table.rows[at + 1]?.some(isNumber);
  });
  const names = target.rows.flatMap((row) => row.names);
  const isRow = table.rows[top]?.some(({ text }) => names.includes(plainKey(text)));
  return top < 0 || isRow ? best : { first: top + 1, heads: headsAt(table, top, 1), named: 0 };
}

/** A head over several columns stands in the first. */
function headsAt(table: ReadTable, top: number, levels: number): readonly (readonly string[])[] {
  const rows = table.rows.slice(top, top + levels).map((row, level) => {
    let last = '';
    return row.map(({ text }) => {
      if (text !== '') last = text;
      return level < levels - 1 ? last : text;
    });
  });
  return table.columns.map((_, column) => rows.map((row) => row[column] ?? '').filter((text) => text !== ''));
}

/** « Montant (€/patient/an) » may be « Montant », in that unit. */
function headOf(labels: readonly string[]): Pick<BlockLine, 'labels' | 'without' | 'unit'> {
  const found = /^(.*\S)\s*\(([^()]+)\)$/su.exec(labels.at(-1) ?? '');
  const unit = found?.[2]?.replace(/[\u00a0\u202f]/g, ' ') ?? '';
  if (!found || !parseUnit(unit)) return { labels };
  return { labels, without: [...labels.slice(0, -1), found[1] as string], unit };
}

/** What a line may be called, as written first. */
export function namesOf(labels: readonly string[]): readonly string[] {
  const { without = labels } = headOf(labels);
  return [joinedKey(labels), joinedKey(without)].filter((name) => name !== '');
}

const NUMBER = /^[-−+(]?\s*€?\s*\d[\d.,\s\u00a0\u202f]*\)?\s*(?:[kM]?€|Md€|[%‰])?$/u;

export function isNumber(cell: ReadCell | undefined): boolean {
  return cell !== undefined && (cell.bare === true || cell.pending === true || NUMBER.test(cell.text));
}
