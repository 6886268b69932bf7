import type { Study } from '../../core/model/study.ts';
import { studyToText } from '../../core/model/study-text.ts';
import type { SaveOptions, SaveOutcome, Stored, StudyRecord, StudyStore, StudySummary } from './api.ts';
import { Connection, type StoredStudy } from './connection.ts';
import { storageFailure } from './failure.ts';
import { announcer } from './journal-news.ts';
import { journalStore } from './journal-store.ts';
import { type Beside, readBeside, removeBeside, STORES_BESIDE, writeBeside } from './beside.ts';
import { randomToken } from './token.ts';
import { whole } from './whole.ts';

export interface StudyStoreOptions {
  readonly name?: string;
  /** Milliseconds before an opening that says nothing is told to be blocked. */
  readonly patience?: number;
  readonly now?: () => Date;
}

const CONFLICT =
  'Cette étude a été modifiée dans un autre onglet : rien n’a été écrasé. Rouvrez-la pour voir sa dernière version, ou enregistrez la vôtre dans un fichier.';

/** The studies of this browser. Opens nothing before the first call. */
export function openStudyStore(options: StudyStoreOptions = {}): StudyStore {
  const { name = 'etabli', patience = 4000, now = () => new Date() } = options;
  const connection = new Connection({ name, patience });
  const news = announcer(`${name}-journal`);

  const outcome = async <T>(work: () => Promise<T>): Promise<Stored<T>> => {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      return storageFailure(error);
    }
  };

  /** Compare and set, in one transaction that is on the disk when it resolves. */
  const write = async (
    content: { readonly id: string; readonly text: string },
    summary: StudySummary & { readonly listed: boolean },
    expected: number | null,
    beside?: Beside,
  ): Promise<SaveOutcome> => {
    // Later than any revision this id ever had, even one of a record removed since.
    const revision = Math.max((expected ?? 0) + 1, now().getTime());
    const token = randomToken();
    try {
      return await connection.run(async (database) => {
        const transaction = database.transaction(
          ['studies', 'summaries', ...(beside ? STORES_BESIDE : [])],
          'readwrite',
          { durability: 'strict' },
        );
        const studies = transaction.objectStore('studies');
        const present = await studies.get(content.id);
        const current = present?.revision ?? null;
        // With this token, it is a first attempt that was written, and whose connection was lost before saying so.
        if (current !== expected && present?.token !== token) {
          await transaction.done;
          return { ok: false, reason: 'conflict', current, message: CONFLICT };
        }
        await whole(transaction, [
          () => studies.put({ ...content, revision, token }),
          () => transaction.objectStore('summaries').put(summary),
          ...(beside ? writeBeside(transaction, beside) : []),
        ]);
        return { ok: true, revision };
      });
    } catch (error) {
      return storageFailure(error);
    }
  };

  return {
    read: (id) =>
      outcome(() =>
        connection.run(async (database) => {
          const transaction = database.transaction(['studies', 'summaries']);
          const study = await transaction.objectStore('studies').get(id);
          const summary = await transaction.objectStore('summaries').get(id);
          return study && summary ? record(study, summary) : null;
        }),
      ),

    save: (study, expected, { listed = true }: SaveOptions = {}) =>
      write({ id: study.id, text: studyToText(study) }, { ...summarise(study, now()), listed }, expected),

    list: () =>
      outcome(async () => {
        const all = await connection.run((database) => database.getAll('summaries'));
        return all
          .filter((summary) => summary.listed)
          .map(withoutListed)
          .sort((a, b) => (a.used < b.used ? 1 : a.used > b.used ? -1 : 0));
      }),

    touch: (id) =>
      outcome(() =>
        connection.run(async (database) => {
          const transaction = database.transaction('summaries', 'readwrite');
          const summary = await transaction.store.get(id);
          if (summary) await transaction.store.put({ ...summary, used: now().toISOString() });
          await transaction.done;
          return null;
        }),
      ),

    remove: (id) =>
      outcome(() =>
        connection.run(async (database) => {
          const transaction = database.transaction(['studies', 'summaries', ...STORES_BESIDE], 'readwrite', {
            durability: 'strict',
          });
          const study = await transaction.objectStore('studies').get(id);
          const summary = await transaction.objectStore('summaries').get(id);
          const beside = await readBeside(transaction, id);
          await whole(transaction, [
            () => transaction.objectStore('studies').delete(id),
            () => transaction.objectStore('summaries').delete(id),
            ...removeBeside(transaction, id),
          ]);
          return study && summary ? { ...record(study, summary), beside } : null;
        }),
      ),

    restore: ({ id, study, listed, summary, beside }) =>
      write({ id, text: String(study) }, { ...summary, listed }, null, beside as Beside | undefined),

    journal: journalStore(connection, news),

    close: () => {
      connection.close();
      news.close();
    },
  };
}

function record(
  { id, text, revision }: StoredStudy,
  summary: StudySummary & { readonly listed: boolean },
): StudyRecord {
  return { id, study: text, revision, listed: summary.listed, summary: withoutListed(summary) };
}

function withoutListed({ listed: _, ...summary }: StudySummary & { readonly listed: boolean }): StudySummary {
  return summary;
}

/** What the list shows of a study. */
export function summarise(study: Study, used: Date): StudySummary {
  const { id, title, description, modified, dossiers, scenarios } = study;
  return {
    id,
    title,
    description,
    modified,
    used: used.toISOString(),
    dossiers: Object.keys(dossiers),
    scenarios: scenarios.map(({ label, color }) => ({ label, color })),
  };
}
