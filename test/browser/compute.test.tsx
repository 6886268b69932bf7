import { afterEach, describe, expect, test } from 'vitest';
import type { NodeValues } from '../../src/core/engine/api.ts';
import type { ComputePatience, ComputeStatus } from '../../src/platform/compute/api.ts';
import { createComputeClient } from '../../src/platform/compute/compute-client.ts';
import { studyNamed } from '../platform/compute/fake-worker.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A client on real workers; `names` says what each one is, the last one for all that follow. */
function clientOf(names: readonly string[], patience: Partial<ComputePatience> = {}) {
  const states: ComputeStatus[] = [];
  const values: NodeValues[] = [];
  const workers: Worker[] = [];
  const client = createComputeClient({
    spawn: () => {
      const name = names[workers.length] ?? names.at(-1) ?? '';
      const worker = new Worker(new URL('./compute-worker.ts', import.meta.url), { type: 'module', name });
      workers.push(worker);
      return worker;
    },
    dossiers: () => [],
    patience: { notice: 50, ...patience },
    listener: {
      onState: (state) => states.push(state),
      onValues: (reply) => values.push(...reply),
      onOpen: () => {},
    },
  });
  closing.push(client.close);
  return {
    client,
    states,
    workers,
    last: () => values.at(-1)?.values[0],
    state: (kind: ComputeStatus['kind']) =>
      expect.poll(() => states.at(-1)?.kind, { timeout: 20_000, interval: 5 }).toBe(kind),
  };
}

describe('real workers', () => {
  test('an edit goes there and back', async () => {
    const { client, state, last } = clientOf(['sain']);
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await state('ready');
    expect(last()).toBe('A');
    client.setStudy(studyNamed('B'));
    await state('ready');
    expect(last()).toBe('B');
  });

  test('a worker terminated from elsewhere in the middle of a computation is noticed before any time limit', async () => {
    const { client, state, states, workers, last } = clientOf(['sain'], { call: 600_000 });
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await state('ready');
    client.setStudy(studyNamed('lent'));
    workers[0]?.terminate();
    await state('restarted');
    await state('ready');
    expect(last()).toBe('lent');
    expect(workers).toHaveLength(2);
    expect(states.map((at) => at.kind)).toEqual(['working', 'ready', 'working', 'restarted', 'ready']);
  });

  test('a worker terminated while idle is replaced at once', async () => {
    const { client, state, workers, last } = clientOf(['sain'], { call: 600_000 });
    client.setStudy(studyNamed('A'));
    await state('ready');
    workers[0]?.terminate();
    await expect.poll(() => workers.length).toBe(2);
    client.setWatched(['d.x']);
    await expect.poll(last).toBe('A');
  });

  test('a computation without end is stopped, and the next worker gives the result', async () => {
    const { client, state, states, last } = clientOf(['fragile', 'sain'], { call: 300 });
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await state('ready');
    client.setStudy(studyNamed('sans fin'));
    await expect.poll(last, { timeout: 20_000 }).toBe('sans fin');
    expect(states.some((at) => at.kind === 'restarted' && at.message.includes('relancé'))).toBe(true);
    await state('ready');
  });

  test('a worker that throws at its start is tried again, then given up with a message', async () => {
    const { client, state, states, workers } = clientOf(['casse'], { backOff: [0, 10] });
    client.setStudy(studyNamed('A'));
    await state('failed');
    expect(workers).toHaveLength(3);
    expect(states.at(-1)).toMatchObject({ message: expect.stringContaining('Réessayez') });
  });

  test('a study that cannot be sent is a failure with a message, not a rejection lost', async () => {
    const { client, state } = clientOf(['sain'], { backOff: [0] });
    client.setStudy({ ...studyNamed('A'), title: (() => 'x') as unknown as string });
    await state('failed');
    client.setStudy(studyNamed('B'));
    await state('ready');
  });
});
