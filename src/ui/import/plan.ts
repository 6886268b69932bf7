import type { Parameter } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import { type Border, isFailure } from '../../core/model/value.ts';
import { parseFrench } from '../../core/quantity/parse.ts';
import { formatExact } from '../../core/quantity/format.ts';
import { quote } from '../../core/quantity/text.ts';
import type { ReadCell, ReadTable } from '../../platform/sharing/read-table-api.ts';
import type { CellEdit } from '../../workspace/api.ts';
import { editsFor } from '../grid/edits.ts';
import { checked, type Entry, readEntry } from '../grid/entry.ts';
import type { CellRef } from '../grid/layout.ts';
import type { BlockLine, BlockShape } from './block-shape.ts';
import type { Match } from './match.ts';
import { joinedKey } from './plain-key.ts';
import type { ImportTarget } from './target.ts';

/** What becomes of one cell of a block. */
export type CellPlan =
  /** Its row or its column goes nowhere, or it is empty. */
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly ref: CellRef }
  | { readonly kind: 'changes'; readonly ref: CellRef; readonly value: string | null }
  /** The table computes this cell, or has none there. */
  | { readonly kind: 'computed' }
  /** A formula of the file without its value. */
  | { readonly kind: 'pending' }
  | {
      readonly kind: 'asks';
      readonly ref: CellRef;
      readonly message: string;
      readonly readings: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly kind: 'wrong'; readonly ref: CellRef; readonly message: string }
  | { readonly kind: 'ignored' };

export interface ImportCounts {
  readonly changes: number;
  readonly same: number;
  readonly computed: number;
  readonly pending: number;
  readonly wrong: number;
  readonly asks: number;
}

export interface ImportPlan {
  /** By row of the block, then column. */
  readonly cells: readonly (readonly CellPlan[])[];
  readonly counts: ImportCounts;
}

export interface PlanInput {
  readonly table: ReadTable;
  readonly shape: BlockShape;
  readonly target: ImportTarget;
  readonly rows: readonly Match[];
  readonly columns: readonly Match[];
  /** What the user chose for cells that ask or are wrong, by `cellKey`: a value, or to leave it out. */
  readonly chosen: ReadonlyMap<string, string | 'ignored'>;
  /** What a cell shows now. */
  readonly current: (ref: CellRef) => Border | undefined;
}

export const IGNORED = 'ignored';

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

const NONE: CellPlan = { kind: 'none' };

/** What an import would do, cell by cell. A match to be confirmed takes part: importing waits for it. */
export function planImport(input: PlanInput): ImportPlan {
  const { table, shape, target, rows, columns } = input;
  const cells = shape.rows.map((row, i) =>
    shape.columns.map((column, j): CellPlan => {
      const [to, across] = [rows[i], columns[j]];
      const read = table.rows[row.at]?.[column.at];
      if (!to || !across || to.to === null || across.to === null || !read) return NONE;
      if (read.text === '' && !read.pending) return NONE;
      const ref = target.cell(to.to, across.to);
      if (!ref?.item.parameter) return { kind: 'computed' };
      if (read.pending) return { kind: 'pending' };
      const choice = input.chosen.get(cellKey(i, j));
      if (choice === IGNORED) return { kind: 'ignored' };
      const unit = row.unit ?? unitOf(column, target.columns[across.to]?.names ?? [], ref);
      return planCell(ref, read, unit, choice, input.current(ref));
    }),
  );
  const settled = withoutContradictions(cells, input.current);
  return { cells: settled, counts: countsOf(settled) };
}

function planCell(
  ref: CellRef,
  read: ReadCell,
  unit: string | undefined,
  choice: string | undefined,
  current: Border | undefined,
): CellPlan {
  if (isFailure(current) && read.text === current.message.replace(/\s+/g, ' ')) return { kind: 'same', ref };
  const entry: Entry = choice === undefined ? entryOf(ref, read, unit) : { kind: 'set', value: choice };
  if (entry.kind === 'error') return { kind: 'wrong', ref, message: entry.message };
  if (entry.kind === 'ask') return { ...entry, kind: 'asks', ref };
  if (entry.kind === 'reset') return NONE;
  const { value } = entry;
  const same =
    current !== undefined &&
    !isFailure(current) &&
    (sameShown(value, current) || (read.double === true && sameDouble(value, current)));
  return same ? { kind: 'same', ref } : { kind: 'changes', ref, value };
}

