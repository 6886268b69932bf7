import { stridesOf } from '../engine/shape.ts';
import { walker } from '../engine/walker.ts';
import type { Bound } from '../formula/bound.ts';
import { ABSENT_CELL, type Column } from '../formula/functions/xlsx-form.ts';
import type { Dim } from '../formula/scope.ts';
import { Fault, type Value } from '../formula/value.ts';
import { isZero, negate, type Num } from '../quantity/number.ts';
import { storedScale } from '../quantity/unit.ts';
import type { Ground, Home, Placed } from './ground.ts';
import {
  asNumber,
  asTest,
  constant,
  folded,
  formed,
  inPower,
  type Piece,
  sharedPower,
  SITE,
  STRENGTH,
  within,
} from './piece.ts';
import { operation } from './write-operation.ts';
import { type Place, rectangles, reference } from './place.ts';

/** Well under what a spreadsheet takes: 8 192 signs, 64 levels, 255 arguments. */
const LONGEST = 1600;
const DEEPEST = 24;
/** Beyond, terms are better copied side by side. */
const MOST_RECTANGLES = 4;

type Call = Extract<Bound, { kind: 'call' }>;

/** Writes formulas as spreadsheets do, one cell at a time: the cell is where the ground's cursor stands. */
export class FormulaWriter {
  private readonly ground: Ground;
  private readonly at: Int32Array;
  constructor(ground: Ground) {
    this.ground = ground;
    this.at = ground.at;
  }

  part(bound: Bound, home: Home): Piece {
    switch (bound.kind) {
      case 'literal':
        return constant(bound.value);
      case 'reference':
        return this.cell(this.ground.node(bound.entity.node, home.scenario), home);
      case 'dimension':
        return constant(bound.dim.members[this.at[bound.dim.index] as number]?.value ?? null);
      case 'member':
        return constant((this.at[bound.dim.index] === bound.member) === bound.equal ? 1 : 0);
      case 'negate': {
        const of = asNumber(this.operand(bound.of, home, LONGEST));
        if (of.constant !== undefined) return constant(of.constant === null ? null : negate(of.constant));
        const { place: _, ...same } = of;
        return { ...same, text: `-${within(of, STRENGTH.negate)}`, strength: STRENGTH.negate };
      }
      case 'select':
        return this.moved(bound.at, () => this.part(bound.of, home));
      case 'binary':
        return operation(
          bound.op,
          this.operand(bound.left, home, LONGEST),
          this.operand(bound.right, home, LONGEST),
        );
      case 'call':
        return this.call(bound, home);
    }
  }

  /** The part, in a cell of its own when its text is long or deep. */
  private operand(bound: Bound, home: Home, longest: number): Piece {
    const known = this.ground.hoistedAt(bound, home);
    if (known) return this.at0(known, home);
    const piece = this.part(bound, home);
    if (piece.constant !== undefined || (piece.text.length <= longest && piece.depth <= DEEPEST))
      return piece;
    return piece.place ? piece : this.at0(this.ground.hoist(bound, home), home);
  }

  private cell(placed: Placed, home: Home): Piece {
    const strides = stridesOf(placed.dims);
    const index = placed.dims.reduce(
      (sum, dim, k) => sum + (this.at[dim.index] as number) * (strides[k] as number),
      0,
    );
    return placedPiece(placed, placed.place(index), home);
  }

  private at0(placed: Placed, home: Home): Piece {
    return placedPiece(placed, placed.place(0), home);
  }

  private moved<T>(to: readonly { dim: Dim; member: number }[], run: () => T): T {
    const saved = to.map(({ dim }) => this.at[dim.index] as number);
    for (const { dim, member } of to) this.at[dim.index] = member;
    const result = run();
    for (const [k, { dim }] of to.entries()) this.at[dim.index] = saved[k] as number;
    return result;
  }

