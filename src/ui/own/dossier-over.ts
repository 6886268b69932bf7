import { type Accessor, createMemo, untrack } from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { useStudy } from '../shell/study-context.ts';

/**
 * The dossier on the page as far as these parameters and formulas go: a row added to other tables, a line, change
 * nothing here, so that what is drawn from it stays.
 */
export function createDossierOver(ids: readonly string[]): Accessor<Dossier> {
  const { dossier, workspace } = useStudy();
  const { slug } = untrack(dossier);
  const dimsOf = (known: Dossier) =>
    ids.flatMap(
      (id) =>
        known.parameters.find((one) => one.id === id)?.dims ??
        untrack(() => workspace.shape(nodeId(slug, id))?.dims) ??
        known.dimensions.map((one) => one.id),
    );
  const same = (before: Dossier, next: Dossier) =>
    before === next ||
    // The page is about to leave for another dossier: what it shows goes with it.
    next.slug !== slug ||
    ((before.dimensions === next.dimensions ||
      dimsOf(before).every((dim) => dimension(before, dim) === dimension(next, dim))) &&
      before.parameters.every(
        (one, rank) => one === next.parameters[rank] || !(one.dims ?? []).length || !ids.includes(one.id),
      ));
  return createMemo(dossier, undefined, { equals: same }) as Accessor<Dossier>;
}

function dimension(dossier: Dossier, id: string) {
  return dossier.dimensions.find((one) => one.id === id);
}
