import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { extendDossier } from '../../src/core/model/own-dossier.ts';
import type { OwnMember, Study } from '../../src/core/model/study.ts';
import { emptyCells, leftToFill } from '../../src/ui/own/left-to-fill.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import dossier from '../../src/dossiers/forfait-medecin-traitant/dossier.ts';
import { emptyClass, ownClass } from '../fixtures/own-study.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const left = (study: Study, dossier: Dossier) =>
  leftToFill(emptyCells(extendDossier(dossier, study), study), study).map(
    ({ table, rows, cells, first }) => ({
      table: table.id,
      rows: rows.map(({ label }) => label),
      cells,
      first,
    }),
  );
const typed = (study: Study, scenario: string, address: string, value: string | null) =>
  apply(study, { kind: 'set-cells', edits: [{ scenario, address, cell: { value } }] }, [
    miniDossier,
  ]) as Study;

describe('ce qui reste à remplir des lignes à soi', () => {
  test('une ligne partie de rien, tant qu’aucun scénario n’y a de valeur ; une copie n’attend rien', () => {
    expect(left({ ...miniStudy, members: [ownClass] }, miniDossier)).toEqual([]);
    const study: Study = { ...miniStudy, members: [ownClass, emptyClass] };
    const [montant, effectif] = ['montant', 'effectif_ref'].map((id) => `mini-forfait.${id}[sans_medecin]`);
    expect(left(study, miniDossier)).toEqual([
      { table: 'grille', rows: [emptyClass.label], cells: 2, first: effectif },
    ]);
    const half = typed(study, 'option-2', effectif as string, '0');
    expect(left(half, miniDossier)).toMatchObject([{ cells: 1, first: montant }]);
    expect(left(typed(half, 'actuel', montant as string, '3'), miniDossier)).toEqual([]);
  });

  test('une cellule sans objet pour toutes les lignes du dossier n’est pas demandée', () => {
    const bare: Dossier = {
      ...miniDossier,
      parameters: miniDossier.parameters.map((one) =>
        one.id === 'effectif_ref' ? { ...one, cells: {} } : one,
      ),
    };
    expect(left({ ...miniStudy, members: [emptyClass] }, bare)).toMatchObject([
      { cells: 1, first: 'mini-forfait.montant[sans_medecin]' },
    ]);
  });

  test('deux lignes de deux dimensions : la cellule où elles se croisent est demandée une fois', () => {
    const row = (dimension: string, id: string): OwnMember => ({
      dossier: dossier.slug,
      dimension,
      id,
      label: id,
      like: null,
    });
    const of = (...members: OwnMember[]) =>
      left({ ...miniStudy, members }, dossier).find(({ table }) => table === 'effectif')?.cells ?? 0;
    const [classe, cas] = [row('classe_patient', 'neuve'), row('cas_type', 'neuf')];
    const size = (id: string) =>
      (dossier as Dossier).dimensions.find((one) => one.id === id)?.members.length ?? 0;
    expect([of(classe), of(cas)]).toEqual([
      size('cas_type') * size('recours'),
      size('classe_patient') * size('recours'),
    ]);
    expect(of(classe, cas)).toBe(of(classe) + of(cas) + size('recours'));
  });
});
