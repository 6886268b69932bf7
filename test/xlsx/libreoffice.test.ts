import { beforeAll, describe, expect, it } from 'vitest';
import { membersAt } from '../../src/core/engine/shape.ts';
import { address, nodeId } from '../../src/core/model/address.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { Border } from '../../src/core/model/value.ts';
import { PLAIN } from '../../src/core/quantity/unit.ts';
import { cellName } from '../../src/core/xlsx/place.ts';
import { resultLines } from '../../src/core/xlsx/result-sheet.ts';
import { cellNumber } from '../../src/core/xlsx/cell-number.ts';
import type { Part } from '../../src/core/xlsx/parts/parts.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';
import { ownStudy } from '../fixtures/own-study.ts';
import { openShippedStudies } from '../engine/shipped-studies.ts';
import { agree, compared, entryOf, type Made, made } from './compared.ts';
import { cases, functionWorkbook } from './function-cases.ts';
import { type Found, recompute, type Recomputed, typedIn } from './libreoffice.ts';
import { specialWorkbook } from './special-cases.ts';

const studies = new Map(openShippedStudies().map((one) => [one.name, one]));
const books = new Map<string, Made>();
const functions = functionWorkbook();
const special = specialWorkbook();
/** A study with rows and lines of its own, one of them wrong. */
const own = made(ownStudy, [miniDossier]);
let found: ReadonlyMap<string, Recomputed>;

interface Edit {
  readonly study: string;
  readonly scenario: string;
  readonly at: string;
  readonly value: string | null;
}

/** Typed in the workbook by hand, as it were: the stored form of the unit, null to empty the cell. */
const EDITS: readonly Edit[] = [
  { study: 'oam', scenario: 'publie', at: 'oam.taux_initiation[a2026]', value: '0.1834' },
  // Over the green cell of a scenario that follows another, which then stays as it is.
  { study: 'oam', scenario: 'cle_70_30', at: 'oam.economie_point[p2]', value: '27.35' },
  { study: 'oam', scenario: 'publie', at: 'oam.nb_ps', value: null },
  { study: 'oam', scenario: 'structurel', at: 'oam.taux_initiation[a2025]', value: '1.5' },
  { study: 'oam-calage', scenario: 'croissance_15', at: 'oam.taux_point[p1]', value: '0.0501' },
  { study: 'prado', scenario: 'actuel-2016', at: 'prado.adhesions_realisees[a2017]', value: '512345' },
  // What a formula gives by default, typed over; then emptied, which is absent and no longer computed.
  { study: 'prado', scenario: 'actuel-2016', at: 'prado.gain_par_adhesion[maternite]', value: '123.45' },
  { study: 'prado', scenario: 'sms-generalises', at: 'prado.etp[chirurgie,a2016]', value: '0' },
  { study: 'biosimilaires', scenario: 'calendrier-imprime', at: 'biosimilaires.marge_min', value: '0.07' },
  {
    study: 'forfait-medecin-traitant',
    scenario: 'option_1',
    at: 'forfait-medecin-traitant.montant[ald_80_plus]',
    value: '83.37',
  },
];

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
    const unit = one.book.model.nodes.get(at.replace(/\[.*$/, ''))?.entity.unit;
    const number = value === null || !unit ? null : cellNumber(value, unit);
    files.set(`modification-${k}`, typedIn(one.parts, sheet, cell, number));
  }
  books.set('lignes-a-soi', own);
  files.set('lignes-a-soi', own.parts);
  files.set('fonctions', functions.one.parts);
  files.set('particuliers', special.parts);
  found = await recompute(files);
}, 300_000);

describe('LibreOffice recalcule le classeur de chaque étude livrée', () => {
  it.each([...studies.keys(), 'lignes-a-soi'])('%s : chaque cellule comme notre moteur', (name) => {
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
    // Beside what is absent, a failure may show as absent: neither is a number.
    const { wrong } = compared(one, edited(edit), after);
    expect(
      wrong.filter((text) => !/ hors-bornes : .* ≠ \{"error":"#N\/A"\}$/.test(text)).slice(0, 12),
    ).toEqual([]);
    // The edit is one that shows: without it, the results are others.
    expect(compared(one, one.study, after).wrong.length).toBeGreaterThan(1);
  });
});

