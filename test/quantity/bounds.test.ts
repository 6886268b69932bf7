import { describe, expect, it } from 'vitest';
import { type Bounds, boundsViolation, checkBounds } from '../../src/core/quantity/bounds.ts';

const seen = (text: string | null): string | null =>
  text?.replaceAll('\u00A0', '_').replaceAll('\u202F', "'") ?? null;

describe('les bornes', () => {
  it.each<[string, string, Bounds]>([
    ['0', '€', { min: '0' }],
    ['1', '%', { min: '0', max: '1' }],
    ['0.0000000000000000000000001', '€', { min: '0', exclusiveMin: true }],
    ['12', 'patients', { integer: true }],
    ['12.0', 'patients', { integer: true }],
    [
      '1',
      '1',
      {
        choices: [
          { value: '0', label: 'non' },
          { value: '1', label: 'oui' },
        ],
      },
    ],
    ['-5', '€', {}],
  ])('admettent %s en %s avec %o', (value, unit, bounds) =>
    expect(checkBounds(value, bounds, unit)).toBeNull(),
  );

  it.each<[string, string, Bounds, string, string]>([
    ['-1', '€', { min: '0' }, 'hors-bornes', '−1,00_€ est hors des bornes_: au moins 0,00_€.'],
    ['1.5', '%', { min: '0', max: '1' }, 'hors-bornes', '150_% est hors des bornes_: de 0_% à 100_%.'],
    [
      '0',
      '€',
      { min: '0', exclusiveMin: true },
      'hors-bornes',
      '0,00_€ est hors des bornes_: plus de 0,00_€.',
    ],
    [
      '0',
      'h',
      { min: '0', max: '24', exclusiveMin: true },
      'hors-bornes',
      '0_h est hors des bornes_: plus de 0_h et au plus 24_h.',
    ],
    [
      '1000.001',
      'k€',
      { max: '1000' },
      'hors-bornes',
      "1'000,001_k€ est hors des bornes_: au plus 1'000_k€.",
    ],
    ['1.5', 'patients', { integer: true }, 'non-entier', '1,5_patient n’est pas un nombre entier.'],
    [
      '2',
      '1',
      {
        choices: [
          { value: '0', label: 'non' },
          { value: '1', label: 'oui' },
        ],
      },
      'hors-bornes',
      '2 n’est pas un des choix_: 0 (non), 1 (oui).',
    ],
    ['NaN', '€', {}, 'valeur-invalide', '«_NaN_» n’est pas un nombre.'],
    ['1e5', '€', {}, 'valeur-invalide', '«_1e5_» n’est pas un nombre.'],
  ])('refusent %s en %s avec %o', (value, unit, bounds, code, message) => {
    const violation = boundsViolation(value, bounds, unit);
    expect(violation?.code).toBe(code);
    expect(seen(violation?.message ?? null)).toBe(message);
    expect(checkBounds(value, bounds, unit)).toBe(violation?.message);
  });
});
