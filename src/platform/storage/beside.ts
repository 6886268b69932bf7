import type { IDBPTransaction, StoreNames } from 'idb';
import type { EtabliDatabase, StoredJournalEntry, StoredJournalHead } from './connection.ts';

/** Where a study's journal and versions are. */
export const STORES_BESIDE = ['journals', 'entries', 'versions'] as const;

/** All the keys of one study, in a store whose keys are `[study, …]`. */
export function ofStudy(study: string): IDBKeyRange {
  return IDBKeyRange.bound([study], [study, []]);
}

/** The journal and versions of a study, as they were stored. */
export interface Beside {
  readonly journal: StoredJournalHead | undefined;
  readonly entries: readonly StoredJournalEntry[];
  readonly versions: readonly EtabliDatabase['versions']['value'][];
}

/** One that covers `STORES_BESIDE`. */
type Transaction = IDBPTransaction<EtabliDatabase, StoreNames<EtabliDatabase>[], 'readwrite'>;

export async function readBeside(transaction: Transaction, study: string): Promise<Beside> {
  return {
    journal: await transaction.objectStore('journals').get(study),
    entries: await transaction.objectStore('entries').getAll(ofStudy(study)),
    versions: await transaction.objectStore('versions').getAll(ofStudy(study)),
  };
}

export function removeBeside(transaction: Transaction, study: string): readonly (() => Promise<unknown>)[] {
  return [
    () => transaction.objectStore('journals').delete(study),
    () => transaction.objectStore('entries').delete(ofStudy(study)),
    () => transaction.objectStore('versions').delete(ofStudy(study)),
  ];
}

export function writeBeside(
  transaction: Transaction,
  { journal, entries, versions }: Beside,
): readonly (() => Promise<unknown>)[] {
  return [
    ...(journal ? [() => transaction.objectStore('journals').put(journal)] : []),
    ...entries.map((entry) => () => transaction.objectStore('entries').put(entry)),
    ...versions.map((version) => () => transaction.objectStore('versions').put(version)),
  ];
}
