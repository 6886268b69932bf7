import type { Problem, ProblemCode } from './value.ts';

export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
  readonly entries: number;
}

export type JsonRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/**
 * `JSON.parse` behind a scan that neither recurses nor builds anything: a hostile text costs one pass, and a broken one
 * gets the same French message, with its place, in every browser. A key written twice is refused: JSON.parse would
 * drop the first silently.
 */
export function readJson(text: string, limits: JsonLimits): JsonRead {
  if (text.length > limits.characters) {
    const size = `${millions(text.length)} de caractères`;
    return refuse(
      'forme',
      'fichier',
      `Ce fichier est trop gros : ${size}, pour ${millions(limits.characters)} au plus. Une étude Établi en fait rarement plus d’un : vérifiez que c’est le bon fichier.`,
    );
  }
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const fault = new Scanner(plain, limits).run();
  if (fault) return { ok: false, problem: fault };
  return { ok: true, value: JSON.parse(plain) };
}

function millions(count: number): string {
  const tenths = Math.ceil(count / 100_000);
  const decimal = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  const whole = Math.floor(tenths / 10);
  return `${whole}${decimal} million${whole >= 2 ? 's' : ''}`;
}

function refuse(code: ProblemCode, where: string, message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, where, message } };
}

type Expecting = 'value' | 'first-item' | 'first-key' | 'key' | 'comma' | 'end';

/** Strict JSON, as RFC 8259 has it. */
class Scanner {
  private at = 0;
  private entries = 0;
  /** Keys already seen in each open object; null for an array. */
  private readonly open: (Set<string> | null)[] = [];
  private readonly text: string;
  private readonly limits: JsonLimits;

  constructor(text: string, limits: JsonLimits) {
    this.text = text;
    this.limits = limits;
  }

  run(): Problem | null {
    let expecting: Expecting = 'value';
    for (;;) {
      this.skipSpaces();
      if (this.at >= this.text.length) return expecting === 'end' ? null : this.truncated();
      const next = this.step(expecting);
      if (typeof next !== 'string') return next;
      expecting = next;
    }
  }

  private step(expecting: Expecting): Expecting | Problem {
    const sign = this.text[this.at] as string;
    const inside = this.open[this.open.length - 1];
    switch (expecting) {
      case 'end':
        return this.fault('Le fichier continue après la fin de l’étude');
      case 'comma':
        if (sign === (inside ? '}' : ']')) return this.close();
        if (sign !== ',') return this.unexpected(sign);
        this.at += 1;
        return inside ? 'key' : 'value';
      case 'first-key':
        return sign === '}' ? this.close() : this.key(sign, inside as Set<string>);
      case 'key':
        return this.key(sign, inside as Set<string>);
      case 'first-item':
        return sign === ']' ? this.close() : this.value(sign);
      case 'value':
        return this.value(sign);
    }
  }

  private close(): Expecting {
    this.at += 1;
    this.open.pop();
    return this.after();
  }

  private after(): Expecting {
    return this.open.length === 0 ? 'end' : 'comma';
  }

  private key(sign: string, seen: Set<string>): Expecting | Problem {
    if (sign !== '"') return this.unexpected(sign);
    const start = this.at;
    const fault = this.string();
    if (fault) return fault;
    const key = JSON.parse(this.text.slice(start, this.at)) as string;
    if (seen.has(key)) {
      return this.fault(
        `« ${brief(key)} » est écrit deux fois au même endroit : on ne peut pas savoir lequel est le bon`,
        start,
        'doublon',
      );
    }
    seen.add(key);
    this.skipSpaces();
    if (this.at >= this.text.length) return this.truncated();
    if (this.text[this.at] !== ':') return this.unexpected(this.text[this.at] as string);
    this.at += 1;
    return 'value';
  }

  private value(sign: string): Expecting | Problem {
    this.entries += 1;
    if (this.entries > this.limits.entries) {
      return this.fault(
        'Ce fichier contient bien plus de valeurs qu’une étude ne peut en avoir',
        this.at,
        'forme',
      );
    }
    if (sign === '{' || sign === '[') {
      if (this.open.length >= this.limits.depth) {
        return this.fault('Ce fichier est imbriqué plus profondément qu’aucune étude', this.at, 'forme');
      }
      this.open.push(sign === '{' ? new Set() : null);
      this.at += 1;
      return sign === '{' ? 'first-key' : 'first-item';
    }
    const fault = sign === '"' ? this.string() : this.word(sign);
    return fault ?? this.after();
  }

  /** Leaves `at` after the closing quote. */
  private string(): Problem | null {
    const start = this.at;
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at += 1;
        return null;
      }
      if (code < 0x20) return this.fault('Un texte contient un caractère de commande ou une fin de ligne');
      if (code !== 0x5c) continue;
      const sequence = this.text.slice(this.at, this.at + 6);
      if (/^\\["\\/bfnrt]/.test(sequence)) this.at += 1;
      else if (/^\\u[0-9a-fA-F]{4}/.test(sequence)) this.at += 5;
      else if (this.at + sequence.length === this.text.length && /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(sequence))
        break;
      else return this.fault('Une barre oblique inverse n’annonce rien de connu');
    }
    return this.truncated(start);
  }

  private word(sign: string): Problem | null {
    const start = this.at;
    const run = /[-+.0-9a-zA-Z]+/y;
    run.lastIndex = start;
    const word = run.exec(this.text)?.[0];
    if (word === undefined) return this.unexpected(sign);
    if (/^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)$/.test(word)) {
      this.at += word.length;
      return null;
    }
    if (start + word.length === this.text.length) return this.truncated(start);
    return this.fault(`« ${brief(word)} » n’a pas sa place ici`);
  }

  private skipSpaces(): void {
    while (this.at < this.text.length && ' \n\r\t'.includes(this.text[this.at] as string)) this.at += 1;
  }

  private unexpected(sign: string): Problem {
    return this.fault(`« ${sign} » n’a pas sa place ici`);
  }

  private truncated(from: number = this.text.length): Problem {
    if (this.text.trim() === '') {
      return {
        code: 'syntaxe',
        where: 'fichier',
        message: 'Ce fichier est vide. Rouvrez l’original ou enregistrez-le de nouveau.',
      };
    }
    const place = this.place(this.text.length);
    const unfinished = from < this.text.length ? `, au milieu de « ${brief(this.text.slice(from))} »` : '';
    return {
      code: 'syntaxe',
      where: `ligne ${place.line}, colonne ${place.column}`,
      ...place,
      message: `Ce fichier est incomplet : il s’arrête à la ligne ${place.line}, colonne ${place.column}${unfinished}. Rouvrez l’original ou enregistrez-le de nouveau.`,
    };
  }

  private fault(what: string, at: number = this.at, code: ProblemCode = 'syntaxe'): Problem {
    const place = this.place(at);
    const where = `ligne ${place.line}, colonne ${place.column}`;
    return {
      code,
      where,
      ...place,
      message: `${what} (${where}). Ce n’est pas une étude Établi lisible : rouvrez l’original.`,
    };
  }

  private place(at: number): { line: number; column: number } {
    let line = 1;
    let start = 0;
    for (let end = this.text.indexOf('\n'); end >= 0 && end < at; end = this.text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: at - start + 1 };
  }
}

/** Enough of a text to be recognised. */
function brief(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 30)}…`;
}
