import type { Dossier } from '../../core/model/dossier.ts';
import type { Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import { NBSP, typeset } from '../../core/quantity/text.ts';
import type { CellEdit } from '../../workspace/api.ts';
import { cellState } from '../../workspace/cells/cell-state.ts';
import { heldCells } from '../../workspace/cells/held-cells.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import { differingNodes } from '../../workspace/cells/varies.ts';
import type { MenuEntry } from '../kit/menu.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { editsFor, isOwn } from './edits.ts';
import { valueInWords } from './face.ts';
import type { CellRef, GridItem, GridLayout } from './layout.ts';
import type { TableModel, TableProps } from './table-model.ts';

/** Actions on one cell, then on its column. */
export function cellMenu(
  props: TableProps,
  model: TableModel,
  layout: GridLayout,
  ref: CellRef,
  column: number,
): readonly MenuEntry[] {
  const { workspace, dossier } = props;
  const study = workspace.study();
  const follow = followEntry(props, ref);
  if (!ref.item.parameter) return [...follow, ...columnMenu(props, model, layout, column)];
  const state = cellState(dossier, study, ref.scenario, ref.address);
  const from = state?.own ? state.start : null;
  const start = from ?? state?.source;
  const rows = layout.columns[column]?.path[0]?.kind !== 'item';
  return [
    {
      kind: 'action',
      label: from?.from ? 'Revenir à la valeur reprise' : 'Revenir à la source',
      hint: start
        ? [valueInWords(ref.item, start.value), from?.from?.label].filter(Boolean).join(', ')
        : undefined,
      shortcut: 'Suppr',
      disabled: !isOwn(study, ref),
      run: () => void workspace.run({ kind: 'set-cells', edits: editsFor(study, ref, null) }),
    },
    ...follow,
    ...(rows ? splitEntries(props, ref.item, ref.scenario) : []),
    { kind: 'separator' },
    { kind: 'heading', label: 'Colonne' },
    ...columnMenu(props, model, layout, column),
  ];
}

/** « Que change cette cellule ? », answered beside the tables. */
function followEntry({ effects }: TableProps, { address, scenario, shared }: CellRef): readonly MenuEntry[] {
  if (!effects) return [];
  return [
    {
      kind: 'action',
      label: `Que change cette cellule${NBSP}?`,
      shortcut: 'Ctrl+Maj+E',
      run: () => effects({ address, scenario, ...(shared ? { shared } : {}) }),
    },
  ];
}

/** Actions on a column: by scenario or shared, back to the sources, copied to another scenario. */
export function columnMenu(
  props: TableProps,
  model: TableModel,
  layout: GridLayout,
  column: number,
): readonly MenuEntry[] {
  const { workspace } = props;
  const study = workspace.study();
  const refs = layout.cells.flatMap((row) => row[column] ?? []).filter((ref) => ref.item.parameter);
  const own = refs.filter((ref) => isOwn(study, ref));
  const { path, scenario } = layout.columns[column] ?? { path: [], scenario: null };
  const item =
    path[0]?.kind === 'item' ? refs.find((ref) => ref.item.node === path[0]?.key)?.item : undefined;
  const others = scenario === null ? [] : study.scenarios.filter(({ id }) => id !== scenario);
  const reset: MenuEntry = {
    kind: 'action',
    label: 'Revenir aux sources',
    hint: own.length === 0 ? 'rien de modifié' : own.length === 1 ? 'une cellule' : `${own.length} cellules`,
    disabled: own.length === 0,
    run: () =>
      void workspace.run({ kind: 'set-cells', edits: own.flatMap((ref) => editsFor(study, ref, null)) }),
  };
  return [
    ...(item ? splitEntries(props, item, scenario) : []),
    ...(refs.length === 0 ? [] : [reset]),
    ...(others.length === 0 || refs.length === 0
      ? []
      : [
          { kind: 'separator' as const },
          { kind: 'heading' as const, label: 'Copier la colonne vers' },
          ...others.map((other) => copyEntry(props, model, refs, other)),
        ]),
    ...(refs.length === 0 ? [{ kind: 'heading' as const, label: 'Cette colonne se calcule.' }] : []),
  ];
}

function splitEntries(
  { dossier, workspace }: TableProps,
  item: GridItem,
  scenario: string | null,
): readonly MenuEntry[] {
  const study = workspace.study();
  const { node } = item;
  if (study.scenarios.length < 2) return [];
  const asked = study.split.includes(node);
  const differs = differingNodes(dossier, study).has(node);
  if (!asked && !differs) {
    return [
      {
        kind: 'action',
        label: 'Faire varier par scénario',
        run: () => void workspace.run({ kind: 'split', node, split: true }),
      },
    ];
  }
  if (!differs) {
    return [
      {
        kind: 'action',
        label: 'Réunir les scénarios',
        run: () => void workspace.run({ kind: 'split', node, split: false }),
      },
    ];
  }
  const from = study.scenarios.find(({ id }) => id === scenario);
  if (!from) return [];
  return [
    {
      kind: 'action',
      label: 'Réunir les scénarios',
      hint: `sur les valeurs de ${from.label}`,
      run: () => {
        const edits = united({ dossier, workspace }, item, from);
        const label = typeset(
          `la réunion des scénarios pour « ${item.label} », sur les valeurs de « ${from.label} »`,
        );
        if (!workspace.run({ kind: 'set-cells', edits, label })) return;
        if (asked) workspace.run({ kind: 'split', node, split: false });
      },
    },
  ];
}

/** Every cell of a parameter that some scenario changes, made everywhere what it is in one of them. */
function united(
  { dossier, workspace }: Pick<TableProps, 'dossier' | 'workspace'>,
  { node }: GridItem,
  from: Scenario,
): readonly CellEdit[] {
  const study = workspace.study();
  const addresses = new Set(
    study.scenarios.flatMap(({ cells }) =>
      Object.keys(cells).filter((at) => at === node || at.startsWith(`${node}[`)),
    ),
  );
  return [...addresses].flatMap((address) => {
    const cell = heldCells(study, from.id).get(address)?.cell ?? null;
    const source = cellState(dossier, study, from.id, address)?.source.value;
    const asSource = cell === null || (source !== undefined && sameShown(cell.value, source));
    return editsFor(study, { address, scenario: from.id, shared: true }, asSource ? null : cell);
  });
}

function copyEntry(
  { dossier, workspace }: TableProps,
  model: TableModel,
  refs: readonly CellRef[],
  to: Scenario,
): MenuEntry {
  const study = workspace.study();
  const edits = refs.flatMap((ref): readonly CellEdit[] => {
    const value = model.value(ref);
    const target = cellState(dossier, study, to.id, ref.address)?.value;
    if (typeof value !== 'string' && value !== null) return [];
    if (target !== undefined && sameShown(value, target)) return [];
    const cell = heldCells(study, ref.scenario).get(ref.address)?.cell ?? {
      value,
      ...provenance(dossier, study, ref),
    };
    return [{ scenario: to.id, address: ref.address, cell }];
  });
  return {
    kind: 'action',
    label: to.label,
    mark: () => ScenarioMark({ color: to.color }),
    hint:
      edits.length === 0 ? 'déjà pareil' : edits.length === 1 ? 'une cellule' : `${edits.length} cellules`,
    disabled: edits.length === 0,
    run: () => void workspace.run({ kind: 'set-cells', edits, label: `la copie vers « ${to.label} »` }),
  };
}

/** What the source says of a cell, so that its copy keeps saying it. */
function provenance(dossier: Dossier, study: Study, ref: CellRef): Omit<ScenarioCell, 'value'> {
  const source = cellState(dossier, study, ref.scenario, ref.address)?.source;
  if (!source || source.value === undefined) return {};
  const { status, printed, note } = source;
  return {
    status,
    ...(source.ref ? { ref: source.ref } : {}),
    ...(printed === undefined ? {} : { printed }),
    ...(note === undefined ? {} : { note }),
  };
}
