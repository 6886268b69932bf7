import type { BlockLine } from './block-shape.ts';
import { joinedKey, likeness, plainKey } from './plain-key.ts';
import type { TargetLine } from './target.ts';

/** Where a row or a column of a block goes. */
export type Match =
  /** `near`: the names are only alike, and the user has to confirm. */
  | { readonly to: number; readonly how: 'name' | 'order' | 'near' | 'hand' }
  /** `ignored`: what holds no number, or what the user leaves out; `new`: a row that the user adds. */
  | { readonly to: null; readonly how: 'unknown' | 'ignored' | 'new' };

const UNKNOWN: Match = { to: null, how: 'unknown' };
const ALIKE = 0.6;
const AHEAD = 0.08;

/**
 * By name, when one line of the target alone has it; then the one whose name is clearly the most alike, to be
 * confirmed; by order only where nothing is named and there are as many. Never two to the same place on its own.
 */
export function matchLines(lines: readonly BlockLine[], targets: readonly TargetLine[]): readonly Match[] {
  if (lines.every(({ labels }) => labels.length === 0)) return byOrder(lines, targets);
  const owners = new Map<string, Set<number>>();
  for (const [at, { names }] of targets.entries())
    for (const name of names) owners.set(name, (owners.get(name) ?? new Set()).add(at));
  const found = lines.map((line) => byName(line, owners));
  const counts = new Map<number, number>();
  for (const to of found) if (to !== null) counts.set(to, (counts.get(to) ?? 0) + 1);
  const taken = new Set(counts.keys());
  return lines.map((line, at): Match => {
    const to = found[at] ?? null;
    if (to !== null) return counts.get(to) === 1 ? { to, how: 'name' } : UNKNOWN;
    if (line.labels.length === 0 && lines.length === targets.length && !taken.has(at))
      return { to: at, how: 'order' };
    const near = nearest(line, targets, taken);
    return near === null ? UNKNOWN : { to: near, how: 'near' };
  });
}

function byOrder(lines: readonly BlockLine[], targets: readonly TargetLine[]): readonly Match[] {
  const all = targets.map((_, at) => at);
  const typed = all.filter((at) => targets[at]?.typed);
  const places = [all, typed].find(({ length }) => length === lines.length);
  return lines.map((_, at) => (places ? { to: places[at] as number, how: 'order' } : UNKNOWN));
}

/** A part of a name is not enough. */
function byName({ labels, without = labels }: BlockLine, owners: ReadonlyMap<string, ReadonlySet<number>>) {
  const written = [labels, without].flatMap((one) => [joinedKey(one), plainKey(one.join(', '))]);
  for (const key of written) {
    const known = owners.get(key);
    if (known?.size === 1) return [...known][0] as number;
  }
  return null;
}

function nearest(
  { labels, without = labels }: BlockLine,
  targets: readonly TargetLine[],
  taken: ReadonlySet<number>,
): number | null {
  const key = joinedKey(without);
  const scored = targets
    .map(({ names, typed }, at) => ({
      at,
      score: !typed || taken.has(at) ? 0 : Math.max(0, ...names.map((name) => likeness(key, name))),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score < ALIKE || first.score - (second?.score ?? 0) < AHEAD) return null;
  return first.at;
}
