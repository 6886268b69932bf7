import { createRoot } from 'solid-js';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Dossier, Table } from '../../src/core/model/dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { Border } from '../../src/core/model/value.ts';
import type { ReadTable } from '../../src/platform/sharing/read-table-api.ts';
import { csvTable } from '../../src/ui/export/table-export.ts';
import type { CellRef, GridLayout } from '../../src/ui/grid/layout.ts';
import { createTableModel } from '../../src/ui/grid/table-model.ts';
import { type Analysis, analyse } from '../../src/ui/import/analyse.ts';
import { type ImportPlan, planImport } from '../../src/ui/import/plan.ts';
import type { Workspace } from '../../src/workspace/api.ts';

/** A table of a study as a page shows it, with the engine's own values. */
export interface Ground {
  readonly study: Study;
  readonly dossier: Dossier;
  readonly table: Table;
  readonly layout: GridLayout;
  readonly value: (ref: CellRef) => Border | undefined;
}

export function groundsOf(study: Study, dossiers: readonly Dossier[]): readonly Ground[] {
  const engine = createEngine(dossiers);
  const shapes = new Map(engine.open(study).shapes.map((shape) => [shape.node, shape]));
  const values = new Map(
    engine.watch([...shapes.keys()]).values.map((one) => [`${one.node} ${one.scenario}`, one.values]),
  );
  const workspace = {
    study: () => study,
    shape: (node: string) => shapes.get(node),
    values: (node: string, scenario: string) => values.get(`${node} ${scenario}`),
    compute: () => ({ kind: 'ready' }),
  } as unknown as Workspace;
  return dossiers.flatMap((dossier) =>
    dossier.tables.map((table) =>
      createRoot((dispose) => {
        const model = createTableModel({ dossier, table, workspace });
        const layout = model.layout();
        if (!layout) throw new Error(`${dossier.slug} ${table.id} has no layout`);
        const known = new Map(
          layout.cells.flat().flatMap((ref) => (ref ? [[key(ref), model.value(ref)]] : [])),
        );
        dispose();
        const value = (ref: CellRef) =>
          known.has(key(ref))
            ? known.get(key(ref))
            : values.get(`${ref.item.node} ${ref.scenario}`)?.[ref.index];
        return { study, dossier, table, layout, value };
      }),
    ),
  );
}

const key = (ref: CellRef) => `${ref.scenario} ${ref.address}`;

export function exported(ground: Ground) {
  return csvTable(ground.layout, ground.value);
}

export function analysed(read: ReadTable, { layout, table, dossier, study }: Ground): Analysis {
  return analyse(read, layout, table.title, dossier, study.scenarios);
}

export function planned(
  analysis: Analysis,
  ground: Ground,
  chosen: ReadonlyMap<string, string> = new Map(),
): ImportPlan {
  return planImport({ ...analysis, chosen, current: ground.value });
}
