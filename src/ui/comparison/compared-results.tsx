import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Readings } from '../charts/readings.ts';
import { Icon } from '../kit/icon.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { createScenarioHeads, type ScenarioHeads } from '../shell/scenario-heads.ts';
import { count, NBSP, shortTitle, unitWords } from '../text/names.ts';
import { commonScale, type Scale } from '../text/scale.ts';
import { ComparedCell } from './compared-cell.tsx';
import type { ComparedActions } from './compared-value.tsx';
import { allSame, type ComparedResult, comparedResults, lineName, type ResultLine } from './result-lines.ts';
import { barRange } from './row-bar.tsx';
import './comparison.css';

/** Lines of one result shown before they are folded under its title. */
const FEW = 6;

export interface ComparedResultsProps {
  readonly from: Readings;
  readonly dossiers: readonly Dossier[];
  /** Ids, in the order of the columns. */
  readonly scenarios: readonly string[];
  /** Leaves out the lines that are the same in all these scenarios. */
  readonly onlyDifferences?: boolean;
  /** None on paper: plain numbers, every line shown. */
  readonly actions?: ComparedActions;
}

/**
 * The results of several dossiers, one line each (or one a member), in several scenarios side by side, with their
 * differences to the study's reference. Needs nothing around it; the nodes are to be watched by who shows it.
 */
export function ComparedResults(props: ComparedResultsProps): JSX.Element {
  const heads = createScenarioHeads(props.from);
  const shown = createMemo(() =>
    props.dossiers.map((dossier) => ({
      dossier,
      results: comparedResults(dossier, props.from.shape).filter(
        (result) => !props.onlyDifferences || result.lines.some((line) => differs(props, result, line)),
      ),
    })),
  );
  const rows = () => shown().filter(({ results }) => results.length > 0);
  return (
    <Show
      when={rows().length > 0 && props.scenarios.length > 0}
      fallback={<p class="empty">{nothing(props)}</p>}
    >
      <table class="compared" style={{ '--columns': props.scenarios.length }}>
        <caption class="visually-hidden">
          Résultats par scénario, écarts par rapport à «{NBSP}
          {heads.head(heads.referenceId())?.label}
          {NBSP}»
        </caption>
        <thead>
          <tr>
            <th scope="col" class="compared-corner">
              Résultat
            </th>
            <For each={props.scenarios}>
              {(id) => (
                <th scope="col" class="compared-head">
                  <ScenarioMark color={heads.head(id)?.color ?? 0} /> {heads.head(id)?.label}
                  <Show when={id === heads.referenceId()}>
                    <span class="compared-note">référence</span>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <For each={rows()}>
          {({ dossier, results }) => (
            <>
              <Show when={props.dossiers.length > 1}>
                <tbody>
                  <tr>
                    <th scope="rowgroup" colspan={props.scenarios.length + 1} class="compared-dossier">
                      <span class="compared-stays">{shortTitle(dossier)}</span>
                    </th>
                  </tr>
                </tbody>
              </Show>
              <For each={results}>{(result) => <ResultRows {...props} result={result} heads={heads} />}</For>
            </>
          )}
        </For>
      </table>
    </Show>
  );
}

interface ResultProps extends ComparedResultsProps {
  readonly result: ComparedResult;
  readonly heads: ScenarioHeads;
}

function ResultRows(props: ResultProps): JSX.Element {
  const { result } = props;
  const many = () => props.actions !== undefined && result.lines.length > FEW;
  const [open, setOpen] = createSignal(false);
  const scale = createMemo(
    () =>
      commonScale(
        result.lines.flatMap((line) => valuesOf(props, result, line)),
        result.unit,
      ),
    undefined,
    { equals: (a, b) => a.unit === b.unit && a.decimals === b.decimals },
  );
  const lines = createMemo(() =>
    result.lines.filter((line) => !props.onlyDifferences || differs(props, result, line)),
  );
  const single = result.heading === '';
  return (
    <tbody>
      <Show when={!single}>
        <tr>
          <th scope="rowgroup" colspan={props.scenarios.length + 1} class="compared-title">
            <span class="compared-stays">
              <Show when={many()} fallback={result.title}>
                <button type="button" class="fold" aria-expanded={open()} onClick={() => setOpen(!open())}>
                  <Icon name={open() ? 'down' : 'right'} />
                  {result.title}
                </button>
              </Show>
              <span class="compared-unit">{unitWords(scale().unit)}</span>
              <Show when={many() && !open()}>
                <span class="compared-unit">{count(lines().length, 'ligne')}</span>
              </Show>
            </span>
          </th>
        </tr>
      </Show>
      <Show when={!many() || open()}>
        <For each={lines()}>
          {(line) => (
            <LineRow {...props} line={line} scale={scale()} label={single ? result.title : line.label} />
          )}
        </For>
      </Show>
    </tbody>
  );
}

function LineRow(
  props: ResultProps & { readonly line: ResultLine; readonly label: string; readonly scale: Scale },
): JSX.Element {
  const { result, line } = props;
  const value = (scenario: string) => props.from.values(result.node, scenario)?.[line.index];
  const range = createMemo(() => barRange(props.scenarios.map(value)));
  return (
    <tr>
      <th scope="row" class="compared-row" classList={{ 'is-member': result.heading !== '' }}>
        {props.label}
        <Show when={result.heading === ''}>
          <span class="compared-unit">{unitWords(props.scale.unit)}</span>
        </Show>
      </th>
      <For each={props.scenarios}>
        {(id) => (
          <ComparedCell
            value={value(id)}
            reference={value(props.heads.referenceId())}
            isReference={id === props.heads.referenceId()}
            unit={result.unit}
            scale={props.scale}
            range={range()}
            color={props.heads.head(id)?.color ?? 0}
            selection={{ address: line.address, scenario: id }}
            name={`${lineName(result, line)}, ${props.heads.head(id)?.label ?? ''}`}
            actions={props.actions}
          />
        )}
      </For>
    </tr>
  );
}

type Compared = Pick<ComparedResultsProps, 'from' | 'scenarios'>;

/** In the chosen scenarios, and in the reference they are measured against. */
function valuesOf({ from, scenarios }: Compared, { node }: ComparedResult, { index }: ResultLine) {
  const ids = new Set([...scenarios, from.study().reference]);
  return [...ids].map((id) => from.values(node, id)?.[index]);
}

function differs({ from, scenarios }: Compared, { node }: ComparedResult, { index }: ResultLine): boolean {
  return !allSame(scenarios.map((id) => from.values(node, id)?.[index]));
}

function nothing(props: ComparedResultsProps): string {
  if (props.scenarios.length === 0) return 'Choisissez au moins un scénario.';
  if (props.dossiers.length === 0) return 'Choisissez au moins un dossier.';
  if (props.dossiers.every(({ results }) => results.length === 0)) return 'Ce dossier n’a pas de résultat.';
  return props.onlyDifferences ? 'Ces scénarios donnent partout les mêmes résultats.' : 'Calcul en cours…';
}
