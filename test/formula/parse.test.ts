import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/core/formula/parser.ts';
import { printFormula } from '../../src/core/formula/printer.ts';
import { type Expr, placeOf } from '../../src/core/formula/tree.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { tree, withoutSpans } from './arbitrary-tree.ts';

function parse(text: string): Expr {
  const outcome = parseFormula(text, 'essai.f');
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problem.message}`);
  return outcome.expr;
}

/** Every operation in parentheses: what the reader groups with what. */
function grouped(expr: Expr): string {
  switch (expr.kind) {
    case 'binary':
      return `(${grouped(expr.left)} ${expr.op} ${grouped(expr.right)})`;
    case 'negate':
      return `(-${grouped(expr.of)})`;
    case 'select':
      return `${grouped(expr.of)}[${expr.at.map(({ dimension, member }) => `${grouped(dimension)}=${grouped(member)}`).join('; ')}]`;
    case 'call':
      return `${expr.name}(${expr.args.map(grouped).join('; ')})`;
    default:
      return printFormula(expr);
  }
}

const shipped = Object.values(
  import.meta.glob<Dossier>('../../src/dossiers/*/dossier.ts', { eager: true, import: 'default' }),
).flatMap(({ slug, parameters, formulas, figures }) => [
  ...formulas.map(({ id, expr }) => [`${slug}.${id}`, expr] as const),
  ...parameters.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([key, cell]) =>
      typeof cell !== 'string' && cell.formula !== undefined
        ? [[`${slug}.${id}[${key}]`, cell.formula] as const]
        : [],
    ),
  ),
  ...figures.flatMap(({ id, value, expr, check }) =>
    [value, expr, check].flatMap((text) => (text === undefined ? [] : [[`${slug} ${id}`, text] as const])),
  ),
]);

describe('Lire, écrire, relire', () => {
  it('un arbre quelconque, écrit puis lu, est le même arbre', () => {
    fc.assert(
      fc.property(tree, (expr) => {
        expect(withoutSpans(parse(printFormula(expr)))).toEqual(withoutSpans(expr));
      }),
      { numRuns: 2000 },
    );
  });

  it('un arbre quelconque s’écrit toujours de la même façon', () => {
    fc.assert(
      fc.property(tree, (expr) => {
        const text = printFormula(expr);
        expect(printFormula(parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('chaque formule des dossiers livrés, lue, écrite et relue, est la même', () => {
    expect(shipped.length).toBeGreaterThan(150);
    for (const [where, text] of shipped) {
      const expr = parse(text);
      const printed = printFormula(expr);
      expect(withoutSpans(parse(printed)), where).toEqual(withoutSpans(expr));
      expect(printFormula(parse(printed)), where).toBe(printed);
    }
  });

  it('un texte quelconque donne un arbre ou une phrase, jamais une exception', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '2,5',
        '(',
        ')',
        '[',
        ']',
        ';',
        '=',
        '<>',
        '+',
        '-',
        '^',
        '%',
        '{€}',
        '.',
        'a',
        'SOMME',
        'ABSENT',
        ' ',
        '\n',
        '€',
        '🙂',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const outcome = parseFormula(text, 'essai.f');
        if (outcome.ok)
          expect(withoutSpans(parse(printFormula(outcome.expr)))).toEqual(withoutSpans(outcome.expr));
        else {
          const { line = 0, column = 0, message } = outcome.problem;
          const lines = text.split('\n');
          expect(message.length).toBeGreaterThan(10);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Ce qui se groupe avec quoi', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['1 / 2 / 3', '((1 / 2) / 3)'],
    ['1 / 2 * 3', '((1 / 2) * 3)'],
    ['1 - (2 - 3)', '(1 - (2 - 3))'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['(2 ^ 3) ^ 2', '((2 ^ 3) ^ 2)'],
    ['-2 ^ 2', '(-(2 ^ 2))'],
    ['(-2) ^ 2', '((-2) ^ 2)'],
    ['2 ^ -3', '(2 ^ (-3))'],
    ['2 ^ -3 ^ 2', '(2 ^ (-(3 ^ 2)))'],
    ['-a * b', '((-a) * b)'],
    ['-(a * b)', '(-(a * b))'],
    ['a - -b', '(a - (-b))'],
    ['--a', '(-(-a))'],
    ['a + 1 > b * 2', '((a + 1) > (b * 2))'],
    ['a = b = c', '((a = b) = c)'],
    ['a < b <> c', '((a < b) <> c)'],
    ['a[d = m] ^ 2', '(a[d=m] ^ 2)'],
    ['-a[d = m]', '(-a[d=m])'],
    ['(a + b)[d = m; e = 2025]', '(a + b)[d=m; e=2025]'],
    ['a[d = m][e = n]', 'a[d=m][e=n]'],
    ['oam.a * b', '(oam.a * b)'],
    ['SI(a > 1; b; -c)', 'SI((a > 1); b; (-c))'],
    ['F()', 'F()'],
    ['15 % * a', '(15 % * a)'],
    ['12 {mois/an} * a', '(12 {mois/an} * a)'],
  ])('%s', (text, expected) => {
    expect(grouped(parse(text)).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it.each([
    ['((a))', 'a'],
    ['(a * b) + c', 'a * b + c'],
    ['(a ^ b) * c', 'a ^ b * c'],
    ['a + (b + c)', 'a + (b + c)'],
    ['(a - b) - c', 'a - b - c'],
    ['F((a))', 'F(a)'],
  ])('%s s’écrit %s, avec le moins de parenthèses', (text, expected) => {
    expect(printFormula(parse(text))).toBe(expected);
  });
});

describe('Les nombres', () => {
  it.each([
    ['12', { digits: '12', percent: false, unit: null }],
    ['1,5', { digits: '1.5', percent: false, unit: null }],
    ['0.2', { digits: '0.2', percent: false, unit: null }],
    ['007', { digits: '007', percent: false, unit: null }],
    ['15 %', { digits: '15', percent: true, unit: null }],
    ['15%', { digits: '15', percent: true, unit: null }],
    ['15\u00a0%', { digits: '15', percent: true, unit: null }],
    ['12 {mois/an}', { digits: '12', percent: false, unit: 'mois/an' }],
    ['12{ mois/an }', { digits: '12', percent: false, unit: 'mois/an' }],
    ['2,5 % {€}', { digits: '2.5', percent: true, unit: '€' }],
    ['3 {}', { digits: '3', percent: false, unit: '' }],
  ])('%s', (text, expected) => {
    expect(withoutSpans(parse(text))).toEqual({ kind: 'number', ...expected });
  });

  it.each([
    ['−2', '-2'],
    ['3 × 4 ÷ 2', '3 * 4 / 2'],
    ['a\u202f+\u00a0b\n\t+ c', 'a + b + c'],
  ])('les signes de typographie se lisent : %s', (text, expected) => {
    expect(withoutSpans(parse(text))).toEqual(withoutSpans(parse(expected)));
  });
});

describe('Chaque partie garde sa place dans le texte', () => {
  it.each([
    ['a +\n  SOMME(b; c)', 'SOMME(b; c)', 2, 3],
    ['a + (b - c)', '(b - c)', 1, 5],
    ['a + 12 {mois/an}', '12 {mois/an}', 1, 5],
    ['a + oam.total[d = m]', 'oam.total[d = m]', 1, 5],
  ])('%s', (text, part, line, column) => {
    const expr = parse(text);
    const { span } = (expr as Extract<Expr, { kind: 'binary' }>).right;
    expect(text.slice(span.start, span.end)).toBe(part);
    expect(placeOf(text, span.start)).toEqual({ line, column });
  });
});
