import { describe, expect, test } from 'vitest';
import { lineChanges, withLinesOf } from '../../src/core/model/merge-lines.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { OwnLine, Study } from '../../src/core/model/study.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { emptyClass, ownClass } from '../fixtures/own-study.ts';

const line = (id: string, expr: string): OwnLine => ({
  dossier: 'mini-forfait',
  id,
  label: id,
  unit: 'M€/an',
  expr,
});
const having = (...lines: OwnLine[]): Study => ({ ...miniStudy, lines });

describe('les lignes de calcul de deux études', () => {
  test('chaque cas à trois côtés : ce que je suis seul à avoir changé ou retiré reste ainsi', () => {
    const versions = [undefined, 'budget', 'budget * 2', 'budget * 3'];
    const of = (expr: string | undefined) => (expr === undefined ? {} : having(line('une', expr)));
    for (const mine of versions)
      for (const theirs of versions)
        for (const base of versions) {
          const [change, ...more] = lineChanges(of(mine), of(theirs), of(base));
          const name = `${mine} | ${theirs} | ${base}`;
          expect(more, name).toEqual([]);
          const offered = theirs !== undefined && theirs !== mine && theirs !== base;
          expect(change !== undefined, name).toBe(offered);
          if (change) expect(change.conflict, name).toBe(mine !== base);
          if (change) expect(change.mine?.expr, name).toBe(mine);
        }
    expect(lineChanges({}, having(line('une', 'budget')), null)).toHaveLength(1);
  });

  test('une ligne vient avec celles et les lignes de tableau qu’elle nomme, les miennes gardées', () => {
    const mine: Study = { ...having(line('trois', 'budget * 30')), members: [ownClass] };
    const first = line('une', 'deux + trois + mini_forfait.quatre');
    const theirs: Study = {
      ...having(
        first,
        line('deux', 'SOMME(cout_classe[classe_patient = sans_medecin]) / 1 + cinq'),
        line('trois', 'budget * 3'),
        line('quatre', 'budget * 4'),
        line('cinq', 'une'),
        line('autre', 'budget'),
      ),
      members: [{ ...emptyClass, id: 'inutile', label: 'Inutile' }, ownClass, emptyClass],
    };
    const next = withLinesOf(mine, theirs, [first]);
    expect(next.lines?.map(({ id, expr }) => (id === 'trois' ? expr : id))).toEqual([
      'budget * 30',
      'une',
      'deux',
      'quatre',
      'cinq',
    ]);
    expect(next.members).toEqual([ownClass, emptyClass]);
    expect(openStudy(next, [miniDossier])).toMatchObject({ ok: true });
    expect(withLinesOf(mine, theirs, [])).toBe(mine);
  });

  test('une ligne prise remplace la mienne à sa place, et le dossier qu’elle demande vient', () => {
    const mine = having(line('une', 'budget'), line('deux', 'budget'));
    const next = withLinesOf(mine, miniStudy, [line('une', 'budget * 2')]);
    expect(next.lines?.map(({ expr }) => expr)).toEqual(['budget * 2', 'budget']);
    const other = { ...line('x', 'y'), dossier: 'ailleurs' };
    const theirs = { ...having(other), dossiers: { ailleurs: 3, 'pas-demande': 1 } };
    expect(withLinesOf(mine, theirs, [other]).dossiers).toEqual({ 'mini-forfait': 1, ailleurs: 3 });
  });
});
