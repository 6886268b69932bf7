import { describe, expect, it } from 'vitest';
import { isFailure, type ProblemCode } from '../../src/core/model/value.ts';
import { evaluateSmall, type SmallModel } from './small-dossier.ts';
import { beside, expectNoFalseNumber, NBSP, plain, sound } from './sound-model.ts';

interface BadFormula {
  readonly title: string;
  readonly unit?: string;
  readonly expr: string;
  readonly code: ProblemCode;
  readonly column: number;
  readonly line?: number;
  readonly message: string;
}

const badFormulas: readonly BadFormula[] = [
  {
    title: 'des euros ajoutés à un pourcentage',
    unit: '€',
    expr: 'cout + taux[annee = a2025]',
    code: 'unite',
    column: 8,
    message:
      'Unités différentes : « cout » est en €, « taux[annee = a2025] » en %. Un taux se multiplie, comme x * (1 + taux).',
  },
  {
    title: 'une unité déclarée qui n’est pas celle du résultat',
    unit: '€/patient',
    expr: 'SOMME(montant * effectif; classe)',
    code: 'unite',
    column: 1,
    message:
      'La formule donne un résultat en €, mais l’unité déclarée est €/patient : corrigez l’une ou l’autre.',
  },
  {
    title: 'une dimension que le calcul n’a pas',
    unit: '€/patient',
    expr: 'MOYENNE(\n  montant; annee)',
    code: 'dimension',
    line: 2,
    column: 12,
    message: 'Ce qui est calculé ici n’a pas la dimension « annee ». Choisissez parmi : classe.',
  },
  {
    title: 'une dimension mal écrite',
    unit: '€/patient',
    expr: 'MOYENNE(montant; clase)',
    code: 'dimension',
    column: 18,
    message: 'La dimension « clase » n’existe pas : vouliez-vous « classe » ?',
  },
  {
    title: 'un nom mal écrit',
    unit: '€/patient',
    expr: '2 * montent',
    code: 'nom-inconnu',
    column: 5,
    message: 'Le nom « montent » n’existe pas : vouliez-vous « montant » ?',
  },
  {
    title: 'un nom qui ne ressemble à aucun',
    expr: 'honoraires_libres',
    code: 'nom-inconnu',
    column: 1,
    message:
      'Le nom « honoraires_libres » n’existe pas : donnez celui d’un paramètre, d’une formule ou d’une dimension.',
  },
  {
    title: 'un membre qui n’existe pas',
    unit: '€/patient',
    expr: 'montant[classe = senior]',
    code: 'membre-inconnu',
    column: 18,
    message: '« senior » n’est pas un membre de « classe » : jeune, adulte.',
  },
  {
    title: 'une parenthèse oubliée',
    unit: '€',
    expr: 'SOMME(montant * effectif; classe',
    code: 'syntaxe',
    column: 33,
    message: 'Il manque « ) », ou « ; » avant la suite.',
  },
];

describe('Une formule fausse dit quoi, où et que faire, et le reste calcule', () => {
  it.each(badFormulas)('$title', ({ unit = '', expr, code, line = 1, column, message }) => {
    const results = beside({ fausse: [unit, expr], suite: 'SI(fausse = 0; 1; 2)' });
    const problems = results.problems.filter(({ where }) => where === 'essai.fausse');
    expect(problems.map((one) => ({ ...one, message: plain(one.message) }))).toEqual([
      { code, where: 'essai.fausse', line, column, message },
    ]);
    const failure = {
      code: 'formule-invalide',
      where: expect.stringMatching(
        new RegExp(`^essai\\.fausse(\\[\\w+\\])? \\(ligne ${line}, colonne ${column}\\)$`),
      ),
      message: problems[0]?.message,
    };
    for (const value of results.values('fausse')) expect(value).toEqual(failure);
    expect(results.values('cout')).toEqual(['5100']);
    expectNoFalseNumber(results.all);
  });

  it('met les espaces insécables du français dans ses messages', () => {
    const [problem] = beside({ fausse: '2 * montent' }).problems;
    expect(problem?.message).toBe(
      `Le nom «${NBSP}montent${NBSP}» n’existe pas${NBSP}: vouliez-vous «${NBSP}montant${NBSP}»${NBSP}?`,
    );
  });

  it('dit le nom d’un autre dossier tel qu’il s’écrit', () => {
    const [problem] = beside({ fausse: 'essai.montent' }).problems;
    expect(plain(problem?.message ?? '')).toBe(
      'Le nom « essai.montent » n’existe pas : vouliez-vous « essai.montant » ?',
    );
  });
});

describe('Une boucle est nommée, et ce qui n’en dépend pas calcule', () => {
  const loops: readonly [string, SmallModel['formulas'], string][] = [
    ['directe', { a: 'a + 1' }, '« a » → « a »'],
    ['par trois formules', { a: 'b + 1', b: 'c * 2', c: 'SI(a > 0; 1; 0)' }, '« a » → « b » → « c » → « a »'],
    ['par une somme', { a: 'SOMME(annee * b; annee)', b: 'a / 2' }, '« a » → « b » → « a »'],
    [
      'que PRECEDENT ne défait pas',
      { a: 'PRECEDENT(a; annee; 1) + b', b: 'a[annee = a2026]' },
      '« a » → « b » → « a »',
    ],
  ];

  it.each(loops)('%s', (_, formulas, names) => {
    const results = beside({ ...formulas, suite: 'a + 1' });
    const message = `Boucle de calcul : ${names}. Chaque valeur attend la suivante ; seul PRECEDENT permet de se référer à soi-même.`;
    expect(results.problems.map((one) => ({ ...one, message: plain(one.message) }))).toEqual([
      { code: 'cycle', where: 'essai.a', message },
    ]);
    for (const name of [...Object.keys(formulas ?? {}), 'suite'])
      for (const value of results.values(name))
        expect(value).toEqual({ code: 'cycle', where: 'essai.a', message: results.problems[0]?.message });
    expect(results.values('cout')).toEqual(['5100']);
    expectNoFalseNumber(results.all);
  });

  it('par une cellule calculée par défaut', () => {
    const results = evaluateSmall({
      ...sound,
      parameters: {
        ...sound.parameters,
        prix: { dims: ['classe'], cells: { jeune: '3', adulte: { formula: 'total / 2' } } },
      },
      formulas: { ...sound.formulas, total: 'SOMME(prix; classe)' },
    });
    expect(results.problems.map(({ code, where }) => ({ code, where }))).toEqual([
      { code: 'cycle', where: 'essai.prix' },
    ]);
    expect(plain(results.problems[0]?.message ?? '')).toContain('« prix » → « total » → « prix »');
    for (const value of [...results.values('prix'), ...results.values('total')])
      expect(isFailure(value) && value.code).toBe('cycle');
    expect(results.values('cout')).toEqual(['5100']);
    expectNoFalseNumber(results.all);
  });

  it('n’en est pas une quand PRECEDENT la déroule, cellules par défaut comprises', () => {
    const results = evaluateSmall({
      dims: { annee: ['a1', 'a2', 'a3'] },
      parameters: { prix: { dims: ['annee'], cells: { a1: '1', a2: { formula: 'suivi * 2' }, a3: '5' } } },
      formulas: { suivi: 'PRECEDENT(prix; annee; 1) + 10' },
    });
    expect(results.problems).toEqual([]);
    expect(results.values('suivi')).toEqual(['11', '11', '32']);
    expect(results.values('prix')).toEqual(['1', '22', '5']);
  });
});
