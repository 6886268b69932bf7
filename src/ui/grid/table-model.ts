import { type Accessor, createMemo } from 'solid-js';
import { type Address, type NodeId, nodeId } from '../../core/model/address.ts';
import type { Dossier, Table } from '../../core/model/dossier.ts';
import { type Border, isFailure } from '../../core/model/value.ts';
import { decimalsFor } from '../../core/quantity/display-unit.ts';
import type { Selection, Workspace } from '../../workspace/api.ts';
import { cellState } from '../../workspace/cells/cell-state.ts';
import { varies } from '../../workspace/cells/varies.ts';
import type { Differing } from '../scenarios/differences-only.ts';
import { type CellFace, faceOf, NO_CELL } from './face.ts';
import type { CellRef, GridItem, GridLayout, LayoutInput } from './layout.ts';
import { onlyRows } from './layout-rows.ts';
import { layoutTable } from './layout-table.ts';

export interface TableProps {
  readonly dossier: Dossier;
  readonly table: Table;
  readonly workspace: Workspace;
  /** Says what a cell changes; without it the menu of a cell does not offer to. */
  readonly effects?: (selection: Selection) => void;
  /** Only these scenarios have a column; without it, all of them. */
  readonly columns?: ReadonlySet<string> | undefined;
  /** Cells brought to the eye, in every column. */
  readonly lit?: ReadonlySet<Address> | undefined;
  /** What differs between the scenarios, where rows that do not are left out; null: all are shown. */
  readonly differing?: Accessor<Differing | null>;
}

/** A table of a dossier over the open study. */
export interface TableModel {
  /** Undefined until the values that decide of its columns are there. Stays the same until columns or rows change. */
  readonly layout: Accessor<GridLayout | undefined>;
  readonly nodes: readonly NodeId[];
  readonly value: (ref: CellRef) => Border | undefined;
  readonly face: (ref: CellRef | null) => CellFace;
}

/** Everything here follows the study and its values; made once for a component. */
export function createTableModel(props: TableProps): TableModel {
  const { dossier, table, workspace } = props;
  const items = new Map<string, GridItem>();
  const item = (id: string) => {
    const known = items.get(id);
    if (known) return known;
    const made = itemOf(dossier, workspace, id);
    // Before the model is checked, the dimensions of a formula are not known.
    if (made && (made.parameter || workspace.shape(made.node))) items.set(id, made);
    return made;
  };
  const ids = [
    ...new Set([...table.items, ...(table.lines ?? []).flatMap((line) => Object.values(line.under))]),
  ];
  const shown = ids.flatMap((id) => item(id) ?? []);
  const formulas = shown.filter(({ parameter }) => !parameter);
  const scenarios = () => workspace.study().scenarios;

  const ready = createMemo<boolean>(
    (before) =>
      before ||
      workspace.compute().kind === 'failed' ||
      formulas.every(({ node }) => scenarios().every(({ id }) => workspace.values(node, id) !== undefined)),
    false,
  );
  // A result whose scenarios once differed keeps its columns: they must not come and go as one types.
  const differed = new Set<NodeId>();
  const split = createMemo(
    () => {
      const study = workspace.study();
      const found = new Set<NodeId>();
      if (study.scenarios.length < 2) return found;
      for (const { node, parameter } of shown) {
        if (!parameter && !differed.has(node) && differs(workspace, node)) differed.add(node);
        if (parameter ? varies(dossier, study, node) : differed.has(node)) found.add(node);
      }
      return found;
    },
    new Set<NodeId>(),
    { equals: sameSet },
  );
  const heads = createMemo(
    () =>
      scenarios()
        .filter(({ id }) => props.columns?.has(id) ?? true)
        .map(({ id, label, color, parent }) => ({ id, label, color, parent })),
    [],
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const whole = createMemo(() => {
    if (!ready()) return undefined;
    const splits = split();
    const input: LayoutInput = {
      table,
      items: item,
      dimension: (id) => dossier.dimensions.find((one) => one.id === id) ?? { label: id, members: [] },
      scenarios: heads(),
      split: (node) => splits.has(node),
    };
    return layoutTable(input);
  });
  const layout = createMemo<GridLayout | undefined>((before) => {
    const [all, only] = [whole(), props.differing?.() ?? null];
    if (!all || !only) return all;
    const shown = onlyRows(all, (row) =>
      (all.cells[row] ?? []).some((ref) => ref && only.has(ref.item.node, ref.address, ref.index)),
    );
    // The same rows of the same columns: the grid stays as it is.
    return before && sameRows(before, shown) ? before : shown;
  });

  const value = (ref: CellRef): Border | undefined => {
    const computed = workspace.values(ref.item.node, ref.scenario)?.[ref.index];
    if (computed !== undefined || !ref.item.parameter) return computed;
    return cellState(dossier, workspace.study(), ref.scenario, ref.address)?.value;
  };
  return {
    layout,
    nodes: shown.map(({ node }) => node),
    value,
    face(ref) {
      if (!ref) return NO_CELL;
      const state = ref.item.parameter
        ? cellState(dossier, workspace.study(), ref.scenario, ref.address)
        : null;
      return faceOf(ref.item, value(ref), state);
    },
  };
}

function itemOf(dossier: Dossier, workspace: Workspace, id: string): GridItem | undefined {
  const node = nodeId(dossier.slug, id);
  const parameter = dossier.parameters.find((candidate) => candidate.id === id);
  const named = parameter ?? dossier.formulas.find((candidate) => candidate.id === id);
  if (!named) return undefined;
  return {
    node,
    label: named.label,
    unit: named.unit,
    dims: parameter ? (parameter.dims ?? []) : (workspace.shape(node)?.dims ?? []),
    ...decimalsOf(named.decimals, named.unit),
    ...(parameter ? { parameter } : {}),
  };
}

/** Millions and billions all with two decimals, so that a column lines up. */
function decimalsOf(decimals: number | undefined, unit: string): { readonly decimals?: number } {
  if (decimals !== undefined) return { decimals };
  const { min, max } = decimalsFor(unit);
  return min > 0 ? { decimals: max } : {};
}

function differs(workspace: Workspace, node: NodeId): boolean {
  const [first, ...others] = workspace.study().scenarios.map(({ id }) => workspace.values(node, id));
  return others.some(
    (values) => values !== first && values?.some((value, at) => !sameBorder(value, first?.[at])),
  );
}

export function sameBorder(a: Border | undefined, b: Border | undefined): boolean {
  if (isFailure(a) && isFailure(b)) return a.code === b.code && a.message === b.message;
  return a === b;
}

function sameRows(a: GridLayout, b: GridLayout): boolean {
  return (
    a.columns === b.columns &&
    a.heads === b.heads &&
    a.rows.length === b.rows.length &&
    a.cells.every((cells, row) => cells === b.cells[row])
  );
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
