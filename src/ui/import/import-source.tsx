import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import { readTableFile } from '../../platform/sharing/read-table.ts';
import { TABLE_EXTENSIONS } from '../../platform/sharing/read-table-api.ts';
import { readCsv } from '../../platform/sharing/read-table-csv.ts';
import { Button } from '../kit/button.tsx';
import { NBSP, typeset } from '../text/names.ts';
import type { Given } from './given.ts';
import { readHtml } from './read-html.ts';

/** A block to paste, or a file to open. What cannot be read says why, and stays there to be mended. */
export function ImportSource(props: {
  /** The table's own values are there to compare with. */
  readonly ready: boolean;
  readonly open: (given: Given) => void;
  readonly close: () => void;
}): JSX.Element {
  const id = createUniqueId();
  const [text, setText] = createSignal('');
  const [problem, setProblem] = createSignal<string | null>(null);
  const [reading, setReading] = createSignal(false);
  let chooser: HTMLInputElement | undefined;

  const readText = (block: string) => {
    const read = readCsv(block, 'Ce bloc');
    if (read.ok) props.open({ file: null, tables: read.tables });
    else setProblem(read.message);
  };
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const table = html === '' ? null : readHtml(html);
    const block = event.clipboardData?.getData('text/plain') ?? '';
    if (!props.ready || (!table && !/[\t\n]/.test(block.trim()))) return;
    event.preventDefault();
    setText(block);
    if (table) props.open({ file: null, tables: [table] });
    else readText(block);
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    const read = await readTableFile(file);
    setReading(false);
    if (read.ok) props.open({ file: file.name, tables: read.tables });
    else setProblem(`${read.message} Rien n’a été changé.`);
  };
  return (
    <form
      class="import-source"
      onSubmit={(event) => {
        event.preventDefault();
        readText(text());
      }}
      // The window takes dropped files for studies.
      on:dragover={(event: DragEvent) => event.preventDefault()}
      on:drop={(event: DragEvent) => {
        event.preventDefault();
        event.stopPropagation();
        void readFile(event.dataTransfer?.files[0]);
      }}
    >
      <label for={`${id}-bloc`}>Collez un bloc copié d’Excel ou de LibreOffice, avec ses titres.</label>
      <textarea
        id={`${id}-bloc`}
        class="text-field import-block"
        rows={7}
        autofocus
        spellcheck={false}
        value={text()}
        aria-describedby={`${id}-aide`}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={paste}
      />
      <p class="soft" id={`${id}-aide`}>
        Un bloc collé apporte les nombres tels que le tableur les montre, un fichier les apporte entiers. Vous
        verrez ce qui change avant que rien ne change.
      </p>
      <p class="import-problem" role="alert">
        {problem() === null ? '' : typeset(problem() as string)}
      </p>
      <div class="dialog-foot">
        <input
          ref={chooser}
          type="file"
          class="visually-hidden"
          tabindex={-1}
          aria-label={`Fichier à importer${NBSP}: .xlsx, .csv, .tsv`}
          accept={TABLE_EXTENSIONS.join(',')}
          onChange={(event) => {
            void readFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Button icon="open" disabled={!props.ready || reading()} onClick={() => chooser?.click()}>
          Ouvrir un fichier…
        </Button>
        <Show when={reading() || !props.ready}>
          <span role="status">{reading() ? 'Lecture…' : 'Calcul des valeurs actuelles…'}</span>
        </Show>
        <span class="import-spread" />
        <Button onClick={() => props.close()}>Abandonner</Button>
        <button type="submit" class="button button-primary" disabled={!props.ready || text().trim() === ''}>
          Voir ce qui change
        </button>
      </div>
    </form>
  );
}
