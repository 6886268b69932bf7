import { createMemo, For, Index, type JSX, Show } from 'solid-js';
import type { Bridge, BridgeStep } from '../../core/analysis/bridge-api.ts';
import { InlineEdit } from '../kit/inline-edit.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import type { ScenarioHead } from '../shell/scenario-heads.ts';
import { count, NBSP, typeset, unitWords } from '../text/names.ts';
import { bridgeSentence, methodText, shownBridge } from './bridge-text.ts';
import { Waterfall } from './waterfall.tsx';
import './comparison.css';

/** Steps that can be chosen, to be put together or apart. */
export interface StepChoice {
  readonly chosen: (step: BridgeStep) => boolean;
  readonly choose: (step: BridgeStep, on: boolean) => void;
  /** Put together by hand: it can be given a name. */
  readonly byHand: (step: BridgeStep) => boolean;
  readonly rename: (step: BridgeStep, name: string) => void;
}

export interface BridgeViewProps {
  readonly bridge: Bridge;
  /** Of the result. */
  readonly name: string;
  readonly from: ScenarioHead;
  readonly to: ScenarioHead;
  /** « Montant socle · ALD : 70 → 80 », for the cells that a step changes. */
  readonly cellText: (address: string) => string;
  /** None on paper. */
  readonly steps?: StepChoice;
  /** Of the drawing; default: the room it is given. */
  readonly width?: number;
}

/** A gap between two scenarios, split: in a sentence, as a waterfall, as a table whose figures add up. */
export function BridgeView(props: BridgeViewProps): JSX.Element {
  const shown = createMemo(() => shownBridge(props.bridge));
  const names = () => ({ name: props.name, from: props.from.label, to: props.to.label });
  const notes = () => [methodText(props.bridge), ...props.bridge.notes].filter((note) => note !== '');
  return (
    <div class="bridge">
      <p class="bridge-sentence">{bridgeSentence(props.bridge, shown(), names())}</p>
      <Show
        when={props.bridge.steps.length > 0}
        fallback={
          <p class="soft">
            {typeset(
              'Aucune cellule que ce résultat lit ne change entre ces deux scénarios : il n’y a rien à partager.',
            )}
          </p>
        }
      >
        <Waterfall
          bridge={props.bridge}
          shown={shown()}
          name={props.name}
          from={props.from}
          to={props.to}
          width={props.width}
        />
        <table class="bridge-table">
          <caption class="visually-hidden">
            {typeset(`${props.name} : de ${props.from.label} à ${props.to.label}, marche par marche`)}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="bridge-cell is-head">
                Ce qui change
              </th>
              <th scope="col" class="bridge-cell is-head number">
                Contribution
                <span class="compared-unit">{unitWords(shown().scale.unit)}</span>
              </th>
              <th scope="col" class="bridge-cell is-head number">
                Résultat
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" class="bridge-cell is-strong">
                <ScenarioMark color={props.from.color} /> {props.from.label}
              </th>
              <td class="bridge-cell" />
              <td class="bridge-cell is-strong number">{shown().from}</td>
            </tr>
            {/* By rank: a row stays, with the keyboard in it, when its step is computed again. */}
            <Index each={shown().steps}>
              {(one) => (
                <tr>
                  <th scope="row" class="bridge-cell">
                    <StepName step={one().step} steps={props.steps} cellText={props.cellText} />
                  </th>
                  <td class="bridge-cell number bridge-step" title={one().exact}>
                    {one().text}
                  </td>
                  <td class="bridge-cell number soft">{one().after}</td>
                </tr>
              )}
            </Index>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="bridge-cell is-total">
                Écart
              </th>
              <td class="bridge-cell is-total number">{shown().gap}</td>
              <td class="bridge-cell is-total number">{shown().ratio}</td>
            </tr>
            <tr>
              <th scope="row" class="bridge-cell is-strong">
                <ScenarioMark color={props.to.color} /> {props.to.label}
              </th>
              <td class="bridge-cell" />
              <td class="bridge-cell is-strong number">{shown().to}</td>
            </tr>
          </tfoot>
        </table>
        <For each={notes()}>{(note) => <p class="bridge-note">{note}</p>}</For>
      </Show>
      <Show when={props.bridge.unrelated.length > 0}>
        <details class="bridge-unrelated">
          <summary>
            {count(props.bridge.unrelated.length, 'cellule change', 'cellules changent')} aussi, sans effet
            sur ce résultat
          </summary>
          <ul>
            <For each={props.bridge.unrelated}>{(at) => <li>{props.cellText(at)}</li>}</For>
          </ul>
        </details>
      </Show>
    </div>
  );
}

function StepName(props: {
  readonly step: BridgeStep;
  readonly steps: StepChoice | undefined;
  readonly cellText: (address: string) => string;
}): JSX.Element {
  return (
    <div class="bridge-name">
      <Show when={props.steps}>
        {(steps) => (
          <input
            type="checkbox"
            class="no-print"
            aria-label={`Choisir${NBSP}: ${props.step.label}`}
            checked={steps().chosen(props.step)}
            onChange={(event) => steps().choose(props.step, event.currentTarget.checked)}
          />
        )}
      </Show>
      <Show
        when={props.steps}
        fallback={
          <span>
            {props.step.label} <span class="soft">({count(props.step.cells.length, 'cellule')})</span>
          </span>
        }
      >
        {(steps) => (
          <div class="bridge-group">
            <Show when={steps().byHand(props.step)}>
              <InlineEdit
                class="bridge-group-name"
                label="Nom du regroupement"
                value={props.step.label}
                change={(name) => steps().rename(props.step, name)}
                optional
              />
            </Show>
            <details>
              <summary>
                <Show when={!steps().byHand(props.step)}>{props.step.label} </Show>
                <span class="soft">{count(props.step.cells.length, 'cellule')}</span>
              </summary>
              <ul>
                <For each={props.step.cells}>{(at) => <li>{props.cellText(at)}</li>}</For>
              </ul>
            </details>
          </div>
        )}
      </Show>
    </div>
  );
}
