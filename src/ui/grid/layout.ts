import type { Address, NodeId } from '../../core/model/address.ts';
import type { Parameter, Table } from '../../core/model/dossier.ts';
import type { Scenario } from '../../core/model/study.ts';

/** What a column or a row of a table shows: a parameter or a formula of the dossier. */
export interface GridItem {
  readonly node: NodeId;
  readonly label: string;
  readonly unit: string;
  readonly dims: readonly string[];
  readonly decimals?: number;
  /** Absent for a formula: its cells are computed and cannot be typed. */
  readonly parameter?: Parameter;
}

/** One cell of the grid. The same address may stand in several cells. */
export interface CellRef {
  readonly item: GridItem;
  readonly address: Address;
  /** Place of its value among the node's, row-major. */
  readonly index: number;
  readonly scenario: string;
  /** Same value in all scenarios: an edit is for all of them. */
  readonly shared: boolean;
}

/** One step of the way down the column heads: item, then scenario, then members. */
export interface HeadPart {
  readonly kind: 'item' | 'scenario' | 'member' | 'shared';
  readonly key: string;
  readonly label: string;
  /** Of a scenario: its index in the palette. */
  readonly color?: number;
  /** A member that the study adds. */
  readonly own?: boolean;
}

export interface GridColumn {
  readonly key: string;
  readonly path: readonly HeadPart[];
  /** Under the head; rows of different units have a column of their own. */
  readonly unit?: string;
  /** Null where all scenarios share the column. */
  readonly scenario: string | null;
  /** First of a group of columns, with others before. */
  readonly starts: boolean;
}

export interface GridRow {
  readonly key: string;
  /** One text a level of row heads; `''` under the same text above. */
  readonly heads: readonly string[];
  /** By level: a member that the study adds. */
  readonly own?: readonly boolean[];
  readonly label: string;
  readonly unit?: string;
  /** `line`: one of the last lines of the table. */
  readonly kind: 'members' | 'item' | 'line';
  /** A computed last line. */
  readonly total: boolean;
}

export interface HeadCell {
  /** Null for the cells a taller head covers. */
  readonly part: HeadPart | null;
  readonly columns: number;
  readonly levels: number;
  readonly unit?: string;
}

export interface GridLayout {
  /** Titles of the columns of row heads: dimensions, or none. */
  readonly corner: readonly string[];
  readonly heads: readonly (readonly HeadCell[])[];
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** By row, then column; null where the table has nothing. */
  readonly cells: readonly (readonly (CellRef | null)[])[];
}

/** What a layout is made from. */
export interface LayoutInput {
  readonly table: Table;
  readonly items: (id: string) => GridItem | undefined;
  /** Label and members of a dimension. */
  readonly dimension: (id: string) => GridDimension;
  readonly scenarios: readonly Pick<Scenario, 'id' | 'label' | 'color' | 'parent'>[];
  /** True for a node that has a column per scenario. */
  readonly split: (node: NodeId) => boolean;
}

export interface GridDimension {
  readonly label: string;
  readonly members: readonly {
    readonly id: string;
    readonly label: string;
    readonly short?: string;
    readonly own?: true;
  }[];
}

/** A chosen member for some dimensions. */
export type Place = Readonly<Record<string, string>>;

/** Every combination of members, the last dimension fastest. */
export function places(dims: readonly string[], dimension: LayoutInput['dimension']): readonly Place[] {
  return dims.reduce<readonly Place[]>(
    (done, dim) =>
      done.flatMap((place) => dimension(dim).members.map((member) => ({ ...place, [dim]: member.id }))),
    [{}],
  );
}

/** The cell of an item at a place, or null when the place leaves one of its dimensions open. */
export function cellAt(
  input: LayoutInput,
  item: GridItem,
  at: Place,
  scenario: string | null,
): CellRef | null {
  const members: string[] = [];
  let index = 0;
  for (const dim of item.dims) {
    const all = dimension(input, dim);
    const place = all.findIndex((member) => member.id === at[dim]);
    if (place < 0) return null;
    index = index * all.length + place;
    members.push((all[place] as { id: string }).id);
  }
  const address = members.length === 0 ? item.node : `${item.node}[${members.join(',')}]`;
  const shared = scenario === null;
  return { item, address, index, scenario: scenario ?? rootOf(input.scenarios), shared };
}

function dimension(input: LayoutInput, id: string): GridDimension['members'] {
  return input.dimension(id).members;
}

/** The scenario whose cells a shared column shows: the first that has no parent. */
export function rootOf(scenarios: readonly Pick<Scenario, 'id' | 'parent'>[]): string {
  return (scenarios.find((scenario) => scenario.parent === null) ?? scenarios[0])?.id ?? '';
}
