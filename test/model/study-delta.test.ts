import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterDelta, isEmptyDelta, reversed, studyDelta } from '../../src/core/model/study-delta.ts';
import type { Study } from '../../src/core/model/study.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { type Draw, drawn } from '../workspace/arbitrary-commands.ts';

/** The states on the way of these commands, the first one included. */
function states(draws: readonly Draw[]): readonly Study[] {
  const all = [miniStudy];
  for (const [rank, draw] of draws.entries()) {
    const before = all.at(-1) as Study;
    const after = apply(before, draw(before), [miniDossier]);
    if (after && after !== before) all.push({ ...after, modified: `2026-11-21T10:00:00.${100 + rank}Z` });
  }
  return all;
}

/** As a database or a file gives it back: nothing is shared any more. */
function stored<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

const commands = fc.array(drawn, { maxLength: 30, size: 'max' });

describe('the delta of two states of a study', () => {
  test('gives either from the other, exactly, shared or stored', () => {
    let most = 0;
    fc.assert(
      fc.property(commands, fc.nat(), fc.nat(), (draws, one, other) => {
        const all = states(draws);
        most = Math.max(most, all.length);
        const [from, to] = [all[one % all.length] as Study, all[other % all.length] as Study];
        for (const delta of [studyDelta(from, to), stored(studyDelta(stored(from), stored(to)))]) {
          expect(afterDelta(from, delta)).toStrictEqual(to);
          expect(afterDelta(to, reversed(delta))).toStrictEqual(from);
        }
      }),
      { numRuns: 150 },
    );
    expect(most).toBeGreaterThan(12);
  });

  test('walked back one by one, gives every state there was', () => {
    fc.assert(
      fc.property(commands, (draws) => {
        const all = states(draws);
        const deltas = all.slice(1).map((to, rank) => stored(studyDelta(all[rank] as Study, to)));
        let state = stored(all.at(-1) as Study);
        for (const [back, delta] of deltas.reverse().entries()) {
          state = afterDelta(state, reversed(delta));
          expect(state).toStrictEqual(all[all.length - 2 - back]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('keeps the parts of a study that are only sometimes there, and their order', () => {
    const full: Study = {
      ...miniStudy,
      notes: 'À relire',
      lines: [{ dossier: 'mini-forfait', id: 'total', label: 'Total', unit: '€', expr: 'budget' }],
      dossiers: { oam: 1, ...miniStudy.dossiers },
    };
    const swapped: Study = { ...full, dossiers: { ...miniStudy.dossiers, oam: 1 } };
    for (const [from, to] of [
      [miniStudy, full],
      [full, swapped],
    ] as const) {
      const delta = studyDelta(from, to);
      expect(afterDelta(from, delta)).toStrictEqual(to);
      expect(afterDelta(to, reversed(delta))).toStrictEqual(from);
      expect(Object.keys(afterDelta(from, delta).dossiers)).toEqual(Object.keys(to.dossiers));
    }
  });

  test('holds one cell when one cell changed, with where it came from', () => {
    const to = apply(
      miniStudy,
      {
        kind: 'set-cells',
        edits: [
          { scenario: 'option-1', address: 'mini-forfait.montant[ald_80_plus]', cell: { value: '75' } },
        ],
      },
      [miniDossier],
    ) as Study;
    const was = miniStudy.scenarios[1]?.cells['mini-forfait.montant[ald_80_plus]'];
    expect(was?.ref).toBeDefined();
    expect(studyDelta(miniStudy, to)).toStrictEqual({
      keys: {},
      whole: {},
      changed: {
        'option-1': {
          keys: {},
          cells: { 'mini-forfait.montant[ald_80_plus]': { from: was, to: { value: '75', over: was } } },
        },
      },
    });
  });

  test('is empty between equal states, whoever made them', () => {
    expect(isEmptyDelta(studyDelta(miniStudy, stored(miniStudy)))).toBe(true);
    expect(isEmptyDelta(studyDelta(miniStudy, { ...miniStudy, modified: '2026-11-22T00:00:00.000Z' }))).toBe(
      true,
    );
    expect(isEmptyDelta(studyDelta(miniStudy, { ...miniStudy, title: 'Autre' }))).toBe(false);
  });
});
