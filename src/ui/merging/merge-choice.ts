import { type Conflict, type MergeSide, planMerge, type Resolution } from '../../core/model/merge.ts';
import { type LineChange, lineChanges, withLinesOf } from '../../core/model/merge-lines.ts';
import { rowsNeeded, withRows } from '../../core/model/merge-rows.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { effectiveCells, lineage } from '../../core/model/scenario.ts';
import { sourceCells } from '../../core/model/source-cells.ts';
import type { OwnLine, Study } from '../../core/model/study.ts';
import type { Command } from '../../workspace/api.ts';
import { mergedScenario } from '../../workspace/commands/tree.ts';
import { restoredScenarios } from '../../workspace/versions-restore.ts';
import { scenarioOf } from '../../workspace/merge-source.ts';
import type { ShownChange } from './cell-words.ts';

/** What is wanted of another study, and how. */
export interface MergeChoice {
  readonly mine: Study;
  readonly theirs: Study;
  /** Where both started from; null: the sources. */
  readonly base: Study | null;
  readonly wanted: readonly WantedScenario[];
  /** By `key`; what is not there stays as I have it. */
  readonly settled: Readonly<Record<string, 'mine' | 'theirs'>>;
  /** Lignes de calcul to take or not, by `lineKey`; the others are taken where they are no conflict. */
  readonly lines: Readonly<Record<string, boolean>>;
  /** As they ship. */
  readonly dossiers: readonly Dossier[];
}

export interface WantedScenario {
  /** Id of theirs. */
  readonly id: string;
  /** Scenario of mine that receives its changes; null: it comes as a new one. */
  readonly into: string | null;
}

/** What taking it over does, before it does it. */
export interface MergePreview {
  readonly merges: readonly PlannedMerge[];
  /** Labels of the scenarios that come as new ones. */
  readonly added: readonly string[];
  /** How many lignes de calcul come, of those chosen. */
  readonly lines: number;
  /** The study afterwards; null when it cannot be, for `message`. */
  readonly study: Study | null;
  readonly message: string | null;
  /** The one command that does it; null when nothing is to be done. */
  readonly command: Command | null;
  /** With the rows of both studies: where cells have their names. */
  readonly dossiers: readonly Dossier[];
}

export interface PlannedMerge extends WantedScenario {
  readonly into: string;
  readonly conflicts: readonly Conflict[];
  readonly taken: readonly ShownChange[];
}

export function settledKey(into: string, address: string): string {
  return `${into} ${address}`;
}

export function lineKey({ dossier, id }: OwnLine): string {
  return `${dossier}.${id}`;
}

/** Whether a line of theirs is taken: what they alone changed is, like a cell, unless the user says otherwise. */
export function takesLine({ line, conflict }: LineChange, lines: MergeChoice['lines']): boolean {
  return lines[lineKey(line)] ?? !conflict;
}

