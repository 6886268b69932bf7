import { describe, expect, test } from 'vitest';
import type { GridLayout, GridRow } from '../../src/ui/grid/layout.ts';
import { onlyRows } from '../../src/ui/grid/layout-rows.ts';
import type { Study } from '../../src/core/model/study.ts';
import { differingCells, differingNodes } from '../../src/workspace/cells/varies.ts';
import { nodeOf } from '../../src/core/model/address.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const row = (heads: readonly string[], kind: GridRow['kind'] = 'members'): GridRow => ({
  key: heads.join(),
  heads,
  label: heads.join(', '),
  kind,
  total: false,
});
const layout: GridLayout = {
  corner: ['Zone', 'Classe'],
  heads: [],
  columns: [],
  rows: [
    row(['ZIP', 'ALD']),
    row(['', 'Jeunes']),
    row(['', 'Âgés']),
    row(['ZAC', 'ALD']),
    row(['', 'Jeunes']),
    row(['Total', ''], 'line'),
  ],
  cells: [[null], [null], [null], [null], [null], [null]],
};
const heads = (kept: readonly number[]) =>
  onlyRows(layout, (at) => kept.includes(at)).rows.map((one) => one.heads);

describe('only some rows of a table', () => {
  test('say again what a row that is gone used to say', () => {
    expect(heads([1, 2, 4])).toEqual([
      ['ZIP', 'Jeunes'],
      ['', 'Âgés'],
      ['ZAC', 'Jeunes'],
    ]);
    expect(heads([2, 5])).toEqual([
      ['ZIP', 'Âgés'],
      ['Total', ''],
    ]);
    expect(heads([])).toEqual([]);
  });

  test('with their cells; all of them are the layout itself', () => {
    expect(onlyRows(layout, () => true)).toBe(layout);
    expect(onlyRows(layout, (at) => at === 3).cells).toEqual([[null]]);
  });

  test('a blank that stands for nothing stays one', () => {
    const bare = { ...layout, rows: [row(['Taux', '']), row(['Montant', 'ALD'])], cells: [[null], [null]] };
    expect(onlyRows(bare, (at) => at === 0).rows.map((one) => one.heads)).toEqual([['Taux', '']]);
  });
});

describe('cells that differ', () => {
  test('between the scenarios as they show them, not as they are typed', () => {
    expect([...differingCells(miniDossier, miniStudy)].sort()).toEqual([
      'mini-forfait.montant[ald_80_plus]',
      'mini-forfait.montant_non_vu',
    ]);
    const all = (value: string): Study => ({
      ...miniStudy,
      scenarios: miniStudy.scenarios.map((one) => ({
        ...one,
        cells: { ...one.cells, 'mini-forfait.montant[ald_80_plus]': { value } },
      })),
    });
    expect([...differingCells(miniDossier, all('80'))]).toEqual(['mini-forfait.montant_non_vu']);
    expect(new Set([...differingCells(miniDossier, miniStudy)].map(nodeOf))).toEqual(
      differingNodes(miniDossier, miniStudy),
    );
  });
});
