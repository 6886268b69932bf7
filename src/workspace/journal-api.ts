import type { Accessor } from 'solid-js';
import type { Study } from '../core/model/study.ts';
import type { JournalStart, StoredEntry, StoredVersion } from '../platform/storage/journal-api.ts';

export type { JournalStart } from '../platform/storage/journal-api.ts';
export type JournalEntry = StoredEntry;
export type Version = StoredVersion;

/** A state of the study, through the door; or why it cannot be opened any more, in French. */
export type FormerState =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly message: string };

export type JournalState =
  | { readonly kind: 'loading' }
  /** In this browser, beside the study. */
  | { readonly kind: 'kept' }
  /** Until the page is left only. `message`: why, French. */
  | { readonly kind: 'session'; readonly message: string };

/** Stands for the state before the first entry, where an entry is asked for. */
export const START = 'start';

/** What was done to the open study. It stays in this browser: neither its file nor its link has it. */
export interface Journal {
  /** Loads what is kept, and follows it in all tabs, until released: the rest speaks only while it is watched. */
  readonly watch: () => () => void;
  readonly state: Accessor<JournalState>;
  /** Oldest first; each starts from the state that the one before leads to. */
  readonly entries: Accessor<readonly JournalEntry[]>;
  readonly start: Accessor<JournalStart>;
  /** The state after the last entry. */
  readonly head: Accessor<Study>;
  /** The study as it was after this entry, or at the `START`. */
  readonly stateAt: (entry: string) => FormerState;
  /** Makes the study what it was then, as one command: it can be undone, and the journal goes on. */
  readonly backTo: (entry: string) => boolean;
}

/** States of the study that were given a name; kept like the journal. */
export interface Versions {
  readonly watch: () => () => void;
  readonly state: Accessor<JournalState>;
  /** Newest first. */
  readonly list: Accessor<readonly Version[]>;
  /** The study as it is now, under this name; answers the id. */
  readonly add: (label: string) => string;
  readonly rename: (id: string, label: string) => void;
  readonly remove: (id: string) => void;
  /** What `remove` took away. */
  readonly putBack: (version: Version) => void;
  readonly open: (id: string) => FormerState;
  /** Adds scenarios of the version to the study, as new ones that give the same values; answers their ids. */
  readonly restore: (id: string, scenarios: readonly string[]) => readonly string[] | null;
  readonly backTo: (id: string) => boolean;
}
