import { type Address, address, nodeId, parseAddress } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { ownProblems } from '../../core/model/own-checks.ts';
import type { OwnLine, OwnMember, Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import { toLine, toParagraphs } from '../../core/model/study-limits.ts';
import { isBorderNumber } from '../../core/quantity/decimal.ts';
import type { Command } from '../api.ts';

/** Rows and lines of the study's own. `shipped`: the dossiers without them. */

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** A member is named by its dossier, its dimension and its id; a line by its dossier and its id. */
type MemberName = Pick<OwnMember, 'dossier' | 'dimension' | 'id'>;

/** `like` may be a row of one's own: what is typed in it is copied, scenario by scenario. */
export function addMember(
  study: Study,
  { member }: Of<'add-member'>,
  shipped: readonly Dossier[],
): Study | null {
  const { dossier, dimension, id, like, value } = member;
  const model = study.members?.find((one) => isMember(one, { dossier, dimension, id: like ?? '' }));
  const added: OwnMember = {
    dossier,
    dimension,
    id,
    label: toLine(member.label),
    like: model ? model.like : like,
    ...(value === undefined ? {} : { value }),
  };
  if (!ID.test(id) || (value !== undefined && !isBorderNumber(value))) return null;
  const next = admitted({ ...study, members: [...(study.members ?? []), added] }, shipped);
  return next && like !== null ? withCopies(next, { ...added, id: like }, id, shipped) : next;
}

export function updateMember(study: Study, command: Of<'update-member'>): Study | null {
  const before = study.members?.find((one) => isMember(one, command));
  const label = toLine(command.label);
  if (!before || label === '') return null;
  if (label === before.label) return study;
  return {
    ...study,
    members: (study.members ?? []).map((one) => (one === before ? { ...before, label } : one)),
  };
}

/** Its cells go with it, in every scenario and in the presentation; a line that names it shows an error. */
export function removeMember(
  study: Study,
  name: Of<'remove-member'>,
  shipped: readonly Dossier[],
): Study | null {
  const left = study.members?.filter((one) => !isMember(one, name));
  if (!left || left.length === study.members?.length) return null;
  const { members: _, ...rest } = study;
  const names = (at: Address) => placeOf(at, name, shipped) !== null;
  return {
    ...rest,
    ...(left.length > 0 ? { members: left } : {}),
    scenarios: study.scenarios.map((scenario) => withoutCells(scenario, names)),
    ...(study.steps && {
      steps: study.steps.map((step) =>
        step.cells.some(names) ? { ...step, cells: step.cells.filter((at) => !names(at)) } : step,
      ),
    }),
  };
}

export function addLine(study: Study, { line }: Of<'add-line'>, shipped: readonly Dossier[]): Study | null {
  return withLines(study, [...(study.lines ?? []), cleaned(line)], shipped);
}

/** In the place of the line of that name. */
export function updateLine(
  study: Study,
  { line }: Of<'update-line'>,
  shipped: readonly Dossier[],
): Study | null {
  const before = study.lines?.find((one) => isLine(one, line));
  if (!before) return null;
  const after = cleaned(line);
  if (JSON.stringify(after) === JSON.stringify(cleaned(before))) return study;
  const lines = (study.lines ?? []).map((one) => (one === before ? after : one));
  return withLines(study, lines, shipped);
}

/** Lines that name it stay, and show an error. */
export function removeLine(study: Study, name: Of<'remove-line'>): Study | null {
  const left = study.lines?.filter((one) => !isLine(one, name));
  if (!left || left.length === study.lines?.length) return null;
  const { lines: _, ...rest } = study;
  const node = nodeId(name.dossier, name.id);
  return {
    ...rest,
    ...(left.length > 0 ? { lines: left } : {}),
    ...(study.steps && {
      steps: study.steps.map((step) =>
        step.results.includes(node)
          ? { ...step, results: step.results.filter((result) => result !== node) }
          : step,
      ),
    }),
  };
}

function isMember(one: OwnMember, { dossier, dimension, id }: MemberName): boolean {
  return one.dossier === dossier && one.dimension === dimension && one.id === id;
}

function isLine(one: OwnLine, { dossier, id }: Pick<OwnLine, 'dossier' | 'id'>): boolean {
  return one.dossier === dossier && one.id === id;
}

function cleaned({ dossier, id, label, unit, expr, decimals, note }: OwnLine): OwnLine {
  return {
    dossier,
    id,
    label: toLine(label),
    unit: toLine(unit),
    expr: toParagraphs(expr),
    ...(decimals === undefined ? {} : { decimals }),
    ...(note ? { note: toParagraphs(note) } : {}),
  };
}

const ID = /^[a-z][a-z0-9_]{0,63}$/;
const LONGEST_UNIT = 60;

function withLines(study: Study, lines: readonly OwnLine[], shipped: readonly Dossier[]): Study | null {
  const fit = lines.every(
    ({ id, unit, decimals = 0 }) =>
      ID.test(id) &&
      unit.length <= LONGEST_UNIT &&
      Number.isInteger(decimals) &&
      decimals >= 0 &&
      decimals <= 10,
  );
  return fit ? admitted({ ...study, lines }, shipped) : null;
}

/** Nothing enters a study that the door would refuse. */
function admitted(next: Study, shipped: readonly Dossier[]): Study | null {
  return ownProblems(next, shipped).length === 0 ? next : null;
}

/** What scenarios type in a member, typed in another one too: the bare values, which no source prints there. */
function withCopies(study: Study, from: MemberName, to: string, shipped: readonly Dossier[]): Study {
  let touched = false;
  const scenarios = study.scenarios.map((scenario): Scenario => {
    const copies = Object.entries(scenario.cells).flatMap(([at, { value }]): [Address, ScenarioCell][] => {
      const place = placeOf(at, from, shipped);
      const parts = place === null ? null : parseAddress(at);
      if (!parts || place === null) return [];
      return [[address(nodeId(parts.slug, parts.name), parts.members.with(place, to)), { value }]];
    });
    touched ||= copies.length > 0;
    return copies.length > 0
      ? { ...scenario, cells: { ...scenario.cells, ...Object.fromEntries(copies) } }
      : scenario;
  });
  return touched ? { ...study, scenarios } : study;
}

function withoutCells(scenario: Scenario, gone: (at: Address) => boolean): Scenario {
  const entries = Object.entries(scenario.cells);
  const left = entries.filter(([at]) => !gone(at));
  return left.length === entries.length ? scenario : { ...scenario, cells: Object.fromEntries(left) };
}

/** Which of the members of an address is this one; null when none is. */
function placeOf(
  at: Address,
  { dossier, dimension, id }: MemberName,
  shipped: readonly Dossier[],
): number | null {
  if (!at.startsWith(`${dossier}.`)) return null;
  const parts = parseAddress(at);
  const dims = shipped
    .find(({ slug }) => slug === dossier)
    ?.parameters.find((parameter) => parameter.id === parts?.name)?.dims;
  const place = dims?.indexOf(dimension) ?? -1;
  return place >= 0 && parts?.members[place] === id ? place : null;
}
