import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { FigureResult } from '../../core/engine/api.ts';
import type { PublishedFigure, Verdict } from '../../core/model/dossier.ts';
import { isFailure } from '../../core/model/value.ts';
import { formatValue } from '../../core/quantity/format.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { sourceTitle } from '../text/origin.ts';
import { useStudy } from '../shell/study-context.ts';
import { amountText, differenceUnit } from '../text/amount.ts';
import { count, NBSP, printedText } from '../text/names.ts';

const VERDICTS: readonly { readonly id: Verdict; readonly name: string; readonly icon: IconName }[] = [
  { id: 'retrouve', name: 'retrouvé', icon: 'check' },
  { id: 'ecart', name: 'écart', icon: 'unequal' },
  { id: 'non-recalculable', name: 'non recalculable', icon: 'unknown' },
];

/** What the sources print, and whether the dossier's tables give it back. */
export function Figures(): JSX.Element {
  const view = useStudy();
  const [only, setOnly] = createSignal<Verdict | null>(null);
  const results = createMemo(
    () => new Map(view.workspace.figures(view.dossier().slug)?.map((result) => [result.id, result])),
  );
  const verdict = (figure: PublishedFigure) => results().get(figure.id)?.verdict;
  const shown = () => view.dossier().figures.filter((figure) => !only() || verdict(figure) === only());
  return (
    <div class="figures">
      <p class="panel-note">Ce que les sources impriment, recalculé à partir de leurs propres valeurs.</p>
      <fieldset class="verdict-filter" aria-label="Choisir les verdicts">
        <For each={VERDICTS}>
          {(one) => {
            const many = () => view.dossier().figures.filter((figure) => verdict(figure) === one.id).length;
            return (
              <button
                type="button"
                class={`verdict verdict-${one.id}`}
                aria-pressed={only() === one.id}
                disabled={many() === 0}
                onClick={() => setOnly(only() === one.id ? null : one.id)}
              >
                <Icon name={one.icon} />
                {one.id === 'non-recalculable'
                  ? `${many()}${NBSP}${many() < 2 ? 'non recalculable' : 'non recalculables'}`
                  : count(many(), one.name)}
              </button>
            );
          }}
        </For>
      </fieldset>
      <ul class="figure-list">
        <For each={shown()} fallback={<li class="empty">Ce dossier ne cite aucun chiffre à retrouver.</li>}>
          {(figure) => <Figure figure={figure} result={results().get(figure.id)} />}
        </For>
      </ul>
    </div>
  );
}

function Figure(props: {
  readonly figure: PublishedFigure;
  readonly result: FigureResult | undefined;
}): JSX.Element {
  const view = useStudy();
  const verdict = () => VERDICTS.find((one) => one.id === props.result?.verdict);
  return (
    <li class="figure">
      <span class={`verdict-sign verdict-${props.result?.verdict ?? 'wait'}`} title={verdict()?.name}>
        <Show when={verdict()} fallback="…">
          {(known) => <Icon name={known().icon} />}
        </Show>
        <span class="visually-hidden">{verdict()?.name}</span>
      </span>
      <div>
        <p class="figure-label">{props.figure.label}</p>
        <p class="figure-printed">
          imprimé «{NBSP}
          {printedText(props.figure.printed)}
          {NBSP}»
          <Show when={recomputed(props.figure, props.result)}>
            {(text) => (
              <>
                , recalculé <b>{text()}</b>
              </>
            )}
          </Show>
          <Show when={gap(props.figure, props.result)}>
            {(text) => <span class="figure-gap">écart {text()}</span>}
          </Show>
        </p>
        <Show when={props.figure.note}>
          <p class="figure-note">{props.figure.note}</p>
        </Show>
        <p class="figure-source">{sourceTitle(view.dossier(), props.figure.ref)}</p>
      </div>
    </li>
  );
}

/** An interval or an order that is checked has no number of its own to show. */
export function recomputed(figure: PublishedFigure, result: FigureResult | undefined): string | null {
  if (!result || result.recomputed === null || result.verdict === 'non-recalculable') return null;
  if (isFailure(result.recomputed)) return result.recomputed.message;
  const decimals = figure.round !== undefined && figure.round > 0 ? figure.round : undefined;
  return amountText(result.recomputed, figure.unit, result.verdict === 'retrouve' ? { decimals } : {});
}

export function gap(figure: PublishedFigure, result: FigureResult | undefined): string | null {
  if (result?.verdict !== 'ecart' || result.difference === null || result.difference === '0') return null;
  return formatValue(result.difference, differenceUnit(figure.unit), { sign: 'always' });
}
