import { describe, expect, test } from 'vitest';
import type { Scenario, Study } from '../../src/core/model/study.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { newScenario } from '../../src/workspace/new-scenario.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const withScenario = (study: Study, scenario: Scenario): Study =>
  apply(study, { kind: 'add-scenario', scenario, at: 99 }, [miniDossier]) as Study;

describe('a new scenario', () => {
  test('copied stands beside its model with the same cells', () => {
    const copy = newScenario(miniStudy, { from: 'contre-proposition' });
    expect(copy).toMatchObject({
      label: 'Copie de Contre-proposition',
      parent: 'option-2',
      color: 4,
      cells: miniStudy.scenarios[3]?.cells,
    });
  });

  test('copied twice has another name', () => {
    const study = withScenario(miniStudy, newScenario(miniStudy, { from: 'option-1' }));
    expect(newScenario(study, { from: 'option-1' }).label).toBe('Copie d’Option 1 (2)');
  });

  test('started from another follows it', () => {
    expect(newScenario(miniStudy, { from: 'option-1', as: 'child' })).toMatchObject({
      label: 'Scénario 5',
      parent: 'option-1',
      cells: {},
    });
  });

  test('started from the sources follows nobody', () => {
    expect(newScenario(miniStudy, { from: null, label: 'Mien' })).toMatchObject({
      label: 'Mien',
      parent: null,
    });
  });

  test('takes the first colour left by the others, all eight in turn', () => {
    let study = miniStudy;
    for (let rank = 4; rank < 10; rank += 1) study = withScenario(study, newScenario(study, { from: null }));
    expect(study.scenarios.map(({ color }) => color)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
    const freed = apply(miniStudy, { kind: 'remove-scenario', id: 'option-1' }, [miniDossier]) as Study;
    expect(newScenario(freed, { from: null }).color).toBe(1);
  });
});

describe('taking a scenario out', () => {
  test('gives its cells to those that followed it', () => {
    const after = apply(miniStudy, { kind: 'remove-scenario', id: 'option-2' }, [miniDossier]);
    const child = after?.scenarios.find(({ id }) => id === 'contre-proposition');
    expect(child?.parent).toBe('actuel');
    expect(child?.cells['mini-forfait.montant[ald_80_plus]']?.value).toBe('92');
    expect(child?.cells['mini-forfait.montant_non_vu']?.value).toBe('5');
  });

  test('passes the reference on to its parent, then to the first left', () => {
    const study = { ...miniStudy, reference: 'option-1' };
    const after = apply(study, { kind: 'remove-scenario', id: 'option-1' }, [miniDossier]);
    expect(after?.reference).toBe('actuel');
    const root = apply(miniStudy, { kind: 'remove-scenario', id: 'actuel' }, [miniDossier]);
    expect(root?.reference).toBe('option-1');
  });

  test('leaves the last one', () => {
    const alone = { ...miniStudy, scenarios: miniStudy.scenarios.slice(0, 1) };
    expect(apply(alone, { kind: 'remove-scenario', id: 'actuel' }, [miniDossier])).toBe(null);
  });
});
