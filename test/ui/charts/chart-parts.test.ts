import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisUnit, inUnit } from '../../../src/ui/charts/axis-unit.ts';
import type { ChartCell } from '../../../src/ui/charts/chart-data.ts';
import { type CurvePoint, runs } from '../../../src/ui/charts/curve.ts';
import { ticks } from '../../../src/ui/charts/frame.ts';
import { clip, spread, stride, wrap } from '../../../src/ui/charts/label-layout.ts';
import { tableText } from '../../../src/ui/charts/value-table.ts';

describe('l’unité d’un axe', () => {
  it.each([
    ['€/an', ['1200000', '-300000'], 'M€/an', '1,2', 1.2],
    ['€/an', ['120000', '3000'], 'k€/an', '120', 120],
    ['€', ['99999', '1'], '€', '99\u202F999', 99999],
    ['M€', ['2500', null], 'Md€', '2,5', 2.5],
    ['M€/an', ['42.5', '6'], 'M€/an', '42,5', 42.5],
    ['%', ['0.2', '0.05'], '%', '20', 20],
    ['points', ['0.125'], 'points', '12,5', 12.5],
    ['patients', ['1250000'], 'patients', '1\u202F250\u202F000', 1250000],
    ['1', ['0.5'], '', '0,5', 0.5],
    ['€', ['0'], '€', '0', 0],
  ] as const)('%s avec %j se lit en %s', (unit, values, text, short, position) => {
    const axis = axisUnit(unit, values);
    expect(axis.text).toBe(text);
    expect(axis.short(values[0])).toBe(short);
    expect(axis.position(values[0])).toBe(position);
  });

  it('ne place ni l’absent, ni l’échec, ni ce qui n’est pas encore calculé', () => {
    const axis = axisUnit('€', ['1']);
    expect(axis.position(null)).toBeNull();
    expect(axis.position(undefined)).toBeNull();
    expect(axis.position({ code: 'cycle', where: 'a.b', message: '' })).toBeNull();
  });

  it('les points publiés y passent dans l’unité de la courbe', () => {
    expect(inUnit('6000', 'k€', 'M€')).toBe('6');
    expect(inUnit('0.1', 'points', '%')).toBe('0.1');
    expect(inUnit('3', '€', 'patients')).toBe('3');
    expect(inUnit(null, 'k€', 'M€')).toBeNull();
  });
});

describe('les graduations', () => {
  it.each([
    [[0, 56], 5, [0, 20, 40, 60]],
    [[-3.2, 12.5], 5, [-5, 0, 5, 10, 15]],
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[7, 30], 6, [5, 10, 15, 20, 25, 30]],
  ] as const)('de %j', (range, count, expected) => {
    expect(ticks(range, count).at.map((at) => Number(at.toPrecision(12)))).toEqual(expected);
  });

  it('couvrent ce qui est dessiné, sans nombre qui n’en soit pas un', () => {
    const ends = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }));
    fc.assert(
      fc.property(ends, ([low, size]) => {
        const grid = ticks([low, low + size], 5);
        expect(grid.domain[0]).toBeLessThanOrEqual(low + 1e-6 * size);
        expect(grid.domain[1]).toBeGreaterThanOrEqual(low + size - 1e-6 * size);
        expect(grid.at.length).toBeGreaterThan(1);
        expect(grid.at.length).toBeLessThan(10);
        expect(grid.at.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('les étiquettes', () => {
  it('s’écartent sans changer d’ordre, et restent entre les bords', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 }), (wanted) => {
        const placed = spread(wanted, 16, 0, 200);
        const sorted = placed.toSorted((a, b) => a - b);
        for (let rank = 1; rank < sorted.length; rank++) {
          expect((sorted[rank] as number) - (sorted[rank - 1] as number)).toBeGreaterThanOrEqual(16);
        }
        expect(sorted[0]).toBeGreaterThanOrEqual(0);
        expect(sorted.at(-1)).toBeLessThanOrEqual(200);
        for (const [i, a] of wanted.entries()) {
          for (const [j, b] of wanted.entries())
            if (a < b) expect(placed[i]).toBeLessThan(placed[j] as number);
        }
      }),
    );
  });

  it('ne bougent pas quand elles ont la place', () =>
    expect(spread([10, 100, 50], 16, 0, 200)).toEqual([10, 100, 50]));

  it('passent à la ligne entre les mots, et se coupent au-delà', () => {
    expect(wrap('ALD, 80 ans ou plus', 10)).toEqual(['ALD, 80', 'ans ou', 'plus']);
    expect(wrap('un deux trois quatre cinq', 6, 2)).toEqual(['un', 'deux…']);
    expect(clip('Contre-proposition', 8)).toBe('Contre-…');
  });

  it('une sur deux quand elles ne tiennent pas toutes', () => {
    expect(stride(5, 4, 600)).toBe(1);
    expect(stride(20, 4, 400)).toBe(2);
  });
});

describe('une courbe', () => {
  const cell = {} as ChartCell;
  const at = (x: number, y: number | null): CurvePoint => ({ x, y, cell });
  const shape = (found: ReturnType<typeof runs>) =>
    found.map(({ dashed, points }) => [dashed, points.map(({ x }) => x)]);

  it('s’interrompt où une valeur manque', () => {
    expect(shape(runs([at(1, 1), at(2, 2), at(3, null), at(4, 4), at(5, 5)], null))).toEqual([
      [false, [1, 2]],
      [false, [4, 5]],
    ]);
  });

  it('est tiretée hors de ce qui est publié, d’un seul tenant ailleurs', () => {
    expect(
      shape(runs([at(7, 0), at(10, 6), at(15, 17), at(20, 30), at(25, 43), at(30, 56)], [10, 20])),
    ).toEqual([
      [true, [7, 10]],
      [false, [10, 15, 20]],
      [true, [20, 25, 30]],
    ]);
  });
});

it('le tableau se colle dans un Excel français', () => {
  const text = tableText({
    columns: ['Année', 'Actuel', 'Option\t1'],
    rows: [
      {
        heads: ['2025'],
        cells: [
          { value: '1234.5', unit: '€' },
          { value: '0.125', unit: '%' },
        ],
      },
      {
        heads: ['2026'],
        cells: [
          { value: null, unit: '€' },
          { value: { code: 'cycle', where: 'a.b', message: '' }, unit: '€' },
        ],
      },
    ],
  });
  expect(text).toBe('Année\tActuel\tOption 1\n2025\t1234,5\t12,5 %\n2026\t—\tcycle');
});
