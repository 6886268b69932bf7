import type { Dossier } from '../core/model/dossier.ts';

/** Every folder here with a `dossier.ts` is a dossier: nothing else to register. In the order of their slugs. */
export const dossiers: readonly Dossier[] = Object.values(
  import.meta.glob<Dossier>('./*/dossier.ts', { eager: true, import: 'default' }),
);
