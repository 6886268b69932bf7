import type { FigureResult } from '../core/engine/api.ts';
import { createEngine } from '../core/engine/engine.ts';
import type { Dossier, Formula } from '../core/model/dossier.ts';
import { nodeId } from '../core/model/address.ts';
import { extendDossiers } from '../core/model/own-dossier.ts';
import type { Study } from '../core/model/study.ts';
import type { Border, Problem } from '../core/model/value.ts';

/** What `compute` prints; documented in `docs/command-line.md`. */
export interface Report {
  readonly study: { readonly id: string; readonly title: string; readonly reference: string };
  readonly scenarios: readonly { readonly id: string; readonly label: string }[];
  readonly results: readonly Result[];
  readonly figures: readonly FigureResult[];
}

export interface Result {
  /** `dossier.formula`. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly dimensions: readonly string[];
  readonly values: Readonly<Record<string, readonly ResultValue[]>>;
}

export interface ResultValue {
  readonly at: Readonly<Record<string, string>>;
  readonly value: Border;
}

/** Every formula of these dossiers of the study, its own lines included, in each of its scenarios, by the same engine as the app's. */
export function evaluateStudy(
  study: Study,
  dossiers: readonly Dossier[],
  slugs: readonly string[],
): { readonly report: Report; readonly problems: readonly Problem[] } {
  const extended = extendDossiers(dossiers, study);
  const engine = createEngine(extended);
  const { problems, shapes } = engine.open(study);
  // A published figure is judged without the rows that the study adds.
  const shipped = extended === dossiers ? engine : createEngine(dossiers);
  const dims = new Map(shapes.map((shape) => [shape.node, shape.dims]));
  const shown = extended.filter((dossier) => slugs.includes(dossier.slug));

  const results = shown.flatMap((dossier) =>
    dossier.formulas.map((formula) =>
      describe(dossier, formula, dims.get(nodeId(dossier.slug, formula.id)) ?? []),
    ),
  );
  const values = new Map<string, Record<string, readonly ResultValue[]>>(results.map(({ id }) => [id, {}]));
  const places = new Map(results.map(({ id, places: all }) => [id, all]));
  for (const reply of engine.watch(results.map(({ id }) => id)).values) {
    const all = places.get(reply.node) ?? [];
    const of = values.get(reply.node) ?? {};
    of[reply.scenario] = reply.values.map((value, rank) => ({ at: all[rank] ?? {}, value }));
  }
  const report: Report = {
    study: { id: study.id, title: study.title, reference: study.reference },
    scenarios: study.scenarios.map(({ id, label }) => ({ id, label })),
    results: results.map(({ places: _, ...result }) => ({ ...result, values: values.get(result.id) ?? {} })),
    figures: shown.flatMap(({ slug }) =>
      shipped.figures(slug).map((figure) => ({ ...figure, id: nodeId(slug, figure.id) })),
    ),
  };
  return { report, problems };
}

type Place = Readonly<Record<string, string>>;

function describe(dossier: Dossier, { id, label, unit }: Formula, dimensions: readonly string[]) {
  let places: readonly Place[] = [{}];
  for (const dimension of dimensions) {
    const members = dossier.dimensions.find((candidate) => candidate.id === dimension)?.members ?? [];
    places = places.flatMap((place) => members.map((member) => ({ ...place, [dimension]: member.id })));
  }
  return { id: nodeId(dossier.slug, id), label, unit, dimensions, places };
}
