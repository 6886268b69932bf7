import { describe, expect, test } from 'vitest';
import { completionPlace, completionsFor, membersFor, namesFor } from '../../src/core/formula/completion.ts';
import { extendDossiers } from '../../src/core/model/own-dossier.ts';
import { dossiers as shipped } from '../../src/dossiers/index.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';
import { ownStudy } from '../fixtures/own-study.ts';

const dossiers = extendDossiers([miniDossier], ownStudy);
const names = namesFor('mini-forfait', dossiers);
const found = (word: string) => completionsFor(word, names, 4).map(({ text }) => text);

describe('completion', () => {
  test('knows where a name is being typed', () => {
    expect(completionPlace('SOMME(mon', 9)).toEqual({ start: 6, end: 9, word: 'mon', dimension: null });
    expect(completionPlace('montant * eff', 3)).toMatchObject({ start: 0, end: 7, word: 'mon' });
    expect(completionPlace('montant[classe_patient = al', 27)).toMatchObject({
      word: 'al',
      dimension: 'classe_patient',
    });
    expect(completionPlace('12 {€', 5)).toBe(null);
    expect(completionPlace('1 + é', 5)).toMatchObject({ start: 4, word: 'é' });
  });

  test('finds by the start of a name, then inside, then by the label, whatever the accents and capitals', () => {
    expect(found('montant')).toEqual(['montant', 'montant_non_vu']);
    expect(found('non_vu')).toEqual(['montant_non_vu', 'cout_moyen']);
    expect(found('Médecins')).toEqual(expect.arrayContaining(['nb_medecins', 'cle_medecins']));
    expect(found('généralistes')).toEqual(['nb_medecins']);
    expect(found('somm')).toContain('SOMME');
    expect(found('zzz')).toEqual([]);
  });

  test('offers the study’s own lines and rows', () => {
    expect(names.find(({ text }) => text === 'budget_par_medecin')).toMatchObject({
      kind: 'ligne',
      unit: '€/médecin/an',
    });
    expect(membersFor('classe_patient', 'mini-forfait', dossiers).map(({ text }) => text)).toContain(
      'ald_enfant',
    );
    expect(membersFor('montant', 'mini-forfait', dossiers)).toEqual([]);
  });

  test('writes the names of other dossiers as a formula does', () => {
    const all = namesFor('oam', shipped);
    expect(all.find(({ text }) => text === 'forfait_medecin_traitant.budget')).toMatchObject({
      kind: 'calcul',
    });
    expect(membersFor('oam.annee', 'prado', shipped).map(({ text }) => text)).toContain('a2027');
  });
});
