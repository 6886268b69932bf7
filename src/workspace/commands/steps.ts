import * as v from 'valibot';
import { stepSchema } from '../../core/model/schema.ts';
import { toLine, toParagraphs } from '../../core/model/study-limits.ts';
import type { Step, Study } from '../../core/model/study.ts';
import type { Command } from '../api.ts';

/**
 * The presentation as a whole; an empty list takes it away. What a step names need not exist: the page says what is
 * missing, as it does of a step whose row or scenario was taken out later.
 */
export function setSteps(study: Study, { steps }: Extract<Command, { kind: 'set-steps' }>): Study | null {
  const cleaned = steps.map(cleanedStep);
  if (!cleaned.every((step) => v.is(stepSchema, step))) return null;
  if (JSON.stringify(cleaned) === JSON.stringify(study.steps ?? [])) return study;
  const { steps: _, ...rest } = study;
  return cleaned.length === 0 ? rest : { ...rest, steps: cleaned };
}

function cleanedStep({ id, title, text, dossier, scenarios, cells, results, chart }: Step): Step {
  return {
    id,
    title: toLine(title),
    text: toParagraphs(text).trimEnd(),
    dossier,
    scenarios: [...scenarios],
    cells: [...cells],
    results: [...results],
    ...(chart === undefined ? {} : { chart }),
  };
}
