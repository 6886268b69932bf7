import type { NodeId } from '../model/address.ts';
import type { ScenarioCell } from '../model/study.ts';
import { Fault, type Value } from '../formula/value.ts';
import type { Evaluate } from './runs.ts';
import { dirtyCells } from './dirty.ts';
import type { Group } from './groups.ts';
import { Entered, sameTyped, type Typed } from './entered.ts';
import type { Model } from './model.ts';
import { cycleProblem, type Program, type Unit } from './program.ts';
import { Readers } from './readers.ts';
import { keepSame } from './same.ts';

/** What tells a scenario from the sources: its typed cells, by node and flat index. */
export interface ScenarioInput {
  readonly id: string;
  readonly cells: ReadonlyMap<NodeId, ReadonlyMap<number, ScenarioCell>>;
  /** Id of the scenario REFERENCE reads. */
  readonly reference: string;
}

interface Computed {
  /** External inputs, by node of the group and slot; the group's own are empty. */
  inputs: readonly (readonly Value[])[][];
  /** Typed cells of each node of the group. */
  typed: readonly Typed[];
  outputs: readonly (readonly Value[])[];
}

interface State {
  input: ScenarioInput;
  /** What may have changed since it was last asked; null: everything. */
  changed: Set<Group<Unit>> | null;
  readonly computed: Map<Group<Unit>, Computed>;
  /** Computed, but something it reads may have changed since. */
  readonly stale: Set<Group<Unit>>;
}

const NOTHING: readonly Value[] = [];

/**
 * Values of every node in every scenario, on demand. A result is kept as long as what it reads is the same;
 * scenarios whose inputs are the same share it; an edit recomputes only the cells that read what changed.
 */
export class Evaluation {
  private readonly model: Model;
  private readonly program: Program;
  private readonly scenarios = new Map<string, State>();
  private readonly entered: Entered;
  private readonly readers: Readers;
  /** Cells evaluated so far: what tests of incrementality count. */
  evaluated = 0;

  constructor(model: Model, program: Program) {
    this.model = model;
    this.program = program;
    this.entered = new Entered(model);
    this.readers = new Readers(program);
  }

  /**
   * Takes the scenarios as they now are; those no longer named are forgotten. Typed cells of a node that are the same
   * map as before are taken for unchanged.
   */
  set(inputs: readonly ScenarioInput[]): void {
    const kept = new Set(inputs.map(({ id }) => id));
    for (const id of this.scenarios.keys()) if (!kept.has(id)) this.scenarios.delete(id);
    // A reference scenario first: what changed there is read elsewhere.
    const inOrder = [...inputs].sort((a, b) => Number(b.id === b.reference) - Number(a.id === a.reference));
    const changed = new Map<string, ReadonlySet<Group<Unit>>>();
    for (const input of inOrder) changed.set(input.id, this.take(input, changed));
  }

  /** What may have changed in one scenario. */
  private take(
    input: ScenarioInput,
    changed: ReadonlyMap<string, ReadonlySet<Group<Unit>>>,
  ): ReadonlySet<Group<Unit>> {
    const found = new Set<Group<Unit>>();
    const state = this.scenarios.get(input.id);
    if (!state) {
      this.scenarios.set(input.id, { input, changed: null, computed: new Map(), stale: new Set() });
      return found;
    }
    const own = input.reference === input.id;
    const before = state.input;
    state.input = input;
    for (const node of changedNodes(before.cells, input.cells))
      this.readers.reach(found, [this.program.groupOf.get(node) as Group<Unit>], own);
    if (before.reference !== input.reference) this.readers.reach(found, this.readers.acrossFrom(), own);
    else if (!own) this.readers.reach(found, this.readers.acrossFrom(changed.get(input.reference)), own);
    for (const group of found) {
      state.stale.add(group);
      state.changed?.add(group);
    }
    return found;
  }

