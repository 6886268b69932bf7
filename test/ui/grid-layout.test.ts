import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/core/model/dossier.ts';
import type { GridItem, GridLayout, LayoutInput } from '../../src/ui/grid/layout.ts';
import { layoutTable } from '../../src/ui/grid/layout-table.ts';

const classes = { label: 'Classe', members: members('ald', 'autres') };
const annees = { label: 'Année', members: members('a2025', 'a2026', 'a2027') };
const dimensions: Record<string, { label: string; members: { id: string; label: string }[] }> = {
  classe: classes,
  annee: annees,
};

const items: Record<string, GridItem> = {
  effectif: item('effectif', ['classe'], 'patients'),
  montant: item('montant', ['classe'], '€/patient/an'),
  prevision: item('prevision', ['classe', 'annee'], '€'),
  taux: item('taux', [], '%'),
  cle: item('cle', ['annee'], '%'),
  total: { ...formula('total', [], '€/an') },
};

function members(...ids: string[]) {
  return ids.map((id) => ({ id, label: id.toUpperCase() }));
}

function formula(id: string, dims: string[], unit: string): GridItem {
  return { node: `d.${id}`, label: id, unit, dims };
}

function item(id: string, dims: string[], unit: string): GridItem {
  return {
    ...formula(id, dims, unit),
    parameter: { id, label: id, unit, dims, status: 'publie', cells: {} },
  };
}

function layout(table: Omit<Table, 'id' | 'title'>, split: readonly string[] = []): GridLayout {
  const input: LayoutInput = {
    table: { id: 't', title: 'T', ...table },
    items: (id) => items[id],
    dimension: (id) => dimensions[id] ?? { label: id, members: [] },
    scenarios: [
      { id: 'actuel', label: 'Actuel', color: 0, parent: null },
      { id: 'option', label: 'Option 1', color: 1, parent: 'actuel' },
    ],
    split: (node) => split.includes(node.slice(2)),
  };
  return layoutTable(input);
}

const addresses = (of: GridLayout) =>
  of.cells.map((row) => row.map((ref) => (ref ? `${ref.shared ? '*' : ref.scenario} ${ref.address}` : '')));

const heads = (of: GridLayout) =>
  of.heads.map((level) =>
    level.flatMap((cell) => (cell.part ? `${cell.part.label} ${cell.columns}×${cell.levels}` : [])),
  );

