import { createEffect, createMemo, For, type JSX, Match, on, onCleanup, Show, Switch } from 'solid-js';
import { nodeOf } from '../../core/model/address.ts';
import { cellState } from '../../workspace/cells/cell-state.ts';
import { focusSelectedCell } from '../grid/active-grids.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { amountDetail, amountText } from '../text/amount.ts';
import { sourceTitle, STATUS } from '../text/origin.ts';
import { cellIndex, nameCell, NBSP, printedText, unitWords } from '../text/names.ts';
import { cellEdits } from './cell-edits.ts';
import { CellField } from './cell-field.tsx';
import { useStudy } from './study-context.ts';

/** What is selected, in words; its value to edit or its formula; its unit, its source, its state and the way back. */
export function CellBar(): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const node = () => {
    const selected = workspace.selection();
    return selected ? nodeOf(selected.address) : null;
  };
  createEffect(
    on(node, (watched) => {
      if (watched) onCleanup(workspace.watch([watched]));
    }),
  );
  const named = createMemo(() => {
    const selected = workspace.selection();
    const shape = workspace.shape(node() ?? '');
    const found = selected && nameCell(workspace.dossiers(), selected.address, shape?.dims);
    return selected && shape && found ? { ...found, selected, shape } : null;
  });
  return (
    <section class="cell-bar no-print" aria-label="Cellule choisie" data-region="cellule">
      <Show
        when={named()}
        fallback={
          <p class="soft">Choisissez une cellule pour la modifier, un résultat pour savoir d’où il vient.</p>
        }
      >
        {(cell) => <Selected cell={cell()} />}
      </Show>
    </section>
  );
}

type Named = NonNullable<ReturnType<typeof nameCell>> & {
  readonly selected: NonNullable<ReturnType<ReturnType<typeof useStudy>['workspace']['selection']>>;
  readonly shape: NonNullable<ReturnType<ReturnType<typeof useStudy>['workspace']['shape']>>;
};

function Selected(props: { readonly cell: Named }): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const unit = () => props.cell.shape.unit;
  const scenario = () => view.head(props.cell.selected.scenario);
  const value = () =>
    workspace.values(props.cell.shape.node, props.cell.selected.scenario)?.[
      cellIndex(props.cell.dossier, props.cell.shape.dims, props.cell.selected.address)
    ];
  const state = () =>
    props.cell.parameter
      ? cellState(
          props.cell.dossier,
          workspace.study(),
          props.cell.selected.scenario,
          props.cell.selected.address,
        )
      : null;
  const shown = () => amountText(value(), unit());
  return (
    <>
      <p class="cell-name">
        <b>{props.cell.label}</b>
        <For each={props.cell.members}>{(member) => <span>{member}</span>}</For>
        <Show when={scenario()}>
          {(known) => (
            <span class="cell-scenario">
              <Show when={!props.cell.selected.shared}>
                <ScenarioMark color={known().color} />
              </Show>
              {props.cell.selected.shared ? 'Tous les scénarios' : known().label}
            </span>
          )}
        </Show>
      </p>
      <Switch>
        <Match when={props.cell.parameter}>
          {(parameter) => (
            <CellField
              parameter={parameter()}
              selection={props.cell.selected}
              value={value()}
              label={[props.cell.label, ...props.cell.members].join(', ')}
              readOnly={workspace.readOnly()}
            />
          )}
        </Match>
        <Match when={props.cell.formula}>
          {(formula) => (
            <>
              <output class="cell-value" title={amountDetail(value(), unit(), shown()) ?? undefined}>
                {shown()}
              </output>
              <code class="cell-formula" title={formula().expr}>
                = {formula().expr}
              </code>
            </>
          )}
        </Match>
      </Switch>
      <Show when={props.cell.parameter}>
        <span class="cell-unit">{unitWords(unit())}</span>
      </Show>
      <Show when={state()}>{(known) => <Origin state={known()} cell={props.cell} />}</Show>
      <Button
        kind="quiet"
        class="cell-explain"
        icon="explain"
        tip="D’où vient ce nombre ?"
        aria-label="Expliquer ce nombre"
        shortcut="Ctrl+E"
        onClick={() => view.explain(props.cell.selected)}
      >
        <span class="wide-only">Expliquer</span>
      </Button>
    </>
  );
}

/** Published, outside the file, hypothesis, changed: in a word, with the page or the way back. */
function Origin(props: {
  readonly state: NonNullable<ReturnType<typeof cellState>>;
  readonly cell: Named;
}): JSX.Element {
  const view = useStudy();
  // What goes back takes its button away: the keyboard goes to the cell, or to its field where no table shows it.
  const back = () => {
    view.workspace.run({
      kind: 'set-cells',
      edits: cellEdits(view.workspace.study(), props.cell.selected, null),
    });
    if (!focusSelectedCell()) document.querySelector<HTMLElement>('[data-cell-field]')?.focus();
  };
  const startText = () => {
    const start = props.state.typedOver;
    if (!start || start.value === undefined) return 'calculé';
    return start.printed === undefined
      ? amountText(start.value, props.cell.shape.unit)
      : printedText(start.printed);
  };
  const startPlace = (from: { readonly label: string } | null | undefined) =>
    from ? `«${NBSP}${from.label}${NBSP}»` : 'la source';
  return (
    <>
      <Show
        when={props.state.typedOver}
        fallback={<span class={`status status-${props.state.status}`}>{STATUS[props.state.status]}</span>}
      >
        {(typed) => (
          <span class="status status-modifie">
            modifié{NBSP}: {startText()} dans {startPlace(typed().from)}
          </span>
        )}
      </Show>
      <Show when={props.state.inheritedFrom}>
        {(parent) => (
          <span class="soft cell-inherited">
            repris de <ScenarioMark color={parent().color} /> {parent().label}
          </span>
        )}
      </Show>
      <Show when={props.state.status !== 'modifie' && props.state.printed}>
        {(printed) => (
          <span class="soft">
            imprimé «{NBSP}
            {printedText(printed())}
            {NBSP}»
          </span>
        )}
      </Show>
      <Show when={props.state.ref}>
        {(ref) => (
          <button
            type="button"
            class="source-link"
            onClick={() => view.showPanel('sources')}
            title="Voir les sources"
          >
            {sourceTitle(props.cell.dossier, ref())}
          </button>
        )}
      </Show>
      <Show when={props.state.own && !view.workspace.readOnly()}>
        <Button
          kind="quiet"
          class="cell-back"
          tip={`Reprendre la valeur de ${startPlace(props.state.start?.from)}`}
          shortcut="Suppr"
          onClick={back}
        >
          <Icon name="back" />
          {props.state.start?.from ? 'Revenir à la valeur reprise' : 'Revenir à la source'}
        </Button>
      </Show>
    </>
  );
}
