import type { Bound } from '../formula/bound.ts';
import { type LanguageFunction, listed } from '../formula/functions/function.ts';
import type { Dim } from '../formula/scope.ts';
import type { BinaryOperator, NumberExpr } from '../formula/tree.ts';
import { MINUS, NBSP, typeset } from '../quantity/text.ts';
import { complement, eachOf, lowered, toward, withArticle } from './article.ts';

const SYMBOLS: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '-': MINUS,
  '*': '×',
  '/': '÷',
  '<>': '≠',
  '<=': '≤',
  '>=': '≥',
};

/** How tightly a part holds together; a looser one gets parentheses. */
const HOLDS = {
  sentence: 0,
  phrase: 1,
  comparison: 2,
  sum: 3,
  product: 4,
  negate: 5,
  power: 6,
  name: 7,
} as const;

/** What an argument must hold together as well as, to be one thing in its phrase. */
const ARGUMENT: Readonly<Partial<Record<LanguageFunction['rule']['kind'], number>>> = {
  reference: HOLDS.name,
  previous: HOLDS.name,
  over: HOLDS.product,
  along: HOLDS.product,
};

const SIDES: readonly string[] = ['choice', 'previous'];

/** An operator as a reader writes it: « × » for `*`. */
export function symbol(op: BinaryOperator): string {
  return SYMBOLS[op] ?? op;
}

/** « 12 mois/an » for `12 {mois/an}`. */
export function numberInWords({ digits, percent, unit }: NumberExpr): string {
  return `${digits.replace('.', ',')}${percent ? `${NBSP}%` : ''}${unit ? `${NBSP}${unit}` : ''}`;
}

/** Dimensions as an explanation names them: « les classes de patients ». */
export function overInWords(over: readonly Dim[]): readonly string[] {
  return over.map(({ label }) => eachOf(label));
}

/** A formula as a French phrase: « somme, sur les classes de patients, de l’effectif (recours : vu) × le montant ». */
export function inWords(part: Bound): string {
  const text = say(part);
  return typeset(part.kind === 'call' ? text.replace(/^(?:l[ae] |l’)/, '') : text);
}

/** A call says its arguments in several ways: without this, deep ones would be said again and again. */
const said = new WeakMap<Bound, string>();

function say(part: Bound): string {
  const known = said.get(part);
  if (known !== undefined) return known;
  const text = phraseOf(part);
  said.set(part, text);
  return text;
}

function phraseOf(part: Bound): string {
  switch (part.kind) {
    case 'literal':
      return part.expr.kind === 'number' ? numberInWords(part.expr) : 'sans objet';
    case 'reference':
      return withArticle(part.entity.label);
    case 'dimension':
      return withArticle(part.dim.singular);
    case 'member': {
      const is = part.equal ? 'est' : 'n’est pas';
      return `${withArticle(part.dim.singular)} ${is} « ${part.dim.members[part.member]?.label} »`;
    }
    case 'select': {
      const at = part.at.map(
        ({ dim, member }) => `${lowered(dim.singular)} : ${dim.members[member]?.label ?? ''}`,
      );
      return `${held(part.of, HOLDS.name)} (${at.join(' ; ')})`;
    }
    case 'negate':
      return `${MINUS}${held(part.of, HOLDS.negate)}`;
    case 'binary': {
      const own = holds(part);
      const tighter = part.op === '^' ? HOLDS.name : own;
      const right = part.op === '^' ? HOLDS.negate : own + 1;
      return `${held(part.left, tighter)} ${symbol(part.op)} ${held(part.right, right)}`;
    }
    case 'call':
      return call(part);
  }
}

function call({ fn, args, over }: Extract<Bound, { kind: 'call' }>): string {
  const place = ARGUMENT[fn.rule.kind] ?? HOLDS.comparison;
  const whole = args.map((arg) =>
    arg.kind === 'call' && ofPhrase(arg) ? say(arg) : held(arg, HOLDS.product),
  );
  const [dim] = over;
  return fn.phrase({
    args: args.map((arg, at) =>
      at > 0 && SIDES.includes(fn.rule.kind) ? branch(arg, at) : held(arg, place),
    ),
    of: whole.map(complement),
    to: whole.map(toward),
    along: over.length === 0 ? '' : `sur ${listed(overInWords(over))}`,
    each: lowered(dim?.singular ?? ''),
    oneOf: toward(withArticle(dim?.singular ?? '')),
  });
}

/** What stands after a comma or a colon reads as it is; only a choice that something follows must be told from it. */
function branch(part: Bound, at: number): string {
  return at === 1 ? held(part, HOLDS.phrase) : say(part);
}

function held(part: Bound, place: number): string {
  const text = say(part);
  return holds(part) < place ? `(${text})` : text;
}

/** A noun phrase, which takes « de » without parentheses. */
function ofPhrase({ fn }: Extract<Bound, { kind: 'call' }>): boolean {
  return holdsCall(fn.rule.kind, fn.name) >= HOLDS.phrase;
}

function holdsCall(rule: string, name: string): number {
  if (rule === 'reference' || rule === 'previous') return HOLDS.name;
  if (rule === 'choice' || name === 'ET' || name === 'OU') return HOLDS.sentence;
  return HOLDS.phrase;
}

function holds(part: Bound): number {
  switch (part.kind) {
    case 'call':
      return holdsCall(part.fn.rule.kind, part.fn.name);
    case 'member':
      return HOLDS.comparison;
    case 'negate':
      return HOLDS.negate;
    case 'binary':
      if (part.op === '^') return HOLDS.power;
      if (part.op === '*' || part.op === '/') return HOLDS.product;
      return part.op === '+' || part.op === '-' ? HOLDS.sum : HOLDS.comparison;
    default:
      return HOLDS.name;
  }
}