  private call(bound: Call, home: Home): Piece {
    const { fn, args, over } = bound;
    const { rule } = fn;
    const [first, second] = args as [Bound, Bound?];
    switch (rule.kind) {
      case 'each':
        return this.each(bound, home);
      case 'choice':
        return this.choice(bound, home);
      case 'reference':
        return this.part(first, { ...home, scenario: this.ground.reference });
      case 'previous': {
        const [dim] = over as [Dim];
        const member = (this.at[dim.index] as number) - 1;
        if (member < 0) return second ? this.part(second, home) : constant(null);
        return this.moved([{ dim, member }], () => this.part(first, home));
      }
      case 'over': {
        const { each } = rule;
        const form = rule.xlsx.each;
        if (over.length === 0 && each && form) {
          const pieces = this.operands(args, home);
          return this.written(pieces, (values) => each(values), form, sharedPower(pieces));
        }
        return this.fold(bound, this.visits(over), home);
      }
      case 'running': {
        const [dim] = over as [Dim];
        const last = this.at[dim.index] as number;
        return this.fold(bound, this.visits(over).slice(0, last + 1), home);
      }
      case 'along':
        return this.along(bound, home);
    }
  }

  private operands(args: readonly Bound[], home: Home): readonly Piece[] {
    return args.map((arg) => this.operand(arg, home, LONGEST / args.length));
  }

  private each(bound: Call, home: Home): Piece {
    const { rule } = bound.fn;
    if (rule.kind !== 'each') throw new TypeError(bound.fn.name);
    const pieces = this.operands(bound.args, home);
    const unit = bound.args[0]?.unit;
    const scale = unit ? storedScale(unit) : 0;
    const apply = (values: readonly Num[]) => rule.apply(values, { ...SITE, scale });
    const { logical, stored, write } = rule.xlsx;
    if (logical) {
      const known = folded(pieces, apply);
      if (known) return known;
      const tests = pieces.map(asTest);
      const depth = Math.max(...tests.map((one) => one.depth));
      return { ...formed(write(tests.map(({ text }) => text)), 0, depth), test: true };
    }
    const power = stored ? scale : sharedPower(pieces);
    const write1 = (args: readonly string[]) => write(args);
    return this.written(pieces, apply, write1, power, stored === true);
  }

  /** A call over numbers in the same power of ten, or over its first argument alone (`lead`). */
  private written(
    pieces: readonly Piece[],
    apply: (values: readonly Num[]) => Value,
    write: (args: readonly string[]) => string,
    power: number,
    lead = false,
  ): Piece {
    const known = folded(pieces, apply);
    if (known) return known;
    const scaled = pieces.map((piece, k) => inPower(piece, lead && k > 0 ? 0 : power));
    const depth = Math.max(...scaled.map((one) => one.depth));
    const piece = formed(write(scaled.map(({ text }) => text)), power, depth);
    return scaled.every(({ direct }) => direct) ? { ...piece, direct: true } : piece;
  }

  private choice({ fn, args }: Call, home: Home): Piece {
    if (fn.rule.kind !== 'choice') throw new TypeError(fn.name);
    const [condition, then, otherwise] = args as [Bound, Bound, Bound?];
    const test = this.operand(condition, home, LONGEST);
    const left = () => this.operand(then, home, LONGEST);
    const right = () => (otherwise ? this.operand(otherwise, home, LONGEST) : constant(null));
    if (test.constant !== undefined) {
      if (test.constant === null) return constant(null);
      return isZero(test.constant) ? right() : left();
    }
    const [a, b] = [left(), right()];
    const power = sharedPower([a, b]);
    const [x, y] = [inPower(a, power), inPower(b, power)];
    const depth = Math.max(test.depth, x.depth, y.depth);
    const piece = formed(fn.rule.xlsx.write(asTest(test).text, x.text, y.text), power, depth);
    return x.direct && y.direct ? { ...piece, direct: true } : piece;
  }

  /** The combinations of members of these dimensions, the last one fastest. */
  private visits(over: readonly Dim[]): readonly (readonly { dim: Dim; member: number }[])[] {
    const found: { dim: Dim; member: number }[][] = [];
    walker(
      this.at,
      over,
    )(() => {
      found.push(over.map((dim) => ({ dim, member: this.at[dim.index] as number })));
    });
    return found;
  }

