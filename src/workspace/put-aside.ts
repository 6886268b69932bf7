import type { Study } from '../core/model/study.ts';
import { studyToText } from '../core/model/study-text.ts';

/** What the page was still saving when it was left. */
export interface Aside {
  /** As `openStudy` reads it. */
  readonly text: string;
  /** Of the record it was to be written over; null: there was none. */
  readonly revision: number | null;
  /** `modified` of the study that was being written at that moment: its record may hold it. */
  readonly writing: string | null;
}

/** Where it waits for the next opening. Synchronous: nothing else is sure to be done while a page is left. */
export interface AsideStore {
  put(study: Study, revision: number | null, writing: string | null): void;
  read(id: string): Aside | null;
  drop(id: string): void;
}

const PREFIX = 'etabli-en-cours:';

/** Kept in localStorage; where it is full or forbidden, the browser's question before leaving is all there is. */
export function storedAside(storage: Storage | undefined = reachable()): AsideStore {
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    put: (study, revision, writing) =>
      attempt(() => {
        const aside: Aside = { text: studyToText(study), revision, writing };
        storage?.setItem(PREFIX + study.id, JSON.stringify(aside));
      }, undefined),
    read: (id) => attempt(() => asideOf(JSON.parse(storage?.getItem(PREFIX + id) ?? 'null')), null),
    drop: (id) => attempt(() => storage?.removeItem(PREFIX + id), undefined),
  };
}

function asideOf(value: unknown): Aside | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, revision, writing } = value as Record<string, unknown>;
  if (typeof text !== 'string') return null;
  return {
    text,
    revision: typeof revision === 'number' ? revision : null,
    writing: typeof writing === 'string' ? writing : null,
  };
}

function reachable(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
