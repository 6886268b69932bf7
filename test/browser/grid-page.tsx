import { For } from 'solid-js';
import { render } from 'solid-js/web';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ParameterTable } from '../../src/ui/grid/parameter-table.tsx';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import type { CellEdit } from '../../src/workspace/api.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';
import { createFakeWorkspace, type FakeWorkspace } from './fake-workspace.ts';

/** The tables of the small dossier on a page of their own, driven by a real keyboard. */
export interface GridPage {
  readonly workspace: FakeWorkspace;
  readonly host: HTMLElement;
  /** Cell of a table, from 0. */
  readonly cell: (row: number, column: number, table?: number) => HTMLTableCellElement;
  readonly text: (row: number, column: number, table?: number) => string;
  /** Text of a whole column. */
  readonly column: (column: number, table?: number) => readonly string[];
  readonly click: (row: number, column: number, table?: number) => Promise<void>;
  readonly keys: (keys: string) => Promise<void>;
  readonly says: () => string;
  readonly editor: () => HTMLInputElement | null;
  /** Edits of the last command; null when there was none. */
  readonly edits: () => readonly CellEdit[] | null;
  readonly close: () => void;
}

/** Milliseconds, over the patience of `later.ts`. */
const LATER = 150;

export async function openGridPage(
  options: { readonly workspace?: FakeWorkspace; readonly width?: number; readonly drawn?: number } = {},
): Promise<GridPage> {
  const workspace = options.workspace ?? createFakeWorkspace();
  const dossier = workspace.dossiers()[0] ?? miniDossier;
  const host = document.createElement('main');
  host.style.cssText = `width: ${options.width ?? 1000}px; display: grid; gap: 24px; grid-template-columns: minmax(0, 1fr)`;
  document.body.append(host);
  const dispose = render(
    () => (
      <For each={dossier.tables}>
        {(table) => (
          <section aria-label={table.title}>
            <h2>{table.title}</h2>
            <ParameterTable dossier={dossier} table={table} workspace={workspace} />
          </section>
        )}
      </For>
    ),
    host,
  );
  const tables = () => [...host.querySelectorAll<HTMLElement>('.ht_master')];
  try {
    await expect
      .poll(() => tables().length, { timeout: 20_000 })
      .toBe(options.drawn ?? dossier.tables.length);
  } catch (error) {
    dispose();
    host.remove();
    throw error;
  }
  const cell = (row: number, column: number, table = 0) => {
    const found = tables()[table]?.querySelectorAll('tbody tr')[row]?.querySelectorAll('td')[column];
    if (!found) throw new Error(`no cell at ${row}, ${column} of table ${table}`);
    return found;
  };
  const text = (row: number, column: number, table = 0) =>
    (cell(row, column, table).textContent ?? '').replace(/[\u00A0\u202F]/g, ' ');
  return {
    workspace,
    host,
    cell,
    text,
    column: (column, table = 0) =>
      [...(tables()[table]?.querySelectorAll('tbody tr') ?? [])].map((_, row) => text(row, column, table)),
    click: (row, column, table) => userEvent.click(cell(row, column, table)),
    keys: async (keys) => {
      await userEvent.keyboard(keys);
      // The selection moves on once the answer has been painted, a line of text closing with it.
      if (/\{(Enter|Tab|Arrow)/.test(keys)) await new Promise((resolve) => setTimeout(resolve, LATER));
    },
    says: () =>
      ([...host.querySelectorAll('.grid-says')].map((one) => one.textContent).join('') ?? '').replace(
        /[\u00A0\u202F]/g,
        ' ',
      ),
    editor: () =>
      [...host.querySelectorAll<HTMLInputElement>('input.handsontableInput')].find(
        (one) => one === document.activeElement,
      ) ?? null,
    edits: () => {
      const last = workspace.commands.at(-1);
      return last?.kind === 'set-cells' ? last.edits : null;
    },
    close() {
      dispose();
      host.remove();
    },
  };
}

/** Puts a text on the real clipboard. */
export async function putOnClipboard(text: string): Promise<void> {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  await userEvent.copy();
  field.remove();
}

/** What the real clipboard would paste as text. */
export async function readClipboard(): Promise<string> {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  await userEvent.paste();
  const text = field.value;
  field.remove();
  return text;
}
