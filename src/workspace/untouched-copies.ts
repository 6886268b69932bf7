import { studyToText } from '../core/model/study-text.ts';
import type { Study } from '../core/model/study.ts';

/** The copy of each shipped study that nobody has touched yet: opening it again must not pile up copies. */
export interface UntouchedCopies {
  /** Id of the last copy made of this shipped study. */
  of(shipped: string): string | null;
  remember(shipped: string, copy: string): void;
}

const KEY = 'etabli-copies';

/** Kept in localStorage; without it, every opening makes a copy. */
export function storedCopies(storage: Storage | undefined = reachable()): UntouchedCopies {
  const read = (): Readonly<Record<string, unknown>> => {
    try {
      const known: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
      return typeof known === 'object' && known !== null ? (known as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  };
  return {
    of: (shipped) => {
      const known = read();
      const copy = Object.hasOwn(known, shipped) ? known[shipped] : null;
      return typeof copy === 'string' ? copy : null;
    },
    remember: (shipped, copy) => {
      try {
        storage?.setItem(KEY, JSON.stringify({ ...read(), [shipped]: copy }));
      } catch {
        // Full or forbidden: the next opening makes another copy.
      }
    },
  };
}

function reachable(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Whether two studies say the same, whoever they are and whenever they were made. */
export function sameContent(a: Study, b: Study): boolean {
  const { id, created, modified } = a;
  return studyToText(a) === studyToText({ ...b, id, created, modified });
}
