import { createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import type { Dossier, Table } from '../../core/model/dossier.ts';
import type { ReadTable } from '../../platform/sharing/read-table-api.ts';
import { createTableModel } from '../grid/table-model.ts';
import { Dialog } from '../kit/dialog.tsx';
import { growingDimensions } from '../own/table-dims.ts';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { analyse, fitOf } from './analyse.ts';
import type { Given } from './given.ts';
import { ImportPreview } from './import-preview.tsx';
import { dimensionOfRows } from './new-rows.ts';
import { ImportSource } from './import-source.tsx';
import './import.css';

/** Values for a table, from a spreadsheet: where they come from, then what they would change; nothing before « Importer ». */
export function ImportDialog(props: {
  readonly dossier: Dossier;
  readonly table: Table;
  readonly close: () => void;
}): JSX.Element {
  const { workspace } = useStudy();
  const model = createTableModel({ dossier: props.dossier, table: props.table, workspace });
  onCleanup(workspace.watch(model.nodes));
  const [given, setGiven] = createSignal<Given | null>(null);
  const [sheet, setSheet] = createSignal(0);

  // What the user chose in the preview stays as long as rows and columns do, whatever else is saved meanwhile.
  const scenarios = createMemo(
    () => workspace.study().scenarios.map(({ id, label }) => ({ id, label })),
    [],
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const analysed = (table: ReadTable) => {
    const layout = model.layout();
    return layout && analyse(table, layout, props.table.title, props.dossier, scenarios());
  };
  /** Opens the sheet that speaks most of this table. */
  const open = (next: Given) => {
    const fits = next.tables.map((table) => {
      const found = analysed(table);
      return found ? fitOf(found) : 0;
    });
    setSheet(Math.max(0, fits.indexOf(Math.max(...fits))));
    setGiven(next);
  };
  const grows = () => growingDimensions(props.dossier, props.table).some(({ as }) => as === 'ligne');
  const analysis = createMemo(() => {
    const table = given()?.tables[sheet()];
    return table && analysed(table);
  });
  return (
    <Dialog
      title={`Importer des valeurs${NBSP}: ${props.table.title}`}
      class={given() ? 'import-dialog is-preview' : 'import-dialog'}
      close={props.close}
    >
      <Show
        when={given()}
        fallback={<ImportSource ready={model.layout() !== undefined} open={open} close={props.close} />}
      >
        {(source) => (
          <Show when={analysis()} keyed fallback={<p role="status">Lecture…</p>}>
            {(found) => (
              <ImportPreview
                given={source()}
                sheet={sheet()}
                setSheet={setSheet}
                analysis={found}
                value={model.value}
                grows={grows()}
                rowsOf={found.kind === 'table' ? dimensionOfRows(props.dossier, props.table) : null}
                slug={props.dossier.slug}
                again={() => setGiven(null)}
                close={props.close}
              />
            )}
          </Show>
        )}
      </Show>
    </Dialog>
  );
}
