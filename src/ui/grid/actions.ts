import { createEffect, createRoot } from 'solid-js';
import { type Border, isFailure } from '../../core/model/value.ts';
import { editText, formatForClipboard } from '../../core/quantity/format.ts';
import { NBSP, typeset } from '../../core/quantity/text.ts';
import type { CellEdit, Selection } from '../../workspace/api.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import type { MenuEntry } from '../kit/menu.tsx';
import { planFill, planPaste, type Range, readBlock, writeBlock } from './block.ts';
import { type Change, type Changes, planChanges } from './changes.ts';
import { cellMenu, columnMenu } from './column-menu.ts';
import { editsFor, isOwn } from './edits.ts';
import { checked, type Entry, readEntry } from './entry.ts';
import { valueInWords } from './face.ts';
import type { GridEvents, HotGrid, Step } from './hot-contract.ts';
import type { CellRef, GridLayout } from './layout.ts';
import type { TableModel, TableProps } from './table-model.ts';

/** What the table's component lends: places to speak and to ask, beside a cell. */
export interface Beside {
  readonly grid: () => HotGrid | undefined;
  readonly say: (message: string, kind: 'error' | 'info', row: number, column: number) => void;
  readonly hush: () => void;
  readonly ask: (anchor: Element, label: string, entries: readonly MenuEntry[]) => void;
  readonly selected: (selection: Selection) => void;
}

const FOLLOWED = 'Cette étude s’écrit dans un autre onglet. Prenez la main pour la modifier ici.';
const VISITED =
  'Cette étude vient d’un lien, en lecture seule. « Enregistrer une copie », au-dessus, en fait une étude que vous modifiez.';

