import { describe, expect, it } from 'vitest';
import { type Border, type FailureCode, isFailure } from '../../src/core/model/value.ts';
import { evaluateSmall, scenario, type SmallModel, smallStudy } from './small-dossier.ts';
import { beside, expectNoFalseNumber, NBSP, plain, sound } from './sound-model.ts';

describe('Une division par zéro', () => {
  const results = beside({
    inverse: 'SI(annee = 2025; 1; 1) / taux',
    suite: 'inverse * 2',
    total: 'SOMME(inverse; annee)',
    prevue: 'SI(taux = 0; ABSENT; 1 / taux)',
  });

  it('donne son erreur dans sa cellule, avec sa place, et un nombre dans les autres', () => {
    const failure = {
      code: 'division-par-zero',
      where: 'essai.inverse[a2026] (ligne 1, colonne 1)',
      message: `Division par zéro${NBSP}: le diviseur est nul ici. Corrigez sa valeur, ou prévoyez ce cas avec SI.`,
    };
    expect(results.problems).toEqual([]);
    expect(results.values('inverse')).toEqual(['5', failure]);
    expect(results.values('suite')).toEqual(['10', failure]);
    expect(results.values('total')).toEqual([failure]);
  });

  it('se prévoit avec SI, qui n’évalue que le côté choisi', () => {
    expect(results.values('prevue')).toEqual(['5', null]);
    expectNoFalseNumber(results.all);
  });
});

describe('Un calcul qui n’a pas de résultat', () => {
  const cases: readonly [string, string, FailureCode, RegExp][] = [
    ['zéro puissance zéro', '0 ^ 0', 'hors-domaine', /^Cette puissance n’existe pas/],
    ['l’inverse de zéro par une puissance', '0 ^ -1', 'hors-domaine', /^Cette puissance n’existe pas/],
    ['la racine d’un nombre négatif', '(-2) ^ 0,5', 'hors-domaine', /racine d’un nombre négatif/],
    ['une puissance démesurée', '10 ^ 301', 'trop-grand', /plus de 300 chiffres/],
    ['une puissance que rien ne contient', '10 ^ 999999999', 'trop-grand', /plus de 300 chiffres/],
    ['un produit qui s’éteint', '10 ^ -200 / 10 ^ 101', 'hors-domaine', /trop près de zéro/],
    ['une puissance qui s’éteint', '0,5 ^ 999999999', 'hors-domaine', /trop près de zéro/],
    ['un arrondi à une décimale et demie', 'ARRONDI(1; 1,5)', 'hors-domaine', /entier entre −30 et 30/],
  ];

  it.each(cases)('%s', (_, expr, code, message) => {
    const results = beside({ sans: expr });
    const [value] = results.values('sans') as [Border];
    expect(value).toEqual({
      code,
      where: expect.stringMatching(/^essai\.sans \(ligne 1, colonne 1\)$/),
      message: expect.stringMatching(message),
    });
    expect(results.values('cout')).toEqual(['5100']);
    expectNoFalseNumber(results.all);
  });
});

