import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExact, formatValue } from '../../src/core/quantity/format.ts';
import {
  asUnit,
  baseUnit,
  displayScale,
  divide,
  multiply,
  parseUnit,
  PLAIN,
  power,
  sameDimension,
  storedScale,
  type Unit,
  unitName,
  unitText,
} from '../../src/core/quantity/unit.ts';

const unit = (text: string): Unit => {
  const read = parseUnit(text);
  if (!read) throw new Error(`pas une unité : ${text}`);
  return read;
};

describe('une unité se lit', () => {
  it.each([
    ['€', [['€', 1]], 0],
    [
      '€/patient/an',
      [
        ['€', 1],
        ['patient', -1],
        ['an', -1],
      ],
      0,
    ],
    [
      '€ / patient',
      [
        ['€', 1],
        ['patient', -1],
      ],
      0,
    ],
    ['patients', [['patient', 1]], 0],
    [
      'adhésions/mois/ETP',
      [
        ['adhésion', 1],
        ['mois', -1],
        ['ETP', -1],
      ],
      0,
    ],
    ['PS', [['PS', 1]], 0],
    ['cas-types', [['cas-type', 1]], 0],
    ['k€', [['€', 1]], 3],
    [
      'M€/PS',
      [
        ['€', 1],
        ['PS', -1],
      ],
      6,
    ],
    ['Md€', [['€', 1]], 9],
    ['M€/point', [['€', 1]], 8],
    ['%', [], -2],
    ['‰', [], -3],
    ['points', [], -2],
    ['points/an', [['an', -1]], -2],
    ['1/an', [['an', -1]], 0],
    [
      'h·patient',
      [
        ['h', 1],
        ['patient', 1],
      ],
      0,
    ],
    ['m²', [['m', 2]], 0],
    [
      '€/an^2',
      [
        ['€', 1],
        ['an', -2],
      ],
      0,
    ],
    ['', [], 0],
    ['1', [], 0],
    ['€/€', [], 0],
  ])('« %s »', (text, atoms, scale) => {
    expect(unit(text).atoms).toEqual(atoms);
    expect(unit(text).scale).toBe(scale);
  });

  it.each([
    '€/',
    '/an',
    '€//an',
    '12',
    '2 €',
    '€€',
    'K€',
    'k%',
    '€/(patient·an)',
    'patients vus',
    '€ patient',
    '<b>',
    'm^0',
    'a^b',
    '=',
    '€;',
    'a'.repeat(500),
    '-',
    'a-',
    '_a',
  ])('« %s » n’en est pas une', (text) => expect(parseUnit(text)).toBeNull());

  it.each([
    ['patients', 'patient'],
    ['ans', 'an'],
    ['jours', 'jour'],
    ['lieux', 'lieu'],
    ['hôpitaux', 'hôpital'],
    ['mois', 'mois'],
    ['fois', 'fois'],
    ['parcours', 'parcours'],
    ['€/an/patient', '€/patients/ans'],
    ['M€', '€'],
    ['%', '1'],
    ['points', '‰'],
  ])('« %s » et « %s » s’additionnent', (a, b) => expect(sameDimension(unit(a), unit(b))).toBe(true));

  it.each([
    ['€', '%'],
    ['€', '€/an'],
    ['patient', 'médecin'],
    ['moi', 'mois'],
    ['€', '€²'],
    ['PS', 'P'],
    ['an', '1/an'],
  ])('« %s » et « %s » ne s’additionnent pas', (a, b) => expect(sameDimension(unit(a), unit(b))).toBe(false));
});

describe('les échelles', () => {
  it.each([
    ['€', 0, 0],
    ['M€', 6, 0],
    ['k€/PS', 3, 0],
    ['%', 0, -2],
    ['‰', 0, -3],
    ['point', 0, -2],
    ['M€/point', 8, 0],
    ['%/an', -2, 0],
    ['€/k€', 0, -3],
    ['1', 0, 0],
  ])('de « %s » : %i stockée, %i affichée', (text, stored, display) => {
    expect(storedScale(unit(text))).toBe(stored);
    expect(displayScale(unit(text))).toBe(display);
  });

  it('disparaissent de l’unité de base', () => {
    expect(unitText(baseUnit(unit('M€/point')))).toBe('€');
    expect(baseUnit(unit('%'))).toBe(PLAIN);
    expect(unitText(baseUnit(unit('M€/PS/an')))).toBe('€/PS/an');
  });
});

describe('le calcul des unités', () => {
  it.each([
    ['patients', '€/patient/an', '€/an'],
    ['M€/point', 'points', 'M€'],
    ['€', '1', '€'],
    ['1', '€', '€'],
    ['€/PS', 'PS', '€'],
    ['h', 'h', 'h²'],
    ['1/an', '1/an', '1/an²'],
    ['%', '%', '10^-4'],
  ])('%s × %s = %s', (a, b, product) => expect(unitText(multiply(unit(a), unit(b)))).toBe(product));

  it('M€ ÷ PS est des M€/PS, € ÷ € n’a plus d’unité', () => {
    expect(unitText(divide(unit('M€'), unit('PS')))).toBe('M€/PS');
    expect(divide(unit('€'), unit('€'))).toBe(PLAIN);
    expect(divide(PLAIN, unit('an')).atoms).toEqual([['an', -1]]);
  });

  it('les puissances entières', () => {
    expect(unitText(power(unit('€/an'), 2))).toBe('€²/an²');
    expect(power(unit('€'), 0)).toBe(PLAIN);
    expect(unitText(power(unit('€/an'), -1))).toBe('an/€');
  });

  const units = fc
    .array(
      fc.tuple(
        fc.constantFrom('€', 'k€', 'M€', 'Md€', 'patient', 'ans', 'ETP', '%', 'points', 'mois', '1'),
        fc.constantFrom('/', '·'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((factors) => unit(factors.map(([atom, sign], i) => (i === 0 ? atom : sign + atom)).join('')));

  it('a × b ÷ b = a, quelle que soit l’écriture', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const back = divide(multiply(a, b), b);
        expect(sameDimension(back, a)).toBe(true);
        expect(back.scale).toBe(a.scale);
      }),
    );
  });

  it('s’écrit dans un texte qui se relit pareil', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const product = multiply(a, b);
        const read = unit(unitText(product));
        expect(sameDimension(read, product)).toBe(true);
        expect(read.scale).toBe(product.scale);
        expect(read.ratio).toBe(product.ratio);
      }),
    );
  });
});

it('dans un message, un nombre sans unité le dit', () => {
  expect(unitName(unit('1'))).toBe('nombre sans unité');
  expect(unitName(unit('€/€'))).toBe('nombre sans unité');
  expect(unitName(unit('€/patient/an'))).toBe('€/patient/an');
});

it('un texte qui n’est pas une unité ne va avec aucune autre', () => {
  expect(sameDimension(asUnit('2 €'), unit('€'))).toBe(false);
  expect(unitText(asUnit('2 €'))).toBe('2 €');
});

describe('Une année civile', () => {
  it('est un nombre sans unité, affiché entier et sans milliers', () => {
    expect(sameDimension(parseUnit('année') as Unit, PLAIN)).toBe(true);
    expect(formatValue('2027', 'année')).toBe('2027');
    expect(formatExact('2027', 'année')).toBe('2027');
  });
});