/** Turns what the user does in a grid into commands; says why when it cannot. */
export function createActions(
  props: TableProps,
  model: TableModel,
  layout: GridLayout,
  beside: Beside,
): GridEvents & { readonly editText: (row: number, column: number) => string } {
  const { workspace } = props;
  const at = (row: number, column: number) => layout.cells[row]?.[column] ?? null;
  const place = (row: number, column: number) => placeOf(layout, row, column);

  const run = (edits: readonly CellEdit[], row: number, column: number, label?: string): boolean => {
    if (edits.length === 0) return true;
    const done = workspace.run({ kind: 'set-cells', edits, ...(label === undefined ? {} : { label }) });
    if (!done) beside.say(workspace.link === null ? FOLLOWED : typeset(VISITED), 'error', row, column);
    return done;
  };
  const write = (ref: CellRef, entry: Entry, row: number, column: number, range: Range | null) => {
    if (entry.kind !== 'set' && entry.kind !== 'reset') return;
    if (range) {
      const text = entry.kind === 'reset' ? '' : textOf(ref, entry.value);
      const changes = cellsOf(range).map(([r, c]) => ({ ref: at(r, c), place: place(r, c), with: { text } }));
      apply(planChanges(workspace.study(), changes, model.value), range, 'la saisie de');
      return;
    }
    const shown = model.value(ref);
    if (entry.kind === 'set' && shown !== undefined && !isFailure(shown) && sameShown(shown, entry.value))
      return;
    const cell = entry.kind === 'set' ? { value: entry.value } : null;
    if (cell === null && !isOwn(workspace.study(), ref)) return;
    run(editsFor(workspace.study(), ref, cell), row, column);
  };
  const apply = (changes: Changes, range: Range, doing: string): boolean => {
    if (changes.kind === 'refused') {
      const width = range.right - range.left + 1;
      const row = range.top + Math.floor(changes.at / width);
      beside.say(changes.message, 'error', row, range.left + (changes.at % width));
      return false;
    }
    const label = changes.cells > 1 ? `${doing} ${changes.cells} cellules` : undefined;
    return run(changes.edits, range.top, range.left, label);
  };
  const keeps = (ref: CellRef) => `La cellule garde ${valueInWords(ref.item, model.value(ref))}.`;
  const choose = (ref: CellRef, row: number, column: number, values: readonly Choice[], then: Step) => {
    const anchor = beside.grid()?.cell(row, column);
    if (!anchor) return;
    const entries = values.map(
      ({ value, label, current }): MenuEntry => ({
        kind: 'action',
        label,
        ...(current === undefined ? {} : { checked: current }),
        run: () => {
          const entry = ref.item.parameter ? checked(value, ref.item.parameter) : null;
          if (entry?.kind === 'error') beside.say(`${entry.message}\n${keeps(ref)}`, 'error', row, column);
          else if (entry) {
            write(ref, entry, row, column, null);
            beside.grid()?.step(row, column, then);
          }
        },
      }),
    );
    return { anchor, entries };
  };
  const ask = (ref: CellRef, row: number, column: number, entry: Entry & { kind: 'ask' }, then: Step) => {
    const asked = choose(ref, row, column, entry.readings, then);
    if (asked) {
      beside.ask(asked.anchor, entry.message, [{ kind: 'heading', label: entry.message }, ...asked.entries]);
    }
  };

  const entries = (row: number, column: number) => {
    const ref = at(row, column);
    return ref ? cellMenu(props, model, layout, ref, column) : [];
  };

  return {
    selected(row, column) {
      const ref = at(row, column);
      if (!ref) return;
      const before = workspace.selection();
      if (
        before?.address === ref.address &&
        before.scenario === ref.scenario &&
        !!before.shared === ref.shared
      )
        return;
      beside.selected({
        address: ref.address,
        scenario: ref.scenario,
        ...(ref.shared ? { shared: true } : {}),
      });
    },
    accepts(row, column, text, then) {
      const ref = at(row, column);
      if (!ref?.item.parameter) return true;
      const entry = readEntry(text, ref.item.parameter);
      if (entry.kind === 'error') beside.say(`${entry.message}\n${keeps(ref)}`, 'error', row, column);
      if (entry.kind === 'ask') {
        beside.grid()?.hot.getActiveEditor()?.finishEditing(true);
        ask(ref, row, column, entry, then);
      }
      return entry.kind === 'set' || entry.kind === 'reset';
    },
    commit(row, column, text, range) {
      const ref = at(row, column);
      if (!ref?.item.parameter) return;
      const entry = readEntry(text, ref.item.parameter);
      if (entry.kind === 'error') beside.say(`${entry.message}\n${keeps(ref)}`, 'error', row, column);
      else if (entry.kind === 'ask') ask(ref, row, column, entry, { rows: 0, columns: 0 });
      else write(ref, entry, row, column, range);
    },
    list(row, column) {
      const ref = at(row, column);
      const choices = ref?.item.parameter?.choices;
      if (!ref || !choices) return;
      const shown = model.value(ref);
      const values = choices.map((choice) => ({ ...choice, current: choice.value === shown }));
      const asked = choose(ref, row, column, values, { rows: 0, columns: 0 });
      if (asked) beside.ask(asked.anchor, ref.item.label, asked.entries);
    },
    refused(row, column) {
      if (!at(row, column)) return;
      beside.say('Cette cellule se calcule, elle ne se saisit pas.', 'info', row, column);
    },
    clear(range) {
      const study = workspace.study();
      const refs = cellsOf(range).flatMap(([row, column]) => at(row, column) ?? []);
      const own = refs.filter((ref) => ref.item.parameter && isOwn(study, ref));
      if (own.length > 0) {
        run(
          own.flatMap((ref) => editsFor(study, ref, null)),
          range.top,
          range.left,
        );
      } else if (refs.length > 0) {
        const computed = refs.every((ref) => !ref.item.parameter);
        beside.say(
          computed ? 'Cette cellule se calcule, elle ne se vide pas.' : followed(refs.length),
          'info',
          range.top,
          range.left,
        );
      }
    },
    copy: (range) =>
      writeBlock(
        rowsOf(range).map((row) =>
          columnsOf(range).map((column) => {
            const ref = at(row, column);
            return ref ? copied(ref, model.value(ref)) : '';
          }),
        ),
      ),
    paste(range, text) {
      const block = readBlock(text);
      const size = { rows: block.length, columns: Math.max(0, ...block.map((row) => row.length)) };
      if (size.rows === 0 || size.columns === 0 || text === '') return;
      const table = { rows: layout.rows.length, columns: layout.columns.length };
      const { moves, target, outside } = planPaste(size, range, table);
      if (outside.rows > 0 || outside.columns > 0) {
        const message = `Rien n’a été collé${NBSP}: le bloc (${size.rows} × ${size.columns}) dépasse le tableau ${overflow(outside)}.`;
        beside.say(message, 'error', range.top, range.left);
        return;
      }
      const changes = moves.map(
        ({ row, column, from }): Change => ({
          ref: at(row, column),
          place: place(row, column),
          with: { text: block[from.row]?.[from.column] ?? '' },
        }),
      );
      if (apply(planChanges(workspace.study(), changes, model.value), target, 'le collage de')) {
        beside.grid()?.hot.selectCell(target.top, target.left, target.bottom, target.right);
      }
    },
    fill(source, target) {
      const changes = planFill(source, target).flatMap(({ row, column, from }): readonly Change[] => {
        const origin = at(from.row, from.column);
        if (!origin) return [];
        return [
          {
            ref: at(row, column),
            place: place(row, column),
            with: { from: origin, value: model.value(origin) },
          },
        ];
      });
      if (apply(planChanges(workspace.study(), changes, model.value), target, 'la recopie sur')) {
        const all = union(source, target);
        beside.grid()?.hot.selectCell(all.top, all.left, all.bottom, all.right);
      }
    },
    undo: workspace.undo,
    redo: workspace.redo,
    menu: (row, column, anchor) => {
      if (at(row, column)) beside.ask(anchor, place(row, column), entries(row, column));
    },
    entries,
    columnMenu(column, anchor) {
      beside.ask(anchor, columnName(layout, column), columnMenu(props, model, layout, column));
    },
    answered: () =>
      new Promise((resolve) => {
        createRoot((dispose) =>
          createEffect(() => {
            if (workspace.compute().kind === 'working') return;
            resolve();
            dispose();
          }),
        );
      }),
    acted: beside.hush,
    editText(row, column) {
      const ref = at(row, column);
      const shown = ref ? model.value(ref) : null;
      return ref && typeof shown === 'string' ? editText(shown, ref.item.unit) : '';
    },
  };
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly current?: boolean;
}

