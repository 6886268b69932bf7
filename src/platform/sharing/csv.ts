import { type Border, isFailure } from '../../core/model/value.ts';
import { formatForClipboard } from '../../core/quantity/format.ts';
import { NBSP } from '../../core/quantity/text.ts';
import type { Unit } from '../../core/quantity/unit.ts';

/** Any table, as rows of texts and values; `csvHead` puts units in the header. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A label, or a value as it crosses every border, in its unit. */
export type CsvCell = string | { readonly value: Border; readonly unit: Unit | string };

export const CSV_EXTENSION = '.csv';
export const CSV_TYPE = 'text/csv;charset=utf-8';

/**
 * The table as a French Excel opens it with a double click: UTF-8 with its mark, `;`, decimal comma, CRLF. Numbers keep
 * every digit, without thousands; `%` follows those that have it. Absent is empty; what could not be computed says why.
 * No text becomes a formula: one that might starts with an apostrophe. Texts stay on one line.
 */
export function tableCsv({ header, rows }: CsvTable): string {
  const lines = [header, ...rows].map((row) => row.map(field).join(';'));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** « Montant (€/patient/an) »; `%` and plain numbers say theirs themselves. */
export function csvHead(label: string, unit: string): string {
  return unit === '' || unit === '1' || unit === '%' ? label : `${label} (${unit.replaceAll(' ', NBSP)})`;
}

function field(cell: CsvCell): string {
  if (typeof cell === 'string') return textField(cell);
  const { value, unit } = cell;
  if (value === null) return '';
  return isFailure(value) ? textField(value.message) : formatForClipboard(value, unit);
}

/** Signs that start a formula, wide forms included, after any spaces or apostrophes. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠]/u;

function textField(text: string): string {
  const line = text.replace(/[\s\u2028\u2029]*[\r\n\u2028\u2029][\s\u2028\u2029]*/g, ' ');
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return /[;"\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
