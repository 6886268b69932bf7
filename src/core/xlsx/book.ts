import { createEngine } from '../engine/engine.ts';
import type { Engine, FigureResult } from '../engine/api.ts';
import { buildModel, type CheckedFormula, type Model, type ModelNode } from '../engine/model.ts';
import { link, type Program } from '../engine/program.ts';
import { memberAt, sizeOf, stridesOf } from '../engine/shape.ts';
import type { Bound } from '../formula/bound.ts';
import type { Dim } from '../formula/scope.ts';
import { type NodeId, nodeId } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import { extendDossiers } from '../model/own-dossier.ts';
import type { Scenario, Study } from '../model/study.ts';
import type { Border } from '../model/value.ts';
import { PLAIN, type Unit } from '../quantity/unit.ts';
import { type Block, blockOf, placeIn } from './block.ts';
import type { Ground, Home, Placed, Shape } from './ground.ts';
import { cellPower, decimalsIn, formatCode } from './number-format.ts';
import { inPower } from './piece.ts';
import { type Place, reference } from './place.ts';
import { said } from './said.ts';
import { SheetBuilder } from './sheet-builder.ts';
import { SheetNames } from './sheet-names.ts';
import { FormulaWriter } from './write-formula.ts';

/** The two sheets of a dossier in a scenario. */
export interface Pair {
  readonly dossier: Dossier;
  readonly scenario: Scenario;
  readonly entries: SheetBuilder;
  readonly results: SheetBuilder;
}

/** A workbook being written: where every node of every scenario is, and the formulas of its cells. */
export class Book implements Ground {
  readonly study: Study;
  /** With the study's own rows and lines. */
  readonly dossiers: readonly Dossier[];
  private readonly shipped: readonly Dossier[];
  readonly model: Model;
  readonly engine: Engine;
  readonly names = new SheetNames();
  readonly at: Int32Array;
  readonly reference: string;
  readonly pairs: readonly Pair[];
  private readonly program: Program;
  private readonly writer: FormulaWriter;
  private readonly placed = new Map<string, Placed>();
  private readonly lifted = new Map<Bound, Map<string, Placed>>();
  private readonly hoisted = new Map<Bound, Map<string, Placed>>();
  private readonly values = new Map<string, readonly Border[]>();

  constructor(study: Study, shipped: readonly Dossier[], first: readonly string[]) {
    const dossiers = extendDossiers(shipped, study);
    this.study = study;
    this.shipped = shipped;
    this.dossiers = dossiers;
    this.reference = study.reference;
    this.model = buildModel(dossiers);
    this.program = link(this.model);
    this.at = new Int32Array(this.model.names.dims.length);
    this.writer = new FormulaWriter(this);
    this.engine = createEngine(dossiers);
    this.engine.open(study);
    for (const { node, scenario, values } of this.engine.watch([...this.model.nodes.keys()]).values)
      this.values.set(key(node, scenario), values);
    for (const name of first) this.names.take(name);
    this.pairs = dossiers.flatMap((dossier) =>
      study.scenarios.map((scenario) => {
        const tail =
          dossiers.length > 1 ? `${dossier.shortTitle ?? dossier.title} · ${scenario.label}` : scenario.label;
        return {
          dossier,
          scenario,
          entries: new SheetBuilder(this.names.take('Saisies', tail)),
          results: new SheetBuilder(this.names.take('Calculs', tail)),
        };
      }),
    );
  }

  /** A published figure is judged on the dossier as it ships. */
  figures(slug: string): readonly FigureResult[] {
    const engine = this.shipped === this.dossiers ? this.engine : createEngine(this.shipped);
    return engine.figures(slug);
  }

  pair(slug: string, scenario: string): Pair {
    const found = this.pairs.find((one) => one.dossier.slug === slug && one.scenario.id === scenario);
    if (!found) throw new RangeError(`${slug} ${scenario}`);
    return found;
  }

  modelNode(slug: string, id: string): ModelNode | undefined {
    return this.model.nodes.get(nodeId(slug, id));
  }

  /** Says where a node is: before any formula is written. */
  put(node: NodeId, scenario: string, placed: Placed): void {
    this.placed.set(key(node, scenario), placed);
  }

  node(node: NodeId, scenario: string): Placed {
    const found = this.placed.get(key(node, scenario));
    if (!found) throw new RangeError(`${node} ${scenario}`);
    return found;
  }

  /** The format of a node's cells. A count has decimals where one of its values, in any scenario, is not whole. */
  format(slug: string, id: string, wanted: number | undefined, sign = false): string {
    const node = this.modelNode(slug, id) as ModelNode;
    const { unit } = node.entity;
    let whole = this.whole.get(node.id);
    if (whole === undefined) {
      whole = this.study.scenarios.every((scenario) =>
        (this.values.get(key(node.id, scenario.id)) ?? []).every(
          (value) => typeof value !== 'string' || !value.includes('.'),
        ),
      );
      this.whole.set(node.id, whole);
    }
    return formatCode(unit, decimalsIn(unit, wanted, whole), sign);
  }
  private readonly whole = new Map<NodeId, boolean>();