  private fold({ fn, args, over }: Call, visits: ReturnType<FormulaWriter['visits']>, home: Home): Piece {
    const { rule } = fn;
    if (rule.kind !== 'over' && rule.kind !== 'running') throw new TypeError(fn.name);
    const [inner] = args as [Bound];
    const pieces: Piece[] = [];
    for (const visit of visits) {
      const piece = this.moved(visit, () => this.part(inner, home));
      pieces.push(piece);
      if (piece.constant === undefined && !piece.place) break;
    }
    if (pieces.length === visits.length) {
      const values = pieces.map(({ constant: value }) => value);
      if (values.every((value) => value !== undefined)) {
        const present = values.filter((value) => value !== null);
        const known = rule.fold(present, SITE);
        if (!(known instanceof Fault)) return constant(known);
      }
    }
    const there = pieces.filter((piece) => piece.constant !== null);
    const places = there.map(({ place }) => place);
    const power = there[0]?.power ?? 0;
    const readable =
      pieces.length === visits.length &&
      places.every((place): place is Place => place !== undefined && place.sheet === places[0]?.sheet) &&
      there.every((piece) => piece.power === power);
    const cells = readable ? rectangles(places, home.sheet) : [];
    const { write, counts } = rule.xlsx;
    if (cells.length > 0 && cells.length <= MOST_RECTANGLES)
      return formed(write(cells.map(({ text }) => text)), counts ? 0 : power, 2);
    const placed = this.ground.lift(inner, kept(inner, over), 'table', home);
    const own = visits.map((visit) => this.moved(visit, () => this.cell(placed, home).place as Place));
    const found = rectangles(own, home.sheet).map(({ text }) => text);
    return formed(write(found), counts ? 0 : placed.power, 2);
  }

  private along({ fn, args, over }: Call, home: Home): Piece {
    if (fn.rule.kind !== 'along') throw new TypeError(fn.name);
    const { write, power } = fn.rule.xlsx;
    const [first, ...others] = args as [Bound, ...Bound[]];
    // Its text comes back ten times in the form's: only a cell or a number will do.
    const x = this.operand(first, home, 0);
    if (x.constant === null) return constant(null);
    const columns = others.map((column) => this.column(column, over, home));
    const powers = columns.map((column) => column.power);
    const scaled = inPower(x, powers[0] ?? 0);
    const text = write(
      within(scaled, STRENGTH.negate),
      columns.map(({ column }) => column),
    );
    return formed(text, power(powers), 6);
  }

  private column(bound: Bound, over: readonly Dim[], home: Home): { column: Column; power: number } {
    const visits = this.visits(over);
    const read = (get: () => Piece | null) => visits.map((visit) => this.moved(visit, get));
    let pieces = bound.kind === 'reference' ? read(() => this.part(bound, home)) : [];
    if (pieces.length === 0 || vertical(pieces, home) === null) {
      const placed = this.ground.lift(bound, kept(bound, over), 'list', home);
      pieces = read(() => this.cell(placed, home));
    }
    const all = vertical(pieces, home) ?? ABSENT_CELL;
    const size = pieces.length;
    const head = vertical(pieces.slice(0, -1), home) ?? all;
    const tail = vertical(pieces.slice(1), home) ?? all;
    return { column: { size, all, head, tail }, power: pieces[0]?.power ?? 0 };
  }
}

/** The dimensions of a part, those that will be run over last. */
function kept(part: Bound, over: readonly Dim[]): readonly Dim[] {
  return [...part.dims.filter((dim) => !over.includes(dim)), ...over];
}

function placedPiece({ power, direct }: Placed, place: Place, home: Home): Piece {
  const text = reference(place, home.sheet);
  return { text, strength: STRENGTH.atom, power, place, depth: 0, ...(direct && { direct: true }) };
}

/** Cells one under the other, in one rectangle; null when they are not. */
function vertical(pieces: readonly (Piece | null)[], home: Home): string | null {
  const places = pieces.map((piece) => piece?.place);
  const [first] = places;
  if (!first) return null;
  const inLine = places.every(
    (place, k) =>
      place?.sheet === first.sheet && place.column === first.column && place.row === first.row + k,
  );
  return inLine ? (rectangles(places as Place[], home.sheet)[0]?.text ?? null) : null;
}
