import { describe, expect, test } from 'vitest';
import type { Scenario, Study } from '../../src/core/model/study.ts';
import { mergeBases } from '../../src/ui/merging/merge-bases.ts';
import { possibleBases, sameScenario } from '../../src/workspace/merge-source.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const copy = (id: string, change: Partial<Study> = {}): Study => ({ ...miniStudy, id, ...change });
const named = (id: string): Scenario => ({ ...(miniStudy.scenarios[0] as Scenario), id, parent: null });

describe('what another study has in common with mine', () => {
  test('the shipped study that it comes from, if it still has one of its scenarios', () => {
    const other = copy('autre', { scenarios: [named('actuel')], reference: 'actuel' });
    const foreign = copy('ailleurs', { dossiers: { inconnu: 1 } });
    expect(possibleBases(other, [foreign, miniStudy], [miniDossier]).map(({ id }) => id)).toEqual(['mini']);
    expect(possibleBases(copy('neuve', { scenarios: [named('a')] }), [miniStudy], [miniDossier])).toEqual([]);
  });

  test('a scenario is mine too when both descend from one study, or when its name was drawn', () => {
    const [mine, theirs] = [copy('mienne'), copy('leur')];
    expect(sameScenario(mine, theirs, 'option-1', [miniStudy])?.id).toBe('option-1');
    expect(sameScenario(mine, copy('mienne'), 'option-1', [])?.id).toBe('option-1');
    // « actuel » in two studies that have nothing to do with one another.
    expect(sameScenario(mine, theirs, 'actuel', [])).toBe(null);
    const drawn = '0d9f6a52-7c1b-4a83-9a3e-4c1f0e2b7d11';
    const [a, b] = [copy('a', { scenarios: [named(drawn)] }), copy('b', { scenarios: [named(drawn)] })];
    expect(sameScenario(a, b, drawn, [])?.id).toBe(drawn);
    expect(sameScenario(a, copy('b', { scenarios: [named(drawn)], dossiers: {} }), drawn, [])).toBe(null);
  });

  test('where both started from: a version of mine from before theirs for one study, else the shipped one', () => {
    const version = { id: 'v', label: 'Avant la séance', at: '2024-01-01T00:00:00.000Z' };
    const versions = {
      list: () => [{ ...version, study: miniStudy.id, text: '' }],
      open: () => ({ ok: true, study: miniStudy }) as const,
    };
    const read = (id: string) =>
      ({ ok: true, study: copy(id, { modified: '2024-02-01T00:00:00.000Z' }), bases: [miniStudy] }) as const;
    const keys = (id: string) => mergeBases(copy('mienne'), read(id), versions).map(({ key }) => key);
    expect(keys('mienne')).toEqual(['v', 'mini', 'sources']);
    expect(keys('leur')).toEqual(['mini', 'v', 'sources']);
    expect(mergeBases(copy('mienne'), { ...read('leur'), bases: [] }, null)).toMatchObject([
      { key: 'sources', study: null },
    ]);
  });
});
