import { beforeAll, describe, expect, it } from 'vitest';
import type { Study } from '../../src/core/model/study.ts';
import type { Part } from '../../src/core/xlsx/parts/parts.ts';
import { openShippedStudies } from '../engine/shipped-studies.ts';
import { compared, entryOf, type Made, made } from './compared.ts';
import { recompute, type Recomputed, typedIn } from './libreoffice.ts';

const studies = new Map(openShippedStudies().map((one) => [one.name, one]));
const books = new Map<string, Made>();
let found: ReadonlyMap<string, Recomputed>;

interface Edit {
  readonly study: string;
  readonly scenario: string;
  readonly at: string;
  readonly value: string | null;
}

/** Typed in the workbook by hand, as it were: the stored form of the unit, null to empty the cell. */
const EDITS: readonly Edit[] = [];

function edited({ study: name, scenario, at, value }: Edit): Study {
  const { study } = books.get(name) as Made;
  const scenarios = study.scenarios.map((one) =>
    one.id === scenario ? { ...one, cells: { ...one.cells, [at]: { value } } } : one,
  );
  return { ...study, scenarios };
}

beforeAll(async () => {
  const files = new Map<string, readonly Part[]>();
  for (const [name, { study, dossiers }] of studies) {
    const one = made(study, dossiers);
    books.set(name, one);
    files.set(name, one.parts);
  }
  for (const [k, { study, scenario, at, value }] of EDITS.entries()) {
    const one = books.get(study) as Made;
    const { sheet, cell } = entryOf(one, at, scenario);
    files.set(`modification-${k}`, typedIn(one.parts, sheet, cell, value));
  }
  found = await recompute(files);
}, 300_000);

describe('LibreOffice recalcule le classeur de chaque étude livrée', () => {
  it.each([...studies.keys()])('%s : chaque cellule comme notre moteur', (name) => {
    const one = books.get(name) as Made;
    const { cells, numbers, wrong } = compared(one, one.study, found.get(name) as Recomputed);
    expect(wrong.slice(0, 12)).toEqual([]);
    expect(wrong.length).toBe(0);
    expect(numbers).toBeGreaterThan(cells / 2);
  });

  it.each(
    EDITS.map((edit, k) => [`${edit.study}, ${edit.scenario}, ${edit.at} = ${edit.value}`, edit, k] as const),
  )('après une saisie : %s', (_, edit, k) => {
    const one = books.get(edit.study) as Made;
    const after = found.get(`modification-${k}`) as Recomputed;
    expect(compared(one, edited(edit), after).wrong.slice(0, 12)).toEqual([]);
    // The edit is one that shows: without it, the results are others.
    expect(compared(one, one.study, after).wrong.length).toBeGreaterThan(1);
  });
});
