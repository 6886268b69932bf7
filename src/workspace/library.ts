import { dossiers as allDossiers } from '../dossiers/index.ts';
import { openStudy, type OpenedStudy as OpenedStudyOutcome } from '../core/model/open-study.ts';
import { relatedDossiers } from '../core/model/related.ts';
import type { Study } from '../core/model/study.ts';
import { studyToText } from '../core/model/study-text.ts';
import type { Problem } from '../core/model/value.ts';
import { createComputeClient } from '../platform/compute/compute-client.ts';
import { spawnEngine } from '../platform/compute/spawn.ts';
import { readFileText } from '../platform/sharing/file-text.ts';
import { saveStudyFile } from '../platform/sharing/files.ts';
import type { Stored, StudyRecord } from '../platform/storage/api.ts';
import { requestPersistence } from '../platform/storage/persistence.ts';
import { openStudyStore, summarise } from '../platform/storage/study-store.ts';
import { joinStudy } from '../platform/storage/tabs.ts';
import type { Library, OpenOutcome, StudyCard } from './api.ts';
import { possibleBases, type StudyPlace } from './merge-source.ts';
import { newId } from './new-id.ts';
import { copyStudy, newStudy } from './new-study.ts';
import { storedAside } from './put-aside.ts';
import { shippedStudies } from './shipped.ts';
import { sameContent, storedCopies, type UntouchedCopies } from './untouched-copies.ts';
import { type OpenedStudy, openWorkspace, type WorkspaceDeps } from './workspace.ts';

export interface LibraryDeps extends WorkspaceDeps {
  readonly shipped: readonly Study[];
  readonly copies: UntouchedCopies;
}

