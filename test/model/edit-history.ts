import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Dossier } from '../../src/core/model/dossier.ts';
import type { Scenario, ScenarioCell, Study } from '../../src/core/model/study.ts';
import { scenario, smallDossier, smallStudy } from '../engine/small-dossier.ts';

/** Seven cells: typed, absent, and one (`seuil`) that its formula computes. */
export const dossier: Dossier = {
  ...smallDossier({
    dims: { classe: ['jeune', 'adulte', 'senior'] },
    parameters: {
      montant: { dims: ['classe'], cells: { jeune: '1', adulte: '2', senior: '3' } },
      base: { cells: '10' },
      taux: { cells: '0.5' },
      vide: { cells: null },
      seuil: { label: 'Seuil', cells: { '': { formula: 'base * 2' } } },
    },
  }),
  sources: [{ id: 'presse', title: 'Presse', date: '2021' }],
};

const SOURCE: Readonly<Record<string, string | null>> = {
  'essai.montant[jeune]': '1',
  'essai.montant[adulte]': '2',
  'essai.montant[senior]': '3',
  'essai.base': '10',
  'essai.taux': '0.5',
  'essai.vide': null,
};
export const COMPUTED = 'essai.seuil';
export const ADDRESSES = [...Object.keys(SOURCE), COMPUTED];

/** s ← p ← x ← y, and z on its own. */
export const family: Study = smallStudy([
  scenario('s'),
  scenario('p', { base: '11', seuil: '7' }, 's'),
  scenario('x', { 'montant[jeune]': '5' }, 'p'),
  scenario('y', { taux: '0.7' }, 'x'),
  scenario('z', { base: '12', vide: '4' }),
]);

/** One cell typed (or given up: null) in one scenario. */
export interface Edit {
  readonly scenario: string;
  readonly address: string;
  readonly cell: ScenarioCell | null;
}

const value = fc.constantFrom('1', '2', '3', '10', '10.0', '0.5', '7', null);
const cell: fc.Arbitrary<ScenarioCell | null> = fc.oneof(
  { weight: 6, arbitrary: value.map((to) => ({ value: to })) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: value.map((to) => ({ value: to, note: 'Vu en séance' })) },
  { weight: 1, arbitrary: value.map((to) => ({ value: to, ref: { source: 'presse', where: 'p. 3' } })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(value, fc.constantFrom('20', '30'))
      .map(([to, under]) => ({ value: to, over: { value: under, ref: { source: 'presse' } } })),
  },
);

export const history: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    scenario: fc.constantFrom('s', 'p', 'x', 'x', 'x', 'y', 'z'),
    address: fc.constantFrom(...ADDRESSES),
    cell,
  }),
  { maxLength: 12 },
);

export function edited(study: Study, edits: readonly Edit[]): Study {
  const scenarios = study.scenarios.map((one): Scenario => {
    const cells = { ...one.cells };
    for (const { scenario: id, address, cell: typed } of edits) {
      if (id !== one.id) continue;
      if (typed) cells[address] = typed;
      else delete cells[address];
    }
    return { ...one, cells };
  });
  return { ...study, scenarios };
}

/** What a scenario shows at an address, as a text: value, where it comes from, what is noted; worked out on its own. */
export function shown(study: Study, id: string, at: string): string {
  const one = study.scenarios.find((candidate) => candidate.id === id) as Scenario;
  return one.cells[at] || one.parent === null ? cellText(one.cells[at], at) : shown(study, one.parent, at);
}

export function cellText(typed: ScenarioCell | undefined, at: string): string {
  if (!typed) return at === COMPUTED ? 'calculé' : JSON.stringify([plain(SOURCE[at] as string | null)]);
  const { value: text, ...more } = typed;
  const words = Object.entries(more).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(words.length > 0 ? [plain(text), words] : [plain(text)]);
}

export function valueText(text: string): string {
  return text === 'calculé' ? text : JSON.stringify((JSON.parse(text) as unknown[])[0]);
}

function plain(text: string | null): string | null {
  return text === null ? null : new Decimal(text).toFixed();
}

/** Ids of a scenario and of those that follow it. */
export function followers(study: Study, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id: own, parent } of study.scenarios)
      if (parent !== null && found.has(parent) && !found.has(own)) {
        found.add(own);
        grown = true;
      }
  }
  return found;
}

/** A study without one scenario's parent and cells: what must not change with them. */
export function apart(study: Study, id: string): unknown {
  const scenarios = study.scenarios.map((one) => (one.id === id ? { ...one, parent: '', cells: {} } : one));
  return { ...study, scenarios };
}
