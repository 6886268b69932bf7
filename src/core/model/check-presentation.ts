import type { Table } from './dossier.ts';
import type { DossierIndex } from './dossier-index.ts';
import { duplicates } from './duplicates.ts';
import type { Path } from './plain-data.ts';
import type { Report } from './report.ts';

/** That tables, results and charts speak of things the dossier has, and that every parameter is in exactly one table. */
export function checkPresentation(index: DossierIndex, report: Report): void {
  const checks = new Presentation(index, report);
  checks.tables();
  checks.results();
  checks.charts();
}

class Presentation {
  private readonly index: DossierIndex;
  private readonly report: Report;
  private readonly formulas: ReadonlySet<string>;

  constructor(index: DossierIndex, report: Report) {
    this.index = index;
    this.report = report;
    this.formulas = new Set(index.dossier.formulas.map(({ id }) => id));
  }

  tables(): void {
    const { tables, parameters } = this.index.dossier;
    for (const [rank, table] of tables.entries()) this.table(table, ['tables', rank]);
    const shown = tables.flatMap(namesOf);
    for (const id of duplicates(shown)) {
      if (this.index.parameter(id))
        this.report(
          'doublon',
          ['tables'],
          `Le paramètre « ${id} » est dans deux tables, ou deux fois dans une.`,
        );
    }
    for (const { id } of parameters) {
      if (!shown.includes(id))
        this.report(
          'forme',
          ['tables'],
          `Le paramètre « ${id} » n’est dans aucune table : personne ne pourrait le saisir.`,
        );
    }
  }

  results(): void {
    for (const [rank, { id, at }] of this.index.dossier.results.entries()) {
      this.name(id, ['results', rank]);
      this.members(at, ['results', rank, 'at']);
    }
  }

  charts(): void {
    for (const [rank, chart] of this.index.dossier.charts.entries()) {
      const path = ['charts', rank];
      for (const id of [chart.y, chart.xValue, chart.points?.x, chart.points?.y]) {
        if (id !== undefined) this.name(id, path);
      }
      this.dimension(chart.x, path);
      if (chart.series !== undefined) this.dimension(chart.series, path);
      this.members(chart.at, [...path, 'at']);
    }
  }

  private table(table: Table, path: Path): void {
    const { rows = [], across, items, lines = [] } = table;
    for (const dim of across === undefined ? rows : [...rows, across]) this.dimension(dim, path);
    for (const item of items) {
      if (!this.name(item, path)) continue;
      const outside = (this.index.parameter(item)?.dims ?? []).filter(
        (dim) => !rows.includes(dim) && dim !== across,
      );
      if (outside.length > 0) {
        this.report(
          'dimension',
          path,
          `« ${item} » est par ${outside.join(' et ')}, que la table ne montre ni en lignes ni en colonnes.`,
        );
      }
    }
    for (const { label, under } of lines) {
      for (const [column, id] of Object.entries(under)) {
        if (!items.includes(column))
          this.report(
            'nom-inconnu',
            path,
            `La ligne « ${label} » est sous « ${column} », qui n’est pas une colonne.`,
          );
        if (!this.name(id, path)) continue;
        if (this.index.parameter(id)?.dims?.length)
          this.report('dimension', path, `« ${id} », sous « ${column} », n’est pas un nombre seul.`);
      }
    }
  }

  private name(id: string, path: Path): boolean {
    const known = this.formulas.has(id) || this.index.parameter(id) !== undefined;
    if (!known) this.report('nom-inconnu', path, `« ${id} » n’est ni un paramètre ni une formule.`);
    return known;
  }

  private dimension(id: string, path: Path): void {
    if (!this.index.membersOf(id)) this.report('nom-inconnu', path, `La dimension « ${id} » n’existe pas.`);
  }

  private members(at: Readonly<Record<string, string>> | undefined, path: Path): void {
    for (const [dimension, member] of Object.entries(at ?? {})) {
      this.dimension(dimension, path);
      if (this.index.membersOf(dimension)?.has(member) === false) {
        this.report('membre-inconnu', path, `« ${member} » n’est pas un membre de « ${dimension} ».`);
      }
    }
  }
}

function namesOf({ items, lines = [] }: Table): readonly string[] {
  return [...items, ...new Set(lines.flatMap(({ under }) => Object.values(under)))];
}
