import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../src/platform/sharing/csv.ts';
import { formatForClipboard } from '../../src/core/quantity/format.ts';
import { readTableFile } from '../../src/platform/sharing/read-table.ts';
import { readCsv } from '../../src/platform/sharing/read-table-csv.ts';
import { editsOf } from '../../src/ui/import/plan.ts';
import { setCells } from '../../src/workspace/commands/set-cells.ts';
import { openShippedStudies } from '../engine/shipped-studies.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { bookFile } from './book-file.ts';
import { analysed, exported, type Ground, groundsOf, planned } from './ground.ts';

const grounds = groundsOf(miniStudy, [miniDossier]);
const groundOf = (id: string) => grounds.find(({ table }) => table.id === id) as Ground;
const grille = groundOf('grille');
const partage = groundOf('cles');

function planOf(text: string, ground: Ground) {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.message);
  const analysis = analysed(read.tables[0] as (typeof read.tables)[number], ground);
  return { analysis, plan: planned(analysis, ground) };
}
const kinds = ({ plan }: ReturnType<typeof planOf>) => plan.cells.map((row) => row.map(({ kind }) => kind));

describe('les correspondances', () => {
  test('accents, capitales et espaces ne comptent pas ; un mot de différence se confirme', () => {
    const { analysis } = planOf(
      'CLASSE;Montant par patient · actuel\nald,80 ans OU plus;71\n7 à 74;5\nDe 2 à 6 ans;6\nAutre chose;1',
      grille,
    );
    expect(analysis.columns).toEqual([{ to: 1, how: 'name' }]);
    expect(analysis.rows.map(({ how }) => how)).toEqual(['name', 'near', 'near', 'unknown']);
    expect(analysis.rows.map(({ to }) => to)).toEqual([0, 1, 2, null]);
  });

  test('sans titres, dans l’ordre si le compte y est, sinon nulle part', () => {
    expect(planOf('20 %\n20 %\n30 %', partage).analysis).toMatchObject({
      rows: [0, 1, 2].map((to) => ({ to, how: 'order' })),
      columns: [{ to: 0, how: 'order' }],
    });
    expect(kinds(planOf('20 %\n20 %\n30 %', partage))).toEqual([['same'], ['same'], ['changes']]);
    expect(kinds(planOf('20 %\n30 %', partage))).toEqual([['none'], ['none']]);
  });

  test('deux lignes du même nom ne vont nulle part d’elles-mêmes', () => {
    const { analysis } = planOf('Année;Part des médecins\n2025;10 %\n2025;12 %\n2026;20 %', partage);
    expect(analysis.rows.map(({ how }) => how)).toEqual(['unknown', 'unknown', 'name']);
  });

  test('des titres sur plusieurs lignes, sous un titre général', () => {
    const text = [
      'Grille proposée;;',
      'Classe de patients;Montant par patient;',
      ';Actuel;Option 1',
      '7 à 74 ans;5;5,5',
    ].join('\n');
    const { analysis, plan } = planOf(text, grille);
    expect(analysis.columns.map(({ how }) => how)).toEqual(['name', 'name']);
    expect(plan.counts).toMatchObject({ changes: 1, same: 1 });
  });
});

