import type { Study } from '../core/model/study.ts';
import { studyToText } from '../core/model/study-text.ts';
import type { StudyRecord, StudyStore } from '../platform/storage/api.ts';
import { copyStudy } from './new-study.ts';
import type { Settlement } from './saver.ts';

export interface Settled {
  readonly settlement: Settlement;
  /** The others' record, to show in place of mine; none when mine stays. */
  readonly theirs?: StudyRecord;
  readonly notice?: string;
}

/**
 * Another tab wrote the study first, this one not knowing (it was frozen, or its turn was taken). Neither version is
 * lost: theirs stays, mine becomes a study of its own among the recent ones.
 */
export async function settleConflict(store: StudyStore, mine: Study, now: Date): Promise<Settled> {
  const read = await store.read(mine.id);
  if (!read.ok) return { settlement: { kind: 'failed', message: read.message } };
  const theirs = read.value;
  if (!theirs) return { settlement: { kind: 'again', expected: null } };
  if (theirs.study === studyToText(mine)) return { settlement: { kind: 'again', expected: theirs.revision } };
  const copy = copyStudy(mine, now, `${mine.title.slice(0, 180)} (copie de cet onglet)`);
  const saved = await store.save(copy, null);
  if (!saved.ok) return { settlement: { kind: 'failed', message: saved.message } };
  return {
    settlement: { kind: 'aside', revision: theirs.revision },
    theirs,
    notice: `Un autre onglet a enregistré cette étude autrement. Sa version est affichée ici ; la vôtre est gardée dans les études récentes : « ${copy.title} ».`,
  };
}