/** What we wrote with all its digits comes back with those a workbook keeps, in one unit or the other. */
function sameDouble(value: string | null, current: string | null): boolean {
  return value !== null && current !== null && Number(value) === Number(current);
}

const DIGITS = /^[-−+(]?\s*\d[\d.,\s\u00a0\u202f]*\)?$/u;

/** As the grid reads what is typed, in the unit that the file says. */
function entryOf(ref: CellRef, read: ReadCell, unit: string | undefined): Entry {
  const { parameter } = ref.item;
  if (!parameter) return { kind: 'error', message: 'Cette cellule se calcule.' };
  const marked = unit !== undefined && unit !== parameter.unit && unit !== '1' && DIGITS.test(read.text);
  const entry = readEntry(marked ? `${read.text} ${unit}` : read.text, parameter);
  if (!read.bare || unit !== undefined || parameter.unit !== '%') return entry;
  return asRatio(read.text, parameter) ?? entry;
}

/** A workbook's 0,2 without a percent format: 0,2 %, or 20 %? */
function asRatio(text: string, parameter: Parameter): Entry | null {
  const [percent, ratio] = [parseFrench(`${text} %`, '%'), parseFrench(text, '1')];
  if (percent.kind !== 'value' || ratio.kind !== 'value') return null;
  if (!/^-?(?:0\.\d+|1)$/.test(ratio.value)) return null;
  const readings = [percent.value, ratio.value]
    .filter((value) => checked(value, parameter).kind === 'set')
    .map((value) => ({ value, label: formatExact(value, '%') }));
  const [only, other] = readings;
  if (!only || !other) return null;
  return { kind: 'ask', message: `${quote(text)} peut se lire ${only.label} ou ${other.label}.`, readings };
}

/** The unit of a head, when it is one: a name may end with a word between parentheses. */
function unitOf(column: BlockLine, names: readonly string[], ref: CellRef): string | undefined {
  const { unit, labels } = column;
  if (unit === undefined) return undefined;
  const fits = parseFrench(`1 ${unit}`, ref.item.unit).kind === 'value';
  return fits || !names.includes(joinedKey(labels)) ? unit : undefined;
}

/** Two values for one cell: neither is taken. */
function withoutContradictions(
  cells: readonly (readonly CellPlan[])[],
  shown: (ref: CellRef) => Border | undefined,
): readonly (readonly CellPlan[])[] {
  const place = ({ scenario, address }: CellRef) => `${scenario} ${address}`;
  const given = new Map<string, Border | undefined>();
  const twice = new Set<string>();
  for (const plan of cells.flat()) {
    if (plan.kind !== 'changes' && plan.kind !== 'same') continue;
    const value = plan.kind === 'same' ? shown(plan.ref) : plan.value;
    const at = place(plan.ref);
    if (!given.has(at)) given.set(at, value);
    else if (!sameBorders(given.get(at), value)) twice.add(at);
  }
  if (twice.size === 0) return cells;
  return cells.map((row) =>
    row.map((plan) =>
      (plan.kind === 'changes' || plan.kind === 'same') && twice.has(place(plan.ref))
        ? { kind: 'wrong', ref: plan.ref, message: 'Cette cellule reçoit deux valeurs différentes.' }
        : plan,
    ),
  );
}

function sameBorders(a: Border | undefined, b: Border | undefined): boolean {
  return a === b || (!isFailure(a) && !isFailure(b) && sameShown(a, b));
}

function countsOf(cells: readonly (readonly CellPlan[])[]): ImportCounts {
  const places = new Set<string>();
  const counts = { changes: 0, same: 0, computed: 0, pending: 0, wrong: 0, asks: 0 };
  for (const plan of cells.flat()) {
    if (plan.kind === 'none' || plan.kind === 'ignored') continue;
    if (plan.kind === 'changes') {
      const at = `${plan.ref.scenario} ${plan.ref.address}`;
      if (places.has(at)) continue;
      places.add(at);
    }
    counts[plan.kind] += 1;
  }
  return counts;
}

/** What importing writes; `note` says where the values come from. */
export function editsOf(study: Study, plan: ImportPlan, note: string | null): readonly CellEdit[] {
  const done = new Set<string>();
  return plan.cells.flat().flatMap((cell): readonly CellEdit[] => {
    if (cell.kind !== 'changes') return [];
    const at = `${cell.ref.scenario} ${cell.ref.address}`;
    if (done.has(at)) return [];
    done.add(at);
    return editsFor(study, cell.ref, { value: cell.value, ...(note === null ? {} : { note }) });
  });
}
