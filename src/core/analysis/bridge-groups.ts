import { type Address, nodeId, type NodeId, nodeOf, parseAddress } from '../model/address.ts';
import type { Dossier, Table } from '../model/dossier.ts';
import { type SourceCells, sourceCells } from '../model/source-cells.ts';
import type { ChangedGroup, Grouping } from './bridge-api.ts';

/**
 * Changed cells as the groups of a bridge. Groups come in the order of the cells, hand-made ones first and in their own
 * order; a cell named by none of these is grouped by parameter, a cell named by several belongs to the first. The key
 * of a group does not depend on the order of anything.
 */
export function groupChanges(
  changed: readonly Address[],
  dossiers: readonly Dossier[],
  grouping: Grouping = 'parametre',
): readonly ChangedGroup[] {
  const sources = sourceCells(dossiers);
  const byHand = typeof grouping === 'string' ? [] : grouping;
  const groups = new Map<string, { label: string; cells: Address[] }>(
    byHand.map(({ label }, rank) => [`main:${rank}`, { label, cells: [] }]),
  );
  const tables = grouping === 'tableau' ? tablesByNode(dossiers) : new Map<NodeId, [string, Table]>();
  for (const at of changed) {
    const node = nodeOf(at);
    const hand = byHand.findIndex(({ cells }) => cells.includes(at) || cells.includes(node));
    const [slug, table] = tables.get(node) ?? [];
    if (hand >= 0) put(groups, `main:${hand}`, '', at);
    else if (table) put(groups, `${slug}/${table.id}`, table.title, at);
    else if (grouping === 'cellule') put(groups, at, cellName(at, sources), at);
    else put(groups, node, sources.find(at)?.parameter.label ?? node, at);
  }
  return [...groups]
    .filter(([, { cells }]) => cells.length > 0)
    .map(([id, { label, cells }]) => ({
      key: id.startsWith('main:') ? ([...cells].sort()[0] as Address) : id,
      label,
      cells,
    }));
}

function put(
  groups: Map<string, { label: string; cells: Address[] }>,
  id: string,
  label: string,
  at: Address,
) {
  const group = groups.get(id) ?? { label, cells: [] };
  group.cells.push(at);
  groups.set(id, group);
}

function tablesByNode(dossiers: readonly Dossier[]): Map<NodeId, [string, Table]> {
  const tables = new Map<NodeId, [string, Table]>();
  for (const { slug, tables: own } of dossiers)
    for (const table of own) {
      const under = (table.lines ?? []).flatMap((line) => Object.values(line.under));
      for (const name of [...table.items, ...under]) tables.set(nodeId(slug, name), [slug, table]);
    }
  return tables;
}

/** « Montant socle · ALD, 80 ans et plus », without guillemets. */
function cellName(at: Address, sources: SourceCells): string {
  const found = sources.find(at);
  if (!found) return at;
  const { index, parameter } = found;
  const members = (parseAddress(at)?.members ?? []).map(
    (member, k) => index.membersOf(parameter.dims?.[k] ?? '')?.get(member) ?? member,
  );
  return [parameter.label, ...members].join(' · ');
}
