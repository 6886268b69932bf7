import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { BridgeOutcome, BridgeStep, ChangedGroup } from '../../core/analysis/bridge-api.ts';
import { toLine } from '../../core/model/study-limits.ts';
import type { StepChoice } from './bridge-view.tsx';
import type { ComparisonChoice } from './choice.ts';
import { type BaseGrouping, keysOf, merged, mergeOf, renamed, separated } from './hand-groups.ts';

/** Steps chosen in the table of a bridge, put together or apart. */
export interface Merging extends StepChoice {
  /** Why nothing was done; empty when something was. */
  readonly said: Accessor<string>;
  readonly regroup: () => void;
  /** The chosen steps, or all of them. */
  readonly separate: () => void;
  /** Starts over from another grouping. */
  readonly regroupBy: (base: BaseGrouping) => void;
}

/** `groups`: what the base grouping gives; `outcome`: the bridge on the page. */
export function createMerging(
  choice: Pick<ComparisonChoice, 'merges' | 'setMerges' | 'setGrouping'>,
  groups: Accessor<readonly ChangedGroup[]>,
  outcome: Accessor<BridgeOutcome | undefined>,
): Merging {
  const [picked, setPicked] = createSignal<readonly string[]>([]);
  const [said, setSaid] = createSignal('');
  const keys = (step: BridgeStep) => keysOf(step, groups());
  /** Those that are still among the groups. */
  const chosenKeys = createMemo(() => {
    const known = new Set(groups().map(({ key }) => key));
    return picked().filter((key) => known.has(key));
  });
  const chosen = (step: BridgeStep) => keys(step).some((key) => chosenKeys().includes(key));
  const done = () => {
    setPicked([]);
    setSaid('');
  };
  return {
    said,
    chosen,
    byHand: (step) => mergeOf(choice.merges(), keys(step)) !== undefined,
    rename: (step, name) => {
      const merge = mergeOf(choice.merges(), keys(step));
      if (merge) choice.setMerges(renamed(choice.merges(), merge, toLine(name)));
    },
    choose: (step, on) => {
      const own = keys(step);
      const others = chosenKeys().filter((key) => !own.includes(key));
      setPicked(on ? [...others, ...own] : others);
      setSaid('');
    },
    regroup: () => {
      const found = outcome();
      const together = found?.kind === 'ecart' ? found.steps.filter(chosen) : [];
      if (together.length < 2) return void setSaid('Cochez au moins deux lignes à regrouper.');
      choice.setMerges(merged(choice.merges(), together.flatMap(keys)));
      done();
    },
    separate: () => {
      const merges = choice.merges();
      const left = chosenKeys().length === 0 ? [] : separated(merges, chosenKeys());
      if (merges.length === 0) return void setSaid('Rien n’est regroupé.');
      if (left.length === merges.length) return void setSaid('Ces lignes ne sont pas regroupées.');
      choice.setMerges(left);
      done();
    },
    regroupBy: (base) => {
      choice.setMerges([]);
      choice.setGrouping(base);
      done();
    },
  };
}
