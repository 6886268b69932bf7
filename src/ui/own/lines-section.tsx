import { createEffect, createSignal, For, type JSX, lazy, on, Show, Suspense } from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import type { OwnLine } from '../../core/model/study.ts';
import { useApp } from '../app/context.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { createCardView } from '../results/card-view.ts';
import { problemOf } from '../results/problem-of.ts';
import { type Reading, ResultTable } from '../results/result-table.tsx';
import { ScenarioLines } from '../results/scenario-lines.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP, typeset, unitWords } from '../text/names.ts';
import './own.css';

const LineDialog = lazy(async () => ({ default: (await import('./line-dialog.tsx')).LineDialog }));

/** The window is wanted: on this line or a new one, with what had been typed. */
interface Asked {
  readonly line: OwnLine | null;
  readonly draft: OwnLine | null;
}

/** « Lignes de calcul »: what the user computes from the names of the dossier, at the end of its page. */
export function LinesSection(props: {
  /** Goes up each time a new line is asked for from elsewhere. */
  readonly asked: number;
}): JSX.Element {
  const { workspace, dossier } = useStudy();
  const { toasts } = useApp();
  const [asked, setAsked] = createSignal<Asked | null>(null);
  const lines = () => workspace.study().lines?.filter((line) => line.dossier === dossier().slug) ?? [];
  const ids = () => lines().map(({ id }) => id);
  const add = () => setAsked({ line: null, draft: null });
  const leave = (line: OwnLine | null, draft: OwnLine) => {
    setAsked(null);
    toasts.say({
      message: 'La ligne n’a pas été gardée.',
      action: { label: 'Reprendre', run: () => setAsked({ line, draft }) },
    });
  };
  createEffect(
    on(
      () => props.asked,
      (times) => {
        if (times > 0) add();
      },
    ),
  );
  return (
    <section class="part own-lines" id="lignes-de-calcul" aria-labelledby="lignes-de-calcul-titre">
      <div class="part-head">
        <h2 id="lignes-de-calcul-titre">Lignes de calcul</h2>
      </div>
      <Show when={lines().length === 0}>
        <p class="part-note">
          Une formule à vous, sur les noms de ce dossier{NBSP}: un coût par patient, une part, un écart. Elle
          se calcule dans chaque scénario et accompagne l’étude.
        </p>
      </Show>
      <ul class="own-lines-list">
        <For each={ids()}>
          {(id) => (
            <Show when={lines().find((line) => line.id === id)}>
              {(line) => <Line line={line()} edit={() => setAsked({ line: line(), draft: null })} />}
            </Show>
          )}
        </For>
      </ul>
      <Show when={!workspace.readOnly()}>
        <Button class="no-print" icon="plus" onClick={add}>
          Ajouter une ligne de calcul
        </Button>
      </Show>
      <Show when={asked()} keyed>
        {({ line, draft }) => (
          <Suspense>
            <LineDialog
              line={line}
              draft={draft}
              close={() => setAsked(null)}
              leave={(typed) => leave(line, typed)}
            />
          </Suspense>
        )}
      </Show>
    </section>
  );
}

function Line(props: { readonly line: OwnLine; readonly edit: () => void }): JSX.Element {
  const { toasts } = useApp();
  const { workspace } = useStudy();
  const [reading, setReading] = createSignal<Reading>('values');
  const view = createCardView(() => props.line);
  const problem = () => problemOf(workspace, nodeId(props.line.dossier, props.line.id));
  const remove = () => {
    const { dossier, id, label } = props.line;
    if (!workspace.run({ kind: 'remove-line', dossier, id })) return;
    toasts.say({
      message: typeset(`La ligne « ${label} » est retirée.`),
      action: { label: 'Annuler', run: () => workspace.undo() },
    });
  };
  return (
    <li class="own-line">
      <div class="own-line-head">
        <h3>{props.line.label}</h3>
        <span class="soft card-unit">{unitWords(view()?.scale().unit ?? props.line.unit)}</span>
        <Show when={!workspace.readOnly()}>
          <span class="own-line-tools no-print">
            <IconButton
              icon="pencil"
              label={`Modifier «${NBSP}${props.line.label}${NBSP}»`}
              onClick={() => props.edit()}
            />
            <IconButton icon="trash" label={`Retirer «${NBSP}${props.line.label}${NBSP}»`} onClick={remove} />
          </span>
        </Show>
      </div>
      <p class="own-line-formula">
        <code>{props.line.id}</code> = <code>{props.line.expr}</code>
      </p>
      <Show when={props.line.note}>
        <p class="part-note">{props.line.note}</p>
      </Show>
      <Show
        when={problem()}
        fallback={
          <Show when={view()} keyed>
            {(card) => (
              <Show when={card.open.length > 0} fallback={<ScenarioLines card={card} />}>
                <ResultTable card={card} reading={reading()} setReading={setReading} />
              </Show>
            )}
          </Show>
        }
      >
        {(found) => <p class="card-problem">{found().message}</p>}
      </Show>
    </li>
  );
}
