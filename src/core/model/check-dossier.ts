import * as v from 'valibot';
import { boundsViolation } from '../quantity/bounds.ts';
import { Exact } from '../quantity/decimal.ts';
import { parseUnit } from '../quantity/unit.ts';
import { checkPresentation } from './check-presentation.ts';
import type { Cell, Dossier, Parameter, SourceRef, Status } from './dossier.ts';
import { DossierIndex } from './dossier-index.ts';
import { dossierSchema } from './dossier-schema.ts';
import { duplicates } from './duplicates.ts';
import { type Path, pathText } from './plain-data.ts';
import type { Report } from './report.ts';
import { schemaProblem } from './schema-problem.ts';
import type { Problem } from './value.ts';

/**
 * What is wrong with a dossier as data: its shape, then what its parts say of one another. Formulas are only read as
 * texts here; `formula/` checks them. Empty when all is well.
 */
export function checkDossier(dossier: unknown): readonly Problem[] {
  const shape = v.safeParse(dossierSchema, dossier);
  if (!shape.success) return shape.issues.map(schemaProblem);
  const problems: Problem[] = [];
  const report: Report = (code, path, message) => {
    const where = `${shape.output.slug} ${pathText(path)}`;
    problems.push({ code, where, message: `${message} (${where})` });
  };
  checkIdentifiers(shape.output, report);
  checkUnits(shape.output, report);
  checkNumericDimensions(shape.output, report);
  const index = new DossierIndex(shape.output);
  for (const [rank, parameter] of shape.output.parameters.entries()) {
    checkParameter(parameter, index, ['parameters', rank], report);
  }
  checkVariants(index, report);
  checkFigures(index, report);
  checkPresentation(index, report);
  return problems;
}

function checkIdentifiers(dossier: Dossier, report: Report): void {
  const lists = {
    sources: dossier.sources,
    // A formula names all three alike.
    'parameters, formulas, dimensions': [...dossier.parameters, ...dossier.formulas, ...dossier.dimensions],
    variants: dossier.variants ?? [],
    figures: dossier.figures,
    tables: dossier.tables,
    charts: dossier.charts,
  };
  for (const [list, items] of Object.entries(lists)) {
    for (const id of duplicates(items.map((item) => item.id))) {
      report('doublon', [list], `L’identifiant « ${id} » sert deux fois.`);
    }
  }
  for (const [rank, dimension] of dossier.dimensions.entries()) {
    for (const id of duplicates(dimension.members.map((member) => member.id))) {
      report('doublon', ['dimensions', rank], `Le membre « ${id} » y est deux fois.`);
    }
  }
}

function checkUnits({ parameters, formulas, figures }: Dossier, report: Report): void {
  for (const [list, items] of Object.entries({ parameters, formulas, figures })) {
    for (const [rank, { id, unit }] of items.entries()) {
      if (!parseUnit(unit))
        report('unite', [list, rank, 'unit'], `L’unité « ${unit} » de « ${id} » ne se lit pas.`);
    }
  }
}

function checkNumericDimensions({ dimensions }: Dossier, report: Report): void {
  for (const [rank, { id, members }] of dimensions.entries()) {
    const values = members.flatMap(({ value }) => (value === undefined ? [] : [new Exact(value).toFixed()]));
    if (values.length !== 0 && values.length !== members.length) {
      report('valeur', ['dimensions', rank], `Dans « ${id} », tous les membres ont une valeur, ou aucun.`);
    }
    for (const value of duplicates(values)) {
      report('doublon', ['dimensions', rank], `Deux membres de « ${id} » valent ${value}.`);
    }
  }
}

