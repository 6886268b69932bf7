import { describe, expect, it } from 'vitest';
import { functions } from '../../src/core/formula/functions/registry.ts';
import { isFailure } from '../../src/core/model/value.ts';
import { evaluateSmall } from '../engine/small-dossier.ts';
import { type FunctionFixture, type Gives, type Refuses, tables } from './function-fixture.ts';

const fixtures = Object.values(
  import.meta.glob<Record<string, FunctionFixture>>('./functions/*.ts', { eager: true }),
).flatMap((module) => Object.values(module));

describe('Chaque fonction du langage', () => {
  it('a ses cas, et chaque cas sa fonction', () => {
    expect(fixtures.map(({ name }) => name).sort()).toEqual([...functions.keys()].sort());
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s a des cas ordinaires, absents, en erreur, et des refus',
    (_, { gives, refuses }) => {
      const all = gives.flatMap(({ values }) => values);
      expect(all.filter((value) => typeof value === 'string').length).toBeGreaterThan(1);
      expect(all.some((value) => typeof value === 'object' && value !== null)).toBe(true);
      expect(gives.some(({ title }) => /absent|rien/.test(title))).toBe(true);
      expect(refuses.some(({ code }) => code === 'arguments')).toBe(true);
    },
  );

  it.each([...functions.values()].map((one) => [one.name, one] as const))('%s se présente', (name, one) => {
    expect(one.signature.startsWith(`${name}(`)).toBe(true);
    expect(one.summary).toMatch(/[.]$/);
    expect(one.words(['les années'])).not.toBe('');
    const parts = ['un', 'deux', 'trois'];
    const said = one.phrase({
      args: parts,
      of: parts,
      to: parts,
      along: 'sur les années',
      each: 'année',
      oneOf: 'à l’année',
    });
    expect(said).toMatch(/un|deux/);
    expect(said).not.toMatch(/undefined|[A-Z]/);
  });
});

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
  '%s',
  (name, { gives, refuses }) => {
    it.each(gives.map((one) => [one.title, one.expr, one] as const))('%s : %s', (_, expr, one: Gives) => {
      const { problems, values } = evaluateSmall({ ...tables, formulas: { f: [one.unit ?? '', expr] } });
      expect(problems).toEqual([]);
      const found = values('f');
      expect(found.map((value) => (isFailure(value) ? { fails: value.code } : value))).toEqual(
        one.values.map((value) =>
          typeof value === 'object' && value !== null ? { fails: value.fails } : value,
        ),
      );
      for (const [i, value] of found.entries()) {
        if (!isFailure(value)) continue;
        const wanted = one.values[i];
        expect(value.where).toMatch(/^essai\.f(\[[\w,]+\])? \(ligne 1, colonne \d+\)$/);
        if (typeof wanted === 'object' && wanted?.says)
          expect(value.message.replaceAll('\u00a0', ' ')).toMatch(wanted.says);
      }
    });

    it.each(refuses.map((one) => [one.title, one.expr, one] as const))(
      'refuse %s : %s',
      (_, expr, { code, column, says }: Refuses) => {
        const { problems, values } = evaluateSmall({ ...tables, formulas: { f: expr } });
        expect(problems).toMatchObject([{ code, where: 'essai.f', line: 1, column }]);
        expect(problems[0]?.message.replaceAll('\u00a0', ' ')).toMatch(says);
        for (const value of values('f')) expect(isFailure(value) && value.code).toBe('formule-invalide');
        if (code === 'arguments') expect(problems[0]?.message).toContain(name);
      },
    );
  },
);
