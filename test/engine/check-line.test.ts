import { describe, expect, test } from 'vitest';
import { checkLine } from '../../src/core/engine/check-line.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import { extendDossiers } from '../../src/core/model/own-dossier.ts';
import type { OwnLine } from '../../src/core/model/study.ts';
import { NBSP } from '../../src/core/quantity/text.ts';
import { dossiers as shipped } from '../../src/dossiers/index.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { ownLine, ownStudy } from '../fixtures/own-study.ts';

const dossiers = [miniDossier];
const of = (expr: string, change: Partial<OwnLine> = {}) =>
  checkLine({ ...ownLine, expr, ...change }, ownStudy, dossiers);
const underlined = (expr: string) => {
  const { place } = of(expr);
  return place && expr.slice(place.start, place.end);
};

describe('a line checked as it is typed', () => {
  test('says its unit and its dimensions', () => {
    expect(of('budget / nb_medecins')).toMatchObject({ problem: null, dims: [], unit: '€/an/médecin' });
    expect(of('montant * effectif_ref', { unit: '€/médecin/an' })).toMatchObject({
      problem: null,
      dims: [{ label: 'Classe de patients', members: 5 }],
    });
    expect(of('3', { unit: '1' })).toMatchObject({ unit: '', unitName: 'nombre sans unité' });
  });

  test('underlines the word that is wrong', () => {
    expect(underlined('budget / nb_medecin')).toBe('nb_medecin');
    expect(underlined('budget / (nb_medecins')).toBe('s');
    expect(underlined('SOMMER(budget)')).toBe('SOMMER');
    expect(underlined('SOMME(montant; annee)')).toBe('annee');
    expect(underlined('montant[classe_patient = age_99]')).toBe('age_99');
    expect(underlined('budget + nb_medecins')).toBe('nb_medecins');
    expect(underlined('1 +\n bugdet')).toBe('bugdet');
    expect(underlined('')).toBe(null);
  });

  test('tells the unit found from the unit declared', () => {
    const check = of('budget', { unit: '€' });
    expect(check.problem).toMatchObject({ code: 'unite' });
    expect(check.problem?.message).toContain(`l’unité déclarée est${NBSP}€`);
    expect(check).toMatchObject({ place: null, unit: 'M€/an' });
  });

  test('names other lines, and a loop of lines', () => {
    expect(of('budget_par_medecin', { id: 'autre' })).toMatchObject({ problem: null });
    expect(of('budget_par_medecin').problem).toMatchObject({ code: 'cycle' });
    const loop = { ...ownLine, id: 'retour', expr: 'budget_par_medecin' };
    const study = { ...ownStudy, lines: [...(ownStudy.lines ?? []), loop] };
    expect(checkLine({ ...ownLine, expr: 'retour' }, study, dossiers).problem).toMatchObject({
      code: 'cycle',
    });
  });

  test('refuses a result of a million values, which no worker would survive', () => {
    const [fmt] = shipped.filter(({ slug }) => slug === 'forfait-medecin-traitant');
    if (!fmt) throw new Error('not shipped');
    const line = {
      ...ownLine,
      dossier: fmt.slug,
      expr: 'effectif * poids * taille * nb_medecins',
      unit: '1',
    };
    const { problem, dims } = checkLine(line, {}, [fmt]);
    expect(problem).toMatchObject({ code: 'dimension' });
    expect(problem?.message).toContain('valeurs par scénario');
    expect(dims).toEqual([]);
  });

  test('says what the engine says', () => {
    const lines: OwnLine[] = ['budget', 'bugdet', 'budget +', 'montant', 'faux', 'vrai'].map(
      (expr, rank) => ({
        ...ownLine,
        id: `ligne_${rank}`,
        expr,
      }),
    );
    const study = { ...miniStudy, lines };
    const engine = createEngine(extendDossiers(dossiers, study));
    const told = new Map(engine.open(study).problems.map((problem) => [problem.where, problem]));
    for (const line of lines) {
      expect(checkLine(line, study, dossiers).problem).toEqual(told.get(`mini-forfait.${line.id}`) ?? null);
    }
    expect(told.size).toBeGreaterThan(3);
  });
});
