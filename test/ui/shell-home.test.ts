import { describe, expect, test } from 'vitest';
import { previews } from '../../src/ui/home/preview.ts';
import { momentText } from '../../src/ui/home/moment.ts';
import { searchEntries } from '../../src/ui/palette/search.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('l’image d’une étude est faite de ses propres chiffres', () => {
  test('les variantes imprimées donnent une barre par variante', () => {
    expect(previews(miniDossier)[0]).toEqual({
      kind: 'bars',
      caption: 'Montant par patient',
      series: [
        [70, 5, 6],
        [80, 5, 6],
        [100, 5, 6],
      ],
    });
  });
  test('un dossier sans rien à dessiner n’a pas d’image', () => {
    expect(previews({ ...miniDossier, variants: [], tables: [], charts: [] })).toEqual([]);
  });
});

test('la date d’une étude se dit en mots', () => {
  const now = new Date(2026, 10, 21, 15, 0);
  const said = (date: Date) => spaced(momentText(date.toISOString(), now));
  expect(said(new Date(2026, 10, 21, 9, 5))).toBe('aujourd’hui à 9:05');
  expect(said(new Date(2026, 10, 20, 23, 59))).toBe('hier à 23:59');
  expect(said(new Date(2026, 10, 3, 8, 0))).toBe('le 3 novembre 2026');
  expect(momentText('n’importe quoi', now)).toBe('');
});

describe('la recherche', () => {
  const entry = (label: string, hint: string) => ({ label, hint, run: () => {} });
  const entries = [
    entry('Part des médecins', 'Paramètre · OAM'),
    entry('Économie brute', 'Résultat · OAM'),
    entry('Nombre de médecins', 'Paramètre · Forfait'),
  ];
  const found = (typed: string) => searchEntries(entries, typed).map(({ label }) => label);
  test('veut tous les mots, sans accents, et ce qui commence d’abord', () => {
    expect(found('economie')).toEqual(['Économie brute']);
    expect(found('medecins')).toEqual(['Part des médecins', 'Nombre de médecins']);
    expect(found('nombre')).toEqual(['Nombre de médecins']);
    expect(found('medecins oam')).toEqual(['Part des médecins']);
    expect(found('rien')).toEqual([]);
  });
  test('montre tout tant que rien n’est tapé', () => {
    expect(found(' ')).toHaveLength(3);
  });
});
