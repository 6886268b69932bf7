import { typeset } from '../quantity/text.ts';
import type { Bridge, ChangedGroup } from './bridge-api.ts';
import { sequentialNote, unionNote } from './bridge-words.ts';
import { inseparable, unionOf } from './inseparable.ts';
import { type Shares, shapley } from './shapley.ts';

/** What one combination of the two scenarios gives: a decimal string of forty digits, or why there is none. */
export type Mixed = { readonly text: string } | { readonly reason: string };

/** The gap split, before it is published: `shares` of the units 10^-`decimals`, one a group of `groups`. */
export interface Split extends Pick<Bridge, 'method' | 'notes'> {
  readonly groups: readonly ChangedGroup[];
  readonly shares: Shares;
  /** The ends, and all that was counted with, in these units. */
  readonly units: readonly bigint[];
}

/** `mixed[S]`: with the groups of the bits of S as in `to`; `shown`: the same groups in the order of their display. */
export function splitByShapley(
  groups: readonly ChangedGroup[],
  mixed: readonly Mixed[],
  toUnits: (text: string) => bigint,
  shown: readonly ChangedGroup[],
): Split {
  const usable = (set: number) => 'text' in (mixed[set] as Mixed);
  const { blocks, unions } = inseparable(groups.length, usable);
  const units = Array.from({ length: 2 ** blocks.length }, (_, set) => {
    const one = mixed[unionOf(blocks, set)] as Mixed;
    return 'text' in one ? toUnits(one.text) : 0n;
  });
  const members = (set: number) => shown.filter((group) => set & (1 << groups.indexOf(group)));
  const labels = (set: number) => members(set).map(({ label }) => label);
  return {
    method: 'shapley',
    notes: unions
      .filter(({ block }) => blocks.includes(block))
      .map(({ block, because }) => {
        const broken = mixed[because] as Mixed;
        return unionNote(labels(block), labels(because), 'reason' in broken ? broken.reason : '');
      }),
    groups: blocks.map((block) => united(members(block))),
    shares: shapley(blocks.length, units),
    units,
  };
}

/** `mixed[k]`: with the first k groups as in `to`. A group that leaves no number changes with the next one. */
export function splitInOrder(
  groups: readonly ChangedGroup[],
  mixed: readonly Mixed[],
  toUnits: (text: string) => bigint,
  most: number,
): Split {
  const stops = [...mixed.keys()].filter((k) => 'text' in (mixed[k] as Mixed));
  const units = stops.map((k) => toUnits((mixed[k] as { text: string }).text));
  const parts = stops.slice(1).map((stop, k) => groups.slice(stops[k], stop));
  return {
    method: 'sequentielle',
    notes: [
      sequentialNote(groups.length, most),
      ...parts.flatMap((part, k) => {
        const broken = mixed[(stops[k] as number) + 1] as Mixed;
        const names = part.map(({ label }) => label);
        return 'reason' in broken ? [unionNote(names, names.slice(0, 1), broken.reason)] : [];
      }),
    ],
    groups: parts.map(united),
    shares: {
      numerators: units.slice(1).map((unit, k) => unit - (units[k] as bigint)),
      denominator: 1n,
    },
    units,
  };
}

function united(groups: readonly ChangedGroup[]): ChangedGroup {
  return {
    key: groups.map(({ key }) => key).sort()[0] as string,
    label: typeset(groups.map(({ label }) => label).join(' + ')),
    cells: groups.flatMap(({ cells }) => cells),
  };
}
