import type { FigureResult } from '../engine/api.ts';
import type { PublishedFigure, Verdict } from '../model/dossier.ts';
import { isFailure } from '../model/value.ts';
import { typeset } from '../quantity/text.ts';
import { asUnit } from '../quantity/unit.ts';
import type { Book } from './book.ts';
import { sourceText } from './entry-sheet.ts';
import { decimalsIn, formatCode, unitCaption } from './number-format.ts';
import { cellNumber } from './cell-number.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { Sheet } from './workbook.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  retrouve: 'retrouvé',
  ecart: 'écart',
  'non-recalculable': 'non recalculable',
};
const HEADS = ['Chiffre', 'Imprimé', 'Recalculé', 'Écart', 'Unité', 'Verdict', 'Source', 'Note'];

/** What the sources print, and what their own values give: it does not follow what is typed in the workbook. */
export function writeFigures(book: Book, sheet: SheetBuilder): Sheet {
  sheet.line(['Chiffres publiés'], 'title');
  const what =
    'Ce que les sources impriment, et ce que donnent leurs propres valeurs. Ces nombres ne suivent pas les saisies.';
  sheet.line([what], 'subtitle');
  sheet.line([]);
  const head = sheet.line([]);
  for (const [column, text] of HEADS.entries())
    sheet.text(head, column, text, column === 2 || column === 3 ? 'headRight' : 'head');
  for (const dossier of book.dossiers) {
    const results = new Map(book.figures(dossier.slug).map((result) => [result.id, result]));
    if (book.dossiers.length > 1) sheet.line([dossier.title], 'section');
    if (dossier.figures.length === 0) sheet.line(['Ce dossier ne cite aucun chiffre à retrouver.'], 'quiet');
    for (const figure of dossier.figures) {
      const result = results.get(figure.id);
      const row = sheet.line([figure.label, typeset(`« ${figure.printed} »`)]);
      if (result) writeResult(sheet, row, figure, result);
      sheet.text(row, 4, unitCaption(asUnit(figure.unit)), 'quiet');
      sheet.text(row, 6, sourceText(dossier, figure.ref));
      sheet.text(row, 7, figure.note ?? '', 'quiet');
    }
  }
  return sheet.finish({
    columns: [56, 26, 18, 16, 20, 17, 52, 60],
    frozen: { rows: 4, columns: 1 },
  });
}

function writeResult(sheet: SheetBuilder, row: number, figure: PublishedFigure, result: FigureResult): void {
  const { recomputed, difference, verdict } = result;
  const unit = asUnit(figure.unit);
  const decimals = Math.max(0, figure.round ?? decimalsIn(unit, undefined, false));
  if (isFailure(recomputed)) sheet.text(row, 2, recomputed.message, 'quiet');
  else if (recomputed !== null && verdict !== 'non-recalculable')
    sheet.set(row, 2, {
      number: cellNumber(recomputed, unit),
      style: 'value',
      format: formatCode(unit, decimals),
    });
  if (difference !== null && verdict === 'ecart')
    sheet.set(row, 3, {
      number: cellNumber(difference, unit),
      style: 'value',
      format: formatCode(unit, decimals, true),
    });
  sheet.text(row, 5, VERDICTS[verdict], verdict === 'ecart' ? 'warning' : 'plain');
}
