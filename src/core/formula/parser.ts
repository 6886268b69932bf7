import type { Problem } from '../model/value.ts';
import { typeset } from '../quantity/text.ts';
import { SyntaxFault, type Token, tokenize } from './lexer.ts';
import {
  type BinaryOperator,
  type Expr,
  type NameExpr,
  type NumberExpr,
  placeOf,
  type SelectExpr,
} from './tree.ts';

const LONGEST = 10_000;
const DEEPEST = 100;
const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='];

export type ParseOutcome = { ok: true; expr: Expr } | { ok: false; problem: Problem };

/** Reads a formula; `where` names it in the problem. Never throws. */
export function parseFormula(text: string, where: string): ParseOutcome {
  try {
    if (text.length > LONGEST)
      throw new SyntaxFault('Formule trop longue : 10 000 caractères au plus.', { start: 0, end: 0 });
    return { ok: true, expr: new Parser(tokenize(text)).whole() };
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return {
      ok: false,
      problem: {
        code: 'syntaxe',
        where,
        ...placeOf(text, fault.span.start),
        message: typeset(fault.message),
      },
    };
  }
}

/** Recursive descent, one method a level of precedence, loosest first. */
class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expr {
    if (this.at === this.tokens.length - 1)
      this.fail('La formule est vide : écrivez un nombre, un nom ou un calcul.');
    const expr = this.expression();
    if (this.isSymbol(')')) this.fail('Cette parenthèse fermante est de trop.');
    if (this.at < this.tokens.length - 1)
      this.fail(`« ${this.next.text} » n’est pas attendu ici : il manque un opérateur avant.`);
    return expr;
  }

  private expression(): Expr {
    if (++this.depth > DEEPEST) this.fail(`Trop de niveaux imbriqués : ${DEEPEST} au plus.`);
    const expr = this.leftAssociative(COMPARISONS, () =>
      this.leftAssociative(['+', '-'], () => this.leftAssociative(['*', '/'], () => this.unary())),
    );
    this.depth--;
    return expr;
  }

  private leftAssociative(operators: readonly string[], operand: () => Expr): Expr {
    let left = operand();
    while (this.next.kind === 'symbol' && operators.includes(this.next.text)) {
      const op = this.take().text as BinaryOperator;
      const right = operand();
      left = { kind: 'binary', op, left, right, span: { start: left.span.start, end: right.span.end } };
    }
    return left;
  }

  private unary(): Expr {
    if (!this.isSymbol('-')) return this.power();
    const sign = this.take();
    if (++this.depth > DEEPEST) this.fail(`Trop de niveaux imbriqués : ${DEEPEST} au plus.`);
    const of = this.unary();
    this.depth--;
    return { kind: 'negate', of, span: { start: sign.span.start, end: of.span.end } };
  }

  private power(): Expr {
    const left = this.selection();
    if (!this.isSymbol('^')) return left;
    this.take();
    if (++this.depth > DEEPEST) this.fail(`Trop de niveaux imbriqués : ${DEEPEST} au plus.`);
    const right = this.unary();
    this.depth--;
    return { kind: 'binary', op: '^', left, right, span: { start: left.span.start, end: right.span.end } };
  }

  private selection(): Expr {
    let of = this.primary();
    while (this.isSymbol('[')) {
      this.take();
      const at: SelectExpr['at'][number][] = [];
      do {
        const dimension = this.name();
        this.expect('=', 'Écrivez « nom[dimension = membre] ».');
        at.push({ dimension, member: this.next.kind === 'number' ? this.number() : this.name() });
      } while (this.separator(']'));
      of = { kind: 'select', of, at, span: { start: of.span.start, end: this.end } };
    }
    return of;
  }

  private primary(): Expr {
    const token = this.next;
    if (token.kind === 'number') return this.number();
    if (token.kind === 'name') return this.name();
    if (token.kind === 'function') return this.call();
    if (this.isSymbol('(')) {
      this.take();
      const inner = this.expression();
      this.expect(')', 'Il manque une parenthèse fermante.');
      return { ...inner, span: { start: token.span.start, end: this.end } };
    }
    return this.fail(
      token.kind === 'end'
        ? 'La formule s’arrête trop tôt : il manque un nombre, un nom ou une parenthèse.'
        : `« ${token.text} » n’est pas attendu ici : un nombre, un nom ou une parenthèse manque avant.`,
    );
  }

  private number(): NumberExpr {
    const token = this.take();
    let percent = false;
    if (this.isSymbol('%')) {
      this.take();
      percent = true;
    }
    const unit = this.next.kind === 'unit' ? this.take().text : null;
    return {
      kind: 'number',
      digits: token.text,
      percent,
      unit,
      span: { start: token.span.start, end: this.end },
    };
  }

  private name(): NameExpr {
    if (this.next.kind !== 'name')
      this.fail('Un nom est attendu ici : celui d’une dimension ou d’un membre.');
    const first = this.take();
    if (!this.isSymbol('.')) return { kind: 'name', dossier: null, name: first.text, span: first.span };
    this.take();
    if (this.next.kind !== 'name') this.fail('Après « dossier. », un nom est attendu.');
    const second = this.take();
    return {
      kind: 'name',
      dossier: first.text,
      name: second.text,
      span: { start: first.span.start, end: second.span.end },
    };
  }

  private call(): Expr {
    const token = this.take();
    if (token.text === 'ABSENT') return { kind: 'absent', span: token.span };
    this.expect(
      '(',
      `Après ${token.text}, une parenthèse est attendue : les capitales sont celles des fonctions.`,
    );
    const args: Expr[] = [];
    if (this.isSymbol(')')) this.take();
    else
      do args.push(this.expression());
      while (this.separator(')'));
    return { kind: 'call', name: token.text, args, span: { start: token.span.start, end: this.end } };
  }

  /** True after « ; », false after the closing mark. */
  private separator(closing: string): boolean {
    if (this.isSymbol(';')) {
      this.take();
      return true;
    }
    this.expect(closing, `Il manque « ${closing} », ou « ; » avant la suite.`);
    return false;
  }

  private expect(symbol: string, message: string): void {
    if (!this.isSymbol(symbol)) this.fail(message);
    this.take();
  }

  private isSymbol(symbol: string): boolean {
    return this.next.kind === 'symbol' && this.next.text === symbol;
  }

  private get next(): Token {
    return this.tokens[this.at] as Token;
  }

  /** End of the last token taken. */
  private get end(): number {
    return (this.tokens[this.at - 1] as Token).span.end;
  }

  private take(): Token {
    return this.tokens[this.at++] as Token;
  }

  private fail(message: string): never {
    throw new SyntaxFault(message, this.next.span);
  }
}
