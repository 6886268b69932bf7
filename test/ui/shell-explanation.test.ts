import { describe, expect, test } from 'vitest';
import type { ExplainedNode } from '../../src/core/engine/api.ts';
import { contributions } from '../../src/ui/explanation/contributions.ts';
import { comparison, isCondition, type Pair, pairedTerms, termsOf } from '../../src/ui/explanation/terms.ts';

const value = (text: string, amount: string): ExplainedNode => ({
  kind: 'reference',
  text,
  value: amount,
  address: `x.${text}`,
  children: [],
});
const literal = (text: string): ExplainedNode => ({ kind: 'literal', text, value: text, children: [] });
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
      text: 'dans le scénario de référence',
      value: '1',
      children: [there],
    };
    expect(termsOf(operation('−', b, reference))[1]?.node).toBe(there);
  });
  test('chaque terme trouve le sien dans l’autre scénario', () => {
    const own = operation('+', a, b);
    const other = operation('+', value('a', '10'), value('b', '20'));
    const pairs = pairedTerms({ own, other });
    expect(pairs.map((pair) => [pair.sign, pair.own?.value, pair.other?.value])).toEqual([
      ['', '1', '10'],
      ['+', '2', '20'],
    ]);
  });
  test('un choix fait autrement montre les deux branches, chacune de son côté', () => {
    const choice = (yes: string, branch: ExplainedNode): ExplainedNode => ({
      kind: 'choice',
      text: 'selon la condition',
      value: branch.value,
      children: [{ ...operation('=', a, literal('1')), value: yes }, branch],
    });
    const shown = pairedTerms({ own: choice('1', b), other: choice('0', c) });
    expect(shown.map(({ sign, own, other }) => [sign, own?.text, other?.text])).toEqual([
      ['si', '=', '='],
      ['alors', 'b', undefined],
      ['sinon', undefined, 'c'],
    ]);
    const same = pairedTerms({ own: choice('1', b), other: choice('1', { ...b, value: '7' }) });
    expect(same.map((pair) => [pair.sign, pair.own?.value, pair.other?.value])).toEqual([
      ['si', '1', '1'],
      ['alors', '2', '7'],
    ]);
  });
  test('une valeur comparée à un nombre tient sur une ligne, deux valeurs non', () => {
    expect(comparison(operation('>', a, literal('3')))?.left).toBe(a);
    expect(comparison(operation('>', a, b))).toBeUndefined();
    expect(comparison(operation('>', operation('+', a, b), c))).toBeUndefined();
    expect(isCondition(operation('>', a, b))).toBe(true);
    expect(isCondition(operation('+', a, b))).toBe(false);
  });
});

const member = (label: string, amount: string | null, text = 'p') => ({
  member: label,
  label,
  node: { ...value(text, '0'), value: amount },
});
const sum = (...members: ReturnType<typeof member>[]): ExplainedNode => ({
  kind: 'function',
  text: 'somme sur les classes',
  value: '10',
  children: [],
  members,
});
const named = (pair: Pair, inDataOrder = false) =>
  contributions(pair, inDataOrder).members.map(({ label, length, negative, share }) => [
    label,
    length,
    negative,
    share,
  ]);

describe('ce que chaque membre apporte', () => {
  const mixed = sum(
    member('Petit', '2'),
    member('Absent', null),
    member('Négatif', '-8'),
    member('Grand', '16'),
  );
  test('du plus grand au plus petit, les absents à part', () => {
    expect(named({ own: mixed, other: undefined })).toEqual([
      ['Grand', 1, false, null],
      ['Négatif', 0.5, true, null],
      ['Petit', 0.125, false, null],
    ]);
    expect(contributions({ own: mixed, other: undefined }, false).absent.map(({ label }) => label)).toEqual([
      'Absent',
    ]);
  });
  test('en parts du total quand tous sont de même signe, dans l’ordre des données si on le demande', () => {
    const own = sum(member('Petit', '5'), member('Grand', '15'));
    expect(named({ own, other: undefined }).map(([label, , , share]) => [label, share])).toEqual([
      ['Grand', '0.75'],
      ['Petit', '0.25'],
    ]);
    expect(named({ own, other: undefined }, true).map(([label]) => label)).toEqual(['Petit', 'Grand']);
  });
  test('entre deux scénarios, par ce qui les écarte ; sans écart, par ce qu’ils valent', () => {
    const own = sum(member('Grand', '100'), member('Moyen', '30'), member('Né', '5'));
    const other = sum(member('Grand', '99'), member('Moyen', '20'), member('Né', null));
    expect(named({ own, other })).toEqual([
      ['Moyen', 1, false, '0.625'],
      ['Né', 0.5, false, '0.3125'],
      ['Grand', 0.1, false, '0.0625'],
    ]);
    expect(contributions({ own, other }, false).measure).toBe('écart');
    expect(contributions({ own, other: own }, false).measure).toBe('total');
    expect(named({ own, other: own })[0]?.[0]).toBe('Grand');
  });
  test('les années d’un cumul gardent leur ordre', () => {
    const own = { ...sum(member('2025', '1'), member('2026', '9')), text: 'cumul sur les années' };
    const found = contributions({ own, other: undefined }, false);
    expect([found.ordered, found.members.map(({ label }) => label)]).toEqual([true, ['2025', '2026']]);
  });
});
