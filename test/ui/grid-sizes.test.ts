import { describe, expect, test } from 'vitest';
import { createGrowth } from '../../src/ui/grid/growth.ts';
import type { GridLayout } from '../../src/ui/grid/layout.ts';
import { outerHeight, outgrows, sizesOf } from '../../src/ui/grid/sizes.ts';
import { linesOf, longestWord } from '../../src/ui/grid/wrap.ts';

/** Every character is 10 pixels wide. */
const measure = (text: string) => text.length * 10;

describe('lines of a text', () => {
  test.each([
    ['', 100, 1],
    ['abc def', 70, 1],
    ['abc def', 69, 2],
    ['aaaa bb cc', 70, 2],
    ['aa\u00a0bb cc', 50, 2],
    ['abcdefghijkl', 60, 2],
    ['aa bbb-ccc', 70, 2],
    ['aaaaaa-bbb', 70, 2],
    ['aaaaaa 0-79', 70, 2],
  ])('« %s » in %i pixels', (text, width, lines) => {
    expect(linesOf(text, width, measure)).toBe(lines);
  });

  test('what stands before the first word takes its place', () => {
    expect(linesOf('abc def', 70, measure, true, 17)).toBe(2);
  });

  test('the longest word', () => {
    expect(longestWord('un deux trois', measure)).toBe(50);
    expect(longestWord('un contre-projet', measure)).toBe(70);
    expect(longestWord('de 1970-1980', measure)).toBe(90);
  });
});

function layout(rows: readonly string[], heads: readonly string[]): GridLayout {
  const columns = heads.map((label, at) => ({
    key: String(at),
    path: [{ kind: 'item' as const, key: String(at), label }],
    unit: '€',
    scenario: null,
    starts: false,
  }));
  return {
    corner: ['Classe'],
    heads: [columns.map(({ path }) => ({ part: path[0] ?? null, columns: 1, levels: 1, unit: '€' }))],
    columns,
    rows: rows.map((label) => ({ key: label, heads: [label], label, kind: 'members', total: false })),
    cells: rows.map(() => columns.map(() => null)),
  };
}

describe('widths while one types', () => {
  const cell = (row: number, column: number, needed: number) => ({
    row,
    column,
    fits: (width: number) => needed <= width,
  });

  test('are measured anew when a value outgrows its column, and when it no longer asks for that width', () => {
    const grows = createGrowth();
    expect(grows([cell(0, 0, 80), cell(0, 1, 90)], [100, 100])).toBe(false);
    expect(grows([cell(0, 0, 300), cell(0, 1, 90)], [100, 100])).toBe(true);
    expect(grows([cell(0, 0, 250)], [300, 100])).toBe(false);
    expect(grows([cell(0, 1, 60)], [300, 100])).toBe(false);
    expect(grows([cell(0, 0, 80)], [300, 100])).toBe(true);
    expect(grows([cell(0, 0, 70)], [100, 100])).toBe(false);
  });

  test('a value that grew twice gives back the width of before the first time', () => {
    const grows = createGrowth();
    expect(grows([cell(2, 0, 200)], [100])).toBe(true);
    expect(grows([cell(2, 0, 400)], [200])).toBe(true);
    expect(grows([cell(2, 0, 200)], [400])).toBe(false);
    expect(grows([cell(2, 0, 90)], [400])).toBe(true);
  });
});

describe('sizes', () => {
  const cell = (text: string) => () => ({ text, wraps: false });

  test('a head of many words widens its column rather than take a fourth line', () => {
    const sizes = sizesOf(layout(['un'], ['aaaaa bbbbb ccccc ddddd', 'B']), cell('12'), measure, 400);
    expect(sizes.columns[0]).toBeGreaterThanOrEqual(11 * 10 + 20);
    expect(sizes.headHeights).toEqual([2 * 17 + 17 + 11]);
  });

  test('fill the width there is, and give what is left to the names of the rows', () => {
    const sizes = sizesOf(layout(['un', 'deux'], ['A', 'B']), cell('12'), measure, 800);
    expect(sizes.columns).toEqual([124, 124]);
    expect(sizes.width).toBe(799);
    expect(sizes.rows).toEqual([29, 29]);
    expect(sizes.headHeights).toEqual([45]);
  });

  test('with too little room the names of the rows take several lines, and numbers are never cut', () => {
    const sizes = sizesOf(
      layout(['un nom de ligne bien long'], ['A', 'B', 'C']),
      cell('1 234 567,89'),
      measure,
      500,
    );
    expect(sizes.columns).toEqual([140, 140, 140]);
    expect(sizes.rowHeads).toEqual([190]);
    expect(sizes.rows).toEqual([46]);
  });

  test('a list of words wraps instead', () => {
    const words = () => ({ text: 'quatre mots de choix', wraps: true });
    const sizes = sizesOf(layout(['un'], ['A', 'B', 'C', 'D']), words, measure, 500);
    expect(sizes.columns).toEqual([116, 116, 116, 116]);
    expect(sizes.rows).toEqual([63]);
  });

  test('a choice takes as many lines as it needs, six at the most', () => {
    const rows = (words: number) => {
      const choice = () => ({ text: 'unmotdedix '.repeat(words).trim(), wraps: true });
      return sizesOf(layout(['un'], ['A', 'B', 'C', 'D']), choice, measure, 500).rows;
    };
    expect(rows(5)).toEqual([29 + 4 * 17]);
    expect(rows(6)).toEqual([29 + 5 * 17]);
    expect(rows(9)).toEqual([29 + 5 * 17]);
  });

  test('a number that grows out of its column says so; words do not', () => {
    expect(outgrows({ text: '123456', wraps: false }, 80, measure)).toBe(false);
    expect(outgrows({ text: '1234567', wraps: false }, 80, measure)).toBe(true);
    expect(outgrows({ text: 'beaucoup de mots', wraps: true }, 80, measure)).toBe(false);
  });

  test('a table of many rows shows the first ones and scrolls', () => {
    const many = layout(
      Array.from({ length: 200 }, (_, at) => `ligne ${at}`),
      ['A'],
    );
    const sizes = sizesOf(many, cell('1'), measure, 800);
    expect(outerHeight(many, sizes, 800, 15)).toBe(45 + 24 * 29 + 2);
    expect(outerHeight(many, sizes, 300, 15)).toBe(45 + 24 * 29 + 2 + 15);
  });
});
