import { type Address, address, parseAddress } from '../core/model/address.ts';
import type { Dossier, Variant } from '../core/model/dossier.ts';
import type { Scenario, ScenarioCell, Study } from '../core/model/study.ts';
import { toLine } from '../core/model/study-limits.ts';
import { newId } from './new-id.ts';

/** Colours of the palette. */
const COLORS = 8;

export interface ScenarioOptions {
  /** Scenario it starts from; null: the sources. */
  readonly from: string | null;
  /** `child` follows the other where it says nothing itself; `copy` (default) stands beside it with the same cells. */
  readonly as?: 'copy' | 'child';
  readonly label?: string;
}

/** A scenario ready for `add-scenario`, with a label and a colour that nobody has. */
export function newScenario(study: Study, { from, as = 'copy', label }: ScenarioOptions): Scenario {
  const origin = study.scenarios.find(({ id }) => id === from);
  const copy = origin && as === 'copy' ? origin : null;
  return {
    id: newId(),
    label: label ?? (copy ? unusedLabel(study, copyLabel(copy.label)) : numberedLabel(study)),
    // What was said of the model is no longer true of a copy that will change.
    description: '',
    parent: copy ? copy.parent : (origin?.id ?? null),
    color: unusedColor(study),
    cells: copy?.cells ?? {},
  };
}

/** What a source prints beside the base values, as a scenario over `parent`. */
export function variantScenario(
  study: Pick<Study, 'scenarios'>,
  dossier: Dossier,
  variant: Variant,
  parent: string | null,
): Scenario {
  return {
    id: newId(),
    label: unusedLabel(study, variant.label),
    description: variant.description ?? '',
    parent,
    color: unusedColor(study),
    cells: variantCells(dossier, variant),
  };
}

/** By address, each with its source and status. */
export function variantCells(dossier: Dossier, variant: Variant): Readonly<Record<Address, ScenarioCell>> {
  const cells: Record<Address, ScenarioCell> = {};
  for (const [local, given] of Object.entries(variant.cells)) {
    const parts = parseAddress(`${dossier.slug}.${local}`);
    const cell = typeof given === 'string' ? { value: given } : given;
    if (!parts || cell.formula !== undefined) continue;
    const ref = cell.ref ?? variant.ref;
    cells[address(`${parts.slug}.${parts.name}`, parts.members)] = {
      value: cell.value ?? null,
      ...(ref ? { ref } : {}),
      status: cell.status ?? variant.status,
      ...(cell.printed === undefined ? {} : { printed: cell.printed }),
      ...(cell.note === undefined ? {} : { note: cell.note }),
    };
  }
  return cells;
}

/** First colour of the palette that no scenario has; when all are taken, the least used. */
export function unusedColor({ scenarios }: Pick<Study, 'scenarios'>): number {
  const uses = Array.from(
    { length: COLORS },
    (_, color) => scenarios.filter((one) => one.color === color).length,
  );
  return uses.indexOf(Math.min(...uses));
}

/** « Copie de Contre-proposition », « Copie d’Option 1 ». */
function copyLabel(label: string): string {
  return /^[aeiouyœæ]/i.test(label.normalize('NFD')) ? `Copie d’${label}` : `Copie de ${label}`;
}

/** « Scénario 3 ». */
function numberedLabel(study: Pick<Study, 'scenarios'>): string {
  let rank = study.scenarios.length + 1;
  while (isUsed(study, `Scénario ${rank}`)) rank += 1;
  return `Scénario ${rank}`;
}

/** This label, or with a number when somebody has it. */
export function unusedLabel(study: Pick<Study, 'scenarios'>, wanted: string): string {
  const label = toLine(wanted);
  let next = label;
  for (let rank = 2; isUsed(study, next); rank += 1) next = `${label} (${rank})`;
  return next;
}

function isUsed({ scenarios }: Pick<Study, 'scenarios'>, label: string): boolean {
  return scenarios.some((scenario) => scenario.label === label);
}