describe('rows are members, columns are items', () => {
  test('a shared item has one column, one that varies has one a scenario', () => {
    const made = layout({ rows: ['classe'], items: ['effectif', 'montant'] }, ['montant']);
    expect(addresses(made)).toEqual([
      ['* d.effectif[ald]', 'actuel d.montant[ald]', 'option d.montant[ald]'],
      ['* d.effectif[autres]', 'actuel d.montant[autres]', 'option d.montant[autres]'],
    ]);
    expect(heads(made)).toEqual([
      ['effectif 1×2', 'montant 2×1'],
      ['Actuel 1×1', 'Option 1 1×1'],
    ]);
    expect(made.columns.map(({ unit }) => unit)).toEqual(['patients', '€/patient/an', '€/patient/an']);
  });

  test('a shared column shows the scenario that has no parent', () => {
    const made = layout({ rows: ['classe'], items: ['effectif'] });
    expect(made.cells[0]?.[0]).toMatchObject({ scenario: 'actuel', shared: true, index: 0 });
    expect(heads(made)).toEqual([['effectif 1×1']]);
  });

  test('several dimensions make rows of their product, and a head is not repeated', () => {
    const made = layout({ rows: ['classe', 'annee'], items: ['prevision'] });
    expect(made.rows.map(({ heads: texts }) => texts)).toEqual([
      ['ALD', 'A2025'],
      ['', 'A2026'],
      ['', 'A2027'],
      ['AUTRES', 'A2025'],
      ['', 'A2026'],
      ['', 'A2027'],
    ]);
    expect(made.cells.map((row) => row[0]?.index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(made.rows[4]?.label).toBe('AUTRES, A2026');
  });

  test('the order of the rows may differ from that of the item’s dimensions', () => {
    const made = layout({ rows: ['annee', 'classe'], items: ['prevision'] });
    expect(made.cells.map((row) => row[0]?.index)).toEqual([0, 3, 1, 4, 2, 5]);
  });

  test('a dimension spreads over columns, inside each scenario', () => {
    const made = layout({ rows: ['classe'], items: ['prevision'], across: 'annee' }, ['prevision']);
    expect(addresses(made)[0]).toEqual([
      'actuel d.prevision[ald,a2025]',
      'actuel d.prevision[ald,a2026]',
      'actuel d.prevision[ald,a2027]',
      'option d.prevision[ald,a2025]',
      'option d.prevision[ald,a2026]',
      'option d.prevision[ald,a2027]',
    ]);
    expect(heads(made)).toEqual([
      ['prevision 6×1'],
      ['Actuel 3×1', 'Option 1 3×1'],
      ['A2025 1×1', 'A2026 1×1', 'A2027 1×1', 'A2025 1×1', 'A2026 1×1', 'A2027 1×1'],
    ]);
  });

  test('a dimension that no row nor column names spreads all the same: no cell is out of reach', () => {
    expect(layout({ rows: ['classe'], items: ['prevision'] }).columns).toHaveLength(3);
  });

  test('an item that has fewer dimensions than the rows repeats its cell', () => {
    const made = layout({ rows: ['classe', 'annee'], items: ['cle'] });
    expect(made.cells[0]?.[0]?.address).toBe(made.cells[3]?.[0]?.address);
  });

  test('a last line stands under its column, and makes it vary when it does', () => {
    const lines = [
      { label: 'Non vus', under: { montant: 'taux' } },
      { label: 'Total', under: { montant: 'total' } },
    ];
    const made = layout({ rows: ['classe'], items: ['effectif', 'montant'], lines }, ['total']);
    expect(addresses(made).slice(2)).toEqual([
      ['', 'actuel d.taux', 'option d.taux'],
      ['', 'actuel d.total', 'option d.total'],
    ]);
    expect(made.rows.slice(2).map(({ kind, total }) => [kind, total])).toEqual([
      ['line', false],
      ['line', true],
    ]);
  });

  test('under columns that spread, a single number is told once', () => {
    const made = layout({
      rows: ['classe'],
      items: ['prevision'],
      across: 'annee',
      lines: [{ label: 'Total', under: { prevision: 'total' } }],
    });
    expect(addresses(made)[2]).toEqual(['* d.total', '', '']);
  });
});

describe('rows are items', () => {
  test('each with its unit, in one column', () => {
    const made = layout({ items: ['taux', 'total'] });
    expect(heads(made)).toEqual([['Valeur 1×1']]);
    expect(made.rows.map(({ label, unit }) => [label, unit])).toEqual([
      ['taux', '%'],
      ['total', '€/an'],
    ]);
    expect(addresses(made)).toEqual([['* d.taux'], ['* d.total']]);
  });

  test('where some vary, those that do not stay in the column of all scenarios', () => {
    const made = layout({ items: ['taux', 'total'] }, ['total']);
    expect(heads(made)).toEqual([['Tous les scénarios 1×1', 'Actuel 1×1', 'Option 1 1×1']]);
    expect(addresses(made)).toEqual([
      ['* d.taux', '', ''],
      ['', 'actuel d.total', 'option d.total'],
    ]);
  });

  test('members make rows of their own, unless they spread over columns', () => {
    expect(layout({ items: ['cle'] }).rows.map(({ label }) => label)).toEqual([
      'cle, A2025',
      'cle, A2026',
      'cle, A2027',
    ]);
    const across = layout({ items: ['taux', 'cle'], across: 'annee' });
    expect(heads(across)).toEqual([['A2025 1×1', 'A2026 1×1', 'A2027 1×1']]);
    expect(addresses(across)).toEqual([
      ['* d.taux', '', ''],
      ['* d.cle[a2025]', '* d.cle[a2026]', '* d.cle[a2027]'],
    ]);
  });
});

test('an item the dossier does not have is left out', () => {
  expect(layout({ rows: ['classe'], items: ['inconnu', 'effectif'] }).columns).toHaveLength(1);
});
