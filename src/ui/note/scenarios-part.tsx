import { For, type JSX, Show } from 'solid-js';
import type { Scenario } from '../../core/model/study.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { count, NBSP } from '../text/names.ts';
import { type NoteContent, NotePart } from './note-part.tsx';

/** What each scenario is, where it starts from, how much it changes. */
export function ScenariosPart(props: NoteContent): JSX.Element {
  const study = () => props.workspace.study();
  const shown = () => study().scenarios.filter(({ id }) => props.scenarios.includes(id));
  const start = ({ parent }: Scenario) => {
    const label = study().scenarios.find(({ id }) => id === parent)?.label;
    return label === undefined ? 'Part des sources' : `Part de «${NBSP}${label}${NBSP}»`;
  };
  const changes = ({ cells }: Scenario) => {
    const many = Object.keys(cells).filter((at) =>
      props.dossiers.some(({ slug }) => at.startsWith(`${slug}.`)),
    ).length;
    return many === 0 ? 'n’y change rien' : `y change ${count(many, 'valeur')}`;
  };
  return (
    <NotePart id="scenarios" title="Scénarios">
      <ul class="note-scenarios">
        <For each={shown()}>
          {(scenario) => (
            <li>
              <h3>
                <ScenarioMark color={scenario.color} /> {scenario.label}
                <Show when={scenario.id === study().reference}>
                  <span class="note-tag">référence</span>
                </Show>
              </h3>
              <p class="soft">
                {start(scenario)}, {changes(scenario)}.
              </p>
              <Show when={scenario.description}>
                <p>{scenario.description}</p>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </NotePart>
  );
}