function checkParameter(parameter: Parameter, index: DossierIndex, path: Path, report: Report): void {
  const { dims = [], min, max, ref, cells, id } = parameter;
  for (const dim of dims) {
    if (!index.membersOf(dim))
      report('nom-inconnu', [...path, 'dims'], `« ${id} » est par « ${dim} », qui n’existe pas.`);
  }
  for (const dim of duplicates(dims))
    report('doublon', [...path, 'dims'], `« ${id} » est deux fois par « ${dim} ».`);
  if (min !== undefined && max !== undefined && new Exact(min).greaterThan(max)) {
    report('valeur', [...path, 'min'], `Le minimum de « ${id} » dépasse son maximum.`);
  }
  if (parameter.exclusiveMin && min === undefined) {
    report('forme', [...path, 'exclusiveMin'], `« ${id} » exclut un minimum qu’il n’a pas.`);
  }
  if (ref) checkSource(ref, index, path, report);
  for (const [key, cell] of Object.entries(cells)) {
    checkCell(
      { parameter, members: key === '' ? [] : key.split(','), cell, of: parameter },
      index,
      [...path, 'cells', key],
      report,
    );
  }
}

interface PlacedCell {
  readonly parameter: Parameter;
  readonly members: readonly string[];
  readonly cell: Cell | string;
  /** Whose status and source it has when it says nothing. */
  readonly of: { readonly status: Status; readonly ref?: SourceRef };
}

function checkCell(
  { parameter, members, cell, of }: PlacedCell,
  index: DossierIndex,
  path: Path,
  report: Report,
): void {
  const misplaced = index.misplaced(parameter, members);
  if (misplaced) {
    report(misplaced.code, path, misplaced.message);
    return;
  }
  const { value, formula, ref, status = of.status }: Cell = typeof cell === 'string' ? { value: cell } : cell;
  const label = index.cellLabel(parameter, members);
  if ((value === undefined) === (formula === undefined)) {
    report('forme', path, `${label} : il faut une valeur ou une formule, et une seule.`);
  }
  if (typeof value === 'string') {
    const fault = boundsViolation(value, parameter, parameter.unit);
    if (fault) report('valeur', path, `${label} : ${fault.message}`);
  }
  if (ref) checkSource(ref, index, path, report);
  if (status === 'publie' && !ref && !of.ref) {
    report('forme', path, `${label} se dit publié, et ne dit pas où : donnez sa source.`);
  }
}

function checkVariants(index: DossierIndex, report: Report): void {
  for (const [rank, variant] of (index.dossier.variants ?? []).entries()) {
    if (variant.ref) checkSource(variant.ref, index, ['variants', rank], report);
    for (const [at, cell] of Object.entries(variant.cells)) {
      const path = ['variants', rank, 'cells', at];
      const [, name = '', inside] = /^([a-z][a-z0-9_]*)(?:\[([a-z0-9_,]+)\])?$/.exec(at) ?? [];
      const parameter = index.parameter(name);
      if (!parameter) report('nom-inconnu', path, `« ${at} » n’est pas une cellule d’un paramètre.`);
      else
        checkCell({ parameter, members: inside?.split(',') ?? [], cell, of: variant }, index, path, report);
    }
  }
}

function checkFigures(index: DossierIndex, report: Report): void {
  for (const [rank, figure] of index.dossier.figures.entries()) {
    const path = ['figures', rank];
    checkSource(figure.ref, index, path, report);
    if (figure.variant !== undefined && !index.dossier.variants?.some(({ id }) => id === figure.variant)) {
      report('nom-inconnu', [...path, 'variant'], `La variante « ${figure.variant} » n’existe pas.`);
    }
    if (
      figure.expr !== undefined &&
      figure.value === undefined &&
      figure.check === undefined &&
      !figure.stated
    ) {
      report(
        'forme',
        path,
        `« ${figure.id} » est recalculé, et rien ne dit ce qui est imprimé : donnez sa valeur.`,
      );
    }
  }
}

function checkSource(ref: SourceRef, index: DossierIndex, path: Path, report: Report): void {
  if (index.hasSource(ref.source)) return;
  report('nom-inconnu', [...path, 'ref', 'source'], `La source « ${ref.source} » n’existe pas.`);
}
