import type { JSX } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { CellsTable } from '../journal/cells-table.tsx';
import { cellPlace, type ShownChange, valueTexts } from './cell-words.ts';
import './merging.css';

/** What cells show, and will show. */
export function ChangesTable(props: {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly changes: readonly ShownChange[];
  readonly dossiers: readonly Dossier[];
}): JSX.Element {
  const several = () => new Set(props.changes.map(({ address }) => address.split('.')[0])).size > 1;
  return (
    <CellsTable
      class="merge-table"
      caption={props.caption}
      heads={props.heads}
      cells={props.changes}
      line={({ address, from: was, to: is }) => {
        const [from, to] = valueTexts(props.dossiers, address, [was, is]);
        return { name: cellPlace(props.dossiers, address, several()), from, to };
      }}
    />
  );
}
