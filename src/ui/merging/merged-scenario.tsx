import { For, type JSX, Show } from 'solid-js';
import type { Conflict } from '../../core/model/merge.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { sourceCells } from '../../core/model/source-cells.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { count, NBSP } from '../text/names.ts';
import { cellPlace, valueTexts } from './cell-words.ts';
import { ChangesTable } from './changes-table.tsx';
import { type MergeChoice, type PlannedMerge, settledKey } from './merge-choice.ts';

/** What one scenario takes over: the cells to settle, then those that nobody disputes, folded. */
export function MergedScenario(props: {
  readonly merge: PlannedMerge;
  readonly label: string;
  readonly color: number;
  readonly dossiers: readonly Dossier[];
  readonly settled: MergeChoice['settled'];
  readonly settle: (address: string, side: 'mine' | 'theirs') => void;
}): JSX.Element {
  const several = () =>
    new Set(props.merge.conflicts.map(({ address }) => address.slice(0, address.indexOf('.')))).size > 1;
  return (
    <>
      <p class="merge-part">
        <ScenarioMark color={props.color} /> <b>{props.label}</b>
        <Show when={props.merge.conflicts.length + props.merge.taken.length === 0}>
          <span class="soft">{NBSP}: rien à reprendre</span>
        </Show>
      </p>
      <Show when={props.merge.conflicts.length > 0}>
        <table class="merge-table">
          <caption class="visually-hidden">Cellules de {props.label} changées des deux côtés</caption>
          <thead>
            <tr>
              <th scope="col">Cellule</th>
              <th scope="col" class="number">
                À moi
              </th>
              <th scope="col" class="number">
                À eux
              </th>
              <th scope="col" class="number merge-start">
                Au départ
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.merge.conflicts.map(({ address }) => address)}>
              {(address) => (
                <Show when={props.merge.conflicts.find((one) => one.address === address)}>
                  {(conflict) => (
                    <ConflictRow
                      conflict={conflict()}
                      place={cellPlace(props.dossiers, address, several())}
                      group={settledKey(props.merge.into, address)}
                      dossiers={props.dossiers}
                      side={props.settled[settledKey(props.merge.into, address)] ?? 'mine'}
                      settle={(side) => props.settle(address, side)}
                    />
                  )}
                </Show>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Show when={props.merge.taken.length > 0}>
        <details class="merge-taken">
          <summary>
            {count(props.merge.taken.length, 'cellule reprise', 'cellules reprises')} sans conflit
          </summary>
          <ChangesTable
            caption={`Cellules de ${props.label} reprises sans conflit`}
            heads={['Maintenant', 'Après']}
            changes={props.merge.taken}
            dossiers={props.dossiers}
          />
        </details>
      </Show>
    </>
  );
}

function ConflictRow(props: {
  readonly conflict: Conflict;
  readonly place: string;
  /** Name of the two choices, between which the arrows go. */
  readonly group: string;
  readonly dossiers: readonly Dossier[];
  readonly side: 'mine' | 'theirs';
  readonly settle: (side: 'mine' | 'theirs') => void;
}): JSX.Element {
  const texts = () => {
    const sources = sourceCells(props.dossiers);
    const { address, mine, theirs, base } = props.conflict;
    return valueTexts(
      props.dossiers,
      address,
      [mine, theirs, base].map((cell) => sources.shown(address, cell)),
    );
  };
  const refused = () => props.conflict.refused.includes('theirs');
  return (
    <tr>
      <th scope="row">
        {props.place}
        <Show when={props.conflict.sameValue}>
          <span class="merge-note"> même nombre, dit autrement</span>
        </Show>
        <Show when={refused()}>
          <span class="merge-note"> calculé chez eux, saisi dans le parent ici</span>
        </Show>
      </th>
      <td class="number">
        <Side
          words={`${props.place}, à moi`}
          text={texts()[0] ?? ''}
          group={props.group}
          checked={props.side === 'mine'}
          disabled={false}
          choose={() => props.settle('mine')}
        />
      </td>
      <td class="number">
        <Side
          words={`${props.place}, à eux`}
          text={texts()[1] ?? ''}
          group={props.group}
          checked={props.side === 'theirs'}
          disabled={refused()}
          choose={() => props.settle('theirs')}
        />
      </td>
      <td class="number soft merge-start">{texts()[2]}</td>
    </tr>
  );
}

function Side(props: {
  readonly words: string;
  readonly text: string;
  readonly group: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly choose: () => void;
}): JSX.Element {
  return (
    <label class="merge-side">
      <input
        type="radio"
        name={props.group}
        aria-label={`${props.words}${NBSP}: ${props.text}`}
        checked={props.checked}
        disabled={props.disabled}
        onChange={() => props.choose()}
      />
      {props.text}
    </label>
  );
}
