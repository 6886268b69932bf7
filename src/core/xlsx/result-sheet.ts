import type { FormulaNode } from '../engine/model.ts';
import { membersAt, memberAt, sizeOf, stridesOf } from '../engine/shape.ts';
import type { Dossier, ResultCard } from '../model/dossier.ts';
import { nodeId } from '../model/address.ts';
import { NBSP, typeset } from '../quantity/text.ts';
import { type Block, blockOf } from './block.ts';
import { type Book, nodeCell, type Pair, placedBlock } from './book.ts';
import { ABSENT_TEXT } from './entry-sheet.ts';
import { unitCaption } from './number-format.ts';
import { cellName, columnName } from './place.ts';
import type { Sheet } from './workbook.ts';

const FIRST = 4;
/** At least as wide as the notes of the results; wider where members go across. */
const LEAST_COLUMNS = 8;
const HEADS = ['Résultat', 'Valeur', 'Unité', 'Note'];
const NO_NUMBER = '#VALUE!';

/** One line of the results: a result card, at one member of the dimensions it leaves. */
export interface ResultLine {
  readonly dossier: Dossier;
  readonly card: ResultCard;
  readonly index: number;
  readonly title: string;
  /** The members told apart. */
  readonly members: string;
}

export function resultLines(book: Book, dossier: Dossier): readonly ResultLine[] {
  return dossier.results.flatMap((card) => {
    const node = book.modelNode(dossier.slug, card.id);
    if (!node) return [];
    const { dims, label } = node.entity;
    const strides = stridesOf(dims);
    const lines: ResultLine[] = [];
    for (let index = 0; index < sizeOf(dims); index++) {
      const ids = membersAt(dims, index);
      if (dims.some((dim, k) => card.at?.[dim.id] !== undefined && card.at[dim.id] !== ids[k])) continue;
      const left = dims.filter((dim) => card.at?.[dim.id] === undefined);
      const members = left.map(
        (dim) => dim.members[memberAt(dim, strides[dims.indexOf(dim)] as number, index)]?.label ?? '',
      );
      lines.push({ dossier, card, index, title: card.title ?? label, members: members.join(' · ') });
    }
    return lines;
  });
}

interface Laid {
  readonly id: string;
  readonly block: Block;
  /** Row of the head, and of the first cells. */
  readonly head: number;
  readonly top: number;
}

/** The formulas of a dossier from the top of the sheet: the same places in every scenario. */
function layOut(book: Book, dossier: Dossier): { readonly blocks: readonly Laid[]; readonly end: number } {
  const blocks: Laid[] = [];
  let row = FIRST + resultLines(book, dossier).length + 2;
  let scalar = true;
  for (const { id } of dossier.formulas) {
    const node = book.modelNode(dossier.slug, id);
    if (!node) continue;
    const { dims } = node.entity;
    const block = blockOf(dims, 'table');
    if (dims.length > 0 || !scalar) row += 1;
    scalar = dims.length === 0;
    const top = scalar ? row : row + (block.across ? 2 : 1);
    blocks.push({ id, block, head: row, top });
    row = top + block.rows;
  }
  return { blocks, end: row };
}

/** Says where the formulas of a dossier are in a scenario. */
export function placeResults(book: Book, { dossier, scenario, results }: Pair): void {
  const { blocks, end } = layOut(book, dossier);
  for (const { id, block, top } of blocks) {
    const node = nodeId(dossier.slug, id);
    const { unit } = (book.modelNode(dossier.slug, id) as FormulaNode).entity;
    book.put(node, scenario.id, placedBlock(block, results.name, top, unit));
  }
  results.reserve(end);
}

export function writeResults(book: Book, pair: Pair): void {
  const { dossier, scenario, results: sheet } = pair;
  sheet.text(0, 0, `${dossier.title}${NBSP}: calculs`, 'title');
  const what = 'Chaque cellule est une formule qui lit les saisies du scénario. #N/A : sans objet.';
  sheet.text(1, 0, typeset(`Scénario « ${scenario.label} ». ${what}`), 'subtitle');
  for (const [column, text] of HEADS.entries())
    sheet.text(FIRST - 1, column, text, column === 1 ? 'headRight' : 'head');
  const lines = resultLines(book, dossier);
  for (const [rank, line] of lines.entries()) writeCard(book, pair, FIRST + rank, line);
  const { blocks } = layOut(book, dossier);
  sheet.text(FIRST + lines.length + 1, 0, 'Calculs', 'section');
  for (const laid of blocks) writeBlock(book, pair, laid);
}

