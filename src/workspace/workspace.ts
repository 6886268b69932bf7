import { createMemo, createRoot, createSignal, untrack } from 'solid-js';
import { type Address, parseAddress } from '../core/model/address.ts';
import type { Dossier } from '../core/model/dossier.ts';
import { extendDossiers } from '../core/model/own-dossier.ts';
import { openStudy } from '../core/model/open-study.ts';
import type { Study } from '../core/model/study.ts';
import { afterPaint } from '../platform/after-paint.ts';
import type { ComputeClient, ComputeListener } from '../platform/compute/api.ts';
import type { StudyStore, StudyTab, TabListener } from '../platform/storage/api.ts';
import type { EntryKind } from '../platform/storage/journal-api.ts';
import type { Command, Selection, Workspace } from './api.ts';
import { apply } from './commands/apply.ts';
import { commandLabel } from './commands/label.ts';
import { createEngineLink } from './engine-link.ts';
import { createHistory, HISTORY_DEPTH } from './history.ts';
import { createJournal, type Recorder } from './journal.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import type { AsideStore } from './put-aside.ts';
import { createTelling } from './telling.ts';
import { createVersions } from './versions.ts';
import { createRehearsal, createVisit } from './visiting.ts';

export interface WorkspaceDeps {
  /** All those of the program: a study may take in any of them. */
  readonly dossiers: readonly Dossier[];
  readonly store: StudyStore;
  readonly join: (id: string, listener: TabListener) => Promise<StudyTab>;
  readonly compute: (listener: ComputeListener) => ComputeClient;
  /** Where what is still being saved waits when the page is left. */
  readonly aside: AsideStore;
  readonly now: () => Date;
  /** Comes once, at the first command. */
  readonly onFirstEdit?: () => void;
}

/** A study that came through the door. */
export interface OpenedStudy {
  readonly study: Study;
  /** Of its record; null when there is none. */
  readonly revision: number | null;
  /** Why it could not be stored. */
  readonly unsaved?: string;
  /** Fragment of the link it came by: it is read, never written. */
  readonly link?: string;
  /** A copy to try things on: changed, never written. */
  readonly rehearsal?: boolean;
}

/** Opens a study on this page; see `Workspace`. */
export async function openWorkspace(deps: WorkspaceDeps, opened: OpenedStudy): Promise<Workspace> {
  const { workspace, enter } = createRoot((dispose) => createWorkspace(deps, opened, dispose));
  await enter();
  return workspace;
}

