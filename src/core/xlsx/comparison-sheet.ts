import { NBSP, typeset } from '../quantity/text.ts';
import type { Book } from './book.ts';
import { isPercent, unitCaption } from './number-format.ts';
import { cellName } from './place.ts';
import { cardFormat, cardFormula, type ResultLine, resultLines } from './result-sheet.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { Sheet } from './workbook.ts';

const HEADS = 2;
const FIXED = 3;
/** Shown where one of the two has no number. */
const NONE = '–';

/** Every result, scenario by scenario, with the difference to the reference and its share. */
export function writeComparison(book: Book, sheet: SheetBuilder): Sheet {
  const { study } = book;
  const reference = study.scenarios.find(({ id }) => id === study.reference) ?? study.scenarios[0];
  const others = study.scenarios.filter((one) => one !== reference);
  sheet.line(['Comparaison des scénarios'], 'title');
  const label = reference?.label ?? '';
  sheet.line([typeset(`Écarts au scénario de référence « ${label} ». Tout se recalcule.`)], 'subtitle');
  sheet.line([]);
  const top = sheet.reserve(HEADS);
  for (const [column, text] of ['Résultat', 'Pour', 'Unité'].entries()) {
    sheet.text(top, column, '', 'head');
    sheet.set(top, column, { blank: true, style: 'head' });
    sheet.text(top + 1, column, text, 'head');
  }
  // Names of scenarios go to the line over their column.
  const longest = Math.max(0, ...study.scenarios.map(({ label: name }) => name.length));
  sheet.height(top, 15 * Math.ceil((longest * 1.3) / 18 || 1));
  if (reference) {
    sheet.text(top, FIXED, reference.label, 'headRight');
    sheet.text(top + 1, FIXED, 'Référence', 'headRight');
  }
  for (const [rank, scenario] of others.entries()) {
    const column = columnOf(rank);
    sheet.text(top, column, scenario.label, 'headRight');
    sheet.set(top, column + 1, { blank: true, style: 'head' });
    sheet.set(top, column + 2, { blank: true, style: 'head' });
    for (const [k, text] of ['Valeur', 'Écart', `Écart en${NBSP}%`].entries())
      sheet.text(top + 1, column + k, text, 'headRight');
  }
  for (const dossier of book.dossiers) {
    if (book.dossiers.length > 1) sheet.line([dossier.title], 'section');
    for (const line of resultLines(book, dossier)) {
      const row = sheet.line([line.title, line.members]);
      const unit = book.modelNode(dossier.slug, line.card.id)?.entity.unit;
      if (unit) sheet.text(row, 2, unitCaption(unit), 'quiet');
      if (reference) value(book, sheet, line, row, FIXED, reference.id);
      for (const [rank, scenario] of others.entries()) {
        const column = columnOf(rank);
        value(book, sheet, line, row, column, scenario.id);
        gap(book, sheet, line, row, column);
      }
    }
  }
  return sheet.finish({
    columns: [46, 34, 20, 18, ...others.flatMap(() => [18, 18, 12])],
    frozen: { rows: top + HEADS, columns: 2 },
    tab: 'result',
  });
}

function columnOf(rank: number): number {
  return FIXED + 1 + rank * 3;
}

function value(
  book: Book,
  sheet: SheetBuilder,
  line: ResultLine,
  row: number,
  column: number,
  scenario: string,
): void {
  const formula = cardFormula(book, line, scenario, sheet.name);
  sheet.set(row, column, {
    formula,
    style: 'result',
    format: cardFormat(book, line),
  });
}

/** The difference, in points for a rate, and its share of the reference. */
function gap(book: Book, sheet: SheetBuilder, line: ResultLine, row: number, column: number): void {
  const [here, there] = [cellName(row, column), cellName(row, FIXED)];
  const unit = book.modelNode(line.dossier.slug, line.card.id)?.entity.unit;
  const rate = unit !== undefined && isPercent(unit);
  const format = rate ? pointFormat(cardFormat(book, line)) : cardFormat(book, line, true);
  const times = rate ? '*100' : '';
  const difference = rate ? `(${here}-${there})` : `${here}-${there}`;
  sheet.set(row, column + 1, {
    formula: `IFERROR(${difference}${times},"${NONE}")`,
    style: 'value',
    format,
  });
  sheet.set(row, column + 2, {
    formula: `IFERROR((${here}-${there})/ABS(${there}),"${NONE}")`,
    style: 'value',
    format: `[$-40C]+0.0"${NBSP}"%;[$-40C]-0.0"${NBSP}"%;[$-40C]0.0"${NBSP}"%`,
  });
}

/** Of a rate's own decimals, in points. */
function pointFormat(format: string): string {
  const decimals = /0\.(0+)/.exec(format)?.[1] ?? '';
  const code = `0${decimals === '' ? '' : `.${decimals}`}"${NBSP}pt"`;
  return `[$-40C]+${code};[$-40C]-${code};[$-40C]${code}`;
}
