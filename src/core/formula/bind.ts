import type { Problem, ProblemCode } from '../model/value.ts';
import { compare, num, shift } from '../quantity/number.ts';
import { typeset } from '../quantity/text.ts';
import { PLAIN, parseUnit, sameDimension, type Unit } from '../quantity/unit.ts';
import type { Bound, Selected } from './bound.ts';
import { callShape, overAmong, resultDims } from './call-shape.ts';
import { UnitFault, type UnitOf } from './functions/function.ts';
import { functions } from './functions/registry.ts';
import { common, plain, product, quotient } from './functions/units.ts';
import * as messages from './messages.ts';
import { printFormula } from './printer.ts';
import { type Dim, type Names, unionOf } from './scope.ts';
import { type CallExpr, type Expr, type NameExpr, type NumberExpr, placeOf } from './tree.ts';

export interface Binding {
  readonly bound: Bound;
  readonly problems: readonly Problem[];
}

/**
 * Finds the names of a formula of dossier `slug`, its dimensions and its units.
 * `where` names it and `text` is its source, for the places of the problems. The tree is whole even when there are problems.
 */
export function bind(expr: Expr, names: Names, slug: string, where: string, text: string): Binding {
  const binder = new Binder(names, slug, where, text);
  const bound = binder.bind(expr);
  return { bound, problems: binder.problems };
}

class Binder {
  readonly problems: Problem[] = [];
  private readonly names: Names;
  private readonly slug: string;
  private readonly where: string;
  private readonly text: string;
  constructor(names: Names, slug: string, where: string, text: string) {
    this.names = names;
    this.slug = slug;
    this.where = where;
    this.text = text;
  }

  bind(expr: Expr): Bound {
    switch (expr.kind) {
      case 'number':
        return this.number(expr);
      case 'absent':
        return { kind: 'literal', value: null, expr, dims: [], unit: null };
      case 'name':
        return this.name(expr);
      case 'negate': {
        const of = this.bind(expr.of);
        return { kind: 'negate', of, expr, dims: of.dims, unit: of.unit };
      }
      case 'select':
        return this.select(expr);
      case 'binary':
        return this.memberTest(expr) ?? this.binary(expr);
      case 'call':
        return this.call(expr);
    }
  }

  private number(expr: NumberExpr): Bound {
    let unit: Unit | null = PLAIN;
    if (expr.unit !== null) {
      unit = parseUnit(expr.unit);
      if (unit === null) this.problem('unite', expr, messages.notAUnit(expr.unit));
    }
    const stored = shift(num(expr.digits.replace(/^0+(?=\d)/, '')), expr.percent ? -2 : 0);
    // Here a ratio scales too: `20 {%}` is 0,2.
    const value = shift(stored, unit?.scale ?? 0);
    const zero = expr.unit === null && !expr.percent && value === 0;
    return { kind: 'literal', value, expr, dims: [], unit: zero ? null : unit };
  }

  private name(expr: NameExpr): Bound {
    const entity = this.names.entity(this.slug, expr.dossier, expr.name);
    if (entity) return { kind: 'reference', entity, expr, dims: entity.dims, unit: entity.unit };
    const dim = this.names.dimension(this.slug, expr.dossier, expr.name);
    if (dim) {
      if (!dim.numeric) this.problem('dimension', expr, messages.notNumeric(dim));
      return { kind: 'dimension', dim, expr, dims: [dim], unit: PLAIN };
    }
    const message = this.names.hasDossier(expr.dossier)
      ? messages.unknownName(expr, this.names.known(this.slug, expr.dossier))
      : messages.unknownDossier(expr, [...this.names.dossiers()]);
    this.problem('nom-inconnu', expr, message);
    return { kind: 'literal', value: null, expr, dims: [], unit: null };
  }

  private memberTest(expr: Extract<Expr, { kind: 'binary' }>): Bound | null {
    if ((expr.op !== '=' && expr.op !== '<>') || expr.left.kind !== 'name' || expr.right.kind !== 'name')
      return null;
    const dim = this.names.dimension(this.slug, expr.left.dossier, expr.left.name);
    if (!dim || this.names.entity(this.slug, expr.left.dossier, expr.left.name)) return null;
    const member = dim.memberIndex.get(expr.right.name);
    if (member === undefined) {
      if (dim.numeric) return null;
      this.unknownMember(dim, expr.right);
    }
    return {
      kind: 'member',
      dim,
      member: member ?? 0,
      equal: expr.op === '=',
      expr,
      dims: [dim],
      unit: PLAIN,
    };
  }

  private select(expr: Extract<Expr, { kind: 'select' }>): Bound {
    const of = this.bind(expr.of);
    const at: Selected[] = [];
    for (const { dimension, member } of expr.at) {
      const dim = this.dimension(dimension, of.dims);
      if (!dim) continue;
      if (at.some((one) => one.dim === dim)) this.twice(dimension);
      const index =
        member.kind === 'name'
          ? dim.memberIndex.get(member.name)
          : dim.members.findIndex(({ value }) => value !== null && compare(value, literal(member)) === 0);
      if (index === undefined || index < 0) this.unknownMember(dim, member);
      else at.push({ dim, member: index });
    }
    const dims = of.dims.filter((dim) => !at.some((one) => one.dim === dim));
    return { kind: 'select', of, at, expr, dims, unit: of.unit };
  }

