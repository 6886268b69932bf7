import { afterDelta, reversed } from '../core/model/study-delta.ts';
import type { Study } from '../core/model/study.ts';
import { type JournalEntry, START } from './journal-api.ts';

/** A state of a study and what led to it, oldest first. */
export interface Chain {
  readonly head: Study;
  readonly entries: readonly JournalEntry[];
}

/** The states around each entry, from the newest back: walked as far as they are asked for. */
export function* walkBack({ head, entries }: Chain): Generator<{
  readonly entry: JournalEntry;
  readonly before: Study;
  readonly after: Study;
}> {
  let after = head;
  for (const entry of entries.toReversed()) {
    const before = afterDelta(after, reversed(entry.delta));
    yield { entry, before, after };
    after = before;
  }
}

/** The state after an entry, exactly, or at the `START`; null when the chain has no such entry. */
export function stateAfter(chain: Chain, id: string): Study | null {
  let state = chain.head;
  for (const { entry, before, after } of walkBack(chain)) {
    if (entry.id === id) return after;
    state = before;
  }
  return id === START ? state : null;
}
