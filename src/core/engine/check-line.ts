import { bind } from '../formula/bind.ts';
import { parseFormula } from '../formula/parser.ts';
import type { Dim } from '../formula/scope.ts';
import { type NodeId, nodeId } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import { extendDossiers } from '../model/own-dossier.ts';
import type { OwnLine, Study } from '../model/study.ts';
import type { Problem } from '../model/value.ts';
import { type Unit, unitName } from '../quantity/unit.ts';
import { buildModel, type Model } from './model.ts';
import { link } from './program.ts';
import { sizeOf } from './shape.ts';

/** What is known of a line before it is part of the study: what the engine will say of it. */
export interface LineCheck {
  readonly node: NodeId;
  /** Null when all is well. */
  readonly problem: Problem | null;
  /** Where in the text, end excluded; null where the problem is of the whole. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The unit of the result as found, for `OwnLine.unit`; null where any fits, or none was found. */
  readonly unit: string | null;
  /** The same in words: « nombre sans unité ». */
  readonly unitName: string | null;
  readonly dims: readonly { readonly label: string; readonly members: number }[];
}

/**
 * Checks a line with the engine's own parser, binder and compiler, as if the study had it. `dossiers`: those that the
 * study and the line refer to, as they ship.
 */
export function checkLine(
  line: OwnLine,
  study: Pick<Study, 'members' | 'lines'>,
  dossiers: readonly Dossier[],
): LineCheck {
  const node = nodeId(line.dossier, line.id);
  const others = (study.lines ?? []).filter((one) => one.dossier !== line.dossier || one.id !== line.id);
  const model = buildModel(extendDossiers(dossiers, { ...study, lines: [...others, line] }));
  const problem =
    model.problems.find(({ where }) => where === node) ??
    // A loop is told at one of its nodes: this one, or another that it goes through.
    link(model).problems.find(
      ({ code, where }) => where === node || (code === 'cycle' && isLine(where, others)),
    ) ??
    null;
  const entity = model.names.node(node);
  const dims: readonly Dim[] = entity?.dims ?? [];
  const unit = foundUnit(line, model);
  return {
    node,
    problem,
    place: problem ? placeIn(line.expr, problem) : null,
    unit: unit ? (unit.text === '1' ? '' : unit.text) : null,
    unitName: unit && unitName(unit),
    dims: dims.map((dim) => ({ label: dim.label, members: sizeOf([dim]) })),
  };
}

function isLine(where: string, others: readonly OwnLine[]): boolean {
  return others.some(({ dossier, id }) => where === nodeId(dossier, id));
}

function foundUnit({ dossier, expr }: OwnLine, model: Model): Unit | null {
  const parsed = parseFormula(expr, '');
  return parsed.ok ? bind(parsed.expr, model.names, dossier, '', expr).bound.unit : null;
}

const TOKEN = /[A-Za-z_][A-Za-z0-9_.]*|\d+(?:[.,]\d+)?|<>|<=|>=|\S/y;

/** The word at the place of a problem; what comes before the end where something is missing there. */
function placeIn(text: string, { code, line, column }: Problem): LineCheck['place'] {
  if (line === undefined || column === undefined || code === 'cycle') return null;
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0) + column - 1;
  if (start === 0 && code === 'unite') return null;
  TOKEN.lastIndex = start;
  const end = TOKEN.exec(text) ? TOKEN.lastIndex : start;
  if (end > start) return { start, end };
  return text.length > 0
    ? { start: Math.max(0, text.trimEnd().length - 1), end: text.trimEnd().length }
    : null;
}