  private binary(expr: Extract<Expr, { kind: 'binary' }>): Bound {
    const left = this.bind(expr.left);
    const right = this.bind(expr.right);
    const [a, b] = [left.unit, right.unit];
    const unit = this.units(() => {
      switch (expr.op) {
        case '+':
        case '-':
          return common([unitOf(left), unitOf(right)]);
        case '*':
          return product(a, b);
        case '/':
          return quotient(a, b);
        case '^':
          return plain(unitOf(left), unitOf(right));
        default:
          common([unitOf(left), unitOf(right)]);
          return PLAIN;
      }
    });
    return { kind: 'binary', op: expr.op, left, right, expr, dims: unionOf(left.dims, right.dims), unit };
  }

  private call(expr: CallExpr): Bound {
    const fn = functions.get(expr.name);
    if (!fn) {
      this.problem('fonction-inconnue', expr, messages.unknownFunction(expr.name, [...functions.keys()]));
      return { kind: 'literal', value: null, expr, dims: [], unit: null };
    }
    const { rule } = fn;
    const shape = callShape(rule, expr.args, (arg) => this.isDimension(arg));
    if (expr.args.length < shape.least || expr.args.length > shape.most)
      this.problem('arguments', expr, messages.wrongCount(fn, shape, expr.args.length));
    const args = shape.values.map((arg) => this.bind(arg));
    const over = this.over(shape.over, overAmong(rule, args));
    if (rule.kind === 'along') this.columnsAlong(over, args.slice(2));
    const unit = this.units(() => fn.unit(args.map(unitOf)));
    return { kind: 'call', fn, args, over, expr, dims: resultDims(rule, args, over), unit };
  }

  /** The first column says which dimensions can be named; the others must have it too. */
  private columnsAlong([dim]: readonly Dim[], columns: readonly Bound[]): void {
    for (const { dims, expr } of columns)
      if (dim && !dims.includes(dim)) this.problem('dimension', expr, messages.columnWithout(expr, dim));
  }

  private isDimension(expr: Expr): expr is NameExpr {
    return expr.kind === 'name' && this.names.dimension(this.slug, expr.dossier, expr.name) !== undefined;
  }

  /** The named dimensions; each must be one of `among` unless it is null. */
  private over(exprs: readonly Expr[], among: readonly Dim[] | null): Dim[] {
    const found = new Set<Dim>();
    for (const expr of exprs) {
      if (expr.kind !== 'name') {
        this.problem('dimension', expr, messages.notADimension(expr, among));
        continue;
      }
      const dim = this.dimension(expr, among);
      if (dim && found.has(dim)) this.twice(expr);
      if (dim) found.add(dim);
    }
    return [...found];
  }

  private twice(dimension: NameExpr): void {
    this.problem('dimension', dimension, messages.twice(dimension));
  }

  private dimension(expr: NameExpr, among: readonly Dim[] | null): Dim | null {
    const dim =
      (expr.dossier === null && among?.find((one) => one.id === expr.name)) ||
      this.names.dimension(this.slug, expr.dossier, expr.name);
    if (!dim) {
      this.problem('dimension', expr, messages.unknownDimension(expr, among, this.names.dims));
      return null;
    }
    if (among && !among.includes(dim)) {
      this.problem('dimension', expr, messages.missingDimension(dim, among));
      return null;
    }
    return dim;
  }

  private unknownMember(dim: Dim, expr: NameExpr | NumberExpr): void {
    this.problem('membre-inconnu', expr, messages.unknownMember(expr, dim));
  }

  private units(rule: () => Unit | null): Unit | null {
    try {
      return rule();
    } catch (fault) {
      if (!(fault instanceof UnitFault)) throw fault;
      this.problem('unite', fault.of.expr, fault.message);
      return null;
    }
  }

  private problem(code: ProblemCode, expr: Expr, message: string): void {
    const place = placeOf(this.text, expr.span.start);
    this.problems.push({ code, where: this.where, ...place, message: typeset(message) });
  }
}

/** Whether a formula may be declared in `declared`; the problem otherwise. */
export function checkDeclared(bound: Bound, declared: Unit, where: string): Problem | null {
  if (bound.unit === null || sameDimension(bound.unit, declared)) return null;
  const message = typeset(messages.otherThanDeclared(bound.unit, declared));
  return { code: 'unite', where, line: 1, column: 1, message };
}

function unitOf(bound: Bound): UnitOf {
  return { unit: bound.unit, text: printFormula(bound.expr), expr: bound.expr };
}

function literal(expr: NumberExpr) {
  return shift(num(expr.digits.replace(/^0+(?=\d)/, '')), expr.percent ? -2 : 0);
}
