import { typeset } from '../quantity/text.ts';
import type { Address } from './address.ts';
import type { Dossier } from './dossier.ts';
import { effectiveCells, lineage } from './scenario.ts';
import { type SourceCells, sameCell, sourceCells } from './source-cells.ts';
import type { Scenario, ScenarioCell, Study } from './study.ts';
import { toLine } from './study-limits.ts';

/** A change of the tree, or why it cannot be, in French. */
export type TreeChange =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly message: string };

/** Why a scenario cannot start from this one; null when it can. `parent` null: from the sources. */
export function parentProblem(
  study: Pick<Study, 'scenarios'>,
  id: string,
  parent: string | null,
): string | null {
  const scenario = study.scenarios.find((one) => one.id === id);
  const next = study.scenarios.find((one) => one.id === parent);
  if (!scenario || (parent !== null && !next)) return 'Ce scénario n’est plus dans l’étude.';
  if (!next) return null;
  if (next === scenario) return typeset(`« ${scenario.label} » ne peut pas partir de lui-même.`);
  return lineage(study, next.id).includes(scenario)
    ? typeset(
        `« ${next.label} » part déjà de « ${scenario.label} » : l’inverse ferait un cercle. Faites d’abord partir « ${next.label} » d’un autre scénario.`,
      )
    : null;
}

/**
 * Makes a scenario start from another one (null: from the sources). `changements`: what it changes stays, its other
 * cells follow the new parent. `valeurs`: every cell keeps its value and where it comes from; what it changes is written
 * again as what differs from the new parent. Nothing else of the study changes.
 */
export function rebase(
  study: Study,
  id: string,
  parent: string | null,
  keep: 'valeurs' | 'changements',
  dossiers: readonly Dossier[],
): TreeChange {
  const message = parentProblem(study, id, parent);
  if (message !== null) return { ok: false, message };
  if (keep === 'changements') return { ok: true, study: replaced(study, id, { parent }) };
  const over = parent === null ? new Map<Address, ScenarioCell>() : effectiveCells(study, parent);
  const written = differencesOver(effectiveCells(study, id), over, sourceCells(dossiers));
  if ('computed' in written) return { ok: false, message: computedMessage(written.computed, dossiers) };
  return { ok: true, study: replaced(study, id, { parent, cells: written.cells }) };
}

/**
 * The values that a scenario has now as a new one, over the sources, which follows no other: placed after it. `fresh`:
 * an id that nobody has, and the rest of what a column needs.
 */
export function capture(
  study: Study,
  id: string,
  fresh: Pick<Scenario, 'id' | 'label' | 'description' | 'color'>,
): TreeChange {
  const place = study.scenarios.findIndex((one) => one.id === id);
  const label = toLine(fresh.label);
  if (place < 0) return { ok: false, message: 'Ce scénario n’est plus dans l’étude.' };
  if (study.scenarios.some((one) => one.id === fresh.id))
    return { ok: false, message: 'Cet identifiant de scénario sert déjà.' };
  if (label === '') return { ok: false, message: 'Donnez un nom au nouveau scénario.' };
  const cells = Object.fromEntries(effectiveCells(study, id));
  const captured: Scenario = { ...fresh, label, parent: null, cells };
  return { ok: true, study: { ...study, scenarios: study.scenarios.toSpliced(place + 1, 0, captured) } };
}

/**
 * What to change over some cells to have others. A cell to be as the sources say, where the ones below say otherwise,
 * is typed as the source has it; one that the source computes cannot be (`computed`).
 */
export function differencesOver(
  wanted: ReadonlyMap<Address, ScenarioCell>,
  over: ReadonlyMap<Address, ScenarioCell>,
  sources: SourceCells,
): { readonly cells: Readonly<Record<Address, ScenarioCell>> } | { readonly computed: readonly Address[] } {
  const cells: Record<Address, ScenarioCell> = {};
  const computed: Address[] = [];
  for (const [at, cell] of wanted) if (!sameCell(cell, over.get(at))) cells[at] = cell;
  for (const [at, below] of over) {
    if (wanted.has(at)) continue;
    const value = sources.find(at)?.value;
    if (value === undefined) computed.push(at);
    else if (!sameCell({ value }, below)) cells[at] = { value };
  }
  return computed.length > 0 ? { computed } : { cells };
}

/** The same study with this scenario changed. */
export function replaced(study: Study, id: string, change: Partial<Scenario>): Study {
  const scenarios = study.scenarios.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...study, scenarios };
}

function computedMessage(cells: readonly Address[], dossiers: readonly Dossier[]): string {
  const sources = sourceCells(dossiers);
  const [first, ...others] = cells.map((at) => sources.label(at));
  const more = others.length > 0 ? ` (et ${others.length} de plus)` : '';
  return typeset(
    `${first}${more} est calculé ici et saisi dans le nouveau parent : un scénario ne peut pas rendre à la formule ce que son parent saisit. Gardez plutôt les changements, ou videz d’abord cette cellule dans le nouveau parent.`,
  );
}
