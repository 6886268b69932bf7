import type { Dossier, Parameter, SourceRef } from '../../core/model/dossier.ts';
import { nodeOf } from '../../core/model/address.ts';
import { sameShown, type Shown } from '../../core/model/source-cells.ts';
import type { Study } from '../../core/model/study.ts';
import type { Border } from '../../core/model/value.ts';
import { type CellState, cellState } from '../../workspace/cells/cell-state.ts';
import { findCell } from '../../workspace/cells/find-cell.ts';
import { heldCells } from '../../workspace/cells/held-cells.ts';
import type { Readings } from '../charts/readings.ts';
import { parameterText } from '../comparison/parameter-text.ts';
import { memberLabel, typeset } from '../text/names.ts';
import { sourceTitle, STATUS } from '../text/origin.ts';

/** The cells of a table of a dossier that some scenario changes, parameter by parameter. */
export interface ChangedTable {
  /** Empty where a parameter is in no table. */
  readonly title: string;
  readonly parameters: readonly ChangedParameter[];
}

export interface ChangedParameter {
  readonly parameter: Parameter;
  readonly rows: readonly ChangedRow[];
}

export interface ChangedRow {
  readonly address: string;
  readonly node: string;
  /** The members in words; empty for a single number. */
  readonly label: string;
  readonly source: ChangedValue;
  /** In the order of the scenarios. */
  readonly values: readonly ChangedValue[];
}

export interface ChangedValue {
  /** Reactive where the engine computes it. */
  readonly text: () => string;
  /** « publié », « hypothèse », « modifié »; empty where the scenario says what the source says. */
  readonly status: string;
  /** Document, page, and what is said of the value; empty when nothing is. */
  readonly origin: string;
  /** Not the value of the source. */
  readonly changed: boolean;
}

/**
 * What these scenarios change of the sources of a dossier: every cell that is not, in one of them, what the source says,
 * in the order of the tables, of the parameters, then of the cells.
 */
export function changedTables(
  from: Readings,
  dossier: Dossier,
  scenarios: readonly string[],
): readonly ChangedTable[] {
  const study = from.study();
  const rows = changedAddresses(study, dossier, scenarios).map((at) => rowOf(from, dossier, scenarios, at));
  const byParameter = dossier.parameters
    .map((parameter) => ({
      parameter,
      rows: rows
        .filter((row) => row.parameter === parameter)
        .sort((a, b) => a.rank - b.rank)
        .map(({ row }) => row),
    }))
    .filter((one) => one.rows.length > 0);
  const tables = dossier.tables.map(({ title, items, lines = [] }) => ({
    title,
    names: new Set([...items, ...lines.flatMap(({ under }) => Object.values(under))]),
  }));
  const placed = new Set(tables.flatMap(({ names }) => [...names]));
  return [
    ...tables.map(({ title, names }) => ({
      title,
      parameters: byParameter.filter(({ parameter }) => names.has(parameter.id)),
    })),
    { title: '', parameters: byParameter.filter(({ parameter }) => !placed.has(parameter.id)) },
  ].filter(({ parameters }) => parameters.length > 0);
}

function changedAddresses(study: Study, dossier: Dossier, scenarios: readonly string[]): readonly string[] {
  const held = new Set(scenarios.flatMap((id) => [...heldCells(study, id).keys()]));
  return [...held].filter((at) =>
    scenarios.some((id) => {
      const state = at.startsWith(`${dossier.slug}.`) ? cellState(dossier, study, id, at) : null;
      return state !== null && differs(dossier, state, at);
    }),
  );
}

function differs(dossier: Dossier, state: CellState, at: string): boolean {
  const base = findCell([dossier], at)?.source.value;
  return !sameShown(state.value, base) || state.status === 'modifie';
}

function rowOf(from: Readings, dossier: Dossier, scenarios: readonly string[], at: string) {
  const study = from.study();
  const found = findCell([dossier], at);
  if (!found) throw new Error(`« ${at} » is no cell of ${dossier.slug}`);
  const { parameter, members, rank, source } = found;
  const node = nodeOf(at);
  const shown = (value: Border, printed?: string) => parameterText(parameter, value, printed);
  const row: ChangedRow = {
    address: at,
    node,
    label: members.map((member, k) => memberLabel(dossier, parameter.dims?.[k], member)).join(' · '),
    source: {
      text: () => (source.value === undefined ? 'calculé' : shown(source.value, source.printed)),
      status: STATUS[source.formula === undefined ? source.status : 'formule'],
      origin: originText(dossier, source),
      changed: false,
    },
    values: scenarios.map((id) => {
      const state = cellState(dossier, study, id, at);
      const changed = state !== null && differs(dossier, state, at);
      return {
        text: () =>
          state?.value === undefined
            ? parameterText(parameter, from.values(node, id)?.[rank])
            : shown(state.value, state.printed),
        status: changed && state ? statusText(state, source.value, shown) : '',
        origin: changed && state ? originText(dossier, state) : '',
        changed,
      };
    }),
  };
  return { parameter, rank, row };
}

/** A value typed over one that a document prints says which. */
function statusText(
  state: CellState,
  base: Shown,
  shown: (value: Border, printed?: string) => string,
): string {
  const over = state.status === 'modifie' ? state.typedOver : null;
  return over && over.value !== undefined && !sameShown(over.value, base)
    ? typeset(`${STATUS[state.status]}, au lieu de ${shown(over.value, over.printed)}`)
    : STATUS[state.status];
}

function originText(dossier: Dossier, { ref, note }: { readonly ref?: SourceRef; readonly note?: string }) {
  return [ref ? sourceTitle(dossier, ref) : '', note ?? ''].filter(Boolean).join(' — ');
}

/** Texts told by a number, in the order in which they are first met. */
export interface Marks {
  readonly texts: readonly string[];
  /** From 1; null for an empty text. */
  readonly of: (text: string) => number | null;
}

export function marksOf(texts: readonly string[]): Marks {
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const ranks = new Map(distinct.map((text, rank) => [text, rank + 1]));
  return { texts: distinct, of: (text) => ranks.get(text) ?? null };
}
