import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBorderNumber } from '../../src/core/quantity/decimal.ts';
import {
  editText,
  type FormatOptions,
  formatExact,
  formatForClipboard,
  formatValue,
} from '../../src/core/quantity/format.ts';
import { parseFrench } from '../../src/core/quantity/parse.ts';
import { printedText } from '../../src/core/quantity/text.ts';

/** `_` for a no-break space, `'` for a narrow one: to see them. */
const seen = (text: string): string => text.replaceAll('\u00A0', '_').replaceAll('\u202F', "'");

describe('une valeur s’affiche', () => {
  it.each<[string, string, string]>([
    ['1234.5', '€', "1'234,50_€"],
    ['80', '€/patient/an', '80,00_€/patient/an'],
    ['0', '€', '0,00_€'],
    ['-0', '€', '0,00_€'],
    ['-5', '€', '−5,00_€'],
    ['1234567890.125', '€', "1'234'567'890,13_€"],
    ['-0.125', '€', '−0,13_€'],
    ['2.675', '€', '2,68_€'],
    ['1.005', '€', '1,01_€'],
    ['4.8', 'M€', '4,8_M€'],
    ['42.42', 'M€', '42,42_M€'],
    ['24', 'M€', '24,0_M€'],
    ['12.3', 'k€', '12,3_k€'],
    ['0.2', '%', '20,0_%'],
    ['0.125', '%', '12,5_%'],
    ['0.0695', '%', '7,0_%'],
    ['-0.03', 'points', '−3,0_points'],
    ['0.01', 'points', '1,0_point'],
    ['0.005', '‰', '5,0_‰'],
    ['2.6', 'M€/point', '2,6_M€/point'],
    ['25200', 'PS', "25'200_PS"],
    ['12.5', 'jours', '12,5_jours'],
    ['1.5', 'jours', '1,5_jour'],
    ['3', 'jour/an', '3_jours/an'],
    ['3', 'mois', '3_mois'],
    ['2', 'cas-type', '2_cas-types'],
    ['1000', 'patients', "1'000_patients"],
    ['0.3333333333', 'adhésions/mois/ETP', '0,33_adhésion/mois/ETP'],
    ['2', '1/an', '2/an'],
    ['12.5', '1', '12,5'],
    ['123456789012345678901234567890', '1', "123'456'789'012'345'678'901'234'567'890"],
    ['12345678901234567890123456.785', '€', "12'345'678'901'234'567'890'123'456,79_€"],
  ])('%s en %s : %s', (value, unit, text) => expect(seen(formatValue(value, unit))).toBe(text));

  it.each<[string, string, string]>([
    ['0.004', '€', '0,004_€'],
    ['-0.0004', '%', '−0,04_%'],
    ['0.00096', '€', '0,001_€'],
    ['0.0001', 'patients', '0,0001_patient'],
    ['0.000000001', '€', '≈_0,00_€'],
    ['-1e-20', '1', '≈_0'],
  ])('ce qui n’est pas nul ne s’affiche pas comme zéro : %s en %s', (value, unit, text) => {
    expect(seen(formatValue(value, unit))).toBe(text);
  });

  it.each<[string, string, FormatOptions, string]>([
    ['1234.5', '€', { decimals: 0 }, "1'235_€"],
    ['-1234.5', '€', { decimals: 0 }, "−1'235_€"],
    ['1234.5', '€', { decimals: 3 }, "1'234,500_€"],
    ['0.069', '%', { decimals: 2 }, '6,90_%'],
    ['5', '€', { sign: 'always' }, '+5,00_€'],
    ['-5', '€', { sign: 'always' }, '−5,00_€'],
    ['0', '€', { sign: 'always' }, '0,00_€'],
    ['1234.5', '€', { withUnit: false }, "1'234,50"],
    ['0.125', '%', { withUnit: false }, '12,5'],
    ['1234567.89', '€', { compact: true }, '1,23_M€'],
    ['12345678.9', '€', { compact: true }, '12,3_M€'],
    ['-2500000000', '€/an', { compact: true }, '−2,5_Md€/an'],
    ['123456', '€', { compact: true }, '123,5_k€'],
    ['14350', '€', { compact: true }, "14'350,00_€"],
    ['999999', '€', { compact: true }, '1,0_M€'],
    ['999949', '€', { compact: true }, '1,0_M€'],
    ['994000', '€', { compact: true }, '994,0_k€'],
    ['99999', '€', { compact: true }, '100,0_k€'],
    ['1500', 'M€', { compact: true }, '1,5_Md€'],
    ['4.8', 'M€', { compact: true }, '4,8_M€'],
    ['0.25', 'M€', { compact: true }, '250,0_k€'],
    ['0.00168', 'M€/PS', { compact: true }, "1'680,00_€/PS"],
    ['0', 'M€', { compact: true }, '0,0_M€'],
    ['1234567', 'patients', { compact: true }, "1'234'567_patients"],
    ['0.2', '%', { compact: true }, '20,0_%'],
    ['1234567', '€', { compact: true, sign: 'always', withUnit: false }, '+1,23'],
  ])('%s en %s avec %o : %s', (value, unit, options, text) => {
    expect(seen(formatValue(value, unit, options))).toBe(text);
  });
});

