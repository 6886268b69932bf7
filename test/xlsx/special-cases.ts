import type { Dossier } from '../../src/core/model/dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import { scenario, smallDossier, type SmallModel, smallStudy } from '../engine/small-dossier.ts';
import { type Made, made } from './compared.ts';

const ROWS = 400;
const many = Array.from({ length: ROWS }, (_, k) => `m${k}`);

/** What no shipped dossier has: long sums, deep formulas, wrong ones, a circle, hostile texts, clashing names. */
const model: SmallModel = {
  dims: { membre: many, annee: { a2025: '2025', a2026: '2026' } },
  parameters: {
    poids: {
      label: '=1+1',
      unit: 'M€',
      dims: ['membre'],
      cells: Object.fromEntries(many.map((id, k) => [id, k % 7 === 3 ? null : `${k}.25`])),
    },
    epars: {
      dims: ['membre', 'annee'],
      cells: Object.fromEntries(many.map((id, k) => [`${id},a2025`, `${k}`])),
    },
    part: { unit: '%', min: '0', max: '1', note: '@SOMME(A1)', cells: '0.125' },
    pour_mille: { unit: '‰', cells: '0.0045' },
    choix: {
      choices: [
        { value: '1', label: 'un' },
        { value: '2', label: 'deux' },
      ],
      cells: '2',
    },
    entier: { integer: true, min: '1', exclusiveMin: true, cells: '12' },
    par_defaut: { unit: 'k€', cells: { '': { formula: 'total * part' } } },
    vide: { unit: '€', cells: null },
  },
  formulas: {
    total: ['€', 'SOMME(poids; membre)'],
    carres: ['€', 'SOMME(poids * (1 + part); membre)'],
    deux_ans: 'SOMME(epars * 2; membre; annee)',
    longue: `${Array.from({ length: 60 }, (_, k) => `SI(entier > ${k}; entier + ${k}; choix * ${k})`).join(' + ')}`,
    profonde: `${'ABS('.repeat(70)}entier - 20${')'.repeat(70)}`,
    large: `MAX(${Array.from({ length: 20 }, (_, k) => `entier - ${k}`).join('; ')})`,
    cumulee: ['M€', 'CUMUL(poids; membre)'],
    fausse: 'inconnu + 1',
    lit_fausse: 'fausse + 1',
    cercle_a: 'cercle_b + 1',
    cercle_b: 'cercle_a + 1',
    sans: ['€', 'vide + 1 {€}'],
    taux: ['‰', 'pour_mille * 2'],
    grand: ['€', 'total * 1000000'],
    ecart: ['€', 'total - REFERENCE(total)'],
  },
};

const HOSTILE = `=HYPERLINK("http://example.org";"[Été]:*?/\\ très long nom de scénario")`;

export function specialWorkbook(): Made {
  const first = smallDossier(model);
  const dossier: Dossier = {
    ...first,
    title: '+cmd|essai',
    notes: ['-1+1', 'un\u0000deux & <trois> "quatre"'],
    results: [{ id: 'total' }, { id: 'sans' }, { id: 'fausse', title: '=2+2' }],
  };
  const study: Study = {
    ...smallStudy([
      scenario('base'),
      { ...scenario('autre', { 'poids[m1]': '99', part: null }, 'base'), label: HOSTILE },
      { ...scenario('encore', { entier: '2.5', choix: '3' }, 'autre'), label: HOSTILE.toUpperCase() },
      { ...scenario('apostrophes', { par_defaut: '5' }), label: "'l'été'" },
      { ...scenario('comparaison', { vide: '4' }, 'apostrophes'), label: '' },
    ]),
    title: '=3+3',
    notes: '=4+4\nfin',
  };
  return made(study, [dossier]);
}
