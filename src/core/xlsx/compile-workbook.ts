import type { Dossier } from '../model/dossier.ts';
import type { Study } from '../model/study.ts';
import { writeReadMe, writeSources } from './annex-sheets.ts';
import { Book } from './book.ts';
import { writeComparison } from './comparison-sheet.ts';
import { ENTRY_SHAPE, placeEntries, writeEntries } from './entry-sheet.ts';
import { writeFigures } from './figure-sheet.ts';
import { greyAbsent, placeResults, resultShape, writeResults } from './result-sheet.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { Workbook } from './workbook.ts';

const NAMES = ['Lisez-moi', 'Comparaison', 'Chiffres publiés', 'Sources'] as const;

/**
 * A study as a workbook that computes by itself: what is typed in it changes its results as it would ours. `dossiers`:
 * those it needs (`relatedDossiers`), as they ship; `moment`: when it is made, in French.
 */
export function compileWorkbook(study: Study, dossiers: readonly Dossier[], moment: string): Workbook {
  return compileBook(study, dossiers, moment).workbook;
}

/** The same, with what tells where everything is in it. */
export function compileBook(
  study: Study,
  dossiers: readonly Dossier[],
  moment: string,
): { readonly workbook: Workbook; readonly book: Book } {
  const book = new Book(study, dossiers, NAMES);
  const [readMe, comparison, figures, sources] = NAMES.map((name) => new SheetBuilder(name)) as [
    SheetBuilder,
    SheetBuilder,
    SheetBuilder,
    SheetBuilder,
  ];
  for (const pair of book.pairs) {
    placeEntries(book, pair);
    placeResults(book, pair);
  }
  // What a formula needs beside it goes to the foot of the results, whoever asks: every pair is written before any ends.
  for (const pair of book.pairs) {
    writeEntries(book, pair);
    writeResults(book, pair);
  }
  for (const pair of book.pairs) greyAbsent(pair);
  const sheets = [
    writeReadMe(book, readMe, moment),
    writeComparison(book, comparison),
    ...book.pairs.flatMap((pair) => [
      pair.entries.finish(ENTRY_SHAPE),
      pair.results.finish(resultShape(pair)),
    ]),
    writeFigures(book, figures),
    writeSources(book, sources),
  ];
  return { workbook: { title: study.title, sheets }, book };
}
