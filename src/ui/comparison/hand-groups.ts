import type { BridgeStep, ChangedGroup, Grouping } from '../../core/analysis/bridge-api.ts';

/** What the steps of a bridge are before any is merged by hand. */
export type BaseGrouping = 'tableau' | 'parametre' | 'cellule';

/** Groups the user put together. */
export interface Merge {
  /** In the base grouping. */
  readonly keys: readonly string[];
  /** Default: what it is made of. */
  readonly name?: string;
}

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
  const live = merges
    .map((merge) => ({ ...merge, keys: merge.keys.filter((key) => known.has(key)) }))
    .filter(({ keys }) => keys.length > 1);
  if (live.length === 0) return base;
  return groups.flatMap((group) => {
    const merge = live.find(({ keys }) => keys.includes(group.key));
    if (!merge) return [{ label: group.label, cells: group.cells }];
    const parts = groups.filter(({ key }) => merge.keys.includes(key));
    if (parts[0] !== group) return [];
    return [
      {
        label: merge.name ?? together(parts.map(({ label }) => label)),
        cells: parts.flatMap(({ cells }) => cells),
      },
    ];
  });
}

/** Members of a group named before they are counted. */
const NAMED = 3;

/**
 * « Montant · 7 à 74 ans + 2 à 6 ans »: the parameter is not said again where it is that of the one before. Beyond
 * three, « … + 4 autres », or « Montant · 6 lignes » where all are of one parameter.
 */
function together(labels: readonly string[]): string {
  const parameters = new Set(labels.map(parameterOf));
  const [only] = parameters;
  if (labels.length > NAMED && parameters.size === 1 && only) return `${only}${labels.length}\u00a0lignes`;
  const named = labels.length > NAMED ? labels.slice(0, NAMED - 1) : labels;
  const said = named.map((label, at) => {
    const parameter = parameterOf(label);
    const repeats = parameter !== null && parameter === parameterOf(labels[at - 1] ?? '');
    return repeats ? label.slice(parameter.length) : label;
  });
  const others = labels.length - named.length;
  return [...said, ...(others > 0 ? [`${others}\u00a0autres`] : [])].join(' + ');
}

/** « Montant · »: what stands before the members; null for a label without any. */
function parameterOf(label: string): string | null {
  return /^.*? · /.exec(label)?.[0] ?? null;
}

/** The keys of the base groups that a step is made of. */
export function keysOf(
  { cells }: Pick<BridgeStep, 'cells'>,
  groups: readonly ChangedGroup[],
): readonly string[] {
  const of = new Set(cells);
  return groups.filter((group) => group.cells.some((cell) => of.has(cell))).map(({ key }) => key);
}

/** The merge that a step is, where it is one that the user made and nothing else. */
export function mergeOf(merges: readonly Merge[], keys: readonly string[]): Merge | undefined {
  return keys.length < 2 ? undefined : merges.find((merge) => keys.every((key) => merge.keys.includes(key)));
}

/** These groups as one, with those already merged with any of them; it keeps the one name given to any of these. */
export function merged(merges: readonly Merge[], keys: readonly string[]): readonly Merge[] {
  const touched = merges.filter((merge) => merge.keys.some((key) => keys.includes(key)));
  const all = [...new Set([...touched.flatMap((merge) => merge.keys), ...keys])];
  const [name, ...others] = touched.flatMap((merge) => merge.name ?? []);
  const rest = merges.filter((merge) => !touched.includes(merge));
  return [...rest, name !== undefined && others.length === 0 ? { keys: all, name } : { keys: all }];
}

/** This merge under another name; an empty one gives back what it is made of. */
export function renamed(merges: readonly Merge[], merge: Merge, name: string): readonly Merge[] {
  const { keys } = merge;
  return merges.map((one) => (one === merge ? (name === '' ? { keys } : { keys, name }) : one));
}

/** Without the merges that hold one of these. */
export function separated(merges: readonly Merge[], keys: readonly string[]): readonly Merge[] {
  return merges.filter((merge) => !merge.keys.some((key) => keys.includes(key)));
}
