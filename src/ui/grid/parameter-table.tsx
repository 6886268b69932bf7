import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show, untrack } from 'solid-js';
import { nodeOf } from '../../core/model/address.ts';
import { joinPage, type PageGrid, showsSelection } from './active-grids.ts';
import { Bubble, type Saying } from './bubble.tsx';
import { CellMenu, type OpenMenu } from './cell-menu.tsx';
import type { HotGrid } from './hot-contract.ts';
import type { createHotGrid } from './hot-grid.ts';
import { measureIn, scaleIn, scrollbarHeight } from './measure.ts';
import { mountGrid } from './mount-grid.ts';
import { PlainTable } from './plain-table.tsx';
import { type GridSizes, outerHeight, sizesOf } from './sizes.ts';
import { createPrinting, createSeen, createWidth } from './surroundings.ts';
import { createTableModel, type TableProps } from './table-model.ts';
import './hot-theme.css';
import './grid.css';

/** Handsontable is on its way as soon as a page has tables, in a file of its own. */
const hotGrid: Promise<typeof createHotGrid | null> = import('./hot-grid.ts').then(
  (hot) => hot.createHotGrid,
  () => null,
);

const BUBBLE_WIDTH = 340;
const BUBBLE_HEIGHT = 130;

/**
 * The grid of a table of a dossier, where its parameters are typed; the page gives it its title. It is drawn when it
 * comes near the window, at a height kept for it; on paper a plain table stands in its place.
 */
export function ParameterTable(props: TableProps): JSX.Element {
  const model = createTableModel(props);
  /** Null when the grid could not be fetched: the table is then read, not typed. */
  const [create, setCreate] = createSignal<typeof createHotGrid | null>();
  const [saying, setSaying] = createSignal<Saying | null>(null);
  const { seen, see, watch: watchSeen } = createSeen();
  const { width, watch: watchWidth } = createWidth();
  const printing = createPrinting();
  const [outgrown, setOutgrown] = createSignal(0);
  let section!: HTMLElement;
  let host: HTMLDivElement | undefined;
  let openMenu: OpenMenu = () => {};
  let grid: HotGrid | undefined;
  let wanted = false;
  onCleanup(props.workspace.watch(model.nodes));

  const sizes = createMemo<GridSizes | undefined>(
    () => {
      const layout = model.layout();
      outgrown();
      if (!layout || width() === 0) return undefined;
      // The values at this moment: columns do not move as one types.
      return untrack(() =>
        sizesOf(
          layout,
          (row, column) => {
            const ref = layout.cells[row]?.[column] ?? null;
            return { text: model.face(ref).text, wraps: ref?.item.parameter?.choices !== undefined };
          },
          measureIn(section),
          width(),
          scaleIn(section),
        ),
      );
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const measured = createMemo(() => width() > 0);
  const height = () => {
    const layout = model.layout();
    const known = sizes();
    return layout && known ? outerHeight(layout, known, width(), scrollbarHeight()) : 120;
  };

  const page: PageGrid = {
    holdsSelection: () => {
      const selection = props.workspace.selection();
      return (
        selection !== null &&
        model.nodes.includes(nodeOf(selection.address)) &&
        showsSelection(selection, page)
      );
    },
    focus() {
      see();
      if (grid) grid.focus();
      else wanted = true;
    },
  };
  onCleanup(joinPage(page));
  // Only once it has its height: until then all the tables of a page would be near the window.
  const placed = createMemo(() => sizes() !== undefined);
  createEffect(() => {
    if (placed()) watchSeen(section);
  });
  createEffect(() => {
    if (seen() && create() === undefined) void hotGrid.then((made) => setCreate(() => made));
  });
  createEffect(() => {
    const layout = model.layout();
    const make = create();
    if (!layout || !make || !seen() || !measured() || !host) return;
    const element = document.createElement('div');
    host.replaceChildren(element);
    grid = untrack(() =>
      mountGrid({
        props,
        model,
        layout,
        host: element,
        page,
        sizes: () => sizes() as GridSizes,
        width,
        measure: measureIn(section),
        scale: scaleIn(section),
        outgrown: () => setOutgrown((times) => times + 1),
        create: make,
        beside: { say, hush: () => setSaying(null), ask: (...args) => openMenu(...args) },
      }),
    );
    // Once the grid shows the selection, and outside this effect: a change of cell must not draw the table anew.
    if (wanted) queueMicrotask(() => grid?.focus());
    wanted = false;
    onCleanup(() => {
      // A table drawn anew keeps the keyboard if it had it.
      if (element.contains(document.activeElement)) wanted = true;
      grid = undefined;
      setSaying(null);
    });
  });
  // A selection made elsewhere brings the table it is in to the eye.
  createEffect(
    on(props.workspace.selection, () => {
      if (!page.holdsSelection()) return;
      if (!grid) section.scrollIntoView({ block: 'nearest' });
      see();
    }),
  );

  const say = (message: string, kind: Saying['kind'], row: number, column: number) => {
    const at = grid?.cell(row, column)?.getBoundingClientRect();
    if (!at) return;
    const frame = section.getBoundingClientRect();
    const above = at.bottom + BUBBLE_HEIGHT > window.innerHeight;
    setSaying({
      message,
      kind,
      above,
      left: Math.max(0, Math.min(at.left - frame.left, frame.width - BUBBLE_WIDTH)),
      top: (above ? at.top - 4 : at.bottom + 4) - frame.top,
    });
  };

  return (
    <div
      class="parameter-table"
      ref={(element) => {
        section = element;
        watchWidth(element);
      }}
    >
      <div
        class="parameter-table-grid no-print"
        hidden={create() === null}
        style={{ height: `${height()}px` }}
        ref={(element) => {
          host = element;
        }}
      />
      <Show when={create() === null}>
        <p class="grid-missing no-print" role="alert">
          La grille n’a pas pu être chargée{'\u00a0'}: le tableau se lit, mais ne se modifie pas. Rechargez la
          page.
        </p>
      </Show>
      <Show when={(printing() || create() === null) && model.layout()}>
        {(layout) => (
          <PlainTable
            layout={layout()}
            face={model.face}
            title={props.table.title}
            onScreen={create() === null}
          />
        )}
      </Show>
      <Bubble saying={saying()} />
      <CellMenu
        open={(opener) => {
          openMenu = opener;
        }}
        closed={() => grid?.focus()}
        idle={() => grid?.menu() ?? []}
      />
    </div>
  );
}
