import { differences } from '../../core/analysis/differences.ts';
import { nodeOf } from '../../core/model/address.ts';
import type { Dossier, Parameter } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { findCell } from '../../workspace/cells/find-cell.ts';
import { memberLabel } from '../text/names.ts';

/** The cells of a table of a dossier that differ between scenarios. */
export interface DifferingTable {
  readonly dossier: Dossier;
  /** Empty where a parameter is in no table. */
  readonly title: string;
  readonly cells: readonly DifferingCell[];
}

/** The cells of one parameter: several members, or a single cell. */
export interface DifferingParameter {
  readonly parameter: Parameter;
  readonly cells: readonly DifferingCell[];
}

export interface DifferingCell {
  readonly address: string;
  readonly node: string;
  readonly parameter: Parameter;
  /** Where it stands in the values of its node. */
  readonly rank: number;
  /** « ALD, 80 ans et plus »; empty for a single number. */
  readonly members: string;
}

/** « Montant socle · ALD, 80 ans et plus ». */
export function cellName({ parameter, members }: Pick<DifferingCell, 'parameter' | 'members'>): string {
  return [parameter.label, members].filter((part) => part !== '').join(' · ');
}

/** The cells of a table under their parameters, in the order in which these first come. */
export function byParameter(cells: readonly DifferingCell[]): readonly DifferingParameter[] {
  const found = new Map<Parameter, DifferingCell[]>();
  for (const cell of cells) found.set(cell.parameter, [...(found.get(cell.parameter) ?? []), cell]);
  return [...found].map(([parameter, own]) => ({ parameter, cells: own }));
}

/** In the order of the dossiers, of their tables, then of the cells. */
export function differingTables(
  study: Pick<Study, 'scenarios'>,
  scenarios: readonly string[],
  dossiers: readonly Dossier[],
): readonly DifferingTable[] {
  const found = differences(study, scenarios, dossiers);
  return dossiers.flatMap((dossier) => {
    const cells = found.flatMap(({ address }) => cellOf(dossier, address) ?? []);
    const tables = dossier.tables.map(({ title, items, lines }) => ({
      dossier,
      title,
      names: new Set([...items, ...(lines ?? []).flatMap(({ under }) => Object.values(under))]),
    }));
    const placed = new Set(tables.flatMap(({ names }) => [...names]));
    return [
      ...tables.map(({ title, names }) => ({
        dossier,
        title,
        cells: cells.filter(({ parameter }) => names.has(parameter.id)),
      })),
      { dossier, title: '', cells: cells.filter(({ parameter }) => !placed.has(parameter.id)) },
    ].filter((table) => table.cells.length > 0);
  });
}

/** The same cells under the same names: an edit that changes none of them leaves the list as it is. */
export function sameTables(a: readonly DifferingTable[], b: readonly DifferingTable[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ dossier, title, cells }, k) => {
      const other = b[k];
      return (
        dossier === other?.dossier &&
        title === other.title &&
        cells.length === other.cells.length &&
        cells.every(({ address }, rank) => address === other.cells[rank]?.address)
      );
    })
  );
}

function cellOf(dossier: Dossier, address: string): DifferingCell | null {
  const found = findCell([dossier], address);
  if (!found) return null;
  const { parameter, members, rank } = found;
  const labels = members.map((member, k) => memberLabel(dossier, parameter.dims?.[k], member));
  return {
    address,
    node: nodeOf(address),
    parameter,
    rank,
    members: labels.join(' · '),
  };
}
