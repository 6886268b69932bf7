import { HyperFormula, type SimpleCellAddress } from 'hyperformula';
import { type CellExpr, type CellId, COMPARISONS } from '../cell-expr.ts';
import type { BenchModel, Input } from '../model.ts';
import type { Outcome, Peer } from './peer.ts';

/** One row a node, one column a cell of it; HyperFormula recomputes at each change what depends on it. */
export class HyperFormulaPeer implements Peer {
  readonly name = 'HyperFormula 3.5';
  private model: BenchModel | undefined;
  private engine: HyperFormula | undefined;
  private places: ReadonlyMap<CellId, SimpleCellAddress> = new Map();

  build(model: BenchModel): void {
    this.model = model;
    const { sheet, places } = layOut(model);
    this.places = places;
    this.engine = HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3', smartRounding: false });
  }

  change(inputs: readonly Input[]): void {
    const { engine } = this;
    const set = ({ id, base }: Input) =>
      engine?.setCellContents(this.places.get(id) as SimpleCellAddress, Number(base));
    if (inputs.length === 1) set(inputs[0] as Input);
    else engine?.batch(() => inputs.forEach(set));
  }

  results(): readonly Outcome[] {
    const value = (id: CellId) => this.engine?.getCellValue(this.places.get(id) as SimpleCellAddress);
    return (this.model as BenchModel).results.map(({ id, presence }) => {
      if (presence && value(presence) === 0) return 'absent';
      const found = value(id);
      return typeof found === 'number' ? found : 'error';
    });
  }
}

function layOut({ inputs, formulas }: BenchModel) {
  const rows = new Map<string, number>();
  const places = new Map<CellId, SimpleCellAddress>();
  const sheet: (number | string)[][] = [];
  const place = (id: CellId): SimpleCellAddress => {
    const [node, index] = id.split('#') as [string, string];
    if (!rows.has(node)) rows.set(node, rows.size);
    const at = { sheet: 0, row: rows.get(node) as number, col: Number(index) };
    places.set(id, at);
    return at;
  };
  for (const { id } of inputs) place(id);
  for (const id of formulas.keys()) place(id);
  const put = ({ row, col }: SimpleCellAddress, content: number | string): void => {
    while (sheet.length <= row) sheet.push([]);
    (sheet[row] as (number | string)[])[col] = content;
  };
  for (const { id, base } of inputs) put(places.get(id) as SimpleCellAddress, Number(base));
  for (const [id, expr] of formulas) {
    put(
      places.get(id) as SimpleCellAddress,
      `=${print(expr, (cell) => a1(places.get(cell) as SimpleCellAddress))}`,
    );
  }
  return { sheet: sheet.map((row) => Array.from(row, (cell) => cell ?? null)), places };
}

const FUNCTIONS = {
  sum: 'SUM',
  mean: 'AVERAGE',
  min: 'MIN',
  max: 'MAX',
  and: 'AND',
  or: 'OR',
  not: 'NOT',
  abs: 'ABS',
  round: 'ROUND',
} as const;

function print(expr: CellExpr, name: (id: CellId) => string): string {
  const part = (of: CellExpr): string => print(of, name);
  switch (expr.kind) {
    case 'number':
      return expr.digits.startsWith('-') ? `(${expr.digits})` : expr.digits;
    case 'cell':
      return name(expr.id);
    case 'negate':
      return `(-${part(expr.of)})`;
    case 'binary': {
      const text = `(${part(expr.left)}${expr.op}${part(expr.right)})`;
      return COMPARISONS.has(expr.op) ? `IF(${text},1,0)` : text;
    }
    case 'if':
      return `IF(${part(expr.test)}<>0,${part(expr.yes)},${part(expr.no)})`;
    case 'call': {
      const text = `${FUNCTIONS[expr.fn]}(${expr.args.map(part).join(',')})`;
      return ['and', 'or', 'not'].includes(expr.fn) ? `IF(${text},1,0)` : text;
    }
  }
}

function a1({ row, col }: SimpleCellAddress): string {
  let letters = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
