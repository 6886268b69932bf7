import { createMemo, createSignal, For, Index, type JSX, Show } from 'solid-js';
import type { Selection } from '../../workspace/api.ts';
import { amountDetail, amountText } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';
import { Button } from '../kit/button.tsx';
import type { ChartData } from './chart-data.ts';
import { axisTitle } from './frame.ts';
import { tableText, type ValueCell, valueTable } from './value-table.ts';

interface ChartTableProps {
  readonly data: ChartData;
  readonly explain: (selection: Selection) => void;
}

/** The numbers behind a chart, for those who read or copy rather than look. Built when it is opened. */
export function ChartTable(props: ChartTableProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <details class="chart-values no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Voir les valeurs</summary>
      <Show when={open()}>
        <Opened {...props} />
      </Show>
    </details>
  );
}

function Opened(props: ChartTableProps): JSX.Element {
  const table = createMemo(() => valueTable(props.data));
  const [said, setSaid] = createSignal('');
  const heads = () => table().rows[0]?.heads.length ?? 1;
  const copy = () => {
    navigator.clipboard.writeText(tableText(table())).then(
      () => setSaid('Copié.'),
      () => setSaid(`Le navigateur a refusé la copie${NBSP}: sélectionnez le tableau et copiez-le.`),
    );
  };
  return (
    <>
      <section
        class="chart-values-scroll"
        tabindex="0"
        aria-label={`Valeurs${NBSP}: ${props.data.chart.title}`}
      >
        <table>
          <caption>{axisTitle(props.data.label, props.data.unit)}</caption>
          <thead>
            <tr>
              <Index each={table().columns}>
                {(column, rank) => (
                  <th scope="col" classList={{ number: rank >= heads() }}>
                    {column()}
                  </th>
                )}
              </Index>
            </tr>
          </thead>
          <tbody>
            <Index each={table().rows}>
              {(row) => (
                <tr>
                  <Index each={row().heads}>{(head) => <th scope="row">{head()}</th>}</Index>
                  <Index each={row().cells}>
                    {(cell) => <Value cell={cell()} explain={props.explain} />}
                  </Index>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
        <Show when={props.data.points.length > 0}>
          <table>
            <caption>{props.data.points[0]?.label}</caption>
            <thead>
              <tr>
                <th scope="col" class="number">
                  {axisTitle(props.data.x.label, props.data.x.unit)}
                </th>
                <th scope="col" class="number">
                  {axisTitle(props.data.label, props.data.unit)}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={props.data.points}>
                {(point) => (
                  <tr>
                    <td class="number">{amountText(point.x, props.data.x.unit, { withUnit: false })}</td>
                    <td class="number">{amountText(point.y, props.data.unit, { withUnit: false })}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
      </section>
      <p class="chart-copy">
        <Button kind="quiet" onClick={copy}>
          Copier
        </Button>
        <span role="status">{said()}</span>
      </p>
    </>
  );
}

function Value(props: {
  readonly cell: ValueCell;
  readonly explain: (selection: Selection) => void;
}): JSX.Element {
  const text = () => amountText(props.cell.value, props.cell.unit, { withUnit: false });
  const detail = () => amountDetail(props.cell.value, props.cell.unit, text()) ?? undefined;
  return (
    <td class="number" title={detail()}>
      <Show when={props.cell.selection} fallback={text()}>
        {(selection) => (
          <button type="button" class="chart-value" onClick={() => props.explain(selection())}>
            {text()}
          </button>
        )}
      </Show>
    </td>
  );
}
