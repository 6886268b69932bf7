import type { Problem, ProblemCode } from '../model/value.ts';
import { compare, num, shift } from '../quantity/number.ts';
import { typeset } from '../quantity/text.ts';
import { PLAIN, parseUnit, sameDimension, type Unit, unitName } from '../quantity/unit.ts';
import type { Bound, Selected } from './bound.ts';
import { type LanguageFunction, UnitFault, type UnitOf } from './functions/function.ts';
import { functions } from './functions/registry.ts';
import { common, plain, product, quotient } from './functions/units.ts';
import { nearest } from './nearest.ts';
import { printFormula } from './printer.ts';
import type { Dim, Names } from './scope.ts';
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
      if (unit === null)
        this.problem(
          'unite',
          expr,
          `« ${expr.unit} » n’est pas une unité : écrivez par exemple {€/patient/an}.`,
        );
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
      if (!dim.numeric)
        this.problem(
          'dimension',
          expr,
          `« ${expr.name} » est une dimension sans valeur numérique : comparez-la à un membre, comme ${expr.name} = ${dim.members[0]?.id ?? 'membre'}.`,
        );
      return { kind: 'dimension', dim, expr, dims: [dim], unit: PLAIN };
    }
    if (!this.names.hasDossier(expr.dossier)) {
      const known = [...this.names.dossiers()].join(', ');
      this.problem(
        'nom-inconnu',
        expr,
        `Le dossier « ${expr.dossier} » n’existe pas : choisissez parmi ${known}.`,
      );
      return { kind: 'literal', value: null, expr, dims: [], unit: null };
    }
    const hint = nearest(printFormula(expr), this.names.known(this.slug, expr.dossier));
    this.problem(
      'nom-inconnu',
      expr,
      `Le nom « ${printFormula(expr)} » n’existe pas : ${hint ? `vouliez-vous « ${hint} » ?` : 'donnez celui d’un paramètre, d’une formule ou d’une dimension.'}`,
    );
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
    return { kind: 'binary', op: expr.op, left, right, expr, dims: union(left.dims, right.dims), unit };
  }

  private call(expr: CallExpr): Bound {
    const fn = functions.get(expr.name);
    if (!fn) {
      const hint = nearest(expr.name, [...functions.keys()]);
      this.problem(
        'fonction-inconnue',
        expr,
        `La fonction ${expr.name} n’existe pas : ${hint ? `vouliez-vous ${hint} ?` : `choisissez parmi ${[...functions.keys()].join(', ')}.`}`,
      );
      return { kind: 'literal', value: null, expr, dims: [], unit: null };
    }
    const { args, over, reduced } = this.arguments(fn, expr);
    const dims = reduced(args, over);
    const unit = this.units(() => fn.unit(args.map(unitOf)));
    return { kind: 'call', fn, args, over, expr, dims, unit };
  }

  /** Splits the written arguments into values and dimensions, by the shape of the function. */
  private arguments(
    fn: LanguageFunction,
    expr: CallExpr,
  ): {
    args: Bound[];
    over: Dim[];
    reduced: (args: readonly Bound[], over: readonly Dim[]) => readonly Dim[];
  } {
    const { rule } = fn;
    const given = expr.args;
    const count = (min: number, max: number) => {
      if (given.length < min || given.length > max)
        this.problem(
          'arguments',
          expr,
          `${fn.name} attend ${min === max ? min : `de ${min} à ${max}`} argument${max > 1 ? 's' : ''}, il y en a ${given.length} : ${fn.signature}.`,
        );
    };
    const all = (args: readonly Bound[]) =>
      args.reduce<readonly Dim[]>((dims, arg) => union(dims, arg.dims), []);
    const elementwise = () => ({ args: given.map((arg) => this.bind(arg)), over: [], reduced: all });
    switch (rule.kind) {
      case 'each':
        count(rule.min, rule.max);
        return elementwise();
      case 'choice':
        count(2, 3);
        return elementwise();
      case 'reference':
        count(1, 1);
        return elementwise();
      case 'over': {
        if (rule.each && !(given[1] && this.isDimension(given[1]))) {
          count(2, 20);
          return elementwise();
        }
        count(2, 9);
        const args = given.slice(0, 1).map((arg) => this.bind(arg));
        const over = this.over(given.slice(1), args[0]?.dims ?? []);
        return { args, over, reduced: () => (args[0]?.dims ?? []).filter((dim) => !over.includes(dim)) };
      }
      case 'running': {
        count(2, 2);
        const args = given.slice(0, 1).map((arg) => this.bind(arg));
        return { args, over: this.over(given.slice(1, 2), args[0]?.dims ?? []), reduced: all };
      }
      case 'previous': {
        count(2, 3);
        const args = [given[0], given[2]].filter((arg) => arg !== undefined).map((arg) => this.bind(arg));
        const over = given[1] ? this.over([given[1]], null) : [];
        return { args, over, reduced: () => union(all(args), over) };
      }
      case 'along': {
        count(rule.columns + 2, rule.columns + 2);
        const args = given.slice(0, rule.columns + 1).map((arg) => this.bind(arg));
        const columns = args.slice(1);
        const over = columns.flatMap((column, i) => {
          const named = given[rule.columns + 1];
          return named && i === 0 ? this.over([named], column.dims) : [];
        });
        for (const column of columns)
          if (over[0] && !column.dims.includes(over[0]) && columns[0] !== column)
            this.problem(
              'dimension',
              column.expr,
              `« ${printFormula(column.expr)} » n’a pas la dimension « ${over[0].id} ».`,
            );
        return {
          args,
          over,
          reduced: () =>
            union(
              args[0]?.dims ?? [],
              all(columns).filter((dim) => !over.includes(dim)),
            ),
        };
      }
    }
  }

  private isDimension(expr: Expr): expr is NameExpr {
    return expr.kind === 'name' && this.names.dimension(this.slug, expr.dossier, expr.name) !== undefined;
  }

  /** The named dimensions; each must be one of `among` unless it is null. */
  private over(exprs: readonly Expr[], among: readonly Dim[] | null): Dim[] {
    const found = new Set<Dim>();
    for (const expr of exprs) {
      if (expr.kind !== 'name') {
        this.problem(
          'dimension',
          expr,
          `« ${printFormula(expr)} » n’est pas le nom d’une dimension. ${owned(among)}`,
        );
        continue;
      }
      const dim = this.dimension(expr, among);
      if (dim && found.has(dim)) this.twice(expr);
      if (dim) found.add(dim);
    }
    return [...found];
  }

  private twice(dimension: NameExpr): void {
    this.problem('dimension', dimension, `La dimension « ${dimension.name} » est nommée deux fois.`);
  }

  private dimension(expr: NameExpr, among: readonly Dim[] | null): Dim | null {
    const dim =
      (expr.dossier === null && among?.find((one) => one.id === expr.name)) ||
      this.names.dimension(this.slug, expr.dossier, expr.name);
    if (!dim) {
      const hint = nearest(expr.name, among?.map(({ id }) => id) ?? this.names.dims.map(({ id }) => id));
      this.problem(
        'dimension',
        expr,
        `La dimension « ${expr.name} » n’existe pas${hint ? ` : vouliez-vous « ${hint} » ?` : `. ${owned(among)}`}`,
      );
      return null;
    }
    if (among && !among.includes(dim)) {
      this.problem(
        'dimension',
        expr,
        `Ce qui est calculé ici n’a pas la dimension « ${dim.id} ». ${owned(among)}`,
      );
      return null;
    }
    return dim;
  }

  private unknownMember(dim: Dim, expr: NameExpr | NumberExpr): void {
    const some = dim.members.slice(0, 6).map(({ id }) => id);
    this.problem(
      'membre-inconnu',
      expr,
      `« ${printFormula(expr)} » n’est pas un membre de « ${dim.id} » : ${some.join(', ')}${dim.members.length > 6 ? '…' : ''}.`,
    );
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
  const message = `La formule donne un résultat en ${unitName(bound.unit)}, mais l’unité déclarée est ${unitName(declared)} : corrigez l’une ou l’autre.`;
  return { code: 'unite', where, line: 1, column: 1, message: typeset(message) };
}

/** Dimensions to choose from, in words. */
function owned(among: readonly Dim[] | null): string {
  if (among === null) return 'Vérifiez son nom dans le dossier.';
  return among.length === 0
    ? 'C’est un seul nombre, qui n’en a aucune.'
    : `Choisissez parmi : ${among.map(({ id }) => id).join(', ')}.`;
}

function unitOf(bound: Bound): UnitOf {
  return { unit: bound.unit, text: printFormula(bound.expr), expr: bound.expr };
}

function literal(expr: NumberExpr) {
  return shift(num(expr.digits.replace(/^0+(?=\d)/, '')), expr.percent ? -2 : 0);
}

function union(a: readonly Dim[], b: readonly Dim[]): readonly Dim[] {
  if (b.every((dim) => a.includes(dim))) return a;
  return [...new Set([...a, ...b])].sort((x, y) => x.index - y.index);
}
