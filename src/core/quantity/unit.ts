import { singular } from './french-plural.ts';

/**
 * A unit as plain data: `€/patient/an`, `M€/point`, `%`. Made by `parseUnit`, `multiply`, `divide` and `power` only.
 */
export interface Unit {
  /** As written (without its spaces), or built from the atoms for a computed unit. `parseUnit` reads it back. */
  readonly text: string;
  /** In the singular, with a whole exponent that is never 0, in order of appearance. Two units may list them differently. */
  readonly atoms: readonly (readonly [atom: string, exponent: number])[];
  /** Power of ten of one unit as written, in base units: 6 for M€, −2 for %, 8 for M€/point. */
  readonly scale: number;
  /** No atom but a scale: a ratio displayed in %, ‰ or points, and stored plain. */
  readonly ratio: boolean;
}

/** A number without unit; written `1` or nothing. */
export const PLAIN: Unit = Object.freeze({ text: '1', atoms: Object.freeze([]), scale: 0, ratio: false });

/** A calendar year: a plain number shown whole and without thousands, `2027`. */
export const YEAR: Unit = Object.freeze({ text: 'année', atoms: Object.freeze([]), scale: 0, ratio: false });

const SCALES: Readonly<Record<string, { readonly atom: string | null; readonly scale: number }>> = {
  '1': { atom: null, scale: 0 },
  '%': { atom: null, scale: -2 },
  '‰': { atom: null, scale: -3 },
  point: { atom: null, scale: -2 },
  '€': { atom: '€', scale: 0 },
  'k€': { atom: '€', scale: 3 },
  'M€': { atom: '€', scale: 6 },
  'Md€': { atom: '€', scale: 9 },
};

const WORD = /^\p{L}+(?:[_-]\p{L}+)*$/u;
const FACTOR = /^(.+?)(?:\^(-?[0-9]{1,2})|([²³]))?$/u;
const LONGEST = 120;
const parsed = new Map<string, Unit | null>();

/**
 * Reads a unit: factors joined by `/` and `·` (or `*`), from left to right, each with an optional `²`, `³` or `^n`.
 * Null for anything else, a parenthesis included.
 */
export function parseUnit(text: string): Unit | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const unit = read(text);
  if (parsed.size < 2000) parsed.set(text, unit);
  return unit;
}

function read(text: string): Unit | null {
  if (text.length > LONGEST) return null;
  const written = text.trim().replace(/\s*([/·*])\s*/gu, '$1');
  if (written === '' || written === '1') return PLAIN;
  if (written === YEAR.text) return YEAR;
  const atoms = new Map<string, number>();
  let scale = 0;
  let sign = 1;
  for (const part of written.split(/([/·*])/u)) {
    if (part === '/' || part === '·' || part === '*') {
      sign = part === '/' ? -1 : 1;
      continue;
    }
    const factor = readFactor(part);
    if (!factor) return null;
    const exponent = sign * factor.exponent;
    scale += factor.scale * exponent;
    if (factor.atom !== null) atoms.set(factor.atom, (atoms.get(factor.atom) ?? 0) + exponent);
  }
  return make(atoms, scale, written);
}

function readFactor(part: string): { atom: string | null; scale: number; exponent: number } | null {
  const ten = /^10\^(-?[0-9]{1,3})$/.exec(part);
  if (ten) return { atom: null, scale: Number(ten[1]), exponent: 1 };
  const match = FACTOR.exec(part);
  if (!match) return null;
  const exponent = match[3] === '²' ? 2 : match[3] === '³' ? 3 : Number(match[2] ?? 1);
  if (exponent === 0) return null;
  const name = singular(match[1] as string);
  const scaled = Object.hasOwn(SCALES, name) ? SCALES[name] : undefined;
  if (scaled) return { ...scaled, exponent };
  return WORD.test(name) ? { atom: name, scale: 0, exponent } : null;
}

