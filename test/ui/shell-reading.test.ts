import { describe, expect, test } from 'vitest';
import { readRoute, routeHash } from '../../src/ui/app/route.ts';
import { scenarioColor, scenarioSymbol } from '../../src/ui/kit/palette.ts';
import { matches } from '../../src/ui/kit/shortcut.ts';
import { amountDetail, amountText, difference } from '../../src/ui/text/amount.ts';
import {
  cellIndex,
  count,
  dateText,
  memberTuples,
  nameCell,
  plain,
  unitWords,
} from '../../src/ui/text/names.ts';
import { commonScale, narrowText, scaledText } from '../../src/ui/text/scale.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('des nombres qui se lisent ensemble', () => {
  const shown = (values: readonly string[], unit: string) => {
    const scale = commonScale(values, unit);
    return [...values.map((value) => spaced(scaledText(value, scale, { withUnit: false }))), scale.unit];
  };
  test('ont la même unité, celle où le plus petit se lit bien', () => {
    expect(shown(['827248960', '1051101390.16'], '€/an')).toEqual(['827,2', '1 051,1', 'M€/an']);
    expect(shown(['1384956', '1759723.19'], '€/an')).toEqual(['1,38', '1,76', 'M€/an']);
    expect(shown(['4.8', '13.6', '24'], 'M€')).toEqual(['4,8', '13,6', '24,0', 'M€']);
  });
  test('un petit nombre ne disperse pas les grands', () => {
    expect(shown(['5', '827248960'], '€')).toEqual(['0,000005', '827,2', 'M€']);
  });
  test('les montants d’un médecin restent en euros', () => {
    expect(shown(['93.6', '86.91'], '€/adhésion')).toEqual(['93,60', '86,91', '€/adhésion']);
    expect(shown(['17440', '21390'], '€/an')).toEqual(['17 440', '21 390', '€/an']);
  });
  test('ce qui n’est pas de l’argent, ni zéro, ni un échec n’y change rien', () => {
    expect(commonScale(['12', '1000000'], 'patients').unit).toBe('patients');
    expect(commonScale(['0', null, undefined], '€/an')).toEqual({
      unit: '€/an',
      shift: 0,
      decimals: undefined,
    });
  });
});

describe('une valeur', () => {
  test('absente est un tiret, attendue des points, en échec son motif', () => {
    expect(amountText(null, '€')).toBe('—');
    expect(amountText(undefined, '€')).toBe('…');
    const failure = { code: 'division-par-zero', where: 'x.y', message: 'Pourquoi.' } as const;
    expect(amountText(failure, '€')).toBe('division par zéro');
    expect(amountDetail(failure, '€', '')).toBe('Pourquoi.');
  });
  test('ne répète pas en exact ce qui est déjà dit', () => {
    expect(amountDetail('2', 'M€', amountText('2', 'M€'))).toBeNull();
    expect(spaced(amountDetail('2.125', 'M€', amountText('2.125', 'M€')) ?? '')).toBe('2,125 M€');
    expect(amountDetail('100', '€', amountText('100', '€'))).toBeNull();
  });
  test('s’écarte exactement, et d’une part de la grandeur de la référence', () => {
    expect(difference('0.3', '0.1')).toEqual({ amount: '0.2', ratio: '2' });
    expect(difference('-5', '-10')).toEqual({ amount: '5', ratio: '0.5' });
    expect(difference('3', '0')).toEqual({ amount: '3', ratio: null });
    expect(difference(null, '1')).toBeNull();
  });
});

describe('les mots', () => {
  test('une unité se lit', () => {
    expect(unitWords('€/patient/an')).toBe('€ par patient et par an');
    expect(unitWords('%')).toBe('%');
    expect(unitWords('1')).toBe('nombre');
  });
  test('une date aussi', () => {
    expect(spaced(dateText('2024-03-14'))).toBe('14 mars 2024');
    expect(spaced(dateText('2024-05-01'))).toBe('1er mai 2024');
    expect(dateText('avril 2024')).toBe('avril 2024');
  });
  test('on compte au pluriel à partir de deux', () => {
    expect([0, 1, 2].map((many) => spaced(count(many, 'cellule')))).toEqual([
      '0 cellule',
      '1 cellule',
      '2 cellules',
    ]);
  });
  test('on cherche sans accents', () => {
    expect(plain('Économie de l’année')).toBe('economie de l annee');
  });
  test('une adresse est nommée par ses libellés', () => {
    const cell = nameCell([miniDossier], 'mini-forfait.montant[age_2_6]');
    expect(cell && [cell.label, ...cell.members]).toEqual(['Montant par patient', '2 à 6 ans']);
    expect(nameCell([miniDossier], 'mini-forfait.inconnu')).toBeNull();
  });
  test('et trouvée à son rang, le dernier axe le plus vite', () => {
    const dims = ['classe_patient', 'annee'];
    expect(memberTuples(miniDossier, dims)).toHaveLength(9);
    expect(cellIndex(miniDossier, dims, 'mini-forfait.x[age_7_74,a2027]')).toBe(5);
    expect(cellIndex(miniDossier, dims, 'mini-forfait.x[age_7_74]')).toBe(-1);
    expect(cellIndex(miniDossier, dims, 'mini-forfait.x[age_7_74,a1900]')).toBe(-1);
  });
});

describe('l’adresse de la page', () => {
  test('revient sur elle-même', () => {
    for (const route of [
      { page: 'home' },
      { page: 'study', id: 'a/b c', slug: 'oam' },
      { page: 'study', id: 'x', slug: '' },
    ] as const) {
      expect(readRoute(routeHash(route))).toEqual(route);
    }
  });
  test('ce qui n’est pas compris mène à l’accueil', () => {
    for (const hash of [
      '',
      '#',
      '#/etude',
      '#/etude/',
      '#/etude/%E0%A4%A/x',
      '#/etude/a/b/c',
      '#/ailleurs/x',
    ]) {
      expect(readRoute(hash)).toEqual({ page: 'home' });
    }
  });
});

test('huit scénarios ont huit couleurs et huit formes, puis on recommence', () => {
  const eight = Array.from({ length: 8 }, (_, color) => color);
  expect(new Set(eight.map(scenarioColor)).size).toBe(8);
  expect(new Set(eight.map(scenarioSymbol)).size).toBe(8);
  expect(scenarioColor(8)).toBe(scenarioColor(0));
  expect(scenarioColor(-1)).toBe(scenarioColor(7));
});

test('un raccourci est une combinaison exacte', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;
  expect(matches(press('z', { ctrlKey: true }), 'Ctrl+Z')).toBe(true);
  expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false);
  expect(matches(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Maj+Z')).toBe(true);
  expect(matches(press('?', { shiftKey: true }), '?')).toBe(true);
  expect(matches(press('ArrowLeft', { altKey: true }), 'Alt+←')).toBe(true);
  expect(matches(press('F6', { shiftKey: true }), 'F6')).toBe(false);
});

test('a number beyond all likelihood keeps its place, as a spreadsheet writes it', () => {
  const scale = commonScale(['827248960', '-2846039999999999999999999'], '€');
  expect(narrowText('-2846039999999999999999999', scale)).toBe('−2,85E+18');
  expect(narrowText('2846039999999999999999999', scale, { sign: 'always' })).toBe('+2,85E+18');
  expect(narrowText('827248960', scale, { withUnit: false })).toBe('827,2');
});
