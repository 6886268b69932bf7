import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMerge, type Resolution } from '../../src/core/model/merge.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { Command } from '../../src/workspace/api.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { commandLabel } from '../../src/workspace/commands/label.ts';
import { createHistory } from '../../src/workspace/history.ts';
import {
  ADDRESSES,
  apart,
  dossier,
  type Edit,
  family,
  followers,
  history,
  shown,
} from '../model/edit-history.ts';

const dossiers = [dossier];
const ids = ['s', 'p', 'x', 'y', 'z'];

/** Typed by hand, one command each, as two people at two tables would. */
function typed(study: Study, edits: readonly Edit[]): Study {
  return edits.reduce<Study>(
    (from, one) => apply(from, { kind: 'set-cells', edits: [one] }, dossiers) ?? from,
    study,
  );
}

/** Carried out, then undone and done again: the study before and the one after are found again as they were. */
function done(before: Study, command: Command): Study {
  const after = apply(before, command, dossiers);
  if (!after) throw new Error(`${command.kind} was refused`);
  const past = createHistory();
  past.record({ label: commandLabel(before, command, dossiers), before, after });
  expect(past.undo()).toBe(before);
  expect(past.redo()).toBe(after);
  expect(openStudy(after, dossiers)).toMatchObject({ ok: true });
  return after;
}

const all = (study: Study, of: string) => ADDRESSES.map((at) => shown(study, of, at));

describe('two histories of commands, merged by one', () => {
  test('keep every cell that the other did not touch; every conflict is listed; nothing else changes', () => {
    let conflicted = 0;
    fc.assert(
      fc.property(
        history,
        history,
        history,
        fc.array(fc.constantFrom('mine', 'theirs'), {
          minLength: ADDRESSES.length,
          maxLength: ADDRESSES.length,
        }),
        (start, ours, others, choices) => {
          const base = typed(family, start);
          const [mine, their] = [typed(base, ours), typed(base, others)];
          const theirs = { study: their, scenario: 'x' };
          const from = { study: base, scenario: 'x' };
          const plan = planMerge({ study: mine, scenario: 'x', theirs, base: from }, dossiers);
          const settled: Record<string, Resolution> = {};
          for (const [rank, { address, refused }] of plan.conflicts.entries()) {
            const choice = choices[rank] as 'mine' | 'theirs';
            settled[address] = refused.some((side) => side === choice) ? 'mine' : choice;
          }
          const command = { kind: 'merge-scenario', id: 'x', theirs, base: from, settled } as const;
          if (plan.conflicts.length > 0) {
            conflicted += 1;
            expect(apply(mine, { ...command, settled: {} }, dossiers)).toBe(null);
          }
          const merged = done(mine, command);
          const of = (study: Study, at: string) => shown(study, 'x', at);
          for (const at of ADDRESSES) {
            const [m, t, b] = [of(mine, at), of(their, at), of(base, at)];
            const conflict = Object.hasOwn(settled, at);
            if (t === b || t === m) expect(conflict, `${at} is no conflict`).toBe(false);
            if (conflict) expect(of(merged, at), at).toBe(settled[at] === 'theirs' ? t : m);
            else expect(of(merged, at), at).toBe(t === b ? m : t);
          }
          expect(apart(merged, 'x')).toEqual(apart(mine, 'x'));
          const following = followers(mine, 'x');
          for (const one of ids) if (!following.has(one)) expect(all(merged, one)).toEqual(all(mine, one));
        },
      ),
      { numRuns: 200 },
    );
    expect(conflicted).toBeGreaterThan(40);
  });
});

describe('the tree changed by commands', () => {
  test('rebased on its values, no cell of any scenario shows anything else; on its changes, only who it starts from', () => {
    let moved = 0;
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...ids),
        fc.constantFrom(...ids, null),
        fc.constantFrom('valeurs', 'changements'),
        (edits, id, parent, keep) => {
          const study = typed(family, edits);
          const command = { kind: 'rebase-scenario', id, parent, keep } as const;
          const after = apply(study, command, dossiers);
          if (parent !== null && followers(study, id).has(parent)) expect(after).toBe(null);
          if (!after || after === study) return;
          moved += 1;
          expect(apart(done(study, command), id)).toEqual(apart(study, id));
          const own = (one: Study) => one.scenarios.find((scenario) => scenario.id === id);
          expect(own(after)?.parent).toBe(parent);
          if (keep === 'valeurs') for (const one of ids) expect(all(after, one)).toEqual(all(study, one));
          else expect(own(after)?.cells).toEqual(own(study)?.cells);
        },
      ),
      { numRuns: 200 },
    );
    expect(moved).toBeGreaterThan(60);
  });

  test('captured, a scenario is beside, shows the same, and follows nobody any more', () => {
    const fresh = { id: 'neuf', label: 'Base', description: '', color: 5 };
    const study = done(family, { kind: 'capture-scenario', id: 'y', fresh });
    expect(study.scenarios.map(({ id }) => id)).toEqual(['s', 'p', 'x', 'y', 'neuf', 'z']);
    expect(all(study, 'neuf')).toEqual(all(family, 'y'));
    const edit = { scenario: 'p', address: 'essai.base', cell: { value: '99' } };
    const later = typed(study, [edit]);
    expect(shown(later, 'y', 'essai.base')).not.toBe(shown(study, 'y', 'essai.base'));
    expect(shown(later, 'neuf', 'essai.base')).toBe(shown(study, 'neuf', 'essai.base'));
    for (const label of ['', ' \n '])
      expect(apply(family, { kind: 'capture-scenario', id: 'y', fresh: { ...fresh, label } }, dossiers)).toBe(
        null,
      );
  });

  test('a merge that brings nothing is no step to undo', () => {
    const side = { study: family, scenario: 'x' };
    const command = { kind: 'merge-scenario', id: 'x', theirs: side, base: side, settled: {} } as const;
    expect(apply(family, command, dossiers)).toBe(family);
  });

  test('each says what it would take back', () => {
    const label = (command: Command) => commandLabel(family, command, dossiers).replaceAll('\u00a0', ' ');
    expect(label({ kind: 'rebase-scenario', id: 'x', parent: 'z', keep: 'valeurs' })).toBe(
      'le départ de « x » à partir de « z »',
    );
    expect(label({ kind: 'rebase-scenario', id: 'x', parent: null, keep: 'valeurs' })).toBe(
      'le détachement du scénario « x »',
    );
    const fresh = { id: 'neuf', label: 'Base', description: '', color: 5 };
    expect(label({ kind: 'capture-scenario', id: 'x', fresh })).toBe('la nouvelle base « Base »');
    const side = { study: family, scenario: 'x' };
    expect(label({ kind: 'merge-scenario', id: 'x', theirs: side, base: side, settled: {} })).toBe(
      'la reprise dans le scénario « x »',
    );
  });
});