function make(atoms: ReadonlyMap<string, number>, scale: number, text?: string): Unit {
  const kept = [...atoms].filter(([, exponent]) => exponent !== 0);
  if (kept.length === 0 && scale === 0) return PLAIN;
  const ratio = kept.length === 0;
  return Object.freeze({ text: text ?? wording(kept, scale), atoms: kept, scale: scale + 0, ratio });
}

/** Canonical writing: numerators joined by `·`, then one `/` a denominator; a scale goes to € when it has a name there. */
function wording(atoms: readonly (readonly [string, number])[], scale: number): string {
  const ratios: Record<number, string> = { [-2]: '%', [-3]: '‰' };
  const prefixes: Record<number, string> = { 3: 'k', 6: 'M', 9: 'Md' };
  let left = scale;
  const over: string[] = [];
  const under: string[] = [];
  for (const [atom, exponent] of atoms) {
    let name = atom;
    if (atom === '€' && exponent === 1 && prefixes[scale] !== undefined) {
      name = `${prefixes[scale]}€`;
      left = 0;
    }
    const size = Math.abs(exponent);
    const factor = size === 1 ? name : size === 2 ? `${name}²` : size === 3 ? `${name}³` : `${name}^${size}`;
    (exponent > 0 ? over : under).push(factor);
  }
  if (left !== 0) over.unshift(ratios[left] ?? `10^${left}`);
  return [over.join('·') || '1', ...under].join('/');
}

export function multiply(a: Unit, b: Unit): Unit {
  if (b === PLAIN) return a;
  if (a === PLAIN) return b;
  const atoms = new Map(a.atoms);
  for (const [atom, exponent] of b.atoms) atoms.set(atom, (atoms.get(atom) ?? 0) + exponent);
  return make(atoms, a.scale + b.scale);
}

export function divide(a: Unit, b: Unit): Unit {
  return multiply(a, power(b, -1));
}

/** `exponent` is whole. */
export function power(unit: Unit, exponent: number): Unit {
  if (exponent === 1) return unit;
  return make(new Map(unit.atoms.map(([atom, e]) => [atom, e * exponent])), unit.scale * exponent);
}

/** True when values of the two can be added, once both are in base units: M€ and €, % and a plain number. */
export function sameDimension(a: Unit, b: Unit): boolean {
  if (a.atoms.length !== b.atoms.length) return false;
  return a.atoms.every(([atom, exponent]) => b.atoms.some(([other, e]) => other === atom && e === exponent));
}

/** The same unit without its scale: € for M€, 1 for %. Values multiplied by 10^`storedScale` are in it. */
export function baseUnit(unit: Unit): Unit {
  return unit.scale === 0 ? unit : make(new Map(unit.atoms), 0);
}

/** As written: `€/patient/an`; `1` for a plain number. */
export function unitText(unit: Unit): string {
  return unit.text;
}

/** For messages: « €/patient/an », or « nombre sans unité ». */
export function unitName(unit: Unit): string {
  return unit === PLAIN || (unit.atoms.length === 0 && unit.scale === 0) ? 'nombre sans unité' : unit.text;
}

/** Power of ten by which a stored value is multiplied to be in base units: 6 for M€, 8 for M€/point, 0 for %. */
export function storedScale(unit: Unit): number {
  return unit.ratio ? 0 : unit.scale;
}

/** Power of ten of the shown number's unit in the stored one's: −2 for % (stored 0.2, shown 20), 0 for M€. */
export function displayScale(unit: Unit): number {
  return unit.ratio ? unit.scale : 0;
}

/** A unit from its text or itself; a text that is no unit becomes an atom of its own, which fits nothing else. */
export function asUnit(unit: Unit | string): Unit {
  if (typeof unit !== 'string') return unit;
  return parseUnit(unit) ?? { text: unit, atoms: [[unit, 1]], scale: 0, ratio: false };
}
