import { expect, test } from 'vitest';
import { compileWorkbook } from '../../src/core/xlsx/compile-workbook.ts';
import { workbookParts } from '../../src/core/xlsx/parts/parts.ts';
import { tableCsv } from '../../src/platform/sharing/csv.ts';
import { readTableFile } from '../../src/platform/sharing/read-table.ts';
import { zip } from '../../src/platform/sharing/zip.ts';
import { tableText } from '../../src/ui/export/table-export.ts';
import { readCsv } from '../../src/platform/sharing/read-table-csv.ts';
import { openShippedStudies } from '../engine/shipped-studies.ts';
import { analysed, exported, groundsOf, planned } from './ground.ts';

const studies = openShippedStudies();

test.each(studies.map((one) => [one.name, one] as const))(
  '%s : chaque tableau enregistré en CSV ou copié revient sans rien changer',
  async (_, { study, dossiers }) => {
    for (const ground of groundsOf(study, dossiers)) {
      const name = `${ground.dossier.slug} ${ground.table.id}`;
      const { layout, value } = ground;
      const typed = layout.cells.flatMap((row) => row.filter((ref) => ref?.item.parameter));
      const shown = typed.filter((ref) => ref && value(ref) !== null).length;
      const csv = new Blob([tableCsv(exported(ground))]);
      const saved = await readTableFile(Object.assign(csv, { name: 'tableau.csv' }));
      const copied = readCsv(tableText(exported(ground)));
      for (const [read, expected] of [
        [saved, shown],
        [copied, typed.length],
      ] as const) {
        if (!read.ok) throw new Error(`${name}: ${read.message}`);
        const analysis = analysed(read.tables[0] as (typeof read.tables)[number], ground);
        const { counts } = planned(analysis, ground);
        expect({ name, ...counts, computed: 0 }).toEqual({
          name,
          changes: 0,
          same: expected,
          computed: 0,
          pending: 0,
          wrong: 0,
          asks: 0,
        });
        const lost = analysis.rows.filter(({ how }) => how !== 'name' && how !== 'order');
        expect([name, lost]).toEqual([name, []]);
      }
    }
  },
);

test.each(studies.map((one) => [one.name, one] as const))(
  '%s : le classeur exporté revient, tableau par tableau et scénario par scénario',
  async (_, { study, dossiers }) => {
    const parts = workbookParts(compileWorkbook(study, dossiers, '1er mars 2026'));
    const blob = await zip(parts, 'application/zip');
    const read = await readTableFile(Object.assign(blob, { name: 'classeur.xlsx' }));
    if (!read.ok) throw new Error(read.message);
    for (const ground of groundsOf(study, dossiers)) {
      const name = `${ground.dossier.slug} ${ground.table.id}`;
      const refs = ground.layout.cells.flat().flatMap((ref) => (ref?.item.parameter ? [ref.address] : []));
      const addresses = new Set(refs).size;
      const sheets = read.tables
        .filter(({ rows }) => rows[0]?.[0]?.text === `${ground.dossier.title}\u00a0: paramètres`)
        .map((table) => analysed(table, ground));
      expect([name, sheets.map(({ columns }) => columns)]).toEqual([
        name,
        study.scenarios.map((_, to) => [{ to, how: 'name' }]),
      ]);
      for (const analysis of sheets) {
        const { counts } = planned(analysis, ground);
        // What a scenario takes from another, or from a formula, is a formula there, computed when it is opened.
        const { same, pending, ...others } = counts;
        expect({ name, ...others, cells: same + pending }).toEqual({
          name,
          changes: 0,
          computed: 0,
          wrong: 0,
          asks: 0,
          cells: addresses,
        });
      }
    }
  },
);
