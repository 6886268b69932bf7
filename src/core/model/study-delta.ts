import { firstDifference } from './same-data.ts';
import type { Scenario, ScenarioCell, Study } from './study.ts';

/** The two sides of a change. A side that is not there: there was, or is, nothing. */
export interface Sides<T> {
  readonly from?: T;
  readonly to?: T;
}

/**
 * What changed between two states of a study, both ways: from either state it gives the other back exactly. Cells one
 * by one, the rest key by key. Plain data: as it stands in the database.
 */
export interface StudyDelta {
  /** By key of the study, all but its scenarios. */
  readonly keys: Readonly<Record<string, Sides<unknown>>>;
  /** Ids in the order of the columns, when it is not the same list. */
  readonly order?: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** Scenarios that only one of the states has. */
  readonly whole: Readonly<Record<string, Sides<Scenario>>>;
  readonly changed: Readonly<Record<string, ScenarioDelta>>;
}

export interface ScenarioDelta {
  /** By key of the scenario, all but its cells. */
  readonly keys: Readonly<Record<string, Sides<unknown>>>;
  readonly cells: Readonly<Record<string, Sides<ScenarioCell>>>;
}

type Data = Readonly<Record<string, unknown>>;

/** Costs what changed: whatever the two states share is not looked at. */
export function studyDelta(from: Study, to: Study): StudyDelta {
  const [before, after] = [byId(from), byId(to)];
  const whole: Record<string, Sides<Scenario>> = {};
  const changed: Record<string, ScenarioDelta> = {};
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) continue;
    if (!was || !is) whole[id] = { ...(was && { from: was }), ...(is && { to: is }) };
    else {
      const delta = scenarioDelta(was, is);
      if (delta) changed[id] = delta;
    }
  }
  const order = { from: [...before.keys()], to: [...after.keys()] };
  const sameOrder = order.from.join() === order.to.join();
  return { keys: sides(from, to, 'scenarios'), ...(sameOrder ? {} : { order }), whole, changed };
}

/** The same change, the other way. */
export function reversed({ keys, order, whole, changed }: StudyDelta): StudyDelta {
  return {
    keys: swapped(keys),
    ...(order && { order: { from: order.to, to: order.from } }),
    whole: swapped(whole),
    changed: mapped(changed, (one) => ({ keys: swapped(one.keys), cells: swapped(one.cells) })),
  };
}

/** The state `to` of a delta from its state `from`; with `reversed`, the other way. */
export function afterDelta(study: Study, delta: StudyDelta): Study {
  const { keys, order, whole, changed } = delta;
  const scenarios = new Map(study.scenarios.map((one) => [one.id, one] as const));
  for (const [id, { to }] of Object.entries(whole)) {
    if (to) scenarios.set(id, to);
    else scenarios.delete(id);
  }
  for (const [id, one] of Object.entries(changed)) {
    const scenario = scenarios.get(id);
    if (scenario) scenarios.set(id, withScenarioDelta(scenario, one));
  }
  const columns = order
    ? order.to.flatMap((id) => scenarios.get(id) ?? [])
    : study.scenarios.flatMap(({ id }) => scenarios.get(id) ?? []);
  const touched = order || columns.some((one, rank) => one !== study.scenarios[rank]);
  return { ...withKeys(study, keys), scenarios: touched ? columns : study.scenarios };
}

/** Whether it changes nothing but the moment of the last change. */
export function isEmptyDelta({ keys, order, whole, changed }: StudyDelta): boolean {
  return (
    !order &&
    Object.keys(keys).every((key) => key === 'modified') &&
    Object.keys(whole).length === 0 &&
    Object.keys(changed).length === 0
  );
}

function scenarioDelta(was: Scenario, is: Scenario): ScenarioDelta | null {
  const keys = sides(was, is, 'cells');
  const cells = was.cells === is.cells ? {} : sides(was.cells, is.cells);
  return Object.keys(keys).length + Object.keys(cells).length > 0
    ? { keys, cells: cells as Readonly<Record<string, Sides<ScenarioCell>>> }
    : null;
}

function withScenarioDelta(scenario: Scenario, { keys, cells }: ScenarioDelta): Scenario {
  const next = withKeys(scenario, keys);
  return Object.keys(cells).length === 0 ? next : { ...next, cells: withKeys(scenario.cells, cells) };
}

/** Keys whose data are not the same, `but` one. */
function sides(from: object, to: object, but?: string): Readonly<Record<string, Sides<unknown>>> {
  const [was, is] = [from as Data, to as Data];
  const found: Record<string, Sides<unknown>> = {};
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (key === but || same(was[key], is[key])) continue;
    found[key] = {
      ...(was[key] !== undefined && { from: was[key] }),
      ...(is[key] !== undefined && { to: is[key] }),
    };
  }
  return found;
}

/** The order of keys counts: the first dossier of a study is the one it opens on. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return firstDifference(a, b) === null && JSON.stringify(a) === JSON.stringify(b);
}

function withKeys<T extends object>(data: T, keys: Readonly<Record<string, Sides<unknown>>>): T {
  const next: Record<string, unknown> = { ...(data as Data) };
  for (const [key, { to }] of Object.entries(keys)) {
    if (to === undefined) delete next[key];
    else next[key] = to;
  }
  return next as T;
}

function byId({ scenarios }: Study): ReadonlyMap<string, Scenario> {
  return new Map(scenarios.map((one) => [one.id, one] as const));
}

function swapped<T>(all: Readonly<Record<string, Sides<T>>>): Readonly<Record<string, Sides<T>>> {
  return mapped(all, ({ from, to }) => ({
    ...(to !== undefined && { from: to }),
    ...(from !== undefined && { to: from }),
  }));
}

function mapped<A, B>(all: Readonly<Record<string, A>>, change: (one: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]));
}
