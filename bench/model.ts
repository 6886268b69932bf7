import { nodeOf, parseAddress } from '../src/core/model/address.ts';
import type { Dossier, Parameter } from '../src/core/model/dossier.ts';
import { buildModel } from '../src/core/engine/model.ts';
import type { Entity } from '../src/core/formula/scope.ts';
import { indexOf, membersAt, sizeOf } from '../src/core/engine/shape.ts';
import { type CellExpr, type CellId, cellId } from './cell-expr.ts';
import { presenceId, Spreader, Untranslatable } from './spread.ts';
import { shiftedText } from './units.ts';

/** A typed cell: `value` as the file writes it, `base` in base units, for the peers. */
export interface Input {
  readonly id: CellId;
  readonly address: string;
  readonly value: string;
  readonly base: string;
}

export interface Result {
  readonly id: CellId;
  /** The cell that says whether this one has a value, when that depends on others. */
  readonly presence: CellId | null;
  readonly node: string;
  readonly index: number;
}

export interface BenchModel {
  readonly dossier: Dossier;
  readonly inputs: readonly Input[];
  readonly formulas: ReadonlyMap<CellId, CellExpr>;
  /** What all three compute and are compared on, in the order of the formulas. */
  readonly results: readonly Result[];
  /** Formulas with a cell that has no counterpart, left out of all three. */
  readonly leftOut: readonly string[];
  readonly input: (address: string, value: string) => Input;
  readonly parameter: (address: string) => Parameter;
  /** A value of a node, from its stored form to base units. */
  readonly inBase: (node: string, value: string) => string;
}

/** The dossier on its sources' own values, spread out for the peers. */
export function benchModel(dossier: Dossier): BenchModel {
  const model = buildModel([dossier]);
  const parameters = new Map(dossier.parameters.map((parameter) => [parameter.id, parameter]));

  const input = (address: string, value: string): Input => {
    const entity = model.names.node(nodeOf(address));
    const index = entity && indexOf(entity.dims, parseAddress(address)?.members ?? []);
    if (!entity || index === null || index === undefined) throw new Error(`No such cell: ${address}`);
    return { id: cellId(entity.node, index), address, value, base: shiftedText(value, entity.unit) };
  };

  const inputs: Input[] = [];
  for (const node of model.nodes.values()) {
    if (node.kind !== 'parameter') continue;
    for (const [key, cell] of Object.entries(node.parameter.cells)) {
      const value = typeof cell === 'string' ? cell : cell.value;
      if (value !== undefined && value !== null)
        inputs.push(input(key === '' ? node.id : `${node.id}[${key}]`, value));
    }
  }

  const typed = new Set(inputs.map(({ id }) => id));
  const spreader = new Spreader(model, (id) => typed.has(id));
  const formulas = new Map<CellId, CellExpr>();
  const results: Result[] = [];
  const leftOut = new Set<string>();
  for (const node of model.nodes.values()) {
    const { entity } = node;
    for (let index = 0; index < sizeOf(entity.dims); index++) {
      const id = cellId(node.id, index);
      if (
        node.kind === 'parameter' &&
        (typed.has(id) || !node.defaults.has(membersAt(entity.dims, index).join(',')))
      )
        continue;
      try {
        const spread = spreader.cell(entity, index);
        if (spread === null) continue;
        formulas.set(id, spread.value);
        const presence = spread.when && presenceId(id);
        if (spread.when && presence) formulas.set(presence, spread.when);
        if (node.kind === 'formula') results.push({ id, presence, node: node.id, index });
      } catch (error) {
        if (!(error instanceof Untranslatable)) throw error;
        leftOut.add(node.id);
      }
    }
  }
  return {
    dossier,
    inputs,
    formulas,
    results: results.filter(({ node }) => !leftOut.has(node)),
    leftOut: [...leftOut],
    input,
    inBase: (node, value) => shiftedText(value, (model.names.node(node) as Entity).unit),
    parameter: (address) => parameters.get(parseAddress(address)?.name ?? '') as Parameter,
  };
}
