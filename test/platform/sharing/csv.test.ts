import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrench } from '../../../src/core/quantity/parse.ts';
import { csvHead, tableCsv } from '../../../src/platform/sharing/csv.ts';
import { fileName } from '../../../src/platform/sharing/file-name.ts';

/** RFC 4180 with `;`, as a spreadsheet reads it; shares nothing with the writer. */
function parse(csv: string): string[][] {
  if (!csv.startsWith('\uFEFF')) throw new Error('No mark of UTF-8.');
  const rows: string[][] = [];
  let row: string[] = [];
  let text = '';
  let quoted = false;
  for (let at = 1; at < csv.length; at += 1) {
    const sign = csv[at] as string;
    if (quoted && sign === '"' && csv[at + 1] === '"') at += 1;
    else if (sign === '"') {
      quoted = !quoted;
      continue;
    }
    if (!quoted && sign === ';') {
      row.push(text);
      text = '';
    } else if (!quoted && sign === '\r' && csv[at + 1] === '\n') {
      rows.push([...row, text]);
      row = [];
      text = '';
      at += 1;
    } else text += sign;
  }
  if (quoted || text !== '' || row.length > 0) throw new Error('The last line does not end.');
  return rows;
}

test('a table as a French Excel reads it, to the byte', () => {
  const csv = tableCsv({
    header: ['Classe', csvHead('Montant', '€/patient/an'), csvHead('Part', '%'), csvHead('Effectif', '1')],
    rows: [
      [
        'ALD, 80 ans et plus',
        { value: '1234567.5', unit: '€/patient/an' },
        { value: '0.125', unit: '%' },
        { value: '12', unit: '1' },
      ],
      [
        'Dit « non vu » ; autres',
        { value: null, unit: '€/patient/an' },
        { value: '-0.05', unit: '%' },
        { value: '-3', unit: '1' },
      ],
    ],
  });
  expect(csv).toBe(
    '\uFEFFClasse;Montant (€/patient/an);Part;Effectif\r\n' +
      'ALD, 80 ans et plus;1234567,5;12,5 %;12\r\n' +
      '"Dit « non vu » ; autres";;-5 %;-3\r\n',
  );
});

test('what could not be computed says why', () => {
  const value = {
    code: 'division-par-zero',
    where: 'oam.x',
    message: 'Division par zéro ; corrigez.',
  } as const;
  expect(parse(tableCsv({ header: ['a'], rows: [[{ value, unit: '€' }]] }))[1]).toEqual([value.message]);
});

describe('texts', () => {
  test.each([
    '=1+1',
    '+33 1',
    '-5 points',
    '@SUM(A1)',
    '=HYPERLINK("http://x";"y")',
    ' =1',
    '\u00a0=1',
    '\t=1',
    "'=1",
    '＝1+1',
    '\r\n=cmd|x!A1',
  ])('%j is no formula', (text) => {
    const read = parse(tableCsv({ header: [text], rows: [[text]] })).flat();
    expect(read).toHaveLength(2);
    for (const field of read) expect(field).toMatch(/^'[\s']*[=+\-@＝]/);
  });

  test.each(['Option 1', 'Écart − 5', 'a=b', "l'option", '5 € - 3 €', '« é » 😀'])(
    '%j is left alone',
    (text) => {
      expect(parse(tableCsv({ header: [text], rows: [] }))).toEqual([[text]]);
    },
  );

  test('any texts come back in their places, on one line each', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('"', ';', '\n', '\r', ' ', '=', "'"),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    });
    const lines = (one: string) => one.replace(/[\s\u2028\u2029]*[\r\n\u2028\u2029][\s\u2028\u2029]*/g, ' ');
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const [header = [], ...body] = rows;
        const read = parse(tableCsv({ header, rows: body }));
        const plain = read.map((row) =>
          row.map((one) => (/^'[\s']*[=+\-@＝＋－＠]/.test(one) ? one.slice(1) : one)),
        );
        expect(plain).toEqual(rows.map((row) => row.map(lines)));
      }),
    );
  });
});

test.each(['€', 'M€/an', '%', 'patient', '1', 'point', '‰'])(
  'values in %s come back to the digit',
  (unit) => {
    const digits = fc.tuple(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.stringMatching(/^[0-9]{0,11}[1-9]$/),
    );
    fc.assert(
      fc.property(digits, ([whole, decimals]) => {
        const value = `${whole}.${decimals}`;
        const [, row = []] = parse(tableCsv({ header: ['a', 'b'], rows: [['x', { value, unit }]] }));
        expect(row[1]).not.toMatch(/[.\u00a0\u202f\u2212]/);
        expect(parseFrench(row[1] ?? '', unit)).toEqual({ kind: 'value', value });
      }),
    );
  },
);

test.each([
  ['OAM : résultats', 'OAM - résultats.csv'],
  ['../a"b', 'a - b.csv'],
])('the table %j is in the file %s', (title, name) => {
  expect(fileName(title, '.csv')).toBe(name);
});