describe('Une valeur que son paramètre n’admet pas', () => {
  const model: SmallModel = {
    dims: sound.dims,
    parameters: {
      taux: { unit: '%', dims: ['annee'], min: '0', max: '1', cells: { a2025: '0.2', a2026: '0.3' } },
      prix: { unit: '€', min: '0', exclusiveMin: true, cells: '5' },
      medecins: { unit: 'médecins', integer: true, cells: '12' },
      regle: {
        choices: [
          { value: '0', label: 'Non' },
          { value: '1', label: 'Oui' },
        ],
        cells: '0',
      },
    },
    formulas: { double: ['%', '2 * taux'], reste: ['€', 'prix * medecins[annee = a2025] / 1 {médecin}'] },
  };
  const cases: readonly [string, string, string, FailureCode, string][] = [
    [
      'au-delà de ses bornes',
      'taux[a2026]',
      '1.5',
      'hors-bornes',
      '150 % est hors des bornes : de 0 % à 100 %.',
    ],
    [
      'en deçà de ses bornes',
      'taux[a2026]',
      '-0.1',
      'hors-bornes',
      '−10 % est hors des bornes : de 0 % à 100 %.',
    ],
    ['égale à un minimum exclu', 'prix', '0', 'hors-bornes', '0,00 € est hors des bornes : plus de 0,00 €.'],
    [
      'à virgule où il faut un entier',
      'medecins',
      '12.5',
      'non-entier',
      '12,5 médecins n’est pas un nombre entier.',
    ],
    ['hors des choix', 'regle', '2', 'hors-bornes', '2 n’est pas un des choix : 0 (Non), 1 (Oui).'],
    ['qui n’est pas un nombre', 'prix', '12,5,0', 'valeur-invalide', '« 12,5,0 » n’est pas un nombre.'],
    ['NaN', 'prix', 'NaN', 'valeur-invalide', '« NaN » n’est pas un nombre.'],
    ['Infinity', 'prix', 'Infinity', 'valeur-invalide', '« Infinity » n’est pas un nombre.'],
    ['en notation scientifique', 'prix', '1e3', 'valeur-invalide', '« 1e3 » n’est pas un nombre.'],
  ];

  it.each(cases)('%s', (_, at, value, code, message) => {
    const base = scenario('base');
    const study = smallStudy([base, scenario('essai', { [at]: value }, 'base')]);
    const results = evaluateSmall({ ...model, formulas: { double: ['%', '2 * taux'] } }, study);
    const name = at.replace(/\[.*/, '');
    const found = results.values(name, 'essai').at(-1) as Border;
    expect(isFailure(found) && { ...found, message: plain(found.message) }).toEqual({
      code,
      where: `essai.${at}`,
      message,
    });
    expect(results.values(name, 'base').some(isFailure)).toBe(false);
    expect(results.values('double', 'essai')[0]).toBe('0.4');
    if (name === 'taux') expect(results.values('double', 'essai')[1]).toEqual(found);
    expectNoFalseNumber(results.all);
  });

  it('dans les données d’un dossier se dit aussi', () => {
    const results = evaluateSmall({ parameters: { medecins: { integer: true, cells: '1.5' } } });
    expect(results.values('medecins')).toMatchObject([{ code: 'non-entier', where: 'essai.medecins' }]);
  });
});

describe('« Sans objet » n’est ni zéro ni une erreur', () => {
  const results = evaluateSmall({
    dims: { classe: ['jeune', 'adulte'] },
    parameters: {
      partiel: { dims: ['classe'], cells: { jeune: '3' } },
      vide: { dims: ['classe'], cells: {} },
      diviseur: { cells: '0' },
    },
    formulas: {
      plus: 'partiel + 1',
      compare: 'partiel = 0',
      somme: 'SOMME(partiel; classe)',
      rien: 'SOMME(vide; classe)',
      moyenne: 'MOYENNE(vide; classe)',
      erreur_avant_absent: 'vide + 1 / diviseur',
      absent_par_zero: 'vide / diviseur',
    },
  });

  it('traverse les calculs, et les sommes l’ignorent', () => {
    expect(results.values('plus')).toEqual(['4', null]);
    expect(results.values('compare')).toEqual(['0', null]);
    expect(results.values('somme')).toEqual(['3']);
    expect(results.values('rien')).toEqual([null]);
    expect(results.values('moyenne')).toEqual([null]);
    expect(results.values('absent_par_zero')).toEqual([null, null]);
    expectNoFalseNumber(results.all);
  });

  it('passe après une erreur', () => {
    expect(results.values('erreur_avant_absent')).toMatchObject([
      { code: 'division-par-zero', where: 'essai.erreur_avant_absent[jeune] (ligne 1, colonne 8)' },
      { code: 'division-par-zero' },
    ]);
  });
});
