import { createSignal, untrack } from 'solid-js';
import type { FigureResult } from '../core/engine/api.ts';
import type { Reply } from '../core/engine/service.ts';
import { obtain } from './obtain.ts';

/** Published figures by dossier, asked for when first read: they stand on the sources' values, which no edit changes. */
export interface Figures {
  read(slug: string): readonly FigureResult[] | undefined;
  /** Asks again for what could not be had. */
  retry(): void;
}

export function createFigures(ask: (slug: string) => Promise<Reply<readonly FigureResult[]>>): Figures {
  const known = new Map<string, ReturnType<typeof createEntry>>();
  const missing = new Set<string>();

  const createEntry = () => createSignal<readonly FigureResult[] | undefined>(undefined);
  const fetch = (slug: string) => {
    missing.delete(slug);
    void ask(slug).then((reply) => {
      if (reply.ok) known.get(slug)?.[1](reply.value);
      else missing.add(slug);
    });
  };

  return {
    read: (slug) => {
      const isNew = !known.has(slug);
      const [figures] = obtain(known, slug, createEntry);
      if (isNew) untrack(() => fetch(slug));
      return figures();
    },
    retry: () => {
      for (const slug of [...missing]) fetch(slug);
    },
  };
}
