import type { BridgeStep, ChangedGroup, Grouping } from '../../core/analysis/bridge-api.ts';

/** What the steps of a bridge are before any is merged by hand. */
export type BaseGrouping = 'tableau' | 'parametre' | 'cellule';

/** Groups the user put together, by their keys in the base grouping. */
export type Merge = readonly string[];

/**
 * The grouping to ask for: the base one, with the merged groups in the place of the first of each. `groups`: what the
 * base grouping gives, in order.
 */
export function withMerges(
  base: BaseGrouping,
  merges: readonly Merge[],
  groups: readonly ChangedGroup[],
): Grouping {
  const known = new Set(groups.map(({ key }) => key));
  const live = merges.map((keys) => keys.filter((key) => known.has(key))).filter(({ length }) => length > 1);
  if (live.length === 0) return base;
  return groups.flatMap((group) => {
    const merge = live.find((keys) => keys.includes(group.key));
    if (!merge) return [{ label: group.label, cells: group.cells }];
    const parts = groups.filter(({ key }) => merge.includes(key));
    if (parts[0] !== group) return [];
    return [
      {
        label: together(parts.map(({ label }) => label)),
        cells: parts.flatMap(({ cells }) => cells),
      },
    ];
  });
}

/** « Montant · 7 à 74 ans + 2 à 6 ans »: the parameter is not said again where it is that of the one before. */
function together(labels: readonly string[]): string {
  const said = labels.map((label, at) => {
    const parameter = parameterOf(label);
    const repeats = parameter !== null && parameter === parameterOf(labels[at - 1] ?? '');
    return repeats ? label.slice(parameter.length) : label;
  });
  return said.join(' + ');
}

/** « Montant · »: what stands before the members; null for a label without any. */
function parameterOf(label: string): string | null {
  return /^.*? · /.exec(label)?.[0] ?? null;
}

/** The keys of the base groups that a step is made of. */
export function keysOf({ cells }: Pick<BridgeStep, 'cells'>, groups: readonly ChangedGroup[]): Merge {
  const of = new Set(cells);
  return groups.filter((group) => group.cells.some((cell) => of.has(cell))).map(({ key }) => key);
}

/** These groups as one, with those already merged with any of them. */
export function merged(merges: readonly Merge[], keys: readonly string[]): readonly Merge[] {
  const touched = merges.filter((merge) => merge.some((key) => keys.includes(key)));
  const all = [...new Set([...touched.flat(), ...keys])];
  return [...merges.filter((merge) => !touched.includes(merge)), all];
}

/** Without the merges that hold one of these. */
export function separated(merges: readonly Merge[], keys: readonly string[]): readonly Merge[] {
  return merges.filter((merge) => !merge.some((key) => keys.includes(key)));
}
