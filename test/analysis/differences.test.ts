import { describe, expect, it } from 'vitest';
import { differences, differingNodes } from '../../src/core/analysis/differences.ts';
import { scenario, smallDossier, smallStudy } from '../engine/small-dossier.ts';

const dossier = smallDossier({
  dims: { classe: ['jeune', 'adulte'], annee: ['a1', 'a2'] },
  parameters: {
    montant: { dims: ['classe', 'annee'], cells: { 'jeune,a1': '1', 'adulte,a1': '2', 'jeune,a2': '3' } },
    base: { cells: '10' },
    seuil: { cells: { '': { formula: 'base * 2' } } },
  },
});
const study = smallStudy([
  scenario('s'),
  scenario('t', { base: '10.0', 'montant[adulte,a1]': '5', 'montant[jeune,a2]': '4' }, 's'),
  scenario('u', { base: '12', 'montant[jeune,a2]': null, seuil: '20' }, 't'),
]);
const found = (...scenarios: readonly string[]) =>
  differences(study, scenarios, [dossier]).map(({ address, values }) => [address.slice(6), values]);

describe('Les cellules où des scénarios diffèrent', () => {
  it('sont comparées par leur valeur, héritée ou saisie, dans l’ordre des dossiers', () => {
    expect(found('s', 't', 'u')).toEqual([
      ['montant[jeune,a2]', ['3', '4', null]],
      ['montant[adulte,a1]', ['2', '5', '5']],
      ['base', ['10', '10.0', '12']],
      ['seuil', [undefined, undefined, '20']],
    ]);
  });

  it('dépendent des scénarios choisis : 10 et 10,0 sont le même nombre', () => {
    expect(found('s', 't').map(([at]) => at)).toEqual(['montant[jeune,a2]', 'montant[adulte,a1]']);
    expect(found('t')).toEqual([]);
    expect(found()).toEqual([]);
  });

  it('une cellule absente de la source et saisie absente ne diffère pas', () => {
    const absent = smallStudy([scenario('s'), scenario('t', { 'montant[adulte,a2]': null })]);
    expect(differences(absent, ['s', 't'], [dossier])).toEqual([]);
  });

  it('ce qui ne désigne pas une cellule d’un dossier donné n’en est pas une', () => {
    const strange = smallStudy([scenario('s'), scenario('t', { 'montant[bebe,a1]': '1', inconnu: '2' })]);
    expect(differences(strange, ['s', 't'], [dossier])).toEqual([]);
    expect(differences(study, ['s', 'u'], [])).toEqual([]);
  });

  it('disent les paramètres qui demandent une colonne par scénario', () => {
    expect([...differingNodes(differences(study, ['s', 't'], [dossier]))]).toEqual(['essai.montant']);
  });
});
