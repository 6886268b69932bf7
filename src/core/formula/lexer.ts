import type { Span } from './tree.ts';

export type TokenKind = 'number' | 'name' | 'function' | 'unit' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
}

/** Raised inside the parser only; `parseFormula` turns it into a problem. */
export class SyntaxFault extends Error {
  readonly span: Span;
  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

const SPACE = /[\s\u00a0\u202f]+/y;
const NUMBER = /\d+(?:[.,]\d+)?/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const UNIT = /\{([^{}]*)\}/y;
const SYMBOL = /<>|<=|>=|[-+*/^=<>()[\];%.]/y;

/** What to do about a character that no formula has. */
const INSTEAD: Readonly<Record<string, string>> = {
  ',': 'Entre les arguments, écrivez « ; ».',
  '{': 'Fermez l’unité par « } ».',
  '}': 'Ouvrez l’unité par « { », après un nombre.',
  '"': 'Une formule n’a pas de texte : un membre s’écrit sans guillemets.',
  '€': 'Écrivez une unité entre accolades, comme 12 {€}.',
  '&': 'Écrivez ET(a; b).',
  '|': 'Écrivez OU(a; b).',
  '!': 'Écrivez NON(a), ou « <> » pour « différent de ».',
  '≠': 'Écrivez « <> ».',
  '≤': 'Écrivez « <= ».',
  '≥': 'Écrivez « >= ».',
};

function strange(text: string, at: number): string {
  const [character = ''] = text.slice(at);
  const instead = INSTEAD[character] ?? 'Les noms s’écrivent sans accent ni tiret.';
  return `Le caractère « ${character} » n’a pas de sens dans une formule. ${instead}`;
}

/** Cuts a formula into tokens, the last one of kind `end`. Throws `SyntaxFault`. */
export function tokenize(source: string): Token[] {
  const text = source.replaceAll('\u2212', '-').replaceAll('×', '*').replaceAll('÷', '/');
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    at += match[0].length;
    return match[1] ?? match[0];
  };
  while (at < text.length) {
    const start = at;
    if (take(SPACE) !== null) continue;
    const push = (kind: TokenKind, value: string) =>
      tokens.push({ kind, text: value, span: { start, end: at } });
    const digits = take(NUMBER);
    if (digits !== null) {
      if (/[A-Za-z_.,\d]/.test(text[at] ?? ''))
        throw new SyntaxFault(
          `« ${text.slice(start, at + 1)} » n’est pas un nombre : un seul séparateur décimal, sans espace ni lettre.`,
          { start, end: at + 1 },
        );
      push('number', digits.replace(',', '.'));
      continue;
    }
    const word = take(WORD);
    if (word !== null) {
      push(/^[A-Z]+$/.test(word) ? 'function' : 'name', word);
      continue;
    }
    const unit = take(UNIT);
    if (unit !== null) {
      push('unit', unit.trim());
      continue;
    }
    const symbol = take(SYMBOL);
    if (symbol === null) throw new SyntaxFault(strange(text, at), { start, end: start + 1 });
    push('symbol', symbol);
  }
  tokens.push({ kind: 'end', text: '', span: { start: text.length, end: text.length } });
  return tokens;
}