describe('la forme exacte', () => {
  it.each([
    ['1234567.891', '€', "1'234'567,891_€"],
    ['80', '€', '80,00_€'],
    ['0.069123', '%', '6,9123_%'],
    ['24', 'M€', '24_M€'],
    ['0.0123456789012345678901234567891', '%', '1,23456789012345678901234567891_%'],
  ])('%s en %s : %s', (value, unit, text) => expect(seen(formatExact(value, unit))).toBe(text));
});

describe('pour un Excel français et pour l’éditeur', () => {
  it.each([
    ['1234.56', '€', '1234,56', '1234,56'],
    ['0.125', '%', '12,5 %', '12,5'],
    ['-1234567.5', '€/an', '-1234567,5', '-1234567,5'],
    ['0.05', 'points', '5', '5'],
    ['1.234', 'M€', '1,234', '1,234'],
    ['0', '%', '0 %', '0'],
  ])('%s en %s', (value, unit, clipboard, edited) => {
    expect(formatForClipboard(value, unit)).toBe(clipboard);
    expect(editText(value, unit)).toBe(edited);
  });
});

describe('aller et retour', () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{0,29}$/);
  const numbers = fc
    .tuple(digits, fc.nat({ max: 29 }), fc.boolean())
    .map(([all, decimals, negative]) => {
      const padded = all.padStart(decimals + 1, '0');
      const whole = padded.slice(0, padded.length - decimals);
      const after = padded.slice(padded.length - decimals).replace(/0+$/, '');
      return `${negative ? '-' : ''}${whole}${after === '' ? '' : `.${after}`}`;
    })
    .filter(isBorderNumber);
  const units = fc.constantFrom(
    '€',
    'k€',
    'M€',
    'Md€',
    '€/patient/an',
    'M€/point',
    '%',
    '‰',
    'points',
    '%/an',
    'patients',
    'jours/an',
    'PS',
    '1',
    '1/an',
    'adhésions/mois/ETP',
  );

  it('ce qui est affiché en entier, copié ou édité se relit au chiffre près', () => {
    fc.assert(
      fc.property(numbers, units, (value, unit) => {
        const same = { kind: 'value', value };
        expect(parseFrench(formatExact(value, unit), unit)).toEqual(same);
        expect(parseFrench(formatForClipboard(value, unit), unit)).toEqual(same);
        expect(parseFrench(editText(value, unit), unit)).toEqual(same);
      }),
      { numRuns: 1000 },
    );
  });

  it('ce qui est affiché avec toutes ses décimales se relit aussi, l’unité comprise', () => {
    fc.assert(
      fc.property(numbers, units, (value, unit) => {
        expect(parseFrench(formatValue(value, unit, { decimals: 40, sign: 'always' }), unit)).toEqual({
          kind: 'value',
          value,
        });
      }),
    );
  });

  it('rien d’affiché ne contient NaN, Infinity, une lettre d’exposant ni un trait d’union', () => {
    fc.assert(
      fc.property(
        numbers,
        units,
        fc.record({ compact: fc.boolean(), decimals: fc.option(fc.nat({ max: 6 }), { nil: undefined }) }),
        (value, unit, options) => {
          expect(formatValue(value, unit, { ...options, withUnit: false })).toMatch(
            /^(?:−|≈\u00A0)?[0-9]{1,3}(?:\u202F[0-9]{3})*(?:,[0-9]+)?$/,
          );
        },
      ),
    );
  });

  it('un texte quelconque est lu sans exception, et donne un nombre exact, une question, absent ou une phrase', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789,. \u00A0\u202F€%-−()keM') }),
    );
    fc.assert(
      fc.property(texts, units, (text, unit) => {
        const parsed = parseFrench(text, unit);
        if (parsed.kind === 'value') expect(parsed.value).toSatisfy(isBorderNumber);
        if (parsed.kind === 'error') expect(parsed.message).toMatch(/^«\u00A0.*[.]$/su);
      }),
      { numRuns: 2000 },
    );
  });

  it('arrondit comme une division entière, moitié loin de zéro', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), (thousandths) => {
        const size = thousandths < 0n ? -thousandths : thousandths;
        const cents = (size + 5n) / 10n;
        fc.pre(cents !== 0n);
        const stored = `${thousandths < 0n ? '-' : ''}${size / 1000n}.${String(size % 1000n).padStart(3, '0')}`;
        const shown = formatValue(stored, '€', { withUnit: false });
        expect(shown.replace(/[\u202F,−]/g, '').replace(/^0+(?=\d)/, '')).toBe(String(cents));
        expect(shown.startsWith('−')).toBe(thousandths < 0n);
      }),
    );
  });
});

describe('ce qu’une source imprime', () => {
  it.each([
    ['70€', '70\u00a0€'],
    ['10 % / 90%', '10\u00a0% / 90\u00a0%'],
    ['10\u202f000€ (ZIP)', '10\u202f000\u00a0€ (ZIP)'],
    ['12,5\u202f%', '12,5\u202f%'],
    ['+2,5 M€', '+2,5 M€'],
    ['Pas concerné', 'Pas concerné'],
  ])('« %s » prend les espaces du français', (printed, shown) => {
    expect(printedText(printed)).toBe(shown);
  });
});
