import { describe, expect, test } from 'vitest';
import type { ExplainedNode } from '../../src/core/engine/api.ts';
import { comparison, isCondition, largestFirst, termsOf } from '../../src/ui/explanation/terms.ts';

const value = (text: string, amount: string): ExplainedNode => ({
  kind: 'reference',
  text,
  value: amount,
  address: `x.${text}`,
  children: [],
});
const operation = (text: string, ...children: ExplainedNode[]): ExplainedNode => ({
  kind: 'operation',
  text,
  value: '0',
  children,
});
const lines = (node: ExplainedNode) => termsOf(node).map(({ sign, node: term }) => `${sign}${term.text}`);

describe('un calcul se lit terme à terme', () => {
  const [a, b, c] = [value('a', '1'), value('b', '2'), value('c', '3')];
  test('une chaîne de plus et de moins est une seule liste', () => {
    expect(lines(operation('−', operation('+', a, b), c))).toEqual(['a', '+b', '−c']);
  });
  test('un produit dans une somme reste un terme', () => {
    expect(lines(operation('+', operation('×', a, b), c))).toEqual(['×', '+c']);
  });
  test('a − (b − c) garde sa parenthèse', () => {
    expect(lines(operation('−', a, operation('−', b, c)))).toEqual(['a', '−−']);
  });
  test('un choix dit sa condition et la branche prise', () => {
    const test1 = { ...operation('=', a, value('un', '1')), value: '1' };
    expect(lines({ kind: 'choice', text: 'si', value: '2', children: [test1, b] })).toEqual([
      'si=',
      'alorsb',
    ]);
    expect(
      lines({ kind: 'choice', text: 'si', value: '2', children: [{ ...test1, value: '0' }, b] }),
    ).toEqual(['si=', 'sinonb']);
  });
  test('la référence d’un nom est ce nom, ailleurs', () => {
    const there = { ...a, scenario: 'actuel' };
    const reference: ExplainedNode = {
      kind: 'function',
      text: 'dans la référence',
      value: '1',
      children: [there],
    };
    expect(termsOf(operation('−', b, reference))[1]?.node).toBe(there);
  });
  test('chaque terme trouve le sien dans le scénario de référence, tant que la formule a la même forme', () => {
    const other = operation('+', value('a', '10'), value('b', '20'));
    expect(termsOf(operation('+', a, b), other).map(({ reference }) => reference?.value)).toEqual([
      '10',
      '20',
    ]);
    expect(termsOf(operation('+', a, b), c).map(({ reference }) => reference)).toEqual([
      undefined,
      undefined,
    ]);
  });
  test('deux valeurs comparées tiennent sur une ligne, deux calculs non', () => {
    expect(comparison(operation('>', a, b))?.left).toBe(a);
    expect(comparison(operation('>', operation('+', a, b), c))).toBeUndefined();
    expect(isCondition(operation('>', a, b))).toBe(true);
    expect(isCondition(operation('+', a, b))).toBe(false);
  });
});

test('les membres d’une somme viennent du plus grand au plus petit, les absents à la fin', () => {
  const node: ExplainedNode = {
    kind: 'function',
    text: 'somme',
    value: '10',
    children: [],
    members: [
      { member: 'p', label: 'Petit', node: value('p', '2') },
      { member: 'x', label: 'Absent', node: { ...value('x', '0'), value: null } },
      { member: 'n', label: 'Négatif', node: value('n', '-8') },
      { member: 'g', label: 'Grand', node: value('g', '16') },
    ],
  };
  expect(largestFirst(node).map(({ label, share, negative }) => [label, share, negative])).toEqual([
    ['Grand', 1, false],
    ['Négatif', 0.5, true],
    ['Petit', 0.125, false],
    ['Absent', 0, false],
  ]);
});
