import { createEffect } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { newScenario } from '../../src/workspace/new-scenario.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { AMOUNT, becomes, mounted, openMini, profile, typeAmount } from './workspace-bench.ts';

describe('an edit', () => {
  test('shows at once in its cell and its children’s, and the results follow, exact', async () => {
    const workspace = await openMini(profile().tab().library);
    workspace.watch(['mini-forfait.montant', 'mini-forfait.socle_ref']);
    // 60 × 70 + 720 × 5 + 30 × 6
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['7980']);
    expect(typeAmount(workspace, 'option-2', '100.1')).toBe(true);
    await becomes(workspace, 'montant', 'option-2').toEqual(['100.1', '5', '6']);
    expect(workspace.values('mini-forfait.montant', 'contre-proposition')).toEqual(['92', '5', '6']);
    await becomes(workspace, 'socle_ref', 'option-2').toEqual(['9786']);
    expect(workspace.values('mini-forfait.socle_ref', 'actuel')).toEqual(['7980']);
    workspace.undo();
    expect(workspace.values('mini-forfait.montant', 'option-2')).toEqual(['100', '5', '6']);
    await becomes(workspace, 'socle_ref', 'option-2').toEqual(['9780']);
    workspace.redo();
    await becomes(workspace, 'socle_ref', 'option-2').toEqual(['9786']);
  });

  test('tells only those who read what it changes', async () => {
    const workspace = await openMini(profile().tab().library);
    const runs: Record<string, number> = {};
    const nodes = ['mini-forfait.montant', 'mini-forfait.socle_ref', 'mini-forfait.nb_medecins'];
    workspace.watch(nodes);
    await becomes(workspace, 'socle_ref', 'contre-proposition').toEqual(['9300']);
    mounted(() => {
      for (const node of nodes) {
        for (const { id } of miniStudy.scenarios) {
          createEffect(() => {
            workspace.values(node, id);
            runs[`${node.slice(13)} ${id}`] = (runs[`${node.slice(13)} ${id}`] ?? -1) + 1;
          });
        }
      }
    });
    typeAmount(workspace, 'option-1', '81');
    await becomes(workspace, 'socle_ref', 'option-1').toEqual(['8640']);
    await expect.poll(() => workspace.compute().kind).toBe('ready');
    expect(Object.entries(runs).filter(([, count]) => count > 0)).toEqual([
      ['montant option-1', 1],
      ['socle_ref option-1', 1],
    ]);
  });

  test('out of bounds gives a failure with its place, and what depends on it too', async () => {
    const workspace = await openMini(profile().tab().library);
    workspace.watch(['mini-forfait.montant', 'mini-forfait.socle_ref']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['7980']);
    typeAmount(workspace, 'actuel', '-3');
    await becomes(workspace, 'socle_ref', 'actuel').toMatchObject([{ code: 'hors-bornes', where: AMOUNT }]);
  });

  test('of several in a row, the last one counts', async () => {
    const workspace = await openMini(profile().tab().library);
    workspace.watch(['mini-forfait.montant', 'mini-forfait.socle_ref']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['7980']);
    const seen: unknown[] = [];
    mounted(() => createEffect(() => seen.push(workspace.values('mini-forfait.montant', 'actuel')?.[0])));
    for (let amount = 1; amount <= 40; amount += 1) {
      typeAmount(workspace, 'actuel', `${amount}`);
      await new Promise((resolve) => setTimeout(resolve, amount % 3));
    }
    await becomes(workspace, 'socle_ref', 'actuel').toEqual([`${60 * 40 + 720 * 5 + 30 * 6}`]);
    // Never back to a former value: an answer that comes late does not undo what has been typed since.
    const [first, ...then] = seen.map(Number);
    expect(first).toBe(70);
    expect(then).toEqual([...new Set(then)].sort((a, b) => a - b));
    expect(then.at(-1)).toBe(40);
  });
});

