import type { Stored } from './api.ts';
import { ofStudy } from './beside.ts';
import type { Connection, StoredJournalEntry } from './connection.ts';
import { storageFailure } from './failure.ts';
import type { Appended, JournalAddition, JournalStore, StoredVersion } from './journal-api.ts';
import type { Announcer } from './journal-news.ts';
import { JOURNAL_LIMITS, overflow } from './journal-limits.ts';
import { whole } from './whole.ts';

/** The journals and versions that stand beside the studies, on their connection. */
export function journalStore(connection: Connection, news: Announcer): JournalStore {
  const outcome = async <T>(work: () => Promise<T>): Promise<Stored<T>> => {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      return storageFailure(error);
    }
  };

  const append = (study: string, { entries, before, head, start }: JournalAddition): Promise<Appended> =>
    connection.run(async (database) => {
      const transaction = database.transaction(['journals', 'entries'], 'readwrite');
      const [journals, kept] = [transaction.objectStore('journals'), transaction.objectStore('entries')];
      const present = await journals.get(study);
      const newest = entries.at(-1)?.id;
      // A first attempt that was written, and whose connection was lost before saying so.
      const repeated = present !== undefined && present.newest === newest && present.head === head;
      if (repeated || (present && present.head !== before)) {
        await transaction.done;
        return repeated ? { added: true } : { added: false, head: present?.head ?? '' };
      }
      const from = present ?? { study, start, next: 0, count: 0, characters: 0 };
      const rows = entries.map((entry, rank): StoredJournalEntry => {
        return { study, rank: from.next + rank, size: JSON.stringify(entry).length, entry };
      });
      const journal = {
        ...from,
        head,
        newest: newest ?? '',
        next: from.next + rows.length,
        count: from.count + rows.length,
        characters: from.characters + rows.reduce((sum, { size }) => sum + size, 0),
      };
      const crowded =
        journal.count > JOURNAL_LIMITS.entries || journal.characters > JOURNAL_LIMITS.characters;
      const all = crowded ? [...(await kept.getAll(ofStudy(study))), ...rows] : [];
      const gone = all.slice(0, overflow(all.map(({ size }) => size)));
      const last = gone.at(-1);
      if (last) {
        journal.start = { at: last.entry.at, folded: journal.start.folded + gone.length };
        journal.count -= gone.length;
        journal.characters -= gone.reduce((sum, { size }) => sum + size, 0);
      }
      await whole(transaction, [
        ...rows.map((row) => () => kept.put(row)),
        ...gone.map(
          ({ rank }) =>
            () =>
              kept.delete([study, rank]),
        ),
        () => journals.put(journal),
      ]);
      return { added: true };
    });

  const versionsChanged = async (study: string, work: () => Promise<unknown>): Promise<Stored<null>> => {
    const done = await outcome(async () => {
      await work();
      return null;
    });
    if (done.ok) news.tell(study);
    return done;
  };

  return {
    read: (study) =>
      outcome(() =>
        connection.run(async (database) => {
          const transaction = database.transaction(['journals', 'entries']);
          const journal = await transaction.objectStore('journals').get(study);
          const rows = await transaction.objectStore('entries').getAll(ofStudy(study));
          if (!journal) return null;
          return { head: journal.head, start: journal.start, entries: rows.map(({ entry }) => entry) };
        }),
      ),

    append: async (study, addition) => {
      const done = await outcome(() => append(study, addition));
      if (done.ok && done.value.added) news.tell(study);
      return done;
    },

    versions: (study) =>
      outcome(() =>
        connection.run(async (database) => {
          const rows = await database.getAll('versions', ofStudy(study));
          return rows.map(({ study: _, ...version }): StoredVersion => version);
        }),
      ),

    putVersion: (study, version) =>
      versionsChanged(study, () =>
        connection.run(async (database) => {
          const transaction = database.transaction('versions', 'readwrite', { durability: 'strict' });
          await transaction.store.put({ ...version, study });
          await transaction.done;
        }),
      ),

    removeVersion: (study, id) =>
      versionsChanged(study, () => connection.run((database) => database.delete('versions', [study, id]))),

    listen: news.listen,
  };
}