function createWorkspace(deps: WorkspaceDeps, opened: OpenedStudy, dispose: () => void) {
  const telling = createTelling();
  let current = opened.study;
  const [told, setTold] = createSignal(current);
  /** Always the study as it is; who reads it is told of the next one by `telling`. */
  const study = () => {
    told();
    return current;
  };
  const [selection, select] = createSignal<Selection | null>(null);
  const history = createHistory(HISTORY_DEPTH, telling.soon);
  const engine = createEngineLink(deps.compute, deps.dossiers, study, telling.now);
  let edited = false;

  /** The one place where the study changes. */
  const show = (next: Study) => {
    const before = current;
    current = next;
    engine.follow(next);
    telling.soon(() => {
      setTold(next);
      engine.patch(before, next);
      const selected = untrack(selection);
      if (selected && !names(extendDossiers(deps.dossiers, next), selected.address)) select(null);
      else if (selected && !next.scenarios.some(({ id }) => id === selected.scenario)) {
        select({ ...selected, scenario: next.reference });
      }
    });
  };

  const { link = null, rehearsal = false } = opened;
  const visit = rehearsal ? createRehearsal() : link === null ? null : createVisit();
  const kept = visit === null;
  const keeping: Keeping =
    visit ??
    createKeeping({
      ...deps,
      id: opened.study.id,
      revision: opened.revision,
      current: () => untrack(study),
      tell: telling.soon,
      begin: (write) => telling.soon(() => afterPaint(write)),
      adopt: (record) => {
        const outcome = openStudy(record, deps.dossiers);
        if (!outcome.ok) return outcome.problems.map(({ message }) => message).join(' ');
        show(outcome.study);
        history.clear();
        telling.now();
        journal?.adopted();
        return null;
      },
      onSaved: (saved) => journal?.saved(saved) ?? Promise.resolve(),
    });

  /** What a command, an undo or a redo leads to is stored at once. */
  const commit = (next: Study, kind: EntryKind, label: string): Study => {
    const before = study();
    const stamped = { ...next, modified: deps.now().toISOString() };
    show(stamped);
    keeping.save(stamped);
    journal?.record(kind, label, before, stamped);
    if (!edited && kept) deps.onFirstEdit?.();
    edited = true;
    return stamped;
  };

  const run = (command: Command): boolean => {
    if (keeping.readOnly()) return false;
    const before = study();
    const after = apply(before, command, deps.dossiers);
    if (!after) return false;
    if (after === before) return true;
    const label = commandLabel(before, command, deps.dossiers);
    history.record({ label, before, after: commit(after, 'command', label) });
    // Cells alone can wait for their answer: what is said of scenarios, rows or titles is read at once.
    if (command.kind !== 'set-cells') telling.now();
    return true;
  };

  const travel = (kind: 'undo' | 'redo') => {
    if (keeping.readOnly()) return;
    telling.now();
    const label = (kind === 'undo' ? history.undoLabel : history.redoLabel)() ?? '';
    const to = history[kind]();
    if (to) commit(to, kind, label);
    telling.now();
  };

  const beside = {
    store: deps.store.journal,
    study,
    dossiers: deps.dossiers,
    now: deps.now,
    readOnly: keeping.readOnly,
    run: (command: Command) => untrack(() => run(command)),
  };
  const journal: Recorder | null = kept ? createJournal(beside) : null;

  const workspace: Workspace = {
    study,
    dossiers: createMemo(() => dossiersOf(study(), extendDossiers(deps.dossiers, study())), [], {
      equals: sameList,
    }),
    shape: engine.shape,
    problems: engine.problems,
    run: (command) => untrack(() => run(command)),
    undo: () => untrack(() => travel('undo')),
    redo: () => untrack(() => travel('redo')),
    undoLabel: history.undoLabel,
    redoLabel: history.redoLabel,
    values: engine.values,
    valuesUnseen: engine.valuesUnseen,
    watch: engine.watch,
    compute: engine.compute,
    retryCompute: engine.retryCompute,
    explain: engine.explain,
    bridge: engine.bridge,
    dependents: engine.dependents,
    figures: engine.figures,
    journal,
    versions: kept ? createVersions(beside) : null,
    selection,
    select,
    saving: keeping.saving,
    saveNow: keeping.saveNow,
    readOnly: keeping.readOnly,
    link,
    takeOver: keeping.takeOver,
    notice: keeping.notice,
    dismissNotice: keeping.dismissNotice,
    close: async () => {
      telling.now();
      engine.close();
      await keeping.close();
      dispose();
    },
  };

  const enter = () => {
    engine.start();
    const { study: unsaved, unsaved: message } = opened;
    return keeping.enter(message === undefined ? undefined : { study: unsaved, message });
  };

  return { workspace, enter };
}

/** Whether all the names of an address are still there: a row or a line may have been taken out. */
function names(dossiers: readonly Dossier[], at: Address): boolean {
  const parts = parseAddress(at);
  const dossier = dossiers.find(({ slug }) => slug === parts?.slug);
  if (!parts || !dossier) return false;
  return (
    [...dossier.parameters, ...dossier.formulas].some(({ id }) => id === parts.name) &&
    parts.members.every((member) =>
      dossiers.some((one) => one.dimensions.some(({ members }) => members.some(({ id }) => id === member))),
    )
  );
}

function dossiersOf({ dossiers }: Study, all: readonly Dossier[]): readonly Dossier[] {
  return Object.keys(dossiers).flatMap((slug) => all.find((dossier) => dossier.slug === slug) ?? []);
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, rank) => item === b[rank]);
}
