import type { NodeId } from '../model/address.ts';
import type { ScenarioCell } from '../model/study.ts';
import type { Value } from '../formula/value.ts';
import type { Model, ParameterNode } from './model.ts';
import { sourceValues, typedValue } from './parameter.ts';

/** Typed cells of one parameter, by flat index; undefined where none is. */
export type Typed = ReadonlyMap<number, ScenarioCell> | undefined;

/** Cells of parameters, as the sources give them or as they were typed; each text is read once. */
export class Entered {
  private readonly model: Model;
  private readonly sources = new Map<NodeId, readonly Value[]>();
  private readonly read = new WeakMap<ScenarioCell, { node: ParameterNode; index: number; value: Value }>();

  constructor(model: Model) {
    this.model = model;
  }

  /** Absent where a formula computes the cell. */
  values(id: NodeId, typed: Typed): Value[] {
    return this.patched(id, this.source(id).slice(), undefined, typed);
  }

  /** From the values that go with other typed cells, in the time of what differs; `out` becomes the result. */
  patched(id: NodeId, out: Value[], before: Typed, typed: Typed): Value[] {
    const node = this.model.nodes.get(id) as ParameterNode;
    for (const [index, cell] of typed ?? [])
      if (before?.get(index) !== cell) out[index] = this.value(node, index, cell);
    for (const index of before?.keys() ?? [])
      if (!typed?.has(index)) out[index] = this.source(id)[index] as Value;
    return out;
  }

  private value(node: ParameterNode, index: number, cell: ScenarioCell): Value {
    const known = this.read.get(cell);
    if (known && known.node === node && known.index === index) return known.value;
    const value = typedValue(node, index, cell);
    this.read.set(cell, { node, index, value });
    return value;
  }

  private source(id: NodeId): readonly Value[] {
    let values = this.sources.get(id);
    if (!values) {
      values = sourceValues(this.model.nodes.get(id) as ParameterNode);
      this.sources.set(id, values);
    }
    return values;
  }
}

/** Whether the same values were typed in the same cells. */
export function sameTyped(a: Typed, b: Typed): boolean {
  if (a === b) return true;
  if ((a?.size ?? 0) !== (b?.size ?? 0)) return false;
  for (const [index, { value }] of a ?? []) if (b?.get(index)?.value !== value) return false;
  return true;
}
