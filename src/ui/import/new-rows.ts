import { address, nodeId, parseAddress } from '../../core/model/address.ts';
import type { Dimension, Dossier, Table } from '../../core/model/dossier.ts';
import { ownId } from '../../core/model/own-id.ts';
import type { OwnMember } from '../../core/model/study.ts';
import { toLine } from '../../core/model/study-limits.ts';
import type { CellRef } from '../grid/layout.ts';
import { nameProblem } from '../own/member-name.ts';
import { growingDimensions } from '../own/table-dims.ts';
import type { BlockLine } from './block-shape.ts';
import type { Match } from './match.ts';
import type { ImportTarget } from './target.ts';

/**
 * The dimension whose members are the rows of a table, when a row that matches nothing can become one of the user's
 * own: its name alone must say which. Null where rows are pairs, or where a member needs a number too.
 */
export function dimensionOfRows(dossier: Dossier, table: Table): Dimension | null {
  const [only, other] = table.rows ?? [];
  const found = growingDimensions(dossier, table).find(({ dimension }) => dimension.id === only)?.dimension;
  const numeric = found?.members.some(({ value }) => value !== undefined);
  return found && other === undefined && !numeric ? found : null;
}

/** A row of the file as the name of a row of one's own. */
export function newRowName({ labels }: BlockLine): string {
  return labels.join(' · ');
}

/** Why a row of the file cannot be added beside the others to be; null when it can. */
export function newRowProblem(
  row: number,
  lines: readonly BlockLine[],
  matches: readonly Match[],
  dimension: Dimension,
): string | null {
  const line = lines[row];
  if (!line) return null;
  const beside = lines.filter((_, at) => at !== row && matches[at]?.how === 'new').map(newRowName);
  return nameProblem(newRowName(line), [...dimension.members.map(({ label }) => label), ...beside], 'ligne');
}

export interface WithNewRows {
  /** With a line more for each. */
  readonly target: ImportTarget;
  /** The rows to be added go to theirs. */
  readonly rows: readonly Match[];
  readonly members: readonly OwnMember[];
  /** Whether a cell is in one of them: it has no value yet. */
  readonly isNew: (ref: CellRef) => boolean;
}

/** Where the block goes once the rows that the user adds are there, started from nothing. */
export function withNewRows(
  target: ImportTarget,
  lines: readonly BlockLine[],
  matches: readonly Match[],
  slug: string,
  dimension: Dimension,
): WithNewRows {
  const members: OwnMember[] = [];
  const rows = matches.map((match, at): Match => {
    const line = lines[at];
    if (match.how !== 'new' || !line) return match;
    const label = toLine(newRowName(line));
    const id = ownId(label, (one) => [...dimension.members, ...members].some((known) => known.id === one));
    members.push({ dossier: slug, dimension: dimension.id, id, label, like: null });
    return { to: target.rows.length + members.length - 1, how: 'hand' };
  });
  const shown = target.rows.findIndex(({ key }) => dimension.members.some(({ id }) => id === key));
  const cell = (row: number, column: number): CellRef | null => {
    const member = members[row - target.rows.length];
    const like = target.cell(member ? shown : row, column);
    const parts = member && like ? parseAddress(like.address) : null;
    const place = like?.item.dims.indexOf(dimension.id) ?? -1;
    if (!member || !like) return like;
    // A cell that is not of the row itself: the table has none of it there.
    if (!parts || place < 0) return null;
    return {
      ...like,
      address: address(nodeId(parts.slug, parts.name), parts.members.with(place, member.id)),
    };
  };
  const ids = new Set(members.map(({ id }) => id));
  return {
    target: {
      ...target,
      rows: [...target.rows, ...members.map(({ id, label }) => ({ key: id, label, names: [], typed: true }))],
      cell,
    },
    rows,
    members,
    isNew: (ref) => {
      const place = ref.item.dims.indexOf(dimension.id);
      return place >= 0 && ids.has(parseAddress(ref.address)?.members[place] ?? '');
    },
  };
}
