import type { Dossier, Parameter } from './dossier.ts';

/** A dossier's names, ready for look-ups by the checks. */
export class DossierIndex {
  readonly dossier: Dossier;
  private readonly parameters: ReadonlyMap<string, Parameter>;
  private readonly members: ReadonlyMap<string, ReadonlyMap<string, string>>;
  private readonly sources: ReadonlySet<string>;

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    this.parameters = new Map(dossier.parameters.map((parameter) => [parameter.id, parameter]));
    this.members = new Map(
      dossier.dimensions.map(({ id, members }) => [
        id,
        new Map(members.map((member) => [member.id, member.label])),
      ]),
    );
    this.sources = new Set(dossier.sources.map(({ id }) => id));
  }

  parameter(name: string): Parameter | undefined {
    return this.parameters.get(name);
  }

  hasSource(id: string): boolean {
    return this.sources.has(id);
  }

  /** Labels of the members by their ids. */
  membersOf(dimension: string): ReadonlyMap<string, string> | undefined {
    return this.members.get(dimension);
  }

  /** Why these members do not name a cell of the parameter; null when they do. */
  misplaced(
    parameter: Pick<Parameter, 'label' | 'dims'>,
    members: readonly string[],
  ): { readonly code: 'dimension' | 'membre-inconnu'; readonly message: string } | null {
    const dims = parameter.dims ?? [];
    if (members.length !== dims.length) {
      const wanted =
        dims.length === 0
          ? 'n’a qu’une cellule, sans crochets'
          : `demande un membre de ${dims.join(', puis de ')}`;
      return { code: 'dimension', message: `« ${parameter.label} » ${wanted}.` };
    }
    for (const [rank, member] of members.entries()) {
      const known = this.members.get(dims[rank] as string);
      if (known?.has(member)) continue;
      const some = [...(known?.keys() ?? [])].slice(0, 12).join(', ');
      return {
        code: 'membre-inconnu',
        message: `« ${member} » n’est pas un membre de ${dims[rank]} : ${some}.`,
      };
    }
    return null;
  }

  /** « Montant socle · ALD, 80 ans et plus ». */
  cellLabel(parameter: Pick<Parameter, 'label' | 'dims'>, members: readonly string[]): string {
    const labels = members.map(
      (member, rank) => this.members.get(parameter.dims?.[rank] ?? '')?.get(member) ?? member,
    );
    return `« ${[parameter.label, ...labels].join(' · ')} »`;
  }
}
