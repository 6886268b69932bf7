import type { Dossier } from '../model/dossier.ts';
import { type NodeId, nodeId } from '../model/address.ts';
import { num, type Num } from '../quantity/number.ts';
import { asUnit, type Unit } from '../quantity/unit.ts';

/** A dimension among all those of the program. */
export interface Dim {
  /** Position in every cursor. */
  readonly index: number;
  readonly slug: string;
  readonly id: string;
  readonly label: string;
  /** « année » for « Années ». */
  readonly singular: string;
  readonly members: readonly DimMember[];
  readonly memberIndex: ReadonlyMap<string, number>;
  readonly numeric: boolean;
}

export interface DimMember {
  readonly id: string;
  readonly label: string;
  readonly value: Num | null;
}

/** All the dimensions of several lists, sorted by index. */
export function unionOf(...lists: readonly (readonly Dim[])[]): readonly Dim[] {
  const [first = [], ...others] = lists;
  if (others.every((list) => list.every((dim) => first.includes(dim)))) return first;
  return [...new Set(lists.flat())].sort((x, y) => x.index - y.index);
}

/** What a name can stand for, dimensions apart. */
export interface Entity {
  readonly node: NodeId;
  readonly kind: 'parameter' | 'formula';
  readonly label: string;
  readonly unit: Unit;
  /** Of a parameter: as declared. Of a formula: found by `inferDimensions`. Sorted by index. */
  dims: readonly Dim[];
}

/** Every name of the program, dossier by dossier. */
export class Names {
  readonly dims: readonly Dim[];
  private readonly dimsByName = new Map<string, Dim>();
  private readonly entities = new Map<string, Entity>();
  private readonly slugs = new Map<string, string>();

  constructor(dossiers: readonly Dossier[]) {
    const dims: Dim[] = [];
    for (const dossier of dossiers) {
      this.slugs.set(dossier.slug.replaceAll('-', '_'), dossier.slug);
      for (const dimension of dossier.dimensions) {
        const dim: Dim = {
          index: dims.length,
          slug: dossier.slug,
          id: dimension.id,
          label: dimension.label,
          singular: dimension.singular ?? dimension.label.toLowerCase(),
          members: dimension.members.map(({ id, label, value }) => ({
            id,
            label,
            value: value === undefined ? null : num(value),
          })),
          memberIndex: new Map(dimension.members.map(({ id }, i) => [id, i])),
          numeric:
            dimension.members.length > 0 && dimension.members.every(({ value }) => value !== undefined),
        };
        dims.push(dim);
        this.dimsByName.set(nodeId(dossier.slug, dim.id), dim);
      }
      for (const { id, label, unit, dims: ids = [] } of dossier.parameters)
        this.define(dossier.slug, id, 'parameter', label, unit, ids);
      for (const { id, label, unit } of dossier.formulas)
        this.define(dossier.slug, id, 'formula', label, unit, []);
    }
    this.dims = dims;
  }

  private define(
    slug: string,
    id: string,
    kind: Entity['kind'],
    label: string,
    unit: string,
    ids: readonly string[],
  ): void {
    const node = nodeId(slug, id);
    const dims = ids
      .map((name) => this.dimsByName.get(nodeId(slug, name)))
      .filter((dim) => dim !== undefined);
    this.entities.set(node, { node, kind, label, unit: asUnit(unit), dims });
  }

  /** `dossier` as written in a formula (underscores), or null for `slug`. */
  entity(slug: string, dossier: string | null, name: string): Entity | undefined {
    return this.entities.get(nodeId(this.slugOf(slug, dossier), name));
  }

  dimension(slug: string, dossier: string | null, name: string): Dim | undefined {
    return this.dimsByName.get(nodeId(this.slugOf(slug, dossier), name));
  }

  node(node: NodeId): Entity | undefined {
    return this.entities.get(node);
  }

  /** Names a formula of `slug` may use, its own or those of `dossier`, as it writes them: for « did you mean ». */
  known(slug: string, dossier: string | null = null): readonly string[] {
    const prefix = `${this.slugOf(slug, dossier)}.`;
    return [...this.entities.keys(), ...this.dimsByName.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => (dossier === null ? '' : `${dossier}.`) + key.slice(prefix.length));
  }

  /** Dossiers as formulas write them. */
  dossiers(): Iterable<string> {
    return this.slugs.keys();
  }

  hasDossier(dossier: string | null): boolean {
    return dossier === null || this.slugs.has(dossier);
  }

  private slugOf(slug: string, dossier: string | null): string {
    return dossier === null ? slug : (this.slugs.get(dossier) ?? dossier);
  }
}