  /** Of these nodes, those whose values may have changed in the scenario since this was last asked. */
  changedAmong(nodes: readonly NodeId[], scenario: string): readonly NodeId[] {
    const state = this.scenarios.get(scenario);
    if (!state) return [];
    const { changed } = state;
    state.changed = new Set();
    if (changed === null) return nodes;
    if (changed.size === 0) return [];
    return nodes.filter((node) => changed.has(this.program.groupOf.get(node) as Group<Unit>));
  }

  /** Row-major, in base units. The same array as before when nothing changed. Unknown node or scenario: empty. */
  values(node: NodeId, scenario: string): readonly Value[] {
    const unit = this.program.units.get(node);
    const state = this.scenarios.get(scenario);
    return unit && state ? this.outputs(unit, state) : NOTHING;
  }

  /** Whether a value was typed in this cell, in place of what computes it. */
  isTyped(node: NodeId, index: number, scenario: string): boolean {
    return this.scenarios.get(scenario)?.input.cells.get(node)?.has(index) ?? false;
  }

  private outputs(unit: Unit, state: State): readonly Value[] {
    const group = this.program.groupOf.get(unit.id) as Group<Unit>;
    return this.compute(group, state).outputs[group.nodes.indexOf(unit)] as readonly Value[];
  }

  private compute(group: Group<Unit>, state: State): Computed {
    const known = state.computed.get(group);
    if (known && !state.stale.has(group)) return known;
    const inputs = group.cycle ? [] : this.inputsOf(group, state);
    const typed = group.nodes.map(({ id }) => state.input.cells.get(id));
    let computed = known;
    if (!known || !allTheSame(known.typed, typed) || !sameInputs(known.inputs, inputs)) {
      const twin = this.twin(group, state, inputs, typed);
      const base = known ?? this.nearby(group);
      const outputs = twin?.outputs ?? this.run(group, state, inputs, base);
      computed = { inputs, typed, outputs };
      state.computed.set(group, computed);
    }
    state.stale.delete(group);
    return computed as Computed;
  }

  private inputsOf(group: Group<Unit>, state: State): (readonly Value[])[][] {
    const reference = this.scenarios.get(state.input.reference) ?? state;
    return group.nodes.map((unit) =>
      unit.slots.map((slot) => {
        const target = this.program.units.get(slot.node) as Unit;
        if (group.along && group.nodes.includes(target)) return NOTHING;
        return this.outputs(target, slot.reference ? reference : state);
      }),
    );
  }

  /** Another scenario that already has this very result. */
  private twin(
    group: Group<Unit>,
    state: State,
    inputs: Computed['inputs'],
    typed: Computed['typed'],
  ): Computed | undefined {
    for (const other of this.scenarios.values()) {
      const candidate = other === state ? undefined : other.computed.get(group);
      if (candidate && allTheSame(candidate.typed, typed) && sameInputs(candidate.inputs, inputs))
        return candidate;
    }
    return undefined;
  }

  /** Any result of the same group, to start from. */
  private nearby(group: Group<Unit>): Computed | undefined {
    for (const { computed } of this.scenarios.values()) {
      const candidate = computed.get(group);
      if (candidate) return candidate;
    }
    return undefined;
  }

  private run(group: Group<Unit>, state: State, inputs: Computed['inputs'], base: Computed | undefined) {
    const [unit] = group.nodes as [Unit];
    if (group.cycle) {
      const { code, where, message } = cycleProblem(this.model, group.cycle);
      return group.nodes.map(({ size }) =>
        new Array<Value>(size).fill(new Fault(code as 'cycle', where, message)),
      );
    }
    for (let n = 0; n < group.nodes.length; n++) {
      const own = inputs[n] as (readonly Value[])[];
      for (let k = 0; k < own.length; k++) (group.nodes[n] as Unit).inputs[k] = own[k] as readonly Value[];
    }
    if (group.along) return this.runAlong(group, state, base);
    const { evaluate } = unit;
    const before = base?.outputs[0];
    if (typeof evaluate !== 'function')
      return [keepSame(this.runParameter(unit, evaluate, state, base), before)];
    if (!base || !before) return [this.runCells(unit, evaluate, new Array<Value>(unit.size), null)];
    const dirty = dirtyCells(unit, base.inputs[0] ?? [], inputs[0] ?? [], (node) => this.dims(node));
    return [keepSame(this.runCells(unit, evaluate, before.slice(), dirty), before)];
  }

