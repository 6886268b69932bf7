import type { Dossier, Parameter } from '../../core/model/dossier.ts';
import { dimensionOf, memberTuples } from '../text/names.ts';
import type { HypothesisGroup } from './hypotheses.ts';

/** Hypotheses as they are read: a sentence for a few, a table for many. */
export interface ArrangedHypotheses {
  readonly sentences: readonly HypothesisGroup[];
  readonly tables: readonly HypothesisTable[];
}

export interface HypothesisTable {
  readonly key: string;
  /** Of the parameter, where it is only one. */
  readonly title: string;
  readonly unit: string;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly { readonly label: string; readonly unit: string }[];
  /** A text for each column, empty where it is no hypothesis. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  readonly notes: readonly { readonly label: string; readonly note: string }[];
}

/** Cells that a sentence still says well. */
const FEW = 6;
const COLUMNS = 7;
/** Columns that each have a long head. */
const PARAMETERS = 5;

export function arrangeHypotheses(dossier: Dossier, groups: readonly HypothesisGroup[]): ArrangedHypotheses {
  const sentences: HypothesisGroup[] = [];
  const alongOne = new Map<string, HypothesisGroup[]>();
  const tables: HypothesisTable[] = [];
  for (const group of groups) {
    const [first, ...others] = group.parameter.dims ?? [];
    const spread = spreadDimension(dossier, group.parameter);
    if (first === undefined || group.same || (others.length > 0 && !spread)) sentences.push(group);
    else if (others.length === 0) alongOne.set(first, [...(alongOne.get(first) ?? []), group]);
    else if (group.cells.length <= FEW) sentences.push(group);
    else if (spread) tables.push(spreadTable(dossier, group, spread));
  }
  for (const [dim, all] of alongOne) {
    const many = all.reduce((sum, { cells }) => sum + cells.length, 0);
    if (many <= FEW) sentences.push(...all);
    else {
      const room = Math.ceil(all.length / Math.ceil(all.length / PARAMETERS));
      for (let k = 0; k < all.length; k += room)
        tables.push(sharedTable(dossier, dim, all.slice(k, k + room)));
    }
  }
  return { sentences, tables };
}

/** The longest of the dimensions that fit in the columns of a sheet. */
function spreadDimension(dossier: Dossier, { dims = [] }: Parameter): string | undefined {
  const size = (dim: string) => dimensionOf(dossier, dim)?.members.length ?? 0;
  return dims.filter((dim) => size(dim) <= COLUMNS).sort((a, b) => size(b) - size(a))[0];
}

/** One parameter: a dimension in columns, the others in rows. */
function spreadTable(
  dossier: Dossier,
  { parameter, cells }: HypothesisGroup,
  across: string,
): HypothesisTable {
  const dims = parameter.dims ?? [];
  const place = dims.indexOf(across);
  const down = dims.filter((dim) => dim !== across);
  const columns = dimensionOf(dossier, across)?.members ?? [];
  const texts = new Map(cells.map(({ members, text }) => [members.join(','), text]));
  const rows = memberTuples(dossier, down).map((members) => ({
    label: members.map((member, k) => shortLabel(dossier, down[k], member)).join(', '),
    cells: columns.map(({ id }) => texts.get(members.toSpliced(place, 0, id).join(',')) ?? ''),
  }));
  return {
    key: parameter.id,
    title: parameter.label,
    unit: parameter.choices ? '1' : parameter.unit,
    corner: labels(dossier, down),
    columns: columns.map(({ label, short }) => ({ label: short ?? label, unit: '1' })),
    rows: filled(rows),
    notes: notesOf([parameter]),
  };
}

/** Several parameters along the same dimension, a column each. */
function sharedTable(dossier: Dossier, dim: string, groups: readonly HypothesisGroup[]): HypothesisTable {
  const rows = (dimensionOf(dossier, dim)?.members ?? []).map(({ id, label }) => ({
    label,
    cells: groups.map(({ cells }) => cells.find(({ members }) => members[0] === id)?.text ?? ''),
  }));
  return {
    key: groups.map(({ parameter }) => parameter.id).join(','),
    title: '',
    unit: '1',
    corner: labels(dossier, [dim]),
    columns: groups.map(({ parameter }) => ({
      label: parameter.label,
      unit: parameter.choices ? '1' : parameter.unit,
    })),
    rows: filled(rows),
    notes: notesOf(groups.map(({ parameter }) => parameter)),
  };
}

function filled<T extends { readonly cells: readonly string[] }>(rows: readonly T[]): readonly T[] {
  return rows.filter(({ cells }) => cells.some((text) => text !== ''));
}

function notesOf(parameters: readonly Parameter[]) {
  return parameters.flatMap(({ label, note }) => (note ? [{ label, note }] : []));
}

function labels(dossier: Dossier, dims: readonly string[]): string {
  return dims.map((dim) => dimensionOf(dossier, dim)?.label ?? dim).join(', ');
}

function shortLabel(dossier: Dossier, dim: string | undefined, id: string): string {
  const member = dimensionOf(dossier, dim)?.members.find((one) => one.id === id);
  return member?.short ?? member?.label ?? id;
}
