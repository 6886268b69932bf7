import { describe, expect, test } from 'vitest';
import { planFill, planPaste, readBlock, writeBlock } from '../../src/ui/grid/block.ts';

const at = (moves: ReturnType<typeof planFill>) =>
  moves.map(({ row, column, from }) => `${row},${column}←${from.row},${from.column}`);

describe('a block on the clipboard', () => {
  test.each([
    ['one cell', '12,5', [['12,5']]],
    [
      'as Excel ends it',
      '70,00\t80,00\r\n5,00\t6,00\r\n',
      [
        ['70,00', '80,00'],
        ['5,00', '6,00'],
      ],
    ],
    [
      'empty cells and lines',
      'a\t\r\n\t\r\nb\tc',
      [
        ['a', ''],
        ['', ''],
        ['b', 'c'],
      ],
    ],
    ['a line end in quotes', '"a\nb"\t"c ""d"""\r\n', [['a\nb', 'c "d"']]],
    ['a quote that is text', '12" de long\t"x', [['12" de long', '"x']]],
    ['line ends of old files', 'a\rb\nc', [['a'], ['b'], ['c']]],
  ])('%s', (_name, text, rows) => {
    expect(readBlock(text)).toEqual(rows);
  });

  test('what is written is read back', () => {
    const rows = [
      ['1 234,56', '12,5 %', '—'],
      ['a\tb', 'c\r\nd', '"e"'],
    ];
    expect(readBlock(writeBlock(rows))).toEqual(rows);
  });
});

describe('a paste', () => {
  const table = { rows: 4, columns: 3 };

  test('goes once from the corner, whatever is selected beyond', () => {
    const { moves, target } = planPaste(
      { rows: 2, columns: 2 },
      { top: 1, left: 0, bottom: 1, right: 0 },
      table,
    );
    expect(at(moves)).toEqual(['1,0←0,0', '1,1←0,1', '2,0←1,0', '2,1←1,1']);
    expect(target).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
  });

  test('repeats where it fits exactly', () => {
    const { moves } = planPaste({ rows: 1, columns: 1 }, { top: 0, left: 0, bottom: 1, right: 1 }, table);
    expect(at(moves)).toEqual(['0,0←0,0', '0,1←0,0', '1,0←0,0', '1,1←0,0']);
  });

  test('says what would fall outside the table', () => {
    const { outside } = planPaste({ rows: 3, columns: 2 }, { top: 2, left: 2, bottom: 2, right: 2 }, table);
    expect(outside).toEqual({ rows: 1, columns: 1 });
  });
});

describe('a fill copies in step with its source', () => {
  const source = { top: 2, left: 0, bottom: 3, right: 0 };

  test('down', () => {
    expect(at(planFill(source, { top: 4, left: 0, bottom: 6, right: 0 }))).toEqual([
      '4,0←2,0',
      '5,0←3,0',
      '6,0←2,0',
    ]);
  });

  test('up, from the nearest', () => {
    expect(at(planFill(source, { top: 1, left: 0, bottom: 1, right: 0 }))).toEqual(['1,0←3,0']);
  });

  test('to the right', () => {
    expect(at(planFill(source, { top: 2, left: 1, bottom: 3, right: 2 }))).toEqual([
      '2,1←2,0',
      '2,2←2,0',
      '3,1←3,0',
      '3,2←3,0',
    ]);
  });
});
