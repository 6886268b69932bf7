import { expect, it } from 'vitest';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { relatedDossiers } from '../../src/core/model/related.ts';

const dossier = (slug: string, expr: string): Dossier => ({
  slug,
  version: 1,
  title: slug,
  group: '',
  question: '',
  sources: [],
  dimensions: [],
  parameters: [],
  formulas: [{ id: 'f', label: 'f', unit: '', expr }],
  figures: [],
  tables: [],
  results: [],
  charts: [],
  notes: [],
});
const all = [
  dossier('a', '1'),
  dossier('b-long', 'c.f + 0.5'),
  dossier('c', 'd_long.f * 2'),
  dossier('d-long', 'b_long.f'),
];
const slugs = (...of: string[]) =>
  relatedDossiers({ dossiers: Object.fromEntries(of.map((slug) => [slug, 1])) }, all).map(({ slug }) => slug);

it('une étude emporte ses dossiers et ceux que leurs formules nomment, de proche en proche', () => {
  expect(slugs('a')).toEqual(['a']);
  expect(slugs('b-long', 'a')).toEqual(['a', 'b-long', 'c', 'd-long']);
  expect(slugs('absent')).toEqual([]);
});
