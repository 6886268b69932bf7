import { describe, expect, it } from 'vitest';
import { isBorderNumber } from '../../src/core/quantity/decimal.ts';
import { parseFrench } from '../../src/core/quantity/parse.ts';
import { type Case, corpus } from './corpus.ts';

describe('ce qui se tape ou se colle dans une cellule', () => {
  it.each(corpus.map((one) => [JSON.stringify(one.text).slice(0, 60), one.unit, one] as const))(
    '%s en « %s »',
    (_shown, _unit, one) => expect(outcome(one)).toEqual(one.expected),
  );

  it('ne contient pas deux fois le même cas, et en contient assez', () => {
    const keys = corpus.map(({ text, unit }) => `${unit} ${text}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(200);
  });

  it('ne rend que des nombres de bordure', () => {
    for (const { text, unit } of corpus) {
      const parsed = parseFrench(text, unit);
      if (parsed.kind === 'value') expect(parsed.value).toSatisfy(isBorderNumber);
      if (parsed.kind === 'ambiguous')
        for (const { value } of parsed.readings) expect(value).toSatisfy(isBorderNumber);
    }
  });

  it('montre les deux lectures de ce qui en a deux', () => {
    expect(parseFrench('1.234', '€')).toEqual({
      kind: 'ambiguous',
      message: '«\u00A01.234\u00A0» peut se lire 1\u202F234,00\u00A0€ ou 1,234\u00A0€.',
      readings: [
        { value: '1234', label: '1\u202F234,00\u00A0€' },
        { value: '1.234', label: '1,234\u00A0€' },
      ],
    });
  });

  it.each([
    ['12,5,0', '€', '«\u00A012,5,0\u00A0» n’est pas un nombre.'],
    ['12 %', '€', '«\u00A012 %\u00A0»\u00A0: «\u00A0%\u00A0» ne convient pas ici. La cellule est en €.'],
    [
      '12 patients',
      '1',
      '«\u00A012 patients\u00A0»\u00A0: «\u00A0patients\u00A0» ne convient pas ici. La cellule attend un nombre sans unité.',
    ],
    [
      '1,234.56',
      '€',
      '«\u00A01,234.56\u00A0»\u00A0: la virgule sépare les décimales. Écrivez 1\u202F234,56.',
    ],
    ['x'.repeat(50), '€', `«\u00A0${'x'.repeat(39)}…\u00A0» n’est pas un nombre.`],
  ])('explique le refus de « %s » en %s', (text, unit, message) => {
    expect(parseFrench(text, unit)).toEqual({ kind: 'error', message });
  });
});

/** The outcome in the terms of the corpus; a refusal is judged on the part of the message the case names. */
function outcome({ text, unit, expected }: Case): unknown {
  const parsed = parseFrench(text, unit);
  switch (parsed.kind) {
    case 'value':
      return { value: parsed.value };
    case 'absent':
      return { absent: true };
    case 'ambiguous':
      return { ask: parsed.readings.map(({ value }) => value) };
    case 'error': {
      const named = 'refused' in expected ? expected.refused : null;
      return { refused: named !== null && parsed.message.includes(named) ? named : parsed.message };
    }
  }
}
