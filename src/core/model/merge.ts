import { typeset } from '../quantity/text.ts';
import type { Address } from './address.ts';
import type { Dossier } from './dossier.ts';
import { rowsNeeded, withRows } from './merge-rows.ts';
import { effectiveCells } from './scenario.ts';
import { differencesOver, replaced, type TreeChange } from './scenario-tree.ts';
import { sameCell, sameShown, type SourceCells, sourceCells } from './source-cells.ts';
import type { ScenarioCell, Study } from './study.ts';

type Cells = ReadonlyMap<Address, ScenarioCell>;

/** A scenario and the study it is read in; its parents count. Null: the sources. */
export type MergeSide = {
  readonly study: Pick<Study, 'scenarios' | 'members'>;
  readonly scenario: string;
} | null;

export interface MergeRequest {
  /** The scenario that receives the changes. */
  readonly study: Study;
  readonly scenario: string;
  readonly theirs: MergeSide;
  /** What both started from. */
  readonly base: MergeSide;
}

/** What a merge would do, before it does it. Cells as typed; undefined: as the sources say. */
export interface MergePlan {
  /** Changed by them alone: taken. In the order of their addresses, like the rest. */
  readonly taken: readonly { readonly address: Address; readonly cell: ScenarioCell | undefined }[];
  /** Changed by both, not alike: to be settled one by one. */
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  readonly address: Address;
  readonly mine: ScenarioCell | undefined;
  readonly theirs: ScenarioCell | undefined;
  readonly base: ScenarioCell | undefined;
  /** The same value on both sides: only where it comes from, or what is noted of it, differs. */
  readonly sameValue: boolean;
  /** Sides that cannot be had: the cell is computed there, and typed in the parent of the scenario. */
  readonly refused: readonly ('theirs' | 'base')[];
}

/** How a conflict is settled: one of its sides, or a cell of one's own. */
export type Resolution = 'mine' | 'theirs' | 'base' | ScenarioCell;

/** Three-way, cell by cell, over the values that the scenarios show; rows of the studies' own count. */
export function planMerge(request: MergeRequest, dossiers: readonly Dossier[]): MergePlan {
  const sources = sourceCells(withRows(request, dossiers));
  const [mine, theirs, base] = [
    { study: request.study, scenario: request.scenario },
    request.theirs,
    request.base,
  ].map((side) => shownCells(side, sources)) as [Cells, Cells, Cells];
  const over = inherited(request);
  const available = (at: Address, cell: ScenarioCell | undefined) =>
    cell !== undefined || !over.has(at) || sources.find(at)?.value !== undefined;
  const taken: { address: Address; cell: ScenarioCell | undefined }[] = [];
  const conflicts: Conflict[] = [];
  for (const address of [...new Set([...mine.keys(), ...theirs.keys(), ...base.keys()])].sort()) {
    const [m, t, b] = [mine.get(address), theirs.get(address), base.get(address)];
    if (sameCell(t, b) || sameCell(t, m)) continue;
    if (sameCell(m, b) && available(address, t)) taken.push({ address, cell: t });
    else
      conflicts.push({
        address,
        mine: m,
        theirs: t,
        base: b,
        sameValue: sameShown(sources.shown(address, m), sources.shown(address, t)),
        refused: [
          ...(available(address, t) ? [] : (['theirs'] as const)),
          ...(available(address, b) ? [] : (['base'] as const)),
        ],
      });
  }
  return { taken, conflicts };
}

/**
 * The study with what they changed taken and the conflicts settled. Only these cells of this scenario change (and what
 * follows it), and the dossiers and the rows of their own that these cells need. Every conflict must be settled.
 */
export function merge(
  request: MergeRequest,
  settled: Readonly<Record<Address, Resolution>>,
  dossiers: readonly Dossier[],
): TreeChange {
  const { study, scenario } = request;
  const own = study.scenarios.find(({ id }) => id === scenario)?.cells;
  if (!own) return { ok: false, message: 'Ce scénario n’est plus dans l’étude.' };
  const { taken, conflicts } = planMerge(request, dossiers);
  const extended = withRows(request, dossiers);
  const sources = sourceCells(extended);
  const chosen = new Map(taken.map(({ address, cell }) => [address, cell] as const));
  const open: Conflict[] = [];
  for (const conflict of conflicts) {
    const { address, refused } = conflict;
    const resolution = Object.hasOwn(settled, address) ? settled[address] : undefined;
    if (resolution === undefined || refused.some((side) => side === resolution)) open.push(conflict);
    else if (typeof resolution === 'object') chosen.set(address, resolution);
    else if (resolution !== 'mine') chosen.set(address, conflict[resolution]);
  }
  const [first] = open;
  if (first) {
    const more = open.length > 1 ? ` (et ${open.length - 1} de plus)` : '';
    return {
      ok: false,
      message: typeset(`Il reste un choix à faire pour ${sources.label(first.address)}${more}.`),
    };
  }
  const cells = { ...own };
  for (const [at, cell] of chosen) write(cells, at, cell, inherited(request), sources);
  const merged = replaced(study, scenario, { cells });
  const rows = rowsNeeded(request, Object.keys(cells), extended);
  const whole = rows.length > 0 ? { ...merged, members: [...(study.members ?? []), ...rows] } : merged;
  return { ok: true, study: about(whole, [...chosen.keys()], dossiers) };
}

/** Makes a cell show this over what is inherited; a value that is already inherited is not repeated. */
function write(
  cells: Record<Address, ScenarioCell>,
  at: Address,
  cell: ScenarioCell | undefined,
  inheritedCells: Cells,
  sources: SourceCells,
): void {
  const below = inheritedCells.get(at);
  const wanted = new Map(cell ? [[at, cell]] : []);
  const written = differencesOver(wanted, new Map(below ? [[at, below]] : []), sources);
  const next = 'cells' in written ? written.cells[at] : undefined;
  if (next) cells[at] = next;
  else delete cells[at];
}

function inherited({ study, scenario }: MergeRequest): Cells {
  const parent = study.scenarios.find(({ id }) => id === scenario)?.parent ?? null;
  return parent === null ? new Map() : effectiveCells(study, parent);
}

/** Typed cells that say more than the source does; a bare value equal to the source's is the source's. */
function shownCells(side: MergeSide, sources: SourceCells): Cells {
  if (!side) return new Map();
  const cells = [...effectiveCells(side.study, side.scenario)];
  return new Map(
    cells.filter(
      ([at, cell]) => Object.keys(cell).length > 1 || !sameShown(cell.value, sources.find(at)?.value),
    ),
  );
}

/** A study that changes a dossier is about it. */
function about(study: Study, addresses: readonly Address[], dossiers: readonly Dossier[]): Study {
  const named = new Set(addresses.map((at) => at.slice(0, at.indexOf('.'))));
  const missing = dossiers.filter(({ slug }) => named.has(slug) && !Object.hasOwn(study.dossiers, slug));
  if (missing.length === 0) return study;
  const versions = missing.map(({ slug, version }) => [slug, version] as const);
  return { ...study, dossiers: { ...study.dossiers, ...Object.fromEntries(versions) } };
}
