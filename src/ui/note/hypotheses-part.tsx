import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { NBSP, unitWords } from '../text/names.ts';
import { formulasOnHypotheses, type HypothesisGroup, hypothesisGroups } from './hypotheses.ts';
import { ByDossier, type NoteContent, NotePart } from './note-part.tsx';
import { readNodes } from './read-nodes.ts';

/** What the results rest on that no document prints. */
export function HypothesesPart(props: NoteContent): JSX.Element {
  return (
    <NotePart id="hypotheses" title="Hypothèses">
      <p class="soft">Ce que lisent les résultats et qu’aucun document ne donne.</p>
      <ByDossier dossiers={props.dossiers}>
        {(dossier) => <HypothesesOf {...props} dossier={dossier} />}
      </ByDossier>
    </NotePart>
  );
}

function HypothesesOf(props: NoteContent & { readonly dossier: Dossier }): JSX.Element {
  const read = createMemo(() => readNodes([props.dossier], props.workspace.dossiers()));
  const groups = createMemo(() =>
    hypothesisGroups(props.workspace.study(), props.dossier, props.scenarios, read()),
  );
  const formulas = () => formulasOnHypotheses(props.dossier, read());
  return (
    <Show
      when={groups().length + formulas().length > 0}
      fallback={<p>Les résultats de ce dossier ne reposent sur aucune hypothèse.</p>}
    >
      <ul class="note-list">
        <For each={groups()}>{(group) => <Group group={group} />}</For>
        <For each={formulas()}>
          {(formula) => (
            <li>
              <b>{formula.label}.</b> {formula.hypothesis}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Group(props: { readonly group: HypothesisGroup }): JSX.Element {
  const { parameter } = props.group;
  const unit = () =>
    parameter.choices || parameter.unit === '%' || parameter.unit === '1'
      ? ''
      : ` (${unitWords(parameter.unit)})`;
  return (
    <li>
      <b>{parameter.label}</b>
      <span class="soft">{unit()}</span>
      {NBSP}:{' '}
      <For each={props.group.cells}>
        {({ label, text }, rank) => (
          <>
            {rank() > 0 ? `${NBSP}; ` : ''}
            {label === '' ? '' : `${label} `}
            <span class="note-number">{text}</span>
          </>
        )}
      </For>
      .
      <Show when={parameter.note}>
        <span class="soft"> {parameter.note}</span>
      </Show>
    </li>
  );
}
