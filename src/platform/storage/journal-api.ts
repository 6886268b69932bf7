import type { StudyDelta } from '../../core/model/study-delta.ts';
import type { Stored } from './outcome.ts';

/**
 * What was done to each study, and its named versions, beside it in the same database: removed and restored with it by
 * `StudyStore`. Never in its file nor its link. Answers outcomes like the store of studies.
 */
export interface JournalStore {
  /** Null when nothing was ever written. */
  read(study: string): Promise<Stored<StoredJournal | null>>;
  /**
   * Adds entries that lead from the state `before` to `head` (texts of the study), if the journal ends at `before` or has
   * nothing yet. Else nothing is written, and the answer is where it ends: the caller says how one came to the other.
   * The oldest beyond the limits are folded into the start.
   */
  append(study: string, addition: JournalAddition): Promise<Stored<Appended>>;

  versions(study: string): Promise<Stored<readonly StoredVersion[]>>;
  /** Adds a version, or takes the place of the one with its id. */
  putVersion(study: string, version: StoredVersion): Promise<Stored<null>>;
  removeVersion(study: string, id: string): Promise<Stored<null>>;

  /** Calls back when another tab wrote the journal or the versions of this study; answers how to stop. */
  listen(study: string, changed: () => void): () => void;
}

export interface StoredJournal {
  /** Text of the study after the last entry, as it was written: of whatever version of the format. */
  readonly head: string;
  readonly start: JournalStart;
  /** Oldest first, without a hole: each starts from the state that the one before leads to. */
  readonly entries: readonly StoredEntry[];
}

export interface JournalStart {
  /** ISO moment of the state before the first entry kept. */
  readonly at: string;
  /** Entries folded into it. */
  readonly folded: number;
}

export type EntryKind =
  | 'command'
  | 'undo'
  | 'redo'
  /** Another tab's version took the place of this one's. */
  | 'other-tab'
  /** The study changed, and the journal could not say how. */
  | 'unknown';

export interface StoredEntry {
  readonly id: string;
  /** ISO moment. */
  readonly at: string;
  readonly kind: EntryKind;
  /** « la saisie de … », as « Annuler » says it. */
  readonly label: string;
  readonly delta: StudyDelta;
}

export interface JournalAddition {
  readonly entries: readonly StoredEntry[];
  readonly before: string;
  readonly head: string;
  /** Where the journal starts, when nothing was written yet. */
  readonly start: JournalStart;
}

export type Appended = { readonly added: true } | { readonly added: false; readonly head: string };

export interface StoredVersion {
  readonly id: string;
  readonly label: string;
  /** ISO moment when it was named. */
  readonly at: string;
  /** Text of the study. */
  readonly text: string;
}