  /** The formula of one cell of a node, in the number of its cell; null where the formula is wrong, with why. */
  formula(
    { bound, problem }: CheckedFormula,
    node: ModelNode,
    index: number,
    home: Home,
  ): { readonly text: string } | { readonly problem: string } {
    const cycle = this.program.groupOf.get(node.id)?.cycle;
    if (cycle)
      return { problem: this.program.problems.find(({ where }) => cycle.includes(where))?.message ?? '' };
    if (!bound) return { problem: problem?.message ?? '' };
    return { text: this.text(bound, node.entity.dims, index, node.entity.unit, home) };
  }

  words({ bound }: CheckedFormula): string {
    return bound ? said(bound) : '';
  }

  lift(part: Bound, dims: readonly Dim[], shape: Shape, home: Home): Placed {
    return remember(this.lifted, part, `${shape} ${home.scenario} ${home.slug}`, () => {
      const { results } = this.pair(home.slug, home.scenario);
      const unit = part.unit ?? PLAIN;
      const block = blockOf(dims, shape);
      const head = this.helperHead(results, part, block);
      const top = results.reserve(block.rows);
      const own = { ...home, sheet: results.name };
      const placed = placedBlock(block, results.name, top, unit);
      this.downHeads(results, block, top);
      this.eachCell(block, (index) => {
        const place = placed.place(index);
        const formula = this.text(part, dims, index, unit, own);
        const format = formatCode(unit, decimalsIn(unit, undefined, false));
        results.set(place.row, place.column, { formula, style: 'helper', format });
      });
      results.reserve(1);
      this.acrossHeads(results, block, head + 1);
      return placed;
    });
  }

  hoistedAt(part: Bound, home: Home): Placed | undefined {
    return this.hoisted.get(part)?.get(this.hoistName(part, home));
  }

  private hoistName(part: Bound, home: Home): string {
    return `${part.dims.map(({ index }) => this.at[index]).join(',')} ${home.scenario} ${home.slug}`;
  }

  hoist(part: Bound, home: Home): Placed {
    return remember(this.hoisted, part, this.hoistName(part, home), () => {
      const { results } = this.pair(home.slug, home.scenario);
      const unit = part.unit ?? PLAIN;
      const piece = inPower(this.writer.part(part, { ...home, sheet: results.name }), cellPower(unit));
      this.helperSection(results);
      const row = results.line([said(part)], 'quiet');
      const members = part.dims.map((dim) => dim.members[this.at[dim.index] as number]?.label);
      if (members.length > 0) results.text(row, 2, members.join(' · '), 'quiet');
      const format = formatCode(unit, decimalsIn(unit, undefined, false));
      results.set(row, 1, { formula: piece.text, style: 'helper', format });
      const place = { sheet: results.name, row, column: 1 };
      return { dims: [], place: () => place, power: cellPower(unit), direct: false };
    });
  }

  /** Names of the members down and across a block whose cells start at `top`. */
  downHeads(sheet: SheetBuilder, { down }: Block, top: number): void {
    const strides = stridesOf(down);
    const size = sizeOf(down);
    if (down.length === 0) return;
    for (let row = 0; row < size; row++) {
      const labels = down.map((dim, k) => dim.members[memberAt(dim, strides[k] as number, row)]?.label ?? '');
      sheet.text(top + row, 0, labels.join(' · '), 'label2');
    }
  }

  acrossHeads(sheet: SheetBuilder, { across }: Block, row: number): void {
    for (const [k, { label }] of (across?.members ?? []).entries())
      sheet.text(row, 1 + k, label, 'headRight');
  }

  private helperSection(sheet: SheetBuilder): void {
    if (this.opened.has(sheet)) return;
    this.opened.add(sheet);
    sheet.reserve(1);
    sheet.line(['Termes des sommes et calculs intermédiaires'], 'section');
  }
  private readonly opened = new Set<SheetBuilder>();

  private helperHead(sheet: SheetBuilder, part: Bound, block: Block): number {
    this.helperSection(sheet);
    const row = sheet.line([said(part)], 'quiet');
    if (block.across) sheet.reserve(1);
    return row;
  }

  private eachCell({ dims }: Block, visit: (index: number) => void): void {
    for (let index = 0; index < sizeOf(dims); index++) visit(index);
  }

  /** The text of a part at one of its cells, the cursor put back. */
  private text(part: Bound, dims: readonly Dim[], index: number, unit: Unit, home: Home): string {
    const saved = this.at.slice();
    const strides = stridesOf(dims);
    for (const [k, dim] of dims.entries()) this.at[dim.index] = memberAt(dim, strides[k] as number, index);
    const { text } = inPower(this.writer.part(part, home), cellPower(unit));
    this.at.set(saved);
    return text;
  }
}

/** The cells of a block as formulas point at them. */
export function placedBlock(block: Block, sheet: string, top: number, unit: Unit): Placed {
  const place = (index: number): Place => placeIn(block, sheet, top, index);
  return { dims: block.dims, place, power: cellPower(unit), direct: false };
}

/** One cell of a node, as a formula of another sheet writes it. */
export function nodeCell(book: Book, node: NodeId, scenario: string, index: number, from: string): string {
  return reference(book.node(node, scenario).place(index), from);
}

function key(node: NodeId, scenario: string): string {
  return `${scenario}\n${node}`;
}

function remember(
  known: Map<Bound, Map<string, Placed>>,
  part: Bound,
  name: string,
  make: () => Placed,
): Placed {
  let own = known.get(part);
  if (!own) {
    own = new Map();
    known.set(part, own);
  }
  const found = own.get(name);
  if (found) return found;
  const made = make();
  own.set(name, made);
  return made;
}
