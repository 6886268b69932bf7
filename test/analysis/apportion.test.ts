import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../src/core/analysis/apportion.ts';
import { inseparable, unionOf } from '../../src/core/analysis/inseparable.ts';
import { decimalsOf, fromUnits, sumTexts, toUnits } from '../../src/core/analysis/scaled.ts';
import { roundTogether } from '../../src/core/analysis/round-together.ts';
import { shapley } from '../../src/core/analysis/shapley.ts';

const parts = fc.array(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), { minLength: 1, maxLength: 12 });

test('les parts arrondies font le total, chacune à moins d’une unité de la sienne', () => {
  fc.assert(
    fc.property(parts, fc.bigInt({ min: 1n, max: 1000n }), (numerators, denominator) => {
      const sum = numerators.reduce((all, one) => all + one, 0n);
      const whole = sum / denominator;
      const keys = numerators.map((_, k) => `k${k}`);
      const rounded = apportion({ numerators, denominator }, whole, keys);
      expect(rounded.reduce((all, one) => all + one, 0n)).toBe(whole);
      for (const [k, one] of rounded.entries()) {
        const gap = one * denominator - (numerators[k] as bigint);
        expect(gap < 2n * denominator && gap > -2n * denominator).toBe(true);
        if (numerators[k] === 0n && whole !== 0n && sum % denominator === 0n) expect(one).toBe(0n);
      }
    }),
  );
});

test('le reste va à la part la moins bien servie, puis à la plus grande, puis à la première clé', () => {
  const thirds = { numerators: [1n, 1n, 1n], denominator: 3n };
  expect(apportion(thirds, 1n, ['c', 'a', 'b'])).toEqual([0n, 1n, 0n]);
  expect(apportion({ numerators: [4n, 1n, 1n], denominator: 3n }, 2n, ['c', 'a', 'b'])).toEqual([2n, 0n, 0n]);
  expect(apportion({ numerators: [5n, 0n, 4n], denominator: 10n }, 1n, ['a', 'b', 'c'])).toEqual([
    1n,
    0n,
    0n,
  ]);
  expect(apportion({ numerators: [7n, 0n, 7n], denominator: 10n }, 1n, ['a', 'b', 'c'])).toEqual([
    0n,
    0n,
    1n,
  ]);
});

test('les parts de Shapley font exactement le gain, et rien à qui n’apporte rien', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((n) =>
          fc.tuple(fc.constant(n), fc.array(fc.bigInt(), { minLength: 2 ** n, maxLength: 2 ** n })),
        ),
      ([n, values]) => {
        // One more player, who changes nothing.
        const { numerators, denominator } = shapley(n + 1, [...values, ...values]);
        const gain = (values.at(-1) as bigint) - (values[0] as bigint);
        expect(numerators.reduce((all, one) => all + one, 0n)).toBe(gain * denominator);
        expect(numerators[n]).toBe(0n);
      },
    ),
  );
});

test('les blocs ne laissent que des mélanges utilisables, et rien n’est réuni sans raison', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.boolean()), (n, draws) => {
      const table = Array.from({ length: 2 ** n }, () => draws.next().value as boolean);
      const usable = (set: number) => set === 0 || set === 2 ** n - 1 || (table[set] as boolean);
      const { blocks, unions } = inseparable(n, usable);
      const sets = Array.from({ length: 2 ** blocks.length }, (_, set) => unionOf(blocks, set));
      expect(sets.every(usable)).toBe(true);
      expect(blocks.reduce((all, block) => all + block, 0)).toBe(2 ** n - 1);
      expect(unions.every(({ because }) => !usable(because))).toBe(true);
      expect(unions.length === 0).toBe(table.every((_, set) => usable(set)));
    }),
  );
});

test('un nombre décimal passe par les entiers et revient', () => {
  for (const text of ['0', '12', '-12.5', '0.001', '-0.25', '123456789012345678901234567890.12'])
    expect(fromUnits(toUnits(text, 9), 9)).toBe(text);
  expect(fromUnits(toUnits('12.50', 2), 2)).toBe('12.5');
  expect(decimalsOf('12.50')).toBe(2);
  expect(sumTexts(['0.1', '0.2', '-0.30', '1000000000000000000000000000000'])).toBe(
    '1000000000000000000000000000000',
  );
  expect(sumTexts([])).toBe('0');
});

test('ce qui s’affiche arrondi s’additionne encore', () => {
  const keys = ['a', 'b', 'c'];
  expect(roundTogether(['0.4', '0.4', '0.4'], 0, keys)).toEqual({ parts: ['1', '0', '0'], total: '1' });
  expect(roundTogether(['1.005', '-0.333', '2'], 2, keys)).toEqual({
    parts: ['1', '-0.33', '2'],
    total: '2.67',
  });
  expect(roundTogether(['1234', '1234', '1250'], -2, keys)).toEqual({
    parts: ['1200', '1200', '1300'],
    total: '3700',
  });
  expect(roundTogether([], 2, [])).toEqual({ parts: [], total: '0' });
});
