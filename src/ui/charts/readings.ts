import type { Dossier } from '../../core/model/dossier.ts';
import type { Border } from '../../core/model/value.ts';
import type { Workspace } from '../../workspace/api.ts';
import { dimensionOf } from '../text/names.ts';

/** The part of a workspace that a chart reads. */
export type Readings = Pick<Workspace, 'study' | 'shape' | 'values'>;

/** Reads a node at a member of each of its dimensions; undefined when it is not computed, or not placed by these. */
export type Read = (
  node: string,
  scenario: string,
  at: Readonly<Record<string, string>>,
) => Border | undefined;

export function reader(dossier: Dossier, from: Readings): Read {
  return (node, scenario, at) => {
    const values = from.values(node, scenario);
    let index = 0;
    for (const dim of from.shape(node)?.dims ?? []) {
      const members = dimensionOf(dossier, dim)?.members ?? [];
      const found = members.findIndex(({ id }) => id === at[dim]);
      if (found < 0) return undefined;
      index = index * members.length + found;
    }
    return values?.[index];
  };
}