  private runCells(unit: Unit, evaluate: Evaluate, out: Value[], only: Uint8Array | null): Value[] {
    for (let index = 0; index < unit.size; index++) {
      if (only && !only[index]) continue;
      this.move(unit, index);
      out[index] = evaluate();
      this.evaluated++;
    }
    return out;
  }

  private runAlong(group: Group<Unit>, { input }: State, base: Computed | undefined): (readonly Value[])[] {
    const along = group.along as NonNullable<typeof group.along>;
    const outs = group.nodes.map((unit) =>
      typeof unit.evaluate === 'function'
        ? new Array<Value>(unit.size)
        : this.entered.values(unit.id, input.cells.get(unit.id)),
    );
    for (const unit of group.nodes)
      for (const [k, slot] of unit.slots.entries()) {
        const own = group.nodes.findIndex(({ id }) => id === slot.node);
        if (own >= 0) unit.inputs[k] = outs[own] as Value[];
      }
    for (let member = 0; member < along.members.length; member++)
      for (const [n, unit] of group.nodes.entries())
        for (let index = 0; index < unit.size; index++) {
          this.move(unit, index);
          if (this.program.at[along.index] !== member) continue;
          const { evaluate } = unit;
          const compute = typeof evaluate === 'function' ? evaluate : evaluate.get(index);
          if (!compute || input.cells.get(unit.id)?.has(index)) continue;
          (outs[n] as Value[])[index] = compute();
          this.evaluated++;
        }
    return outs.map((out, n) => keepSame(out, base?.outputs[n]));
  }

  private runParameter(
    unit: Unit,
    defaults: ReadonlyMap<number, Evaluate>,
    { input }: State,
    base: Computed | undefined,
  ): Value[] {
    const typed = input.cells.get(unit.id);
    const before = base?.outputs[0];
    const out = before
      ? this.entered.patched(unit.id, before.slice(), base.typed[0], typed)
      : this.entered.values(unit.id, typed);
    for (const [index, evaluate] of defaults) {
      if (typed?.has(index)) continue;
      this.move(unit, index);
      out[index] = evaluate();
      this.evaluated++;
    }
    return out;
  }

  private dims(node: NodeId) {
    return (this.program.units.get(node) as Unit).dims;
  }

  private move(unit: Unit, index: number): void {
    const { at } = this.program;
    for (let k = 0; k < unit.dims.length; k++) {
      const dim = unit.dims[k] as Unit['dims'][number];
      at[dim.index] = Math.floor(index / (unit.strides[k] as number)) % dim.members.length;
    }
  }
}

function* changedNodes(before: ScenarioInput['cells'], after: ScenarioInput['cells']): Iterable<NodeId> {
  if (before === after) return;
  for (const [node, cells] of after) if (before.get(node) !== cells) yield node;
  for (const node of before.keys()) if (!after.has(node)) yield node;
}

function sameInputs(a: Computed['inputs'], b: Computed['inputs']): boolean {
  return (
    a.length === b.length &&
    a.every((slots, n) => {
      const others = b[n] as (readonly Value[])[];
      return slots.length === others.length && slots.every((values, k) => values === others[k]);
    })
  );
}

function allTheSame(a: readonly Typed[], b: readonly Typed[]): boolean {
  return a.every((typed, n) => sameTyped(typed, b[n]));
}
