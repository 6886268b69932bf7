import type { Dossier } from '../../core/model/dossier.ts';
import { merge } from '../../core/model/merge.ts';
import { ownProblems } from '../../core/model/own-checks.ts';
import { extendDossiers } from '../../core/model/own-dossier.ts';
import { capture, rebase, type TreeChange } from '../../core/model/scenario-tree.ts';
import type { Study } from '../../core/model/study.ts';
import type { Command } from '../api.ts';
import { admitScenario } from './admit.ts';

/** The tree of scenarios, and what comes into it from another study. `shipped`: the dossiers without its rows. */

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** What a rebase leads to, or why it cannot be: asked before it is done, to show what it changes. */
export function rebased(
  study: Study,
  { id, parent, keep }: Omit<Of<'rebase-scenario'>, 'kind'>,
  shipped: readonly Dossier[],
): TreeChange {
  const before = study.scenarios.find((one) => one.id === id);
  if (before && before.parent === parent) return { ok: true, study };
  return rebase(study, id, parent, keep, extendDossiers(shipped, study));
}

export function rebaseScenario(
  study: Study,
  command: Of<'rebase-scenario'>,
  shipped: readonly Dossier[],
): Study | null {
  const change = rebased(study, command, shipped);
  return change.ok ? change.study : null;
}

export function captureScenario(
  study: Study,
  { id, fresh }: Of<'capture-scenario'>,
  shipped: readonly Dossier[],
): Study | null {
  const change = capture(study, id, fresh);
  return change.ok ? admitted(study, change.study, fresh.id, extendDossiers(shipped, study)) : null;
}

/** The scenario as merged, or why it cannot be. */
export function mergedScenario(
  study: Study,
  { id, theirs, base, settled }: Omit<Of<'merge-scenario'>, 'kind'>,
  shipped: readonly Dossier[],
): TreeChange {
  return merge({ study, scenario: id, theirs, base }, settled, shipped);
}

export function mergeScenario(
  study: Study,
  command: Of<'merge-scenario'>,
  shipped: readonly Dossier[],
): Study | null {
  const change = mergedScenario(study, command, shipped);
  if (!change.ok) return null;
  const next = change.study;
  if (ownProblems(next, shipped).length > 0) return null;
  const [was, is] = [study, next].map((one) => one.scenarios.find(({ id }) => id === command.id));
  if (was && is && sameRecord(was.cells, is.cells) && next.dossiers === study.dossiers) return study;
  return admitted(study, next, command.id, extendDossiers(shipped, next));
}

/** Nothing enters that the door would refuse: the scenario as it can be kept, in its place. */
function admitted(before: Study, next: Study, id: string, dossiers: readonly Dossier[]): Study | null {
  const scenario = next.scenarios.find((one) => one.id === id);
  const others = { ...next, scenarios: before.scenarios.filter((one) => one.id !== id) };
  const kept = scenario && admitScenario(others, scenario, dossiers);
  return kept ? { ...next, scenarios: next.scenarios.map((one) => (one.id === id ? kept : one)) } : null;
}

function sameRecord<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  );
}
