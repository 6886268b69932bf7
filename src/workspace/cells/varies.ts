import { type Address, type NodeId, nodeOf } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { obtain } from '../obtain.ts';
import { findCell } from './find-cell.ts';
import { type HeldCells, heldCells } from './held-cells.ts';
import { sameShown } from '../../core/model/source-cells.ts';

const known = new WeakMap<Study, Map<Dossier, ReadonlySet<NodeId>>>();

/** Whether a parameter needs a column per scenario: a cell of it differs between them, or the user asked for it. */
export function varies(dossier: Dossier, study: Study, node: NodeId): boolean {
  return study.split.includes(node) || differingNodes(dossier, study).has(node);
}

/** Parameters of the dossier of which some cell is not the same in all scenarios. */
export function differingNodes(dossier: Dossier, study: Study): ReadonlySet<NodeId> {
  return obtain(
    obtain(known, study, () => new Map()),
    dossier,
    () => compare(dossier, study),
  );
}

/** Cells of the dossier that are not the same in all scenarios. */
export function differingCells(dossier: Dossier, study: Study): ReadonlySet<Address> {
  const columns = study.scenarios.map(({ id }) => heldCells(study, id));
  return new Set([...touched(dossier, study)].filter((at) => differs(dossier, columns, at)));
}

/** Number of cells of a dossier that some scenario changes: the mark in the navigation. */
export function changedCount(dossier: Dossier, study: Study): number {
  return touched(dossier, study).size;
}

function touched(dossier: Dossier, study: Study): ReadonlySet<Address> {
  const prefix = `${dossier.slug}.`;
  const addresses = new Set<Address>();
  for (const { cells } of study.scenarios) {
    for (const at of Object.keys(cells)) if (at.startsWith(prefix)) addresses.add(at);
  }
  return addresses;
}

function compare(dossier: Dossier, study: Study): ReadonlySet<NodeId> {
  const columns = study.scenarios.map(({ id }) => heldCells(study, id));
  const nodes = new Set<NodeId>();
  for (const at of touched(dossier, study)) {
    const node = nodeOf(at);
    if (!nodes.has(node) && differs(dossier, columns, at)) nodes.add(node);
  }
  return nodes;
}

function differs(dossier: Dossier, columns: readonly HeldCells[], at: Address): boolean {
  const found = findCell([dossier], at);
  if (!found) return false;
  const [first, ...others] = columns.map((held) => {
    const cell = held.get(at)?.cell;
    return cell ? cell.value : found.source.value;
  });
  return others.some((value) => !sameShown(value, first));
}
