import { compileBook } from '../../src/core/xlsx/compile-workbook.ts';
import type { Book } from '../../src/core/xlsx/book.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import { membersAt, sizeOf } from '../../src/core/engine/shape.ts';
import { address } from '../../src/core/model/address.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import { type Border, isFailure } from '../../src/core/model/value.ts';
import { type Part, workbookParts } from '../../src/core/xlsx/parts/parts.ts';
import { cellName } from '../../src/core/xlsx/place.ts';
import { cellNumber } from '../../src/core/xlsx/cell-number.ts';
import type { Workbook } from '../../src/core/xlsx/workbook.ts';
import type { Found, Recomputed } from './libreoffice.ts';

export interface Made {
  readonly study: Study;
  readonly dossiers: readonly Dossier[];
  readonly book: Book;
  readonly workbook: Workbook;
  readonly parts: readonly Part[];
}

/** Its formulas have no value until something computes them. */
export function made(study: Study, dossiers: readonly Dossier[]): Made {
  const { book, workbook } = compileBook(study, dossiers, '21 novembre 2026');
  return { study, dossiers: book.dossiers, book, workbook, parts: workbookParts(workbook) };
}

/** Where a parameter's cell is typed: the column « Valeur ». */
export function entryOf({ book }: Made, at: string, scenario: string): { sheet: string; cell: string } {
  const { node, index } = locate(book, at);
  const { sheet, row } = book.node(node, scenario).place(index);
  return { sheet, cell: cellName(row, 2) };
}

function locate(book: Book, at: string): { node: string; index: number } {
  const node = at.replace(/\[.*$/, '');
  const dims = book.model.nodes.get(node)?.entity.dims ?? [];
  for (let index = 0; index < sizeOf(dims); index++)
    if (address(node, membersAt(dims, index)) === at) return { node, index };
  throw new RangeError(at);
}

export interface Compared {
  readonly cells: number;
  readonly numbers: number;
  readonly wrong: readonly string[];
}

/** Every cell of every node in every scenario: what LibreOffice computed beside what the engine says of `study`. */
export function compared({ book, dossiers }: Made, study: Study, found: Recomputed): Compared {
  const engine = createEngine(dossiers);
  const { shapes } = engine.open(study);
  const wrong: string[] = [];
  let cells = 0;
  let numbers = 0;
  for (const { node, scenario, values } of engine.watch(shapes.map((shape) => shape.node)).values) {
    const { entity } = book.model.nodes.get(node) as NonNullable<ReturnType<Book['modelNode']>>;
    for (const [index, value] of values.entries()) {
      const { sheet, row, column } = book.node(node, scenario).place(index);
      const cell = cellName(row, column);
      const ours = typeof value === 'string' ? Number(cellNumber(value, entity.unit)) : value;
      cells++;
      if (typeof ours === 'number') numbers++;
      const theirs = found.cell(sheet, cell);
      if (!agree(ours, theirs))
        wrong.push(
          `${scenario} ${address(node, membersAt(entity.dims, index))} (${sheet} ${cell}) : ${said(value)} ≠ ${JSON.stringify(theirs)}`,
        );
    }
  }
  return { cells, numbers, wrong };
}

/** Far nearer than a cent, whatever the amount; absent is `#N/A`, a failure any other error. */
export function agree(ours: number | Exclude<Border, string>, theirs: Found): boolean {
  if (ours === null) return isError(theirs) && theirs.error === '#N/A';
  if (isFailure(ours)) return isError(theirs) && theirs.error !== '#N/A';
  return typeof theirs === 'number' && Math.abs(theirs - ours) <= 1e-9 + 1e-12 * Math.abs(ours);
}

function isError(found: Found): found is { readonly error: string } {
  return typeof found === 'object';
}

function said(value: Border): string {
  return isFailure(value) ? `${value.code} : ${value.message}` : String(value);
}
