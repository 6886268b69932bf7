import type { Study } from '../../core/model/study.ts';
import type { Versions } from '../../workspace/journal-api.ts';
import { type ReadStudy, scenarioOf } from '../../workspace/merge-source.ts';
import { NBSP } from '../text/names.ts';

/** A state that two studies may both have started from. */
export interface MergeBase {
  readonly key: string;
  readonly label: string;
  /** Null: the sources. */
  readonly study: Study | null;
}

/**
 * The likeliest first: for two states of one study, its named versions from before the other was last changed; else the
 * shipped study that both come from. The sources always.
 */
export function mergeBases(
  mine: Study,
  { study: theirs, bases }: Extract<ReadStudy, { ok: true }>,
  versions: Pick<Versions, 'list' | 'open'> | null,
): readonly MergeBase[] {
  const both = (base: Study) =>
    base.scenarios.some(({ id }) => scenarioOf(mine, id) && scenarioOf(theirs, id));
  const named = (versions?.list() ?? []).flatMap((version): MergeBase[] => {
    const found = versions?.open(version.id);
    if (!found?.ok || !both(found.study)) return [];
    return [{ key: version.id, label: `Version «${NBSP}${version.label}${NBSP}»`, study: found.study }];
  });
  const shipped = bases.filter(both).map(
    (base): MergeBase => ({
      key: base.id,
      label: `Étude livrée «${NBSP}${base.title}${NBSP}»`,
      study: base,
    }),
  );
  const before = (versions?.list() ?? []).find(({ at }) => at <= theirs.modified);
  const likely = mine.id === theirs.id ? named.filter(({ key }) => key === before?.id) : [];
  const others = [...shipped, ...named.filter((one) => !likely.includes(one))];
  return [...likely, ...others, { key: 'sources', label: 'Les valeurs des sources', study: null }];
}
