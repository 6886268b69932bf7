import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStudy } from '../../src/core/model/open-study.ts';
import { effectiveCells } from '../../src/core/model/scenario.ts';
import type { Study } from '../../src/core/model/study.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import { changedCells } from '../../src/workspace/cells/changed-cells.ts';
import { heldCells } from '../../src/workspace/cells/held-cells.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { commandLabel } from '../../src/workspace/commands/label.ts';
import { createHistory } from '../../src/workspace/history.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { type Draw, drawn } from './arbitrary-commands.ts';

const dossiers = [miniDossier];

/** Every study on the way, the first one included; commands that change nothing are left out. */
function journey(draws: readonly Draw[]): { studies: Study[]; history: ReturnType<typeof createHistory> } {
  const history = createHistory();
  const studies: Study[] = [miniStudy];
  for (const draw of draws) {
    const before = studies.at(-1) as Study;
    const command = draw(before);
    const after = apply(before, command, dossiers);
    if (!after || after === before) continue;
    history.record({ label: commandLabel(before, command, dossiers), before, after });
    studies.push(after);
  }
  return { studies, history };
}

const commands = fc.array(drawn, { maxLength: 40, size: 'max' });

describe('any sequence of commands', () => {
  test('undone to the last is the study as it was, redone to the last is the study as it became', () => {
    let longest = 0;
    fc.assert(
      fc.property(commands, (draws) => {
        const { studies, history } = journey(draws);
        longest = Math.max(longest, studies.length);
        for (const study of studies.slice(0, -1).reverse()) expect(history.undo()).toBe(study);
        expect(history.undo()).toBe(null);
        for (const study of studies.slice(1)) expect(history.redo()).toBe(study);
        expect(history.redo()).toBe(null);
      }),
      { numRuns: 300 },
    );
    expect(longest).toBeGreaterThan(15);
  });

  test('never changes a study it was given', () => {
    const before = studyToText(miniStudy);
    fc.assert(
      fc.property(commands, (draws) => {
        const { studies } = journey(draws);
        const texts = studies.map(studyToText);
        journey(draws);
        expect(studies.map(studyToText)).toEqual(texts);
        expect(studyToText(miniStudy)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves a study that opens again, identical to the digit', () => {
    fc.assert(
      fc.property(commands, (draws) => {
        const study = journey(draws).studies.at(-1) as Study;
        const text = studyToText(study);
        const outcome = openStudy(text, dossiers);
        expect(outcome.ok ? studyToText(outcome.study) : outcome.problems).toEqual(text);
      }),
      { numRuns: 200 },
    );
  });

  test('gives the grid the same cells as the model', () => {
    fc.assert(
      fc.property(commands, (draws) => {
        for (const study of journey(draws).studies) {
          for (const { id } of study.scenarios) {
            const held = new Map([...heldCells(study, id)].map(([at, { cell }]) => [at, cell]));
            expect(held).toEqual(new Map(effectiveCells(study, id)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('tells exactly the cells that changed', () => {
    fc.assert(
      fc.property(commands, (draws) => {
        const { studies } = journey(draws);
        const [first, last] = [studies[0] as Study, studies.at(-1) as Study];
        const told = new Map(
          changedCells(first, last).map(({ scenario, address, cell }) => [
            `${scenario} ${address}`,
            cell?.value,
          ]),
        );
        for (const { id } of last.scenarios.filter((one) =>
          first.scenarios.some((old) => old.id === one.id),
        )) {
          const [was, is] = [effectiveCells(first, id), effectiveCells(last, id)];
          for (const at of new Set([...was.keys(), ...is.keys()])) {
            const changed = was.get(at)?.value !== is.get(at)?.value;
            expect(told.has(`${id} ${at}`), `${id} ${at}`).toBe(changed);
            if (changed) expect(told.get(`${id} ${at}`)).toBe(is.get(at)?.value);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('taking a scenario out changes no value of those that stay', () => {
    fc.assert(
      fc.property(commands, fc.nat(), (draws, rank) => {
        const study = journey(draws).studies.at(-1) as Study;
        const gone = study.scenarios[rank % study.scenarios.length]?.id as string;
        const after = apply(study, { kind: 'remove-scenario', id: gone }, dossiers);
        expect(after === null).toBe(study.scenarios.length === 1);
        for (const { id } of after?.scenarios ?? []) {
          expect(new Map(effectiveCells(after as Study, id))).toEqual(new Map(effectiveCells(study, id)));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the history', () => {
  test('forgets the oldest steps beyond its depth', () => {
    const history = createHistory(3);
    const studies = Array.from({ length: 6 }, (_, rank) => ({ ...miniStudy, title: `${rank}` }));
    for (let rank = 1; rank < 6; rank += 1) {
      history.record({ label: `${rank}`, before: studies[rank - 1] as Study, after: studies[rank] as Study });
    }
    const undone = [history.undo(), history.undo(), history.undo(), history.undo()];
    expect(undone.map((study) => study?.title ?? null)).toEqual(['4', '3', '2', null]);
  });

  test('a new command forgets what had been undone', () => {
    const history = createHistory();
    const other = { ...miniStudy, title: 'autre' };
    history.record({ label: 'un', before: miniStudy, after: other });
    history.undo();
    expect(history.redoLabel()).toBe('un');
    history.record({ label: 'deux', before: miniStudy, after: other });
    expect(history.redoLabel()).toBe(null);
    expect(history.undoLabel()).toBe('deux');
  });
});