describe('les valeurs', () => {
  test('l’unité d’un titre est convertie, une unité qui ne va pas est refusée', () => {
    const text = (unit: string) => `Classe;Montant par patient · Actuel (${unit})\n7 à 74 ans;0,008`;
    const [cell] = planOf(text('k€'), grille).plan.cells.flat();
    expect(cell).toMatchObject({ kind: 'changes', value: '8' });
    expect(kinds(planOf(text('%'), grille))).toEqual([['wrong']]);
  });

  test('hors des bornes, illisible, ambigu : rien n’est deviné', () => {
    const text = 'Année;Part des médecins\n2025;120 %\n2026;vingt\n2027;1.234';
    const plan = planOf(text, partage).plan;
    expect(plan.cells.map(([cell]) => cell?.kind)).toEqual(['wrong', 'wrong', 'asks']);
    expect(editsOf(miniStudy, plan, null)).toEqual([]);
  });

  test('dans un classeur, 0,3 sans format de pourcentage se demande ; 30 % et 30 non', async () => {
    const read = await readTableFile(
      await bookFile({
        Parts: [
          ['Année', 'Part des médecins'],
          ['2025', 0.3],
          ['2026', { percent: 0.3 }],
          ['2027', 30],
        ],
      }),
    );
    if (!read.ok) throw new Error(read.message);
    const analysis = analysed(read.tables[0] as (typeof read.tables)[number], partage);
    const [ask, ...others] = planned(analysis, partage).cells.flat();
    expect(ask).toMatchObject({ kind: 'asks', readings: [{ value: '0.003' }, { value: '0.3' }] });
    expect(others.map((cell) => cell.kind === 'changes' && cell.value)).toEqual(['0.3', '0.3']);
    const settled = planned(analysis, partage, new Map([['0,0', '0.3']]));
    expect(settled.counts).toMatchObject({ changes: 3, asks: 0 });
  });

  test('une cellule calculée ne s’importe pas', () => {
    const { plan } = planOf(
      'Classe;Montant par patient · Actuel\nForfait socle du médecin de référence;1',
      grille,
    );
    expect(plan.counts).toMatchObject({ changes: 0, computed: 1, wrong: 0 });
  });

  test('d’où elles viennent est noté, et rien d’autre ne change', () => {
    const { plan } = planOf('Classe;Montant par patient · Option 1\n7 à 74 ans;5,25', grille);
    const edits = editsOf(miniStudy, plan, 'Importé de a.xlsx.');
    expect(edits).toEqual([
      {
        scenario: 'option-1',
        address: 'mini-forfait.montant[age_7_74]',
        cell: { value: '5.25', note: 'Importé de a.xlsx.' },
      },
    ]);
    const next = setCells(miniStudy, edits, [miniDossier]);
    expect(next?.scenarios.map(({ cells }) => Object.keys(cells).length)).toEqual(
      miniStudy.scenarios.map(({ id, cells }) => {
        const added = id === 'option-1' && !Object.hasOwn(cells, 'mini-forfait.montant[age_7_74]') ? 1 : 0;
        return Object.keys(cells).length + added;
      }),
    );
  });
});

test('dans tout tableau livré, changer une cellule du fichier change cette cellule et aucune autre', async () => {
  const all = openShippedStudies().flatMap(({ study, dossiers }) => groundsOf(study, dossiers));
  const places = all.flatMap((ground) =>
    ground.layout.cells.flatMap((row, y) =>
      row.flatMap((ref, x) => {
        const plainNumber = ref?.item.parameter && !ref.item.parameter.choices && !ref.item.parameter.integer;
        return plainNumber && typeof ground.value(ref) === 'string' ? [{ ground, ref, y, x }] : [];
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), async ({ ground, ref, y, x }) => {
      const value = ground.value(ref) === '0.5' ? '0.25' : '0.5';
      const table = exported(ground);
      const shift = table.header.length - ground.layout.columns.length;
      const rows = table.rows.map((row, at) =>
        at === y ? row.with(x + shift, formatForClipboard(value, ref.item.unit)) : row,
      );
      const read = await readTableFile(new Blob([tableCsv({ ...table, rows })]));
      if (!read.ok) throw new Error(read.message);
      const plan = planned(analysed(read.tables[0] as (typeof read.tables)[number], ground), ground);
      const { changes, wrong, asks } = plan.counts;
      const touched = plan.cells
        .flat()
        .flatMap((cell) => ('ref' in cell && cell.kind !== 'same' ? [cell] : []));
      expect(touched.map((cell) => cell.ref.address)).toEqual([ref.address]);
      expect(changes + wrong + asks).toBe(1);
      if (changes === 1) expect(touched[0]).toMatchObject({ value });
    }),
    { numRuns: 60 },
  );
});
