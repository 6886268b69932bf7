import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
  untrack,
} from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import { stepParts } from '../../core/model/step-parts.ts';
import type { Step } from '../../core/model/study.ts';
import { LIMITS } from '../../core/model/study-limits.ts';
import { IconButton } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP, nameCell, shortTitle, typeset } from '../text/names.ts';
import { CellPicker } from './cell-picker.tsx';
import { stepsOf } from './new-step.ts';

interface StepFormProps {
  readonly id: string;
  /** `what`: « le titre », for the name of the change. */
  readonly change: (next: Step, what: string) => void;
}

/** One step, by its id, whatever else is chosen meanwhile: what is said, and what is seen beside. */
export function StepForm(props: StepFormProps): JSX.Element {
  const { workspace, heads } = useStudy();
  const id = untrack(() => props.id);
  const found = () => stepsOf(workspace.study()).find((one) => one.id === id);
  let last = untrack(found) as Step;
  /** As it was last, for as long as the form of a step that was taken out is still there. */
  const step = createMemo(() => {
    last = found() ?? last;
    return last;
  });
  const locked = () => workspace.readOnly();
  const parts = createMemo(() => stepParts(step(), workspace.study(), workspace.dossiers()));
  const dossier = () => parts().dossier;

  const [title, setTitle] = createSignal(step().title);
  const [text, setText] = createSignal(step().text);
  // An undo shows what it brings back; another change of the step leaves what is being typed.
  createEffect(
    on(
      createMemo(() => step().title),
      setTitle,
    ),
  );
  createEffect(
    on(
      createMemo(() => step().text),
      setText,
    ),
  );
  const keep = () => {
    if (!found()) return;
    if (title().trim() !== step().title) props.change({ ...step(), title: title() }, 'le titre');
    if (text().trimEnd() !== step().text) props.change({ ...step(), text: text() }, 'le texte');
  };
  // However the window closes, and when the page is left.
  addEventListener('beforeunload', keep);
  onCleanup(() => {
    removeEventListener('beforeunload', keep);
    keep();
  });

  const set = (changed: Partial<Step>, what: string) => props.change({ ...step(), ...changed }, what);
  const toDossier = (slug: string) => {
    const { chart: _, ...rest } = step();
    props.change({ ...rest, dossier: slug, cells: [], results: [] }, 'le dossier');
  };
  const toChart = (id: string) => {
    const { chart: _, ...rest } = step();
    props.change(id === '' ? rest : { ...rest, chart: id }, 'le graphique');
  };
  const toggle = (id: string, on: boolean) => {
    const shown = step().scenarios.length === 0 ? heads().map((head) => head.id) : step().scenarios;
    const next = heads()
      .map((head) => head.id)
      .filter((one) => (one === id ? on : shown.includes(one)));
    // None chosen makes no sense, and all of them is what an empty list says.
    if (next.length > 0) set({ scenarios: next.length === heads().length ? [] : next }, 'les scénarios');
  };
  const cellName = (at: string) => {
    const found = nameCell(workspace.dossiers(), at);
    return found ? [found.label, ...found.members].join(' · ') : at;
  };
  const resultName = (node: string) => nameCell(workspace.dossiers(), node)?.label ?? node;
  const results = () => {
    const known = dossier();
    if (!known) return [];
    const ids = new Set([
      ...known.results.map(({ id }) => id),
      ...known.formulas.filter(({ own }) => own).map(({ id }) => id),
    ]);
    return [...ids].map((id) => nodeId(known.slug, id)).filter((node) => !step().results.includes(node));
  };

  return (
    <div class="step-form">
      <label class="field">
        <span>Titre</span>
        <input
          class="text-field"
          maxLength={LIMITS.line}
          disabled={locked()}
          value={title()}
          onInput={(event) => setTitle(event.currentTarget.value)}
          onChange={keep}
        />
      </label>
      <label class="field">
        <span>Texte</span>
        <textarea
          class="text-field"
          rows={7}
          maxLength={LIMITS.paragraphs}
          disabled={locked()}
          placeholder="Ce que vous direz, en phrases courtes. Une ligne vide sépare deux paragraphes."
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={keep}
        />
        <small class="soft">
          Un paragraphe qui commence par «{NBSP}À essayer{NBSP}» est mis en avant.
        </small>
      </label>
      <div class="step-form-pair">
        <label class="field">
          <span>Dossier</span>
          <select
            class="text-field"
            disabled={locked()}
            value={step().dossier}
            onChange={(event) => toDossier(event.currentTarget.value)}
          >
            <Show when={!dossier()}>
              <option value={step().dossier}>{step().dossier} (absent)</option>
            </Show>
            <For each={workspace.dossiers()}>
              {(one) => <option value={one.slug}>{shortTitle(one)}</option>}
            </For>
          </select>
        </label>
        <label class="field">
          <span>Graphique</span>
          <select
            class="text-field"
            disabled={locked() || !dossier()}
            value={step().chart ?? ''}
            onChange={(event) => toChart(event.currentTarget.value)}
          >
            <option value="">Aucun</option>
            <For each={dossier()?.charts ?? []}>
              {(chart) => (
                <option value={chart.id} selected={chart.id === step().chart}>
                  {chart.title}
                </option>
              )}
            </For>
          </select>
        </label>
      </div>
      <fieldset class="step-scenarios" disabled={locked()}>
        <legend>Scénarios montrés</legend>
        <For each={heads()}>
          {(head) => (
            <label>
              <input
                type="checkbox"
                checked={step().scenarios.length === 0 || step().scenarios.includes(head.id)}
                onChange={(event) => {
                  toggle(head.id, event.currentTarget.checked);
                  // What was refused shows as it is.
                  event.currentTarget.checked =
                    step().scenarios.length === 0 || step().scenarios.includes(head.id);
                }}
              />
              <ScenarioMark color={head.color} />
              {head.label}
            </label>
          )}
        </For>
      </fieldset>
      <Named
        label="Cellules mises en avant"
        none="Aucune : l’étape ne montre pas de tableau."
        names={step().cells}
        nameOf={cellName}
        locked={locked()}
        remove={(at) => set({ cells: step().cells.filter((one) => one !== at) }, 'les cellules')}
      >
        <Show when={dossier()} keyed>
          {(known) => (
            <CellPicker
              dossier={known}
              chosen={step().cells}
              add={(at) => set({ cells: [...step().cells, at] }, 'les cellules')}
            />
          )}
        </Show>
      </Named>
      <Named
        label="Résultats en grand"
        none="Aucun."
        names={step().results}
        nameOf={resultName}
        locked={locked()}
        remove={(node) => set({ results: step().results.filter((one) => one !== node) }, 'les résultats')}
      >
        <select
          class="text-field"
          aria-label="Ajouter un résultat"
          value=""
          onChange={(event) => {
            const node = event.currentTarget.value;
            if (node !== '') set({ results: [...step().results, node] }, 'les résultats');
            event.currentTarget.value = '';
          }}
        >
          <option value="">Ajouter un résultat…</option>
          <For each={results()}>{(node) => <option value={node}>{resultName(node)}</option>}</For>
        </select>
      </Named>
      <Show when={parts().missing.length > 0}>
        <p class="step-missing" role="note">
          {typeset(`Cette étape nomme ce qui n’est plus dans l’étude : ${parts().missing.join(', ')}.`)}
        </p>
      </Show>
    </div>
  );
}

/** Names with a way to take each one out, then the way to add one. */
function Named(props: {
  readonly label: string;
  readonly none: string;
  readonly names: readonly string[];
  readonly nameOf: (name: string) => string;
  readonly locked: boolean;
  readonly remove: (name: string) => void;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <fieldset class="step-named">
      <legend>{props.label}</legend>
      <Show when={props.names.length > 0} fallback={<p class="soft">{typeset(props.none)}</p>}>
        <ul>
          <For each={props.names}>
            {(name) => (
              <li>
                {props.nameOf(name)}
                <Show when={!props.locked}>
                  <IconButton
                    icon="close"
                    label={`Retirer${NBSP}: ${props.nameOf(name)}`}
                    onClick={() => props.remove(name)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={!props.locked}>{props.children}</Show>
    </fieldset>
  );
}
