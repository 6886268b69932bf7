import Publicodes from 'publicodes';
import { type CellExpr, type CellId, COMPARISONS } from '../cell-expr.ts';
import type { BenchModel, Input } from '../model.ts';
import type { Outcome, Peer } from './peer.ts';

type Rule = string | { readonly [mechanism: string]: unknown };

/** One rule a cell, and one a mechanism inside an expression; every result is asked again after a change. */
export class PublicodesPeer implements Peer {
  readonly name = 'publicodes 1.10';
  readonly slow = true;
  private model: BenchModel | undefined;
  private engine: Publicodes | undefined;
  private names: ReadonlyMap<CellId, string> = new Map();
  private values: readonly Outcome[] = [];

  build(model: BenchModel): void {
    this.model = model;
    const { rules, names } = write(model);
    this.names = names;
    this.engine = new Publicodes(rules, { logger: SILENT, warn: false });
    this.evaluate();
  }

  change(inputs: readonly Input[]): void {
    const situation = Object.fromEntries(
      inputs.map(({ id, base }) => [this.names.get(id) as string, Number(base)]),
    );
    this.engine?.setSituation(situation, { keepPreviousSituation: true });
    this.evaluate();
  }

  results(): readonly Outcome[] {
    return this.values;
  }

  private evaluate(): void {
    // `evaluate` parses its question anew, at a cost that grows with the number of rules; this asks the rule itself.
    const value = (id: CellId) => {
      const rule = this.engine?.getRule(this.names.get(id) as string);
      return rule && this.engine?.evaluateNode(rule).nodeValue;
    };
    this.values = (this.model as BenchModel).results.map(({ id, presence }) => {
      try {
        if (presence && value(presence) === 0) return 'absent';
        return value(id) as number;
      } catch {
        return 'error';
      }
    });
  }
}

const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

function write({ inputs, formulas }: BenchModel) {
  const names = new Map<CellId, string>();
  const nodes = new Map<string, number>();
  for (const id of [...inputs.map((input) => input.id), ...formulas.keys()]) {
    const [node, index] = id.split('#') as [string, string];
    if (!nodes.has(node)) nodes.set(node, nodes.size);
    names.set(id, `n${nodes.get(node)}c${index}`);
  }
  const rules: Record<string, Rule> = {};
  const writer = new Writer(rules, names);
  for (const { id, base } of inputs) rules[names.get(id) as string] = { valeur: Number(base) };
  for (const [id, expr] of formulas) rules[names.get(id) as string] = writer.rule(expr);
  return { rules, names };
}

/** An expression holds operators only: a mechanism inside one becomes a rule of its own. */
class Writer {
  private readonly rules: Record<string, Rule>;
  private readonly names: ReadonlyMap<CellId, string>;
  private helpers = 0;
  constructor(rules: Record<string, Rule>, names: ReadonlyMap<CellId, string>) {
    this.rules = rules;
    this.names = names;
  }

  rule(expr: CellExpr): Rule {
    switch (expr.kind) {
      case 'if':
        return choice(this.condition(expr.test), this.operand(expr.yes), this.operand(expr.no));
      case 'call':
        return this.mechanism(expr);
      default:
        return isTruth(expr) ? choice(this.condition(expr), '1', '0') : this.operand(expr);
    }
  }

  /** A text that can stand in an expression. */
  private operand(expr: CellExpr): string {
    switch (expr.kind) {
      case 'number':
        return expr.digits.startsWith('-') ? `(0 - ${expr.digits.slice(1)})` : expr.digits;
      case 'cell':
        return this.names.get(expr.id) as string;
      case 'negate':
        return `(0 - ${this.operand(expr.of)})`;
      case 'binary':
        if (!isTruth(expr))
          return `(${this.operand(expr.left)} ${OPERATORS[expr.op]} ${this.operand(expr.right)})`;
    }
    const name = `h${this.helpers++}`;
    this.rules[name] = this.rule(expr);
    return name;
  }

  private condition(expr: CellExpr): Rule {
    if (expr.kind === 'binary' && isTruth(expr))
      return `${this.operand(expr.left)} ${OPERATORS[expr.op]} ${this.operand(expr.right)}`;
    if (expr.kind === 'call' && expr.fn === 'and')
      return { 'toutes ces conditions': expr.args.map((arg) => this.condition(arg)) };
    if (expr.kind === 'call' && expr.fn === 'or')
      return { 'une de ces conditions': expr.args.map((arg) => this.condition(arg)) };
    if (expr.kind === 'call' && expr.fn === 'not') return `${this.operand(expr.args[0] as CellExpr)} = 0`;
    return `${this.operand(expr)} != 0`;
  }

  private mechanism(expr: Extract<CellExpr, { kind: 'call' }>): Rule {
    const args = () => expr.args.map((arg) => this.operand(arg));
    switch (expr.fn) {
      case 'sum':
        return { somme: args() };
      case 'mean':
        return { moyenne: args() };
      case 'min':
        return { 'le minimum de': args() };
      case 'max':
        return { 'le maximum de': args() };
      case 'abs': {
        const [x] = args() as [string];
        return { 'le maximum de': [x, `(0 - ${x})`] };
      }
      case 'round':
        return this.rounded(expr.args[0] as CellExpr, Number((expr.args[1] as { digits: string }).digits));
      default:
        return choice(this.condition(expr), '1', '0');
    }
  }

  /** Negative decimals have no mechanism of their own. */
  private rounded(x: CellExpr, decimals: number): Rule {
    if (decimals >= 0) return { valeur: this.operand(x), arrondi: `${decimals} décimales` };
    const step = `1${'0'.repeat(-decimals)}`;
    const name = `h${this.helpers++}`;
    this.rules[name] = { valeur: `(${this.operand(x)} / ${step})`, arrondi: '0 décimales' };
    return `(${name} * ${step})`;
  }
}

const OPERATORS = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '^': '**',
  '=': '=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
} as const;

function isTruth(expr: CellExpr): boolean {
  return expr.kind === 'binary' && COMPARISONS.has(expr.op);
}

function choice(test: Rule, then: Rule, otherwise: Rule): Rule {
  return { variations: [{ si: test, alors: then }, { sinon: otherwise }] };
}
