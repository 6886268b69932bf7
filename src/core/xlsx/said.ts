import { inWords } from '../engine/words.ts';
import type { Bound } from '../formula/bound.ts';
import { printFormula } from '../formula/printer.ts';

const LONGEST = 400;
/** Beyond, a phrase says nothing to anyone, and takes long to make. */
const DEEPEST = 10;

/** A formula in words where it makes a sentence that can be read; else as it is written. */
export function said(part: Bound): string {
  const text = depthOf(part, 0) <= DEEPEST ? inWords(part) : printFormula(part.expr).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function depthOf(part: Bound, above: number): number {
  const here = above + 1;
  switch (part.kind) {
    case 'negate':
    case 'select':
      return depthOf(part.of, here);
    case 'binary':
      return Math.max(depthOf(part.left, here), depthOf(part.right, here));
    case 'call':
      return Math.max(here, ...part.args.map((arg) => depthOf(arg, here)));
    default:
      return here;
  }
}
