import * as v from 'valibot';
import type { Dossier } from '../../core/model/dossier.ts';
import { extendDossiers, type Own } from '../../core/model/own-dossier.ts';
import { membersSchema } from '../../core/model/schema.ts';
import type { Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import { LIMITS } from '../../core/model/study-limits.ts';
import { cellCodes, LETTERS } from './cell-codes.ts';
import { BARE, otherKeys, otherScenarioKeys } from './link-base.ts';
import type { Payload, ScenarioPayload } from './link-payload.ts';
import { ABSENT, COLORS, REMOVED } from './link-words.ts';

/**
 * What `toPayload` was given, when base and dossiers are still the same where it matters: whoever calls compares
 * `contentSum` with `payload.h`, then passes it through `openStudy`. Until then it has the form of a study only.
 */
export function fromPayload(payload: Payload, base: Study | null, dossiers: readonly Dossier[]): Study {
  const over = base ?? BARE;
  const versions = payload.n ? Object.fromEntries(payload.n) : over.dossiers;
  const moment = new Date(payload.m * 60_000).toISOString();
  const others = othersOf(payload, otherKeys(over));
  const extended = extendDossiers(dossiers, ownOf(others));
  const known = Object.keys(versions).map((slug) => extended.find((dossier) => dossier.slug === slug));
  const ids = payload.s.map((said) =>
    typeof said === 'number'
      ? (over.scenarios[said]?.id ?? '')
      : (said.i ?? over.scenarios[said.f ?? -1]?.id ?? ''),
  );
  const scenarios: Scenario[] = [];
  let cells = 0;
  for (const [at, said] of payload.s.entries()) {
    const given = typeof said === 'number' ? { f: said } : said;
    const scenario = scenarioOf(given, at, { over, known, ids, before: scenarios });
    scenarios.push(scenario);
    // Scenarios that start from one another multiply their cells: no study has as many.
    cells += Object.keys(scenario.cells).length;
    if (cells > LIMITS.cells) break;
  }
  return {
    ...others,
    format: 'etabli',
    version: payload.v,
    id: `lien-${payload.h.toString(16)}`,
    title: payload.t ?? over.title,
    description: payload.d ?? over.description,
    dossiers: versions,
    scenarios,
    reference: ids[payload.r ?? 0] ?? '',
    split: payload.k ?? over.split,
    created: moment,
    modified: moment,
  };
}

function othersOf({ o, w = [] }: Payload, from: Record<string, unknown>): Record<string, unknown> {
  if (!o) return from;
  const kept = w.filter((key) => Object.hasOwn(from, key)).map((key) => [key, from[key]]);
  return { ...Object.fromEntries(kept), ...o };
}

/** The rows that the codes of cells count on; none where they are not rows: `openStudy` will say so. */
function ownOf(others: Record<string, unknown>): Own {
  const members = v.safeParse(membersSchema, others.members);
  return members.success ? { members: members.output } : {};
}

interface Around {
  readonly over: Study;
  readonly known: readonly (Dossier | undefined)[];
  readonly ids: readonly string[];
  readonly before: readonly Scenario[];
}

function scenarioOf(said: ScenarioPayload, at: number, around: Around): Scenario {
  const { over, ids } = around;
  const from = over.scenarios[said.f ?? -1];
  const usual = from ? from.parent : at === 0 ? null : (ids[0] ?? null);
  return {
    ...(said.o ?? (from ? otherScenarioKeys(from) : {})),
    id: ids[at] ?? '',
    label: said.l ?? from?.label ?? '',
    description: said.d ?? from?.description ?? '',
    parent: said.p === undefined ? usual : said.p < 0 ? null : (ids[said.p] ?? ''),
    color: said.c ?? from?.color ?? at % COLORS,
    cells: cellsOf(said, from, around),
  };
}

function cellsOf(said: ScenarioPayload, from: Scenario | undefined, around: Around): Scenario['cells'] {
  const { over, known, before } = around;
  const { g } = said;
  const start = g === undefined ? from : g < 0 ? over.scenarios[-g - 1] : before[g];
  const cells = new Map<string, ScenarioCell>(Object.entries(start?.cells ?? {}));
  for (const [rank, codes, list] of said.x ?? []) {
    const values = list.split(';');
    const letters = codes.length / values.length;
    const dossier = known[rank];
    if (!dossier || !LETTERS.some((length) => length === letters)) continue;
    const { byCode } = cellCodes(dossier, letters);
    for (const [k, value] of values.entries()) {
      const name = byCode.get(codes.slice(k * letters, (k + 1) * letters));
      if (name === undefined) continue;
      if (value === REMOVED) cells.delete(name);
      else cells.set(name, { value: value === ABSENT ? null : value });
    }
  }
  for (const [name, cell] of Object.entries(said.y ?? {})) {
    if (cell === null) cells.delete(name);
    // Only as good as the link: `openStudy` has the last word.
    else cells.set(name, cell as unknown as ScenarioCell);
  }
  return Object.fromEntries(cells);
}
