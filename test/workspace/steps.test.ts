import { describe, expect, test } from 'vitest';
import { openStudy } from '../../src/core/model/open-study.ts';
import { stepParts } from '../../src/core/model/step-parts.ts';
import { LIMITS } from '../../src/core/model/study-limits.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import type { Step, Study } from '../../src/core/model/study.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { commandLabel } from '../../src/workspace/commands/label.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const dossiers = [miniDossier];
const step: Step = {
  id: 'un',
  title: 'Ce qui change',
  text: 'Une phrase.\n\nÀ essayer : tapez 90.',
  dossier: 'mini-forfait',
  scenarios: [],
  cells: ['mini-forfait.montant[ald_80_plus]'],
  results: ['mini-forfait.budget'],
};

function withSteps(study: Study, steps: readonly Step[]): Study | null {
  return apply(study, { kind: 'set-steps', steps, label: 'les étapes' }, dossiers);
}

/** Through the file and back. */
function reopened(study: Study) {
  const outcome = openStudy(studyToText(study), dossiers);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome;
}

describe('set-steps', () => {
  test('gives the study its steps, which a file keeps as they are; an empty list takes them away', () => {
    const study = withSteps(miniStudy, [step, { ...step, id: 'deux', chart: 'cout' }]) as Study;
    expect(study.steps?.map(({ id }) => id)).toEqual(['un', 'deux']);
    expect(reopened(study).study).toEqual(study);
    expect(withSteps(study, [])).toEqual(miniStudy);
    expect(Object.hasOwn(withSteps(study, []) as Study, 'steps')).toBe(false);
  });

  test('the same steps change nothing', () => {
    const study = withSteps(miniStudy, [step]) as Study;
    expect(withSteps(study, [{ ...step, text: `${step.text}\n` }])).toBe(study);
    expect(withSteps(miniStudy, [])).toBe(miniStudy);
  });

  test('texts are cleaned, so that the study always opens again', () => {
    const study = withSteps(miniStudy, [
      { ...step, title: `  deux\nlignes ${'x'.repeat(LIMITS.line)}`, text: 'a\r\nb\u0007' },
    ]) as Study;
    expect(study.steps?.[0]?.title.startsWith('deux lignes x')).toBe(true);
    expect(study.steps?.[0]?.text).toBe('a\nb');
    expect(reopened(study).study).toEqual(study);
  });

  test('what the door would refuse is refused', () => {
    expect(withSteps(miniStudy, [{ ...step, id: 'pas un nom' }])).toBeNull();
    expect(withSteps(miniStudy, [{ ...step, cells: ['pas une adresse'] }])).toBeNull();
    const many = Array.from({ length: LIMITS.steps + 1 }, (_, at) => ({ ...step, id: `e${at}` }));
    expect(withSteps(miniStudy, many)).toBeNull();
    expect(withSteps(miniStudy, many.slice(1))).not.toBeNull();
  });

  test('is undone under the name it was given', () => {
    const command = {
      kind: 'set-steps',
      steps: [step],
      label: 'l’ajout de l’étape « Ce qui change »',
    } as const;
    expect(commandLabel(miniStudy, command, dossiers)).toBe(command.label);
  });
});

describe('a step that names something gone', () => {
  const lost: Step = {
    ...step,
    scenarios: ['actuel', 'parti'],
    cells: [...step.cells, 'mini-forfait.montant[ailleurs]', 'mini-forfait.inconnu'],
    results: [...step.results, 'mini-forfait.montant', 'mini-forfait.disparu'],
    chart: 'aucun',
  };

  test('opens, and the door says what is missing, step by step', () => {
    const study = { ...miniStudy, steps: [step, lost] };
    const { notes, study: kept } = reopened(study);
    expect(kept).toEqual(study);
    expect(notes).toEqual([
      'L’étape 2 « Ce qui change » de la présentation nomme ce qui n’est pas dans l’étude : le scénario « parti », la cellule « mini-forfait.montant[ailleurs] », la cellule « mini-forfait.inconnu », le résultat « mini-forfait.montant », le résultat « mini-forfait.disparu », le graphique « aucun ». Elle s’affiche sans.',
    ]);
  });

  test('shows the rest', () => {
    const parts = stepParts(lost, miniStudy, dossiers);
    expect(parts.scenarios).toEqual(['actuel']);
    expect(parts.cells).toEqual(step.cells);
    expect(parts.results).toEqual(step.results);
    expect(parts.chart).toBeUndefined();
  });

  test('or nothing at all, without its dossier', () => {
    const elsewhere = { ...step, dossier: 'ailleurs' };
    expect(reopened({ ...miniStudy, steps: [elsewhere] }).notes).toHaveLength(1);
    const parts = stepParts(elsewhere, miniStudy, dossiers);
    expect([parts.dossier, parts.cells, parts.results]).toEqual([undefined, [], []]);
  });

  test('a scenario taken out leaves the step with the others', () => {
    const shown = { ...step, scenarios: miniStudy.scenarios.map(({ id }) => id) };
    const gone = miniStudy.scenarios.at(-1)?.id ?? '';
    const study = withSteps(miniStudy, [shown]) as Study;
    const after = apply(study, { kind: 'remove-scenario', id: gone }, dossiers) as Study;
    const parts = stepParts(after.steps?.[0] as Step, after, dossiers);
    expect(parts.missing).toEqual([`le scénario « ${gone} »`]);
    expect(parts.scenarios).toEqual(shown.scenarios.slice(0, -1));
  });
});