describe('Chaque forme de fonction, évaluée par LibreOffice, donne ce que donne le moteur', () => {
  it.each(cases.map((one) => [one.name, one.title, one] as const))('%s : %s', (_, __, { id, values }) => {
    const { book } = functions.one;
    const sheets = found.get('fonctions') as Recomputed;
    const ours = functions.ours(id);
    const unit = book.modelNode('essai', id)?.entity.unit;
    const theirs = ours.map((_value, index) => {
      const { sheet, row, column } = book.node(`essai.${id}`, 'base').place(index);
      return sheets.cell(sheet, cellName(row, column));
    });
    for (const [k, value] of ours.entries()) {
      const number = typeof value === 'string' && unit ? Number(cellNumber(value, unit)) : value;
      expect([agree(number as number, theirs[k]), theirs[k], value]).toEqual([true, theirs[k], value]);
    }
    // The engine's own answers are those worked out by hand, beside the function.
    if (values) expect(ours.map((one) => typeof one)).toEqual(values.map((one) => typeof one));
  });
});

describe('Cas particuliers', () => {
  const cell = (sheet: string, name: string): Found =>
    (found.get('particuliers') as Recomputed).cell(sheet, name);

  it('sommes longues, formules profondes, erreurs, boucles, absents : comme le moteur', () => {
    const { wrong, cells } = compared(special, special.study, found.get('particuliers') as Recomputed);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(5000);
  });

  it('aucune formule ne dépasse ce qu’un tableur accepte', () => {
    for (const { workbook } of [...books.values(), functions.one, special])
      for (const { rows } of workbook.sheets)
        for (const one of rows.flatMap(({ cells }) => cells)) {
          if (!one || !('formula' in one)) continue;
          expect(one.formula.length).toBeLessThan(8192);
          let depth = 0;
          let deepest = 0;
          for (const sign of one.formula) {
            if (sign === '(') deepest = Math.max(deepest, ++depth);
            if (sign === ')') depth--;
          }
          expect(deepest).toBeLessThan(60);
        }
  });

  it('les feuilles ont des noms permis et différents, et LibreOffice les garde', () => {
    const { workbook } = special;
    const names = workbook.sheets.map(({ name }) => name);
    expect((found.get('particuliers') as Recomputed).sheets).toEqual(names);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });

  it('un texte qui ressemble à une formule reste un texte', () => {
    const { workbook, book } = special;
    expect(cell('Lisez-moi', 'A1')).toBe('=3+3');
    const entries = book.pair('essai', 'base').entries.name;
    expect(cell(entries, 'A1')).toMatch(/^\+cmd\|essai/);
    expect(cell(entries, 'A6')).toBe('=1+1');
    const typed = workbook.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    for (const one of typed)
      if (one && 'formula' in one) expect(one.formula.replace(/'[^']*'/g, '')).not.toMatch(/cmd|HYPERLINK\(/);
    const notes = workbook.sheets.at(-1)?.rows.length ?? 0;
    expect(cell('Sources', `A${notes}`)).toBe('undeux & <trois> "quatre"');
  });
});

describe('La feuille « Comparaison »', () => {
  it.each([...studies.keys()])('%s : résultats, écarts et parts de l’étude', (name) => {
    const { book, study } = books.get(name) as Made;
    const sheets = found.get(name) as Recomputed;
    const comparison = book.dossiers.flatMap((dossier) => resultLines(book, dossier));
    const value = studies.get(name)?.value;
    const others = study.scenarios.filter(({ id }) => id !== study.reference);
    let gaps = 0;
    for (const [rank, { dossier, card, index }] of comparison.entries()) {
      const { dims, unit } = book.modelNode(dossier.slug, card.id)?.entity ?? { dims: [], unit: PLAIN };
      const at = address(nodeId(dossier.slug, card.id), membersAt(dims, index));
      const ours = (scenario: string) => {
        const border = value?.(at, scenario);
        return typeof border === 'string' ? Number(cellNumber(border, unit)) : border;
      };
      const cell = (column: number) => sheets.cell('Comparaison', cellName(5 + rank, column));
      const base = ours(study.reference);
      expect(near(cell(3), base), at).toBe(true);
      for (const [k, { id }] of others.entries()) {
        const other = ours(id);
        expect(near(cell(4 + 3 * k), other), `${at} ${id}`).toBe(true);
        const gap = cell(5 + 3 * k);
        if (typeof base !== 'number' || typeof other !== 'number') expect(gap).toBe('–');
        else {
          const times = unit.text === '%' ? 100 : 1;
          expect(near(gap, (other - base) * times, 1e-6), `${at} ${id} : ${gap}`).toBe(true);
          if (other !== base) gaps++;
          if (base !== 0) expect(near(cell(6 + 3 * k), (other - base) / Math.abs(base), 1e-9)).toBe(true);
        }
      }
    }
    expect(gaps).toBeGreaterThan(0);
  });
});

/** What a result shows: « sans objet » in words. */
function near(theirs: Found, ours: number | Border | undefined, within = 0): boolean {
  if (ours === null) return theirs === 'sans objet';
  if (typeof ours !== 'number') return typeof theirs === 'object';
  return agree(ours, theirs) || (typeof theirs === 'number' && Math.abs(theirs - ours) <= within);
}