/** « ALD, 80 ans ou plus · Option 1 ». */
export function placeOf(layout: GridLayout, row: number, column: number): string {
  return [layout.rows[row]?.label, columnName(layout, column)].filter(Boolean).join(' · ');
}

function columnName(layout: GridLayout, column: number): string {
  const path = layout.columns[column]?.path.filter(({ kind }) => kind !== 'shared') ?? [];
  return path.map(({ label }) => label).join(' · ');
}

function textOf(ref: CellRef, value: string | null): string {
  return value === null ? '—' : editText(value, ref.item.unit);
}

function copied(ref: CellRef, value: Border | undefined): string {
  if (value === null) return '—';
  return typeof value === 'string' ? formatForClipboard(value, ref.item.unit) : '';
}

function followed(cells: number): string {
  return cells > 1 ? 'Ces cellules n’ont rien de modifié ici.' : 'Cette cellule n’a rien de modifié ici.';
}

function overflow({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const parts = [
    rows > 0 ? `de ${rows} ligne${rows > 1 ? 's' : ''}` : '',
    columns > 0 ? `de ${columns} colonne${columns > 1 ? 's' : ''}` : '',
  ];
  return parts.filter((part) => part !== '').join(' et ');
}

function rowsOf(range: Range): readonly number[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at);
}

function columnsOf(range: Range): readonly number[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at);
}

function cellsOf(range: Range): readonly (readonly [number, number])[] {
  return rowsOf(range).flatMap((row) => columnsOf(range).map((column) => [row, column] as const));
}

function union(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