/** Parents first, so that what one brings is not brought again by those that follow it. */
export function previewMerge(choice: MergeChoice): MergePreview {
  const { mine, theirs, dossiers } = choice;
  const merges: PlannedMerge[] = [];
  const commands: Command[] = [];
  let study = mine;
  let message: string | null = null;
  const depth = ({ id }: WantedScenario) => lineage(theirs, id).length;
  const existing = choice.wanted.filter(({ into }) => into !== null).toSorted((a, b) => depth(a) - depth(b));
  for (const { id, into } of existing) {
    if (into === null) continue;
    const sides = { theirs: { study: theirs, scenario: id }, base: baseSide(choice.base, id) };
    const plan = planMerge({ study, scenario: into, ...sides }, dossiers);
    const settled: Record<string, Resolution> = {};
    const conflicts = plan.conflicts.filter((conflict) => {
      const above = inheritedChoice(merges, conflict, study, into, choice.settled);
      if (above) settled[conflict.address] = 'mine';
      return !above;
    });
    for (const { address } of conflicts)
      settled[address] = choice.settled[settledKey(into, address)] ?? 'mine';
    const shown = effectiveCells(study, into);
    const sources = sourceOf(dossiers, choice);
    merges.push({
      id,
      into,
      conflicts,
      taken: plan.taken.map(({ address, cell }) => ({
        address,
        from: sources.shown(address, shown.get(address)),
        to: sources.shown(address, cell),
      })),
    });
    const command = { kind: 'merge-scenario', id: into, ...sides, settled } as const;
    const change = mergedScenario(study, command, dossiers);
    if (!change.ok) message = change.message;
    else if (change.study !== study && brings(plan.taken.length, settled)) {
      study = change.study;
      commands.push(command);
    }
  }
  const fresh = choice.wanted.filter(({ into }) => into === null).map(({ id }) => id);
  const added = fresh.flatMap((id) => scenarioOf(theirs, id)?.label ?? []);
  if (fresh.length > 0)
    study = restoredScenarios(study, onlyFor(study, theirs, fresh, dossiers), fresh, theirs.title).study;
  const wantedLines = lineChanges(mine, theirs, choice.base)
    .filter((change) => takesLine(change, choice.lines))
    .map(({ line }) => line);
  study = withLinesOf(study, theirs, wantedLines);
  const [only] = commands;
  const parts = [
    ...(commands.length + fresh.length > 0 ? ['de scénarios'] : []),
    ...(wantedLines.length > 0 ? ['de lignes de calcul'] : []),
  ];
  const whole: Command = {
    kind: 'set-study',
    study,
    label: `la reprise ${parts.join(' et ')} de «\u00a0${theirs.title}\u00a0»`,
  };
  const command =
    commands.length === 1 && fresh.length + wantedLines.length === 0
      ? (only ?? null)
      : study === mine
        ? null
        : whole;
  return {
    merges,
    added,
    lines: wantedLines.length,
    study: message === null ? study : null,
    message,
    command: message === null ? command : null,
    dossiers: withRows({ study: mine, theirs: { study: theirs }, base: null }, dossiers),
  };
}

function brings(taken: number, settled: Readonly<Record<string, Resolution>>): boolean {
  return taken > 0 || Object.values(settled).some((side) => side !== 'mine');
}

/** The base of a scenario: itself in the study both started from, or the sources. */
function baseSide(base: Study | null, id: string): MergeSide {
  return base && scenarioOf(base, id) ? { study: base, scenario: id } : null;
}

/** A conflict that a parent has already been asked about, and that the scenario only follows. */
function inheritedChoice(
  merges: readonly PlannedMerge[],
  conflict: Conflict,
  study: Study,
  into: string,
  settled: MergeChoice['settled'],
): boolean {
  const [own, ...above] = lineage(study, into).map(({ id }) => id);
  if (own !== undefined && Object.hasOwn(scenarioOf(study, own)?.cells ?? {}, conflict.address)) return false;
  return merges.some(
    (merge) =>
      above.includes(merge.into) &&
      (settled[settledKey(merge.into, conflict.address)] ?? 'mine') === 'mine' &&
      merge.conflicts.some(
        (one) =>
          one.address === conflict.address && one.mine === conflict.mine && one.theirs === conflict.theirs,
      ),
  );
}

/** The other study with no more than what these scenarios need of it. */
function onlyFor(mine: Study, theirs: Study, ids: readonly string[], dossiers: readonly Dossier[]): Study {
  const addresses = [...new Set(ids.flatMap((id) => [...effectiveCells(theirs, id).keys()]))];
  const slugs = new Set(addresses.map((at) => at.slice(0, at.indexOf('.'))));
  const sides = { study: mine, theirs: { study: theirs }, base: null };
  return {
    ...theirs,
    dossiers: Object.fromEntries(Object.entries(theirs.dossiers).filter(([slug]) => slugs.has(slug))),
    members: rowsNeeded(sides, addresses, withRows(sides, dossiers)),
  };
}

function sourceOf(dossiers: readonly Dossier[], { mine, theirs }: MergeChoice) {
  return sourceCells(withRows({ study: mine, theirs: { study: theirs }, base: null }, dossiers));
}