/** The library of this browser; tests replace parts of it. */
export function createLibrary(given: Partial<LibraryDeps> = {}): Library {
  const deps: LibraryDeps = {
    dossiers: allDossiers,
    shipped: shippedStudies,
    store: given.store ?? openStudyStore(),
    join: joinStudy,
    compute: (listener) =>
      createComputeClient({
        spawn: spawnEngine,
        listener,
        dossiers: (study) => relatedDossiers(study, allDossiers),
      }),
    now: () => new Date(),
    copies: storedCopies(),
    aside: storedAside(),
    onFirstEdit: () => void requestPersistence(),
    ...given,
  };
  const { store, dossiers, now } = deps;
  const ground = { bases: deps.shipped, dossiers };
  const removed = new Map<string, StudyRecord>();
  /** Studies of this page on their way out: the next one must not take them for those of another tab. */
  const leaving = new Set<Promise<void>>();

  const opened = async (
    study: Study,
    revision: number | null,
    notes: readonly string[] = [],
    how: Pick<OpenedStudy, 'unsaved' | 'link' | 'rehearsal'> = {},
  ): Promise<Extract<OpenOutcome, { ok: true }>> => {
    await Promise.all(leaving);
    const workspace = await openWorkspace(deps, { study, revision, ...how });
    const close = () => {
      const closed = workspace.close().finally(() => leaving.delete(closed));
      leaving.add(closed);
      return closed;
    };
    return { ok: true, workspace: { ...workspace, close }, notes };
  };

  /** Stores a study that has no record, then opens it; a browser that cannot store it opens it all the same, and says so. */
  const openNew = async (study: Study, notes: readonly string[] = [], listed = true) => {
    const saved = await store.save(study, null, { listed });
    return saved.ok
      ? opened(study, saved.revision, notes)
      : opened(study, null, notes, { unsaved: saved.message });
  };

  const openRecord = async (record: StudyRecord): Promise<OpenOutcome> => {
    const outcome = openStudy(record.study, dossiers);
    return outcome.ok ? opened(outcome.study, record.revision, outcome.notes) : outcome;
  };

  /** The copy made before, when it is still as shipped and no other tab writes it. */
  const openUntouched = async (shipped: Study): Promise<OpenOutcome | null> => {
    const id = deps.copies.of(shipped.id);
    const read = id === null ? null : await store.read(id);
    if (!read?.ok || !read.value || read.value.listed) return null;
    const outcome = openStudy(read.value.study, dossiers);
    if (!outcome.ok || !sameContent(outcome.study, shipped)) return null;
    const reopened = await opened(outcome.study, read.value.revision, outcome.notes);
    if (!reopened.workspace.readOnly()) return reopened;
    await reopened.workspace.close();
    return null;
  };

  /** Through the door, and no further. */
  const readFrom = async (from: StudyPlace): Promise<OpenedStudyOutcome> => {
    if ('link' in from) {
      const { readLink } = await import('../platform/sharing/link.ts');
      return readLink(from.link, ground);
    }
    if ('file' in from) {
      const text = await readFileText(from.file);
      return text.ok ? openStudy(text.text, dossiers) : { ok: false, problems: [text.problem] };
    }
    const read = await store.read(from.recent);
    if (!read.ok) return refused(read.message);
    return read.value
      ? openStudy(read.value.study, dossiers)
      : refused('Cette étude n’est plus dans ce navigateur.');
  };

  return {
    dossiers,
    shipped: deps.shipped.map(cardOf),
    recent: async () => wanted(await store.list()).map(({ used: _, ...card }): StudyCard => card),

    openShipped: async (id) => {
      const shipped = deps.shipped.find((study) => study.id === id);
      if (!shipped) return refused(`L’étude « ${id} » n’est pas livrée avec cette version d’Établi.`);
      const outcome = openStudy(shipped, dossiers);
      if (!outcome.ok) return outcome;
      const untouched = await openUntouched(outcome.study);
      if (untouched) return untouched;
      const copy = copyStudy(outcome.study, now());
      deps.copies.remember(id, copy.id);
      return openNew(copy, outcome.notes, false);
    },

    openRecent: async (id) => {
      const read = await store.read(id);
      if (!read.ok) return refused(read.message);
      if (!read.value) {
        // Left before it was ever stored.
        const aside = deps.aside.read(id);
        const outcome = aside && openStudy(aside.text, dossiers);
        if (outcome?.ok) return openNew(outcome.study, outcome.notes);
        return refused(
          'Cette étude n’est plus dans ce navigateur. Si vous en avez gardé un fichier, ouvrez-le.',
        );
      }
      const outcome = await openRecord(read.value);
      if (outcome.ok && read.value.listed) await store.touch(id);
      return outcome;
    },

    openFile: async (file) => {
      const text = await readFileText(file);
      if (!text.ok) return { ok: false, problems: [text.problem] };
      const outcome = openStudy(text.text, dossiers);
      if (!outcome.ok) return outcome;
      const { study, notes } = outcome;
      const known = await store.read(study.id);
      if (!known.ok || !known.value) return openNew(study, notes);
      const kept = openStudy(known.value.study, dossiers);
      if (kept.ok && studyToText(kept.study) === studyToText(study)) {
        await store.touch(study.id);
        return opened(study, known.value.revision, notes);
      }
      return openNew({ ...study, id: newId() }, [...notes, APART]);
    },

    create: async (slugs, title) => {
      const chosen = slugs.flatMap((slug) => dossiers.find((dossier) => dossier.slug === slug) ?? []);
      if (chosen.length === 0 || chosen.length < slugs.length) {
        return refused('Choisissez au moins un dossier parmi ceux de la liste.');
      }
      return openNew(newStudy(chosen, title, now()));
    },

    openLink: async (hash) => {
      const { readLink } = await import('../platform/sharing/link.ts');
      const outcome = await readLink(hash, ground);
      if (!outcome.ok) return outcome;
      return opened(outcome.study, null, outcome.notes, { link: hash });
    },

    openCopy: (study) => openNew(copyStudy(study, now()), []),

    rehearse: async (study) => (await opened(study, null, [], { rehearsal: true })).workspace,

    readStudy: async (from) => {
      const outcome = await readFrom(from);
      if (!outcome.ok) return outcome;
      return { ok: true, study: outcome.study, bases: possibleBases(outcome.study, deps.shipped, dossiers) };
    },

    linkTo: async (study, page) => {
      const { makeLink } = await import('../platform/sharing/link.ts');
      return makeLink(study, ground, page);
    },

    remove: async (id) => {
      const record = wanted(await store.remove(id));
      if (record) removed.set(id, record);
    },

    restore: async (id) => {
      const record = removed.get(id);
      if (!record) return;
      const outcome = await store.restore(record);
      if (!outcome.ok) throw new Error(outcome.message);
      removed.delete(id);
    },

    saveFile: saveStudyFile,
  };
}

const APART =
  'Cette étude est déjà dans ce navigateur, dans un autre état : le fichier est ouvert comme une étude à part, et l’autre n’a pas changé.';

function cardOf(study: Study): StudyCard {
  const { used: _, ...card } = summarise(study, new Date(0));
  return card;
}

function wanted<T>(stored: Stored<T>): T {
  if (!stored.ok) throw new Error(stored.message);
  return stored.value;
}

function refused(message: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ code: 'forme', where: 'etude', message }] };
}
