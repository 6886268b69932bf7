import { createSignal } from 'solid-js';
import type { Study } from '../core/model/study.ts';
import type { StudyStore, StudyTab, TabListener } from '../platform/storage/api.ts';
import type { Workspace } from './api.ts';
import type { AsideStore } from './put-aside.ts';
import { createSaver } from './saver.ts';
import { settleConflict } from './settle-conflict.ts';

export interface KeepingOptions {
  readonly store: StudyStore;
  readonly join: (id: string, listener: TabListener) => Promise<StudyTab>;
  readonly now: () => Date;
  readonly id: string;
  readonly revision: number | null;
  readonly aside: AsideStore;
  /** See `Saver`. */
  readonly tell?: (saying: () => void) => void;
  readonly begin?: (writing: () => void) => void;
  /** Another tab's record takes the place of the study; answers why it cannot. */
  readonly adopt: (record: unknown) => string | null;
  /** The study as it stands. */
  readonly current: () => Study;
  /** This state is stored; waited for before the study is left to another tab. */
  readonly onSaved?: (study: Study) => Promise<void>;
}

export interface Keeping
  extends Pick<
    Workspace,
    'saving' | 'saveNow' | 'readOnly' | 'takeOver' | 'notice' | 'dismissNotice' | 'close'
  > {
  /** Takes this tab's place on the study; `unsaved`: the study that could not be stored so far, and why. */
  enter(unsaved?: { readonly study: Study; readonly message: string }): Promise<void>;
  save(study: Study): void;
}

/** Milliseconds between two tries to save what a closed study still owes. */
const LAST_TRIES = 5_000;

/** No record ever has this revision. */
const NEVER = -1;

const RESUMED =
  'Votre dernière modification n’était pas encore enregistrée quand la page a été quittée. Elle a été reprise, et elle est enregistrée.';

/** Stores what the user does, and minds the other tabs: one writes, the others follow it. */
export function createKeeping(options: KeepingOptions): Keeping {
  const { store, join, now, id, revision, tell, begin, aside, adopt, current, onSaved } = options;
  const [readOnly, setReadOnly] = createSignal(true);
  const [notice, setNotice] = createSignal<string | null>(null);
  let tab: StudyTab | null = null;
  let turning: Promise<void> = Promise.resolve();
  let noted: Promise<void> | undefined;
  let putAside = false;

  const mayWrite = (): void => {
    setReadOnly(tab?.role() !== 'writer');
  };

  const saver = createSaver({
    store,
    revision,
    ...(tell && { tell }),
    ...(begin && { begin }),
    onSaved: (saved, study) => {
      tab?.announce(saved);
      noted = onSaved?.(study);
    },
    onSettled: () => {
      if (putAside) aside.drop(id);
      putAside = false;
    },
    onConflict: async (mine) => {
      setReadOnly(true);
      const { settlement, theirs, notice: message } = await settleConflict(store, mine, now());
      if (theirs) take(theirs.study, theirs.revision);
      if (message) setNotice(message);
      mayWrite();
      return settlement;
    },
  });

  const take = (record: unknown, at: number) => {
    const refusal = adopt(record);
    if (refusal === null) saver.rebase(at);
    else setNotice(refusal);
  };

  /** Shows what another tab stored, unless this one holds something that is stored nowhere. */
  const refresh = async () => {
    const read = await store.read(id);
    if (!read.ok || !read.value || saver.owes()) return;
    if (read.value.revision > (saver.revision() ?? 0)) take(read.value.study, read.value.revision);
  };

  const listener: TabListener = {
    onRole: (role) => {
      if (role === 'follower') setReadOnly(true);
      else turning = refresh().then(resume).then(mayWrite);
    },
    onSaved: (saved) => {
      if (saved !== saver.revision()) void refresh();
    },
    onHandOver: async () => {
      setReadOnly(true);
      if (await saver.flush()) return noted;
      mayWrite();
      throw new Error('There is something left to save.');
    },
  };

  /**
   * What was still being saved when the page was last left is saved now, over the record it came from. Where another
   * tab wrote since, both are kept, as for any conflict.
   */
  const resume = async () => {
    const found = aside.read(id);
    if (!found || tab?.role() !== 'writer' || saver.owes()) return;
    const read = await store.read(id);
    if (!read.ok) return;
    const record = read.value;
    if (record?.study === found.text) return aside.drop(id);
    const mine = !record || record.revision === found.revision || isState(record.study, found.writing);
    const refusal = adopt(found.text);
    if (refusal !== null) return setNotice(refusal);
    if (record) saver.rebase(mine ? record.revision : (found.revision ?? NEVER));
    putAside = true;
    saver.save(current());
    if ((await saver.flush()) && mine) setNotice(RESUMED);
  };

  /** The last moment at which something is sure to be written. */
  const leavePage = () => {
    const owed = saver.owed();
    if (!owed) return;
    aside.put(owed.study, owed.revision, owed.writing?.modified ?? null);
    putAside = true;
  };
  const warn = (event: BeforeUnloadEvent) => {
    leavePage();
    if (saver.owes()) event.preventDefault();
  };

  const leave = () => {
    saver.stop();
    tab?.leave();
    removeEventListener('beforeunload', warn);
    removeEventListener('pagehide', leavePage);
  };

  const leaveOnceSaved = async () => {
    while (!(await saver.flush())) await new Promise((resolve) => setTimeout(resolve, LAST_TRIES));
    await noted;
    leave();
  };

  return {
    saving: saver.state,
    saveNow: async () => {
      await saver.flush();
    },
    readOnly,
    takeOver: async () => {
      await tab?.takeOver();
      await turning;
    },
    notice,
    dismissNotice: () => setNotice(null),
    save: saver.save,
    enter: async (unsaved) => {
      addEventListener('beforeunload', warn);
      addEventListener('pagehide', leavePage);
      tab = await join(id, listener);
      if (unsaved) saver.owe(unsaved.study, unsaved.message);
      else await refresh().then(resume);
      mayWrite();
    },
    close: async () => {
      setReadOnly(true);
      if (!(await saver.flush())) return void leaveOnceSaved();
      await noted;
      leave();
    },
  };
}

/** Whether a record holds the state of the study that was changed at this moment. */
function isState(record: unknown, modified: string | null): boolean {
  if (modified === null || typeof record !== 'string') return false;
  try {
    const { modified: said } = JSON.parse(record) as { readonly modified?: unknown };
    return said === modified;
  } catch {
    return false;
  }
}
