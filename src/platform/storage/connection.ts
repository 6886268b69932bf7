import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StudySummary } from './api.ts';
import type { JournalStart, StoredEntry, StoredVersion } from './journal-api.ts';

/** Raised when a store or an index changes; every step from the one before is in `upgrade`. */
export const DATABASE_VERSION = 2;

export interface EtabliDatabase extends DBSchema {
  /** The studies themselves, as the text of their file. */
  studies: { key: string; value: StoredStudy };
  /** What the list shows of them, so that it never loads a study. */
  summaries: { key: string; value: StudySummary & { readonly listed: boolean } };
  /** Since version 2: where the journal of a study starts and ends, by id of the study. */
  journals: { key: string; value: StoredJournalHead };
  entries: { key: [study: string, rank: number]; value: StoredJournalEntry };
  versions: { key: [study: string, id: string]; value: StoredVersion & { readonly study: string } };
}

/** Of one journal, so that adding an entry reads none. */
export interface StoredJournalHead {
  readonly study: string;
  readonly head: string;
  readonly start: JournalStart;
  /** Id of the last entry. */
  readonly newest: string;
  /** Rank of the next entry, and how many there are of what size. */
  readonly next: number;
  readonly count: number;
  readonly characters: number;
}

export interface StoredJournalEntry {
  readonly study: string;
  readonly rank: number;
  readonly size: number;
  readonly entry: StoredEntry;
}

export interface StoredStudy {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  /** Of the write itself: tells a repeated write from somebody else's. */
  readonly token: string;
}

export interface ConnectionOptions {
  readonly name: string;
  /** A tab queued behind somebody else's blocked upgrade gets no event at all: after this long it is told so. */
  readonly patience: number;
}

/** Opening is taking too long: another tab holds an older version of the database. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

type Database = IDBPDatabase<EtabliDatabase>;

/**
 * One connection, opened when first needed. It gives way at once to a newer version in another tab, and is opened
 * again when the browser dropped it (Safari does so to tabs in the background).
 */
export class Connection {
  private readonly options: ConnectionOptions;
  private opening: Promise<Database> | null = null;
  private drops = 0;

  constructor(options: ConnectionOptions) {
    this.options = options;
  }

  /** Runs `work`, a second time if the connection turned out to be lost: `work` must be safe to repeat. */
  async run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await this.database();
    const drops = this.drops;
    try {
      return await work(database);
    } catch (error) {
      if (drops === this.drops && !isLost(error)) throw error;
      this.forget();
      return work(await this.database());
    }
  }

  close(): void {
    const { opening } = this;
    this.forget();
    opening?.then(
      (database) => database.close(),
      () => {},
    );
  }

  private async database(): Promise<Database> {
    this.opening ??= this.open();
    const opening = this.opening;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new BlockedError('The database does not open.')),
        this.options.patience,
      );
    });
    try {
      return await Promise.race([opening, late]);
    } catch (error) {
      // A blocked opening goes on by itself: it serves the next call once the other tab lets go.
      if (!(error instanceof BlockedError) && this.opening === opening) this.opening = null;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private open(): Promise<Database> {
    const opening: Promise<Database> = openDB<EtabliDatabase>(this.options.name, DATABASE_VERSION, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('studies', { keyPath: 'id' });
          database.createObjectStore('summaries', { keyPath: 'id' });
        }
        if (from < 2) {
          database.createObjectStore('journals', { keyPath: 'study' });
          database.createObjectStore('entries', { keyPath: ['study', 'rank'] });
          database.createObjectStore('versions', { keyPath: ['study', 'id'] });
        }
      },
      blocking: () => {
        if (this.opening === opening) this.close();
        else
          opening.then(
            (database) => database.close(),
            () => {},
          );
      },
      terminated: () => {
        if (this.opening === opening) this.forget();
      },
    });
    return opening;
  }

  private forget(): void {
    this.opening = null;
    this.drops += 1;
  }
}

/** The connection was closing or gone when it was used. */
function isLost(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
