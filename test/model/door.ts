import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { Problem } from '../../src/core/model/value.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

export const dossiers = [miniDossier];

export function accepted(input: unknown): { study: Study; notes: readonly string[] } {
  const opened = openStudy(input, dossiers);
  if (!opened.ok) throw new Error(opened.problems.map((problem) => problem.message).join('\n'));
  return opened;
}

export function refused(input: unknown): readonly Problem[] {
  const opened = openStudy(input, dossiers);
  if (opened.ok) throw new Error('This should have been refused.');
  return opened.problems;
}

/** The small study as loose data, to be broken by a test. */
export function loose(change: (study: LooseStudy) => void): LooseStudy {
  const study = structuredClone(miniStudy) as unknown as LooseStudy;
  change(study);
  return study;
}

export interface LooseStudy {
  [key: string]: unknown;
  dossiers: Record<string, unknown>;
  scenarios: LooseScenario[];
  split: unknown[];
}

interface LooseScenario {
  [key: string]: unknown;
  cells: Record<string, unknown>;
}
