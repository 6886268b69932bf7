import { createSignal, type JSX, lazy, onCleanup, Show, Suspense } from 'solid-js';
import type { Dossier, Table } from '../../core/model/dossier.ts';
import type { Selection } from '../../workspace/api.ts';
import { explainingOf } from '../explanation/explaining.ts';
import { Icon } from '../kit/icon.tsx';
import { OwnRows } from '../own/own-rows.tsx';
import { createDiffering } from '../scenarios/differences-only.ts';
import { useStudy } from '../shell/study-context.ts';
import { Part } from './part.tsx';
import { type PartAction, PartMenu } from './part-menu.tsx';

const ParameterTable = lazy(async () => ({
  default: (await import('../grid/parameter-table.tsx')).ParameterTable,
}));

const ImportDialog = lazy(async () => ({
  default: (await import('../import/import-dialog.tsx')).ImportDialog,
}));

/** A table under its title; the detail few people edit is folded until asked for. */
export function TableSection(props: { readonly dossier: Dossier; readonly table: Table }): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const [open, setOpen] = createSignal(!props.table.folded);
  const [importing, setImporting] = createSignal(false);
  const differing = createDiffering(workspace, props.dossier, props.table);
  const alike = () => differing()?.size === 0;
  const id = () => `tableau-${props.table.id}`;
  const effects = (selection: Selection) => {
    explainingOf(workspace).ask('effets');
    view.explain(selection);
  };
  const watchReveal = (part: HTMLElement) => {
    const unfold = () => setOpen(true);
    part.addEventListener('reveal', unfold);
    onCleanup(() => part.removeEventListener('reveal', unfold));
  };
  /** The code that makes a file of a table comes when one is asked for. */
  const data = async () => {
    const { tableData, tableText } = await import('../export/table-export.ts');
    const table = tableData({ ...props, workspace });
    if (!table) throw new Error('Ses valeurs ne sont pas encore calculées : réessayez dans un instant.');
    return { table, text: () => tableText(table) };
  };
  const takeOut: readonly PartAction[] = [
    {
      label: 'Copier le tableau',
      hint: 'Pour le coller dans un tableur ou un texte',
      icon: 'copy',
      run: async () => {
        await navigator.clipboard.writeText((await data()).text());
        return 'Tableau copié.';
      },
    },
    {
      label: 'Enregistrer en CSV',
      hint: 'S’ouvre dans Excel, tous les chiffres gardés',
      icon: 'table',
      run: async () => {
        const { table } = await data();
        const { saveCsvFile } = await import('../../platform/sharing/files.ts');
        await saveCsvFile(table, `${props.table.title} - ${workspace.study().title}`);
        return null;
      },
    },
  ];
  const shown = () => (open() || (differing()?.size ?? 0) > 0) && !alike();
  const takeIn: PartAction = {
    label: 'Importer des valeurs…',
    hint: 'D’Excel, de LibreOffice, d’un fichier CSV',
    icon: 'open',
    run: async () => {
      setImporting(true);
      return null;
    },
  };
  const typed = () =>
    props.table.items.some((item) => props.dossier.parameters.some(({ id: known }) => known === item));
  const mayImport = () => typed() && !workspace.readOnly();
  return (
    <section
      class="part"
      classList={{ 'is-folded': !shown(), 'is-alike': alike() }}
      id={id()}
      aria-labelledby={`${id()}-titre`}
      ref={watchReveal}
    >
      <div class="part-head">
        <h2 id={`${id()}-titre`}>
          <Show when={props.table.folded && !differing()} fallback={props.table.title}>
            <button type="button" class="fold" aria-expanded={open()} onClick={() => setOpen(!open())}>
              <Icon name={open() ? 'down' : 'right'} />
              {props.table.title}
            </button>
          </Show>
        </h2>
        <Show when={alike()}>
          <p class="alike-note">identique dans tous les scénarios</p>
        </Show>
        <Show when={shown()}>
          <PartMenu
            label={props.table.title}
            {...(mayImport() ? { verbs: 'Copier, exporter ou importer' } : {})}
            actions={mayImport() ? [...takeOut, takeIn] : takeOut}
          />
        </Show>
      </div>
      <Show when={shown()}>
        <Show when={differing()}>
          <p class="part-note print-only">Seulement les lignes qui diffèrent entre les scénarios.</p>
        </Show>
        <Show when={props.table.note}>
          <p class="part-note">{props.table.note}</p>
        </Show>
        <Part what="Ce tableau">
          <ParameterTable
            dossier={props.dossier}
            table={props.table}
            workspace={workspace}
            effects={effects}
            differing={differing}
          />
        </Part>
        <Show when={!differing()}>
          <OwnRows dossier={props.dossier} table={props.table} />
        </Show>
      </Show>
      <Show when={importing()}>
        <Suspense>
          <ImportDialog dossier={props.dossier} table={props.table} close={() => setImporting(false)} />
        </Suspense>
      </Show>
    </section>
  );
}
