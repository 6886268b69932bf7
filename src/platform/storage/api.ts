import type { Study } from '../../core/model/study.ts';
import type { JournalStore } from './journal-api.ts';
import type { StorageFailure, Stored } from './outcome.ts';

export type { StorageFailure, Stored } from './outcome.ts';

/**
 * Studies kept in this browser. Every call answers with an outcome, never a rejection: what cannot be stored is told
 * to the user, in French, with what to do. Opened by `openStudyStore` in `study-store.ts`.
 */
export interface StudyStore {
  /** The record as it was stored, to be passed through `openStudy`; null when there is none. */
  read(id: string): Promise<Stored<StudyRecord | null>>;
  /**
   * Writes a study if its record still has the revision `expected` (null: if there is none), and answers the new one.
   * Resolves once the browser says it is on the disk (`strict`). Anything else than `expected` is a `conflict`: nothing is written.
   */
  save(study: Study, expected: number | null, options?: SaveOptions): Promise<SaveOutcome>;
  /** Listed studies, last used first. */
  list(): Promise<Stored<readonly StudySummary[]>>;
  /** Puts a study at the head of the list without writing it. */
  touch(id: string): Promise<Stored<null>>;
  /** Takes a record away, its journal and its versions, and answers it, for `restore`; null when there was none. */
  remove(id: string): Promise<Stored<StudyRecord | null>>;
  /** Puts back what `remove` answered, under a new revision; a `conflict` when the id has been taken since. */
  restore(record: StudyRecord): Promise<SaveOutcome>;
  /** What was done to the studies, and their versions. */
  readonly journal: JournalStore;
  close(): void;
}

export interface SaveOptions {
  /** False keeps it out of `list`, such as a shipped study nobody has touched yet; default true. */
  readonly listed?: boolean;
}

export interface StudyRecord {
  readonly id: string;
  /** Whatever the database holds: trust it only through `openStudy`. */
  readonly study: unknown;
  /** Grows with every write, and never comes back to a former value, even after `remove`. */
  readonly revision: number;
  readonly listed: boolean;
  readonly summary: StudySummary;
  /** Of a removed record: its journal and versions, for `restore` alone. */
  readonly beside?: unknown;
}

/** What the list of recent studies shows of one, read without opening it. */
export interface StudySummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly modified: string;
  /** ISO date-time of its last opening or save here. */
  readonly used: string;
  readonly dossiers: readonly string[];
  readonly scenarios: readonly { readonly label: string; readonly color: number }[];
}

export type SaveOutcome =
  | { readonly ok: true; readonly revision: number }
  /** Written elsewhere since; `current` is its revision now, null when it has been removed. */
  | {
      readonly ok: false;
      readonly reason: 'conflict';
      readonly current: number | null;
      readonly message: string;
    }
  | StorageFailure;

/**
 * This tab's place on one study: one tab writes, the others follow. `joinStudy` in `tabs.ts` gives it.
 * It is a courtesy between tabs; the revision given to `save` is what protects the data.
 */
export interface StudyTab {
  role(): TabRole;
  /** Tells the other tabs that this revision has been saved. */
  announce(revision: number): void;
  /** Becomes the writer: the present one is asked to save what it holds; one that does not answer within seconds loses its turn. Read the record again afterwards. */
  takeOver(): Promise<void>;
  leave(): void;
}

export type TabRole = 'writer' | 'follower';

export interface TabListener {
  /** The role changed: another tab took over, or the writer left and this one is next. A new writer reads the record again before it writes. */
  onRole(role: TabRole): void;
  /** Another tab saved this revision: read the record. */
  onSaved(revision: number): void;
  /** Another tab asks for the pen: save what is pending, then resolve; `onRole('follower')` comes after. */
  onHandOver(): Promise<void>;
}

export interface Persistence {
  /** Whether the browser promises not to evict the data by itself; null when it cannot tell. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export interface Preferences {
  /** null: as the system says. */
  readonly theme: 'light' | 'dark' | null;
  readonly dismissedHints: readonly string[];
  /** Widths in pixels, 0 when folded, by name of panel. */
  readonly panels: Readonly<Record<string, number>>;
}