describe('scenarios', () => {
  test('a copy gives the values of its model; taken out and put back, it has them again', async () => {
    const workspace = await openMini(profile().tab().library);
    workspace.watch(['mini-forfait.socle_ref']);
    await becomes(workspace, 'socle_ref', 'contre-proposition').toEqual(['9300']);
    const copy = newScenario(workspace.study(), { from: 'contre-proposition' });
    workspace.run({ kind: 'add-scenario', scenario: copy, at: 4 });
    await becomes(workspace, 'socle_ref', copy.id).toEqual(['9300']);
    workspace.run({ kind: 'remove-scenario', id: 'option-2' });
    await becomes(workspace, 'socle_ref', 'contre-proposition').toEqual(['9300']);
    workspace.undo();
    await becomes(workspace, 'socle_ref', 'option-2').toEqual(['9780']);
    expect(workspace.study().scenarios.map(({ id }) => id)).toEqual([
      'actuel',
      'option-1',
      'option-2',
      'contre-proposition',
      copy.id,
    ]);
  });

  test('the selection of a scenario taken out goes to the reference', async () => {
    const workspace = await openMini(profile().tab().library);
    workspace.select({ address: AMOUNT, scenario: 'option-1' });
    workspace.run({ kind: 'remove-scenario', id: 'option-1' });
    expect(workspace.selection()).toEqual({ address: AMOUNT, scenario: 'actuel' });
  });
});

describe('the engine', () => {
  test('killed in the middle of a computation, is started again and the result arrives', async () => {
    const { library, workers } = profile().tab();
    const workspace = await openMini(library);
    workspace.watch(['mini-forfait.socle_ref']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['7980']);
    const states: string[] = [];
    mounted(() => createEffect(() => states.push(workspace.compute().kind)));
    workspace.run({ kind: 'update-scenario', id: 'actuel', label: 'lent' });
    typeAmount(workspace, 'actuel', '71');
    await new Promise((resolve) => setTimeout(resolve, 50));
    workers[0]?.terminate();
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['8040']);
    await expect.poll(() => workspace.compute().kind).toBe('ready');
    expect(states).toContain('restarted');
    expect(workers).toHaveLength(2);
    expect(workspace.study().scenarios[0]?.cells[AMOUNT]).toEqual({ value: '71' });
  });

  test('explains a number and gives the published figures', async () => {
    const workspace = await openMini(profile().tab().library);
    const explanation = await workspace.explain('mini-forfait.socle_ref', 'option-1');
    expect(explanation).toMatchObject({ value: '8580', kind: 'formula' });
    expect(workspace.figures('mini-forfait')).toBe(undefined);
    await expect
      .poll(() => workspace.figures('mini-forfait')?.map(({ id, verdict }) => [id, verdict]))
      .toEqual([
        ['f1', 'retrouve'],
        ['f2', 'ecart'],
        ['f3', 'non-recalculable'],
      ]);
    await expect(workspace.explain('mini-forfait.rien', 'actuel')).rejects.toThrow(/mini-forfait.rien/);
  });

  test('tells the shape of a formula', async () => {
    const workspace = await openMini(profile().tab().library);
    await expect
      .poll(() => workspace.shape('mini-forfait.cout_classe'))
      .toMatchObject({ kind: 'formula', unit: '€/an', dims: ['classe_patient'] });
  });

  test('keeps the values of a page left and come back to, and forgets them after an edit', async () => {
    const workspace = await openMini(profile().tab().library);
    const leave = workspace.watch(['mini-forfait.socle_ref']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['7980']);
    leave();
    workspace.watch(['mini-forfait.budget']);
    await becomes(workspace, 'budget', 'actuel').toEqual(['378.52332']);
    expect(workspace.values('mini-forfait.socle_ref', 'actuel')).toEqual(['7980']);
    typeAmount(workspace, 'actuel', '0');
    await becomes(workspace, 'budget', 'actuel').toEqual(['179.30052']);
    expect(workspace.values('mini-forfait.socle_ref', 'actuel')).toBe(undefined);
    workspace.watch(['mini-forfait.socle_ref']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['3780']);
  });
});
