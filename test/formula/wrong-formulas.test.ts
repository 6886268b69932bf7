import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../src/core/model/value.ts';
import { evaluateSmall, type SmallModel } from '../engine/small-dossier.ts';

const model: SmallModel = {
  dims: { classe: ['jeune', 'adulte'], annee: { a2025: '2025', a2026: '2026' } },
  parameters: {
    montant: { unit: '€/patient', dims: ['classe'], cells: { jeune: '1', adulte: '2' } },
    effectif: { unit: 'patients', dims: ['classe'], cells: { jeune: '3', adulte: '4' } },
    taux: { unit: '%', dims: ['annee'], cells: { a2025: '0.1', a2026: '0.2' } },
    prix: { unit: '€', cells: '5' },
  },
};

/** Formula, its problem, line:column, the message with plain spaces. The declared unit is none. */
type Row = readonly [text: string, code: ProblemCode, place: `${number}:${number}`, message: string];

const syntax: readonly Row[] = [
  ['   ', 'syntaxe', '1:4', 'La formule est vide : écrivez un nombre, un nom ou un calcul.'],
  ['1 +', 'syntaxe', '1:4', 'La formule s’arrête trop tôt : il manque un nombre, un nom ou une parenthèse.'],
  ['1 234', 'syntaxe', '1:3', '« 234 » n’est pas attendu ici : il manque un opérateur avant.'],
  ['12 mois', 'syntaxe', '1:4', '« mois » n’est pas attendu ici : il manque un opérateur avant.'],
  [
    '1,5,2',
    'syntaxe',
    '1:1',
    '« 1,5, » n’est pas un nombre : un seul séparateur décimal, sans espace ni lettre.',
  ],
  [
    '1 + 2x',
    'syntaxe',
    '1:5',
    '« 2x » n’est pas un nombre : un seul séparateur décimal, sans espace ni lettre.',
  ],
  [
    '1e3',
    'syntaxe',
    '1:1',
    '« 1e » n’est pas un nombre : un seul séparateur décimal, sans espace ni lettre.',
  ],
  ['(1 +\n 2', 'syntaxe', '2:3', 'Il manque une parenthèse fermante.'],
  ['1 + 2)', 'syntaxe', '1:6', 'Cette parenthèse fermante est de trop.'],
  [
    '= 1 + 2',
    'syntaxe',
    '1:1',
    '« = » n’est pas attendu ici : un nombre, un nom ou une parenthèse manque avant.',
  ],
  [
    '1 + * 2',
    'syntaxe',
    '1:5',
    '« * » n’est pas attendu ici : un nombre, un nom ou une parenthèse manque avant.',
  ],
  ['SOMME(prix; annee', 'syntaxe', '1:18', 'Il manque « ) », ou « ; » avant la suite.'],
  [
    'SOMME(prix, annee)',
    'syntaxe',
    '1:11',
    'Le caractère « , » n’a pas de sens dans une formule. Entre les arguments, écrivez « ; ».',
  ],
  [
    'PRIX',
    'syntaxe',
    '1:5',
    'Après PRIX, une parenthèse est attendue : les capitales sont celles des fonctions.',
  ],
  [
    '12 {mois/an',
    'syntaxe',
    '1:4',
    'Le caractère « { » n’a pas de sens dans une formule. Fermez l’unité par « } ».',
  ],
  [
    '5 €',
    'syntaxe',
    '1:3',
    'Le caractère « € » n’a pas de sens dans une formule. Écrivez une unité entre accolades, comme 12 {€}.',
  ],
  [
    '1 != 2',
    'syntaxe',
    '1:3',
    'Le caractère « ! » n’a pas de sens dans une formule. Écrivez NON(a), ou « <> » pour « différent de ».',
  ],
  ['1 && 2', 'syntaxe', '1:3', 'Le caractère « & » n’a pas de sens dans une formule. Écrivez ET(a; b).'],
  [
    'année + 1',
    'syntaxe',
    '1:4',
    'Le caractère « é » n’a pas de sens dans une formule. Les noms s’écrivent sans accent ni tiret.',
  ],
  ['taux[annee]', 'syntaxe', '1:11', 'Écrivez « nom[dimension = membre] ».'],
  ['taux[2025]', 'syntaxe', '1:6', 'Un nom est attendu ici : celui d’une dimension ou d’un membre.'],
  ['essai. + 1', 'syntaxe', '1:8', 'Après « dossier. », un nom est attendu.'],
  [`${'('.repeat(101)}1${')'.repeat(101)}`, 'syntaxe', '1:101', 'Trop de niveaux imbriqués : 100 au plus.'],
  [`${'-'.repeat(101)}1`, 'syntaxe', '1:101', 'Trop de niveaux imbriqués : 100 au plus.'],
  [`${'2^'.repeat(101)}1`, 'syntaxe', '1:201', 'Trop de niveaux imbriqués : 100 au plus.'],
  ['1'.repeat(10_001), 'syntaxe', '1:1', 'Formule trop longue : 10 000 caractères au plus.'],
];