/** Formats a card as its node's own cells. */
function decimalsOf({ formulas, parameters }: Dossier, id: string): number | undefined {
  return (formulas.find((one) => one.id === id) ?? parameters.find((one) => one.id === id))?.decimals;
}

export function cardFormat(book: Book, { dossier, card }: ResultLine, sign = false): string {
  return book.format(dossier.slug, card.id, decimalsOf(dossier, card.id), sign);
}

/** A result where it is shown: « sans objet » in words. */
export function cardFormula(book: Book, line: ResultLine, scenario: string, sheet: string): string {
  const cell = nodeCell(book, nodeId(line.dossier.slug, line.card.id), scenario, line.index, sheet);
  return `_xlfn.IFNA(${cell},"${ABSENT_TEXT}")`;
}

function writeCard(book: Book, { scenario, results: sheet }: Pair, row: number, line: ResultLine): void {
  const { title, members, card } = line;
  sheet.text(row, 0, members === '' ? title : `${title} · ${members}`, 'strong');
  const formula = cardFormula(book, line, scenario.id, sheet.name);
  sheet.set(row, 1, { formula, style: 'result', format: cardFormat(book, line) });
  const unit = book.modelNode(line.dossier.slug, card.id)?.entity.unit;
  if (unit) sheet.text(row, 2, unitCaption(unit), 'quiet');
  sheet.text(row, 3, card.note ?? '', 'quiet');
}

function writeBlock(book: Book, { dossier, scenario, results: sheet }: Pair, laid: Laid): void {
  const { id, block, head, top } = laid;
  const node = book.modelNode(dossier.slug, id) as FormulaNode;
  const written = dossier.formulas.find((one) => one.id === id);
  const { unit, label } = node.entity;
  const home = { scenario: scenario.id, slug: dossier.slug, sheet: sheet.name };
  const format = book.format(dossier.slug, id, written?.decimals);
  const scalar = block.dims.length === 0;
  sheet.text(head, 0, label, scalar ? 'plain' : 'label');
  sheet.text(head, scalar ? 2 : 1, unitCaption(unit), 'quiet');
  let problem = '';
  for (let index = 0; index < sizeOf(block.dims); index++) {
    const made = book.formula(node.formula, node, index, home);
    if ('problem' in made) problem = made.problem;
    const formula = 'text' in made ? made.text : NO_NUMBER;
    const { row, column } = book.node(node.id, scenario.id).place(index);
    sheet.set(row, column, { formula, style: 'value', format });
  }
  const words = problem === '' ? book.words(node.formula) : typeset(`Formule en erreur : ${problem}`);
  const note = [
    words,
    written?.note ?? '',
    written?.hypothesis ? `Hypothèse${NBSP}: ${written.hypothesis}` : '',
  ];
  sheet.text(
    head,
    scalar ? 3 : 2,
    note.filter((one) => one !== '').join(' — '),
    problem === '' ? 'quiet' : 'warning',
  );
  if (scalar) return;
  book.downHeads(sheet, block, top);
  book.acrossHeads(sheet, block, head + 1);
}

/** Once everything is written: what does not exist shows in grey. */
export function greyAbsent({ results: sheet }: Pair): void {
  sheet.greys.push(
    `${cellName(FIRST, 1)}:${columnName(Math.max(LEAST_COLUMNS, sheet.width) - 1)}${Math.max(sheet.end, FIRST + 1)}`,
  );
}

/** As many columns as the widest of its blocks. */
export function resultShape({ results: sheet }: Pair): Pick<Sheet, 'columns' | 'frozen' | 'tab'> {
  const others = Math.max(LEAST_COLUMNS, sheet.width) - 1;
  return {
    columns: [58, ...Array.from({ length: others }, () => 17)],
    frozen: { rows: FIRST, columns: 1 },
    tab: 'result',
  };
}
