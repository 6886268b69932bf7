import type { Engine } from '../../src/core/engine/api.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Cell, Dossier, Parameter } from '../../src/core/model/dossier.ts';
import type { Scenario, Study } from '../../src/core/model/study.ts';
import type { Border, Problem } from '../../src/core/model/value.ts';

/** A dossier in a few lines: what a test of the engine is about, and nothing else. Its slug is `essai`. */
export interface SmallModel {
  /** Members of each dimension; with their numbers when it is numeric. */
  readonly dims?: Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>;
  readonly parameters?: Readonly<Record<string, SmallParameter>>;
  readonly formulas?: Readonly<Record<string, SmallFormula>>;
}

export interface SmallParameter extends Partial<Omit<Parameter, 'cells'>> {
  /** One value, or values by cell key (`jeune,a2025`). */
  readonly cells: string | null | Readonly<Record<string, string | null | Cell>>;
}

/** `[unit, expression]`, or an expression without unit. */
export type SmallFormula = string | readonly [unit: string, expr: string];

export function smallDossier(model: SmallModel): Dossier {
  return {
    slug: 'essai',
    version: 1,
    title: 'Essai',
    group: 'Essais',
    question: 'Le moteur compte-t-il juste ?',
    sources: [],
    dimensions: Object.entries(model.dims ?? {}).map(([id, members]) => ({
      id,
      label: id,
      members: Array.isArray(members)
        ? members.map((member) => ({ id: member, label: member }))
        : Object.entries(members).map(([member, value]) => ({ id: member, label: member, value })),
    })),
    parameters: Object.entries(model.parameters ?? {}).map(([id, { cells, ...more }]) => ({
      id,
      label: id,
      unit: '',
      status: 'hypothese',
      ...more,
      cells:
        cells === null || typeof cells === 'string'
          ? { '': { value: cells } }
          : Object.fromEntries(
              Object.entries(cells).map(([key, cell]) => [key, cell === null ? { value: null } : cell]),
            ),
    })),
    formulas: Object.entries(model.formulas ?? {}).map(([id, formula]) => {
      const [unit, expr] = typeof formula === 'string' ? ['', formula] : formula;
      return { id, label: id, unit, expr };
    }),
    figures: [],
    tables: [],
    results: [],
    charts: [],
    notes: [],
  };
}

/** What a scenario of a test changes, by address without the slug. */
export type Changes = Readonly<Record<string, string | null>>;

export function scenario(id: string, changes: Changes = {}, parent: string | null = null): Scenario {
  const cells = Object.entries(changes).map(([at, value]) => [`essai.${at}`, { value }] as const);
  return { id, label: id, description: '', parent, color: 0, cells: Object.fromEntries(cells) };
}

/** The first scenario is the reference unless another is named. */
export function smallStudy(scenarios: readonly Scenario[], reference = scenarios[0]?.id ?? ''): Study {
  return {
    format: 'etabli',
    version: 2,
    id: 'etude',
    title: 'Étude',
    description: '',
    dossiers: { essai: 1 },
    scenarios,
    reference,
    split: [],
    created: '2026-11-21T09:00:00.000Z',
    modified: '2026-11-21T09:00:00.000Z',
  };
}

export interface SmallResults {
  readonly engine: Engine;
  readonly problems: readonly Problem[];
  /** All the cells of a node, row-major. */
  readonly values: (name: string, scenario?: string) => readonly Border[];
  /** Every node of the model, in every scenario. */
  readonly all: readonly {
    readonly node: string;
    readonly scenario: string;
    readonly values: readonly Border[];
  }[];
}

/** Evaluates the whole model, on the sources themselves unless scenarios are given. */
export function evaluateSmall(
  model: SmallModel,
  study: Study = smallStudy([scenario('base')]),
): SmallResults {
  const engine = createEngine([smallDossier(model)]);
  const { problems, shapes } = engine.open(study);
  const { values: all } = engine.watch(shapes.map(({ node }) => node));
  const values = (name: string, of = study.scenarios[0]?.id ?? '') => {
    const found = all.find(({ node, scenario: id }) => node === `essai.${name}` && id === of);
    if (!found) throw new Error(`${name} has no value in ${of}`);
    return found.values;
  };
  return { engine, problems, values, all };
}
