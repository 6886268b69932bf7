import { expect, test } from 'vitest';
import type { Dimension, Dossier } from '../../src/core/model/dossier.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import fmt from '../../src/dossiers/forfait-medecin-traitant/dossier.ts';
import { readCsv } from '../../src/platform/sharing/read-table-csv.ts';
import type { Match } from '../../src/ui/import/match.ts';
import { dimensionOfRows, newRowProblem, withNewRows } from '../../src/ui/import/new-rows.ts';
import { editsOf, planImport } from '../../src/ui/import/plan.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { commandLabel } from '../../src/workspace/commands/label.ts';
import type { Command } from '../../src/workspace/api.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { analysed, type Ground, groundsOf } from './ground.ts';

const grille = groundsOf(miniStudy, [miniDossier]).find(({ table }) => table.id === 'grille') as Ground;
const classes = dimensionOfRows(miniDossier, grille.table) as Dimension;

function read(...rows: readonly string[]) {
  const file = readCsv(
    [
      'Classe;Effectif de référence;Montant par patient · Actuel;Montant par patient · Option 2',
      ...rows,
    ].join('\n'),
  );
  if (!file.ok) throw new Error(file.message);
  return analysed(file.tables[0] as (typeof file.tables)[number], grille);
}
const asked = (matches: readonly Match[]): readonly Match[] =>
  matches.map((match) => (match.how === 'unknown' ? { to: null, how: 'new' } : match));

/** The command that imports a block, all the rows that match nothing added. */
function imported(...rows: readonly string[]): Extract<Command, { kind: 'add-rows' }> {
  const analysis = read(...rows);
  const grown = withNewRows(
    analysis.target,
    analysis.shape.rows,
    asked(analysis.rows),
    'mini-forfait',
    classes,
  );
  const plan = planImport({
    ...analysis,
    target: grown.target,
    rows: grown.rows,
    chosen: new Map(),
    current: (ref) => (grown.isNew(ref) ? null : grille.value(ref)),
  });
  expect(plan.counts).toMatchObject({ wrong: 0, asks: 0, computed: 0 });
  const { members } = grown;
  return { kind: 'add-rows', members, edits: editsOf(miniStudy, plan, 'Collé.'), label: 'l’import' };
}

test('les lignes ajoutées et leurs cellules, avec les autres, en une commande que la porte accepte', () => {
  const command = imported('Hors classe;12;3,5;—', '7 à 74 ans;721;5;5', 'Étrangers;;1;2');
  const study = apply(miniStudy, command, [miniDossier]) as Study;
  expect(study.members?.map(({ id, label, like }) => [id, label, like])).toEqual([
    ['hors_classe', 'Hors classe', null],
    ['etrangers', 'Étrangers', null],
  ]);
  const typed = (scenario: string) =>
    Object.entries(study.scenarios.find(({ id }) => id === scenario)?.cells ?? {})
      .filter(([at, { note }]) => at.includes('[') && note === 'Collé.')
      .map(([at, { value }]) => [at.replace('mini-forfait.', ''), value]);
  expect(typed('actuel')).toEqual([
    ['effectif_ref[hors_classe]', '12'],
    ['montant[hors_classe]', '3.5'],
    ['effectif_ref[age_7_74]', '721'],
    ['montant[etrangers]', '1'],
  ]);
  expect(typed('option-2')).toEqual([['montant[etrangers]', '2']]);
  expect(openStudy(study, [miniDossier])).toMatchObject({ ok: true });
  expect(commandLabel(miniStudy, command, [miniDossier])).toBe('l’import');
});

test('tout ou rien : une ligne ou une cellule qui ne va pas, et l’étude ne change pas', () => {
  const command = imported('Hors classe;12;3,5;4');
  const [member] = command.members;
  if (!member) throw new Error('no row');
  expect(apply(miniStudy, { ...command, members: [member, member] }, [miniDossier])).toBe(null);
  expect(apply(miniStudy, { ...command, members: [{ ...member, label: ' ' }] }, [miniDossier])).toBe(null);
  expect(apply(miniStudy, { ...command, members: [] }, [miniDossier])).toBe(null);
});

test('un nom déjà pris, en double dans le fichier, vide ou trop long est refusé en le disant', () => {
  const { shape, rows } = read('Hors classe;1;1;1', 'HORS  classe;2;2;2', `${'x'.repeat(201)};3;3;3`);
  const problem = (row: number, matches: readonly Match[]) =>
    newRowProblem(row, shape.rows, matches, classes);
  expect(problem(0, rows)).toBe(null);
  const first = rows.with(0, { to: null, how: 'new' });
  expect(problem(0, first)).toBe(null);
  expect(problem(1, first)).toBe(
    '«\u00a0Hors classe\u00a0» est déjà le nom d’une ligne\u00a0: donnez-en un autre.',
  );
  expect(problem(2, first)).toBe('Ce nom est trop long\u00a0: 200 caractères au plus.');
  const nameless = [{ at: 1, labels: [], numeric: true }];
  expect(newRowProblem(0, nameless, [], classes)).toBe('Donnez un nom à cette ligne.');
  const known = [{ at: 1, labels: ['7 a 74 ANS'], numeric: true }];
  expect(newRowProblem(0, known, [], classes)).toContain('«\u00a07 à 74 ans\u00a0» est déjà le nom');
});

test('seulement où un nom suffit : une dimension ouverte, sans nombre, seule dans les lignes', () => {
  const of = (dossier: Dossier, id: string) =>
    dimensionOfRows(dossier, dossier.tables.find((one) => one.id === id) as Dossier['tables'][number])?.id;
  expect(['grille', 'cles', 'divers'].map((id) => of(miniDossier, id))).toEqual([
    'classe_patient',
    undefined,
    undefined,
  ]);
  expect(['effectif_ref', 'cas_types', 'effectif', 'octiles'].map((id) => of(fmt, id))).toEqual([
    'classe_patient',
    'cas_type',
    undefined,
    undefined,
  ]);
});
