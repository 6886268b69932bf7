import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Dossier, PublishedFigure, Verdict } from '../../core/model/dossier.ts';
import { gap, recomputed } from '../figures/figures.tsx';
import { ABSENT } from '../text/amount.ts';
import { NBSP, printedText } from '../text/names.ts';
import { marksOf } from './changed-rows.ts';
import { sourceTitle } from '../text/origin.ts';
import { ByDossier, type NoteContent, NotePart } from './note-part.tsx';

/** Those that contradict the sources first: they are what a reader must know. */
const VERDICTS: readonly { readonly id: Verdict; readonly one: string; readonly many: string }[] = [
  { id: 'ecart', one: 'Écart', many: 'Écarts et contradictions' },
  { id: 'non-recalculable', one: 'Non recalculable', many: 'Non recalculables' },
  { id: 'retrouve', one: 'Retrouvé', many: 'Retrouvés' },
];

/** What the sources print, and whether their own values give it back. */
export function FiguresPart(props: NoteContent): JSX.Element {
  return (
    <NotePart id="chiffres" title="Chiffres publiés">
      <p class="soft">
        Ce que les documents impriment, recalculé à partir de leurs propres valeurs, quels que soient les
        scénarios.
      </p>
      <ByDossier dossiers={props.dossiers}>
        {(dossier) => <FiguresOf {...props} dossier={dossier} />}
      </ByDossier>
    </NotePart>
  );
}

function FiguresOf(props: NoteContent & { readonly dossier: Dossier }): JSX.Element {
  const results = createMemo(
    () => new Map(props.workspace.figures(props.dossier.slug)?.map((result) => [result.id, result])),
  );
  const of = (verdict: Verdict) =>
    props.dossier.figures.filter(({ id }) => results().get(id)?.verdict === verdict);
  const document = ({ ref }: PublishedFigure) => sourceTitle(props.dossier, { source: ref.source });
  const shown = () => VERDICTS.flatMap(({ id }) => of(id));
  const marks = createMemo(() => marksOf(shown().map(document)));
  const row = (figure: PublishedFigure) => {
    const result = results().get(figure.id);
    return { again: recomputed(figure, result), apart: gap(figure, result) };
  };
  return (
    <Show
      when={props.dossier.figures.length > 0}
      fallback={<p>Ce dossier ne cite aucun chiffre à retrouver.</p>}
    >
      <Show when={shown().length > 0} fallback={<p class="soft">Calcul en cours…</p>}>
        <table class="note-table note-figures">
          <caption class="visually-hidden">Chiffres publiés et verdicts</caption>
          <thead>
            <tr>
              <th scope="col">Chiffre</th>
              <th scope="col" class="number">
                Imprimé
              </th>
              <th scope="col" class="number">
                Recalculé
              </th>
              <th scope="col" class="number">
                Écart
              </th>
            </tr>
          </thead>
          <For each={VERDICTS.filter(({ id }) => of(id).length > 0)}>
            {(verdict) => (
              <>
                <tbody class="note-group">
                  <tr>
                    <th scope="rowgroup" colspan="4">
                      {of(verdict.id).length > 1 ? verdict.many : verdict.one}
                      {NBSP}: {of(verdict.id).length}
                    </th>
                  </tr>
                </tbody>
                <tbody>
                  <For each={of(verdict.id)}>
                    {(figure) => (
                      <>
                        <tr data-figure={figure.id} classList={{ 'note-keep': figure.note !== undefined }}>
                          <th scope="row">
                            {figure.label}{' '}
                            <span class="note-place">
                              {figure.ref.where}
                              <sup>{marks().of(document(figure))}</sup>
                            </span>
                          </th>
                          <td class="number">{printedText(figure.printed)}</td>
                          <td class="number">
                            <Cut text={row(figure).again ?? ABSENT} />
                          </td>
                          <td class="number">
                            <Cut text={row(figure).apart ?? ''} />
                          </td>
                        </tr>
                        <Show when={figure.note}>
                          <tr>
                            <td colspan="4" class="note-why">
                              {figure.note}
                            </td>
                          </tr>
                        </Show>
                      </>
                    )}
                  </For>
                </tbody>
              </>
            )}
          </For>
        </table>
        <ol class="note-marks" aria-label="Documents de ces chiffres">
          <For each={marks().texts}>{(text) => <li>{text}</li>}</For>
        </ol>
      </Show>
    </Show>
  );
}

/** « €/médecin/an » goes to the next line at a stroke, not inside a word. */
function Cut(props: { readonly text: string }): JSX.Element {
  return (
    <For each={props.text.split('/')}>
      {(part, rank) => (
        <>
          <Show when={rank() > 0}>
            /<wbr />
          </Show>
          {part}
        </>
      )}
    </For>
  );
}
