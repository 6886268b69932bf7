import type { Dossier } from '../../core/model/dossier.ts';
import { extendDossiers } from '../../core/model/own-dossier.ts';
import type { Scenario, Study } from '../../core/model/study.ts';
import { cellCodes, LETTERS } from './cell-codes.ts';
import { canonical, cellTexts, contentSum } from './content.ts';
import type { Payload, ScenarioPayload } from './link-payload.ts';
import { ABSENT, COLORS, LAST_MINUTE, REMOVED } from './link-words.ts';
import { BARE, otherKeys, otherScenarioKeys } from './link-base.ts';

type Texts = ReadonlyMap<string, string>;

/** The study as what it changes of `base`; null: of nothing but the dossiers. `fromPayload` gives it back. */
export function toPayload(study: Study, base: Study | null, dossiers: readonly Dossier[]): Payload {
  const { title, description, dossiers: versions, scenarios, reference, split } = study;
  const over = base ?? BARE;
  const slugs = Object.keys(versions);
  const extended = extendDossiers(dossiers, study);
  const known = slugs.map((slug) => extended.find((dossier) => dossier.slug === slug));
  const origins = over.scenarios.map(({ cells }) => cellTexts(cells));
  const own = scenarios.map(({ cells }) => cellTexts(cells));
  const rank = Math.max(
    0,
    scenarios.findIndex(({ id }) => id === reference),
  );
  return {
    v: study.version,
    m: Math.min(LAST_MINUTE, Math.max(0, Math.floor(Date.parse(study.modified) / 60_000))),
    h: contentSum(study),
    ...(base && { b: base.id }),
    ...(title !== over.title && { t: title }),
    ...(description !== over.description && { d: description }),
    ...(!same(Object.entries(versions), Object.entries(over.dossiers)) && { n: Object.entries(versions) }),
    ...(rank !== 0 && { r: rank }),
    ...(!same(split, over.split) && { k: [...split] }),
    ...othersPayload(otherKeys(study), otherKeys(over)),
    s: scenarios.map((scenario, at) => scenarioPayload(scenario, at, { study, over, own, origins, known })),
  };
}

/** The other keys: nothing when all are as in the base, else those that differ and the names of those that do not. */
function othersPayload(
  others: Record<string, unknown>,
  from: Record<string, unknown>,
): Pick<Payload, 'o' | 'w'> {
  if (same(others, from)) return {};
  const kept = Object.keys(others).filter((key) => Object.hasOwn(from, key) && same(others[key], from[key]));
  const said = Object.entries(others).filter(([key]) => !kept.includes(key));
  return { o: Object.fromEntries(said), ...(kept.length > 0 && { w: kept }) };
}

interface Around {
  readonly study: Study;
  readonly over: Study;
  readonly own: readonly Texts[];
  readonly origins: readonly Texts[];
  /** In the order of the study's dossiers. */
  readonly known: readonly (Dossier | undefined)[];
}

function scenarioPayload(scenario: Scenario, at: number, around: Around): number | ScenarioPayload {
  const { study, over } = around;
  const like = over.scenarios.findIndex(({ id }) => id === scenario.id);
  const from = over.scenarios[like];
  const { id, label, description, parent, color } = scenario;
  const usual = from ? from.parent : at === 0 ? null : (study.scenarios[0] as Scenario).id;
  const others = otherScenarioKeys(scenario);
  const said: ScenarioPayload = {
    ...(from ? { f: like } : { i: id }),
    ...(label !== (from?.label ?? '') && { l: label }),
    ...(description !== (from?.description ?? '') && { d: description }),
    ...(parent !== usual && { p: study.scenarios.findIndex((one) => one.id === parent) }),
    ...(color !== (from?.color ?? at % COLORS) && { c: color }),
    ...(!same(others, from ? otherScenarioKeys(from) : {}) && { o: others }),
    ...cellsPayload(scenario, at, like, around),
  };
  return from && Object.keys(said).length === 1 ? like : said;
}

/** The cells, over those of whichever scenario leaves the least to say. */
function cellsPayload(scenario: Scenario, at: number, like: number, around: Around): ScenarioPayload {
  const { own, origins, known } = around;
  const texts = own[at] as Texts;
  let start: Texts = origins[like] ?? new Map();
  let least = cost(texts, start, Infinity);
  let g: number | undefined;
  for (const [rank, other] of [...own.slice(0, at), ...origins].entries()) {
    const needed = cost(texts, other, least);
    if (needed >= least) continue;
    [least, start, g] = [needed, other, rank < at ? rank : at - rank - 1];
  }
  const coded = new Map<string, { dossier: number; codes: string; values: string[] }>();
  const y: NonNullable<ScenarioPayload['y']> = {};
  for (const name of new Set([...start.keys(), ...texts.keys()])) {
    if (texts.get(name) === start.get(name)) continue;
    const cell = scenario.cells[name];
    const dossier = known.findIndex((one) => one !== undefined && name.startsWith(`${one.slug}.`));
    const code = codeOf(name, known[dossier]);
    if (code === undefined || (cell && Object.keys(cell).length > 1)) {
      y[name] = cell ? { ...cell } : null;
      continue;
    }
    const key = `${dossier} ${code.length}`;
    const group = coded.get(key) ?? { dossier, codes: '', values: [] };
    coded.set(key, group);
    group.codes += code;
    group.values.push(cell ? (cell.value ?? ABSENT) : REMOVED);
  }
  const x = [...coded.values()].map(({ dossier, codes, values }): [number, string, string] => [
    dossier,
    codes,
    values.join(';'),
  ]);
  return {
    ...(g !== undefined && { g }),
    ...(x.length > 0 && { x }),
    ...(Object.keys(y).length > 0 && { y }),
  };
}

/** The shortest; none for a cell the dossier does not have. */
function codeOf(name: string, dossier: Dossier | undefined): string | undefined {
  for (const letters of dossier ? LETTERS : []) {
    const code = dossier && cellCodes(dossier, letters).byAddress.get(name);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** About how many letters it takes to go from one to the other; counting stops at `most`. */
function cost(texts: Texts, start: Texts, most: number): number {
  let letters = 0;
  for (const [name, text] of texts) {
    if (start.get(name) !== text) letters += text.length;
    if (letters >= most) return most;
  }
  for (const name of start.keys()) if (!texts.has(name)) letters += REMOVAL;
  return letters;
}

/** A code and its mark. */
const REMOVAL = 4;

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
