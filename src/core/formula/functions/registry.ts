import { abs } from './abs.ts';
import { arrondi } from './arrondi.ts';
import { bareme } from './bareme.ts';
import { cumul } from './cumul.ts';
import { et } from './et.ts';
import type { LanguageFunction } from './function.ts';
import { interpoler } from './interpoler.ts';
import { max } from './max.ts';
import { min } from './min.ts';
import { moyenne } from './moyenne.ts';
import { nb } from './nb.ts';
import { non } from './non.ts';
import { ou } from './ou.ts';
import { precedent } from './precedent.ts';
import { reference } from './reference.ts';
import { si } from './si.ts';
import { somme } from './somme.ts';

const all = [
  somme,
  moyenne,
  min,
  max,
  nb,
  cumul,
  precedent,
  si,
  et,
  ou,
  non,
  abs,
  arrondi,
  interpoler,
  bareme,
  reference,
] as const satisfies readonly LanguageFunction[];

/** The functions of the language by name. */
export const functions: ReadonlyMap<string, LanguageFunction> = new Map(all.map((one) => [one.name, one]));