const names: readonly Row[] = [
  ['1 + prxi', 'nom-inconnu', '1:5', 'Le nom « prxi » n’existe pas : vouliez-vous « prix » ?'],
  [
    'honoraires',
    'nom-inconnu',
    '1:1',
    'Le nom « honoraires » n’existe pas : donnez celui d’un paramètre, d’une formule ou d’une dimension.',
  ],
  ['autre.prix', 'nom-inconnu', '1:1', 'Le dossier « autre » n’existe pas : choisissez parmi essai.'],
  ['SOME(taux; annee)', 'fonction-inconnue', '1:1', 'La fonction SOME n’existe pas : vouliez-vous SOMME ?'],
  [
    '1 + AVERAGE(taux; annee)',
    'fonction-inconnue',
    '1:5',
    'La fonction AVERAGE n’existe pas : choisissez parmi SOMME, MOYENNE, MIN, MAX, NB, CUMUL, PRECEDENT, SI, ET, OU, NON, ABS, ARRONDI, INTERPOLER, BAREME, REFERENCE.',
  ],
  [
    'classe = senior',
    'membre-inconnu',
    '1:10',
    '« senior » n’est pas un membre de « classe » : jeune, adulte.',
  ],
  [
    'taux[annee = 2030]',
    'membre-inconnu',
    '1:14',
    '« 2030 » n’est pas un membre de « annee » : a2025, a2026.',
  ],
  ['taux[annee = a25]', 'membre-inconnu', '1:14', '« a25 » n’est pas un membre de « annee » : a2025, a2026.'],
];

const dimensions: readonly Row[] = [
  [
    '1 + classe',
    'dimension',
    '1:5',
    '« classe » est une dimension sans valeur numérique : comparez-la à un membre, comme classe = jeune.',
  ],
  [
    'taux[classe = jeune]',
    'dimension',
    '1:6',
    'Ce qui est calculé ici n’a pas la dimension « classe ». Choisissez parmi : annee.',
  ],
  [
    'SOMME(prix; annee)',
    'dimension',
    '1:13',
    'Ce qui est calculé ici n’a pas la dimension « annee ». C’est un seul nombre, qui n’en a aucune.',
  ],
  ['SOMME(taux; anee)', 'dimension', '1:13', 'La dimension « anee » n’existe pas : vouliez-vous « annee » ?'],
  ['SOMME(taux; taux)', 'dimension', '1:13', 'La dimension « taux » n’existe pas. Choisissez parmi : annee.'],
  [
    'SOMME(taux; 2025)',
    'dimension',
    '1:13',
    '« 2025 » n’est pas le nom d’une dimension. Choisissez parmi : annee.',
  ],
  ['SOMME(taux; annee; annee)', 'dimension', '1:20', 'La dimension « annee » est nommée deux fois.'],
  ['taux[annee = a2025; annee = 2026]', 'dimension', '1:21', 'La dimension « annee » est nommée deux fois.'],
  [
    'PRECEDENT(taux; mois; 0)',
    'dimension',
    '1:17',
    'La dimension « mois » n’existe pas. Vérifiez son nom dans le dossier.',
  ],
  ['BAREME(1; taux; prix; annee)', 'dimension', '1:17', '« prix » n’a pas la dimension « annee ».'],
];

const units: readonly Row[] = [
  [
    '12 {mois par an}',
    'unite',
    '1:1',
    '« mois par an » n’est pas une unité : écrivez par exemple {€/patient/an}.',
  ],
  [
    'prix',
    'unite',
    '1:1',
    'La formule donne un résultat en €, mais l’unité déclarée est nombre sans unité : corrigez l’une ou l’autre.',
  ],
  [
    'prix /\n (montant + effectif)',
    'unite',
    '2:13',
    'Unités différentes : « montant » est en €/patient, « effectif » en patients. Convertissez l’un des deux, par exemple en multipliant par 12 {mois/an}.',
  ],
  [
    'prix > 3',
    'unite',
    '1:8',
    'Unités différentes : « prix » est en €, « 3 » en nombre sans unité. Un nombre reçoit son unité entre accolades, comme 12 {€}.',
  ],
  [
    'prix + taux',
    'unite',
    '1:8',
    'Unités différentes : « prix » est en €, « taux » en %. Un taux se multiplie, comme x * (1 + taux).',
  ],
  ['prix ^ 2', 'unite', '1:1', '« prix » est en € : un nombre sans unité est attendu ici.'],
  ['2 ^ prix', 'unite', '1:5', '« prix » est en € : un nombre sans unité est attendu ici.'],
];

describe.each([
  ['écriture', syntax],
  ['noms', names],
  ['dimensions', dimensions],
  ['unités', units],
])('Une formule fausse : %s', (_, rows) => {
  it.each(rows.map((row) => [row[0].length > 60 ? `${row[0].slice(0, 12)}…` : row[0], row] as const))(
    '%s',
    (__, [text, code, place, message]) => {
      const { problems } = evaluateSmall({ ...model, formulas: { fausse: text } });
      const [line, column] = place.split(':').map(Number);
      expect(problems.map((one) => ({ ...one, message: one.message.replaceAll('\u00a0', ' ') }))).toEqual([
        { code, where: 'essai.fausse', line, column, message },
      ]);
    },
  );
});

describe('Une cellule calculée par défaut', () => {
  it('qui a plus de dimensions que son paramètre le dit, avec son adresse', () => {
    const { problems } = evaluateSmall({
      ...model,
      parameters: {
        ...model.parameters,
        seuil: { unit: '%', dims: ['classe'], cells: { jeune: { formula: 'taux * 2' } } },
      },
    });
    expect(problems).toMatchObject([{ code: 'dimension', where: 'essai.seuil[jeune]', line: 1, column: 1 }]);
    expect(problems[0]?.message).toContain('annee');
  });

  it('lit le membre de sa propre cellule', () => {
    const { problems, values } = evaluateSmall({
      ...model,
      parameters: {
        ...model.parameters,
        seuil: {
          unit: '€/patient',
          dims: ['classe'],
          cells: { jeune: '9', adulte: { formula: 'montant * 2' } },
        },
      },
    });
    expect(problems).toEqual([]);
    expect(values('seuil')).toEqual(['9', '4']);
  });
});
