import { afterEach, describe, expect, test } from 'vitest';
import type { NodeValues } from '../../../src/core/engine/api.ts';
import type { ComputePatience, ComputeStatus, WorkerLike } from '../../../src/platform/compute/api.ts';
import { createComputeClient } from '../../../src/platform/compute/compute-client.ts';
import { echoEngine, fakeWorker, studyNamed } from './fake-worker.ts';

const QUICK: ComputePatience = { start: 100, call: 100, backOff: [0, 5, 5], memory: 60_000, notice: 20 };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function clientOf(spawn: () => WorkerLike, patience: Partial<ComputePatience> = {}) {
  const states: ComputeStatus[] = [];
  const values: NodeValues[] = [];
  const client = createComputeClient({
    spawn,
    dossiers: () => [],
    patience: { ...QUICK, ...patience },
    listener: {
      onState: (state) => states.push(state),
      onValues: (reply) => values.push(...reply),
      onOpen: () => {},
    },
  });
  closing.push(client.close);
  const state = (kind: ComputeStatus['kind']) =>
    expect.poll(() => states.at(-1)?.kind, { interval: 2 }).toBe(kind);
  return { client, states, values, state, last: () => values.at(-1)?.values[0] };
}

describe('the compute client', () => {
  test('starts no worker before a study is wanted', async () => {
    let spawned = 0;
    const { client, state } = clientOf(() => {
      spawned += 1;
      return fakeWorker(echoEngine([])).worker;
    });
    client.setWatched(['d.x']);
    await Promise.resolve();
    expect(spawned).toBe(0);
    client.setStudy(studyNamed('A'));
    await state('ready');
    expect(spawned).toBe(1);
  });

  test('sends only the newest of the studies that wait', async () => {
    const asked: string[] = [];
    const { client, state, last } = clientOf(() => fakeWorker(echoEngine(asked)).worker);
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await state('ready');
    for (const title of ['B', 'C', 'D', 'E']) client.setStudy(studyNamed(title));
    await expect.poll(last).toBe('E');
    expect(asked).toEqual(['open A', 'watch d.x', 'update B', 'update E']);
  });

  test('replaces a crashed worker and brings the new one to the same point', async () => {
    const asked: string[] = [];
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const { client, state, states, last } = clientOf(() => {
      const next = fakeWorker(echoEngine(asked));
      workers.push(next);
      return next.worker;
    });
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await state('ready');
    asked.length = 0;
    client.setStudy(studyNamed('B'));
    workers[0]?.crash();
    await state('ready');
    expect(asked.slice(-2)).toEqual(['open B', 'watch d.x']);
    expect(last()).toBe('B');
    expect(states.map((at) => at.kind)).toEqual(['working', 'ready', 'working', 'restarted', 'ready']);
  });

  test('takes silence for a hang, says so, and the awaited result arrives', async () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const { client, state, states, last } = clientOf(() => {
      const next = fakeWorker(echoEngine([]));
      workers.push(next);
      return next.worker;
    });
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await state('ready');
    workers[0]?.hang();
    client.setStudy(studyNamed('B'));
    const explanation = client.explain('d.x', 's1');
    await state('restarted');
    const restarted = states.at(-1);
    expect(restarted?.kind === 'restarted' && restarted.message).toContain('Le calcul ne répondait plus');
    await expect.poll(last).toBe('B');
    expect(await explanation).toMatchObject({ ok: true, value: { label: 'B' } });
    await state('ready');
  });

  test('gives up a question that kills two workers, and keeps the rest going', async () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const { client, state, last } = clientOf(() => {
      const asked: string[] = [];
      const next = fakeWorker(
        echoEngine(asked, (what) => {
          if (what === 'd.poison') workers.at(-1)?.crash();
        }),
      );
      workers.push(next);
      return next.worker;
    });
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    const reply = await client.explain('d.poison', 's1');
    expect(reply.ok).toBe(false);
    expect(workers.length).toBeGreaterThanOrEqual(2);
    client.setStudy(studyNamed('B'));
    await expect.poll(last).toBe('B');
    await state('ready');
  });

  test('stops after as many starts as it has patience for, and starts over when asked', async () => {
    let broken = true;
    let spawned = 0;
    const { client, state, states, last } = clientOf(() => {
      spawned += 1;
      if (broken) throw new Error('no worker today');
      return fakeWorker(echoEngine([])).worker;
    });
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await state('failed');
    expect(spawned).toBe(QUICK.backOff.length + 1);
    const failure = states.at(-1);
    expect(failure?.kind === 'failed' && failure.message).toContain('Réessayez');
    expect(await client.explain('d.x', 's1')).toMatchObject({ ok: false });
    broken = false;
    client.retry();
    await expect.poll(last).toBe('A');
    await state('ready');
  });

  test('an edit after a failure is tried once', async () => {
    let spawned = 0;
    const { client, state } = clientOf(() => {
      spawned += 1;
      throw new Error('no worker today');
    });
    client.setStudy(studyNamed('A'));
    await state('failed');
    const before = spawned;
    client.setStudy(studyNamed('B'));
    await state('failed');
    expect(spawned).toBe(before + 1);
  });

  test('takes an engine that throws for a crash, and tells its message when nothing helps', async () => {
    const { client, state, states } = clientOf(
      () =>
        fakeWorker(
          echoEngine([], () => {
            throw new Error('table vide');
          }),
        ).worker,
    );
    client.setStudy(studyNamed('A'));
    await state('failed');
    const failure = states.at(-1);
    expect(failure?.kind === 'failed' && failure.message).toContain('(table vide)');
  });

  test('answers what is pending when it closes', async () => {
    const one = fakeWorker(echoEngine([]));
    const { client, state } = clientOf(() => one.worker);
    client.setStudy(studyNamed('A'));
    await state('ready');
    one.hang();
    const pending = client.explain('d.x', 's1');
    client.close();
    expect(await pending).toEqual({ ok: false, message: 'L’étude a été fermée avant la réponse.' });
  });

  test('a worker that never answers the first ping is replaced', async () => {
    let spawned = 0;
    const { client, last } = clientOf(() => {
      spawned += 1;
      const mute = spawned === 1;
      return fakeWorker(echoEngine([]), () => (mute ? new Promise(() => {}) : Promise.resolve(true))).worker;
    });
    client.setWatched(['d.x']);
    client.setStudy(studyNamed('A'));
    await expect.poll(last).toBe('A');
    expect(spawned).toBe(2);
  });
});
