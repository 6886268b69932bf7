import type { Remote } from 'comlink';
import { expect, test } from 'vitest';
import { serveAnalyses } from '../../../src/core/analysis/service.ts';
import { createEngine } from '../../../src/core/engine/engine.ts';
import type { WorkerService } from '../../../src/platform/compute/api.ts';
import { createBridges } from '../../../src/platform/compute/ask-bridge.ts';
import { scenario, smallDossier, smallStudy } from '../../engine/small-dossier.ts';

const dossier = smallDossier({
  parameters: { a: { cells: '2' }, b: { cells: '3' } },
  formulas: { r: 'a * b' },
});
const study = smallStudy([scenario('de'), scenario('vers', { a: '5', b: '7' })]);
const request = { at: 'essai.r', from: 'de', to: 'vers' };

/** Workers on this thread whose every piece of work takes a whole slice; `die` puts another in their place. */
function workers() {
  const start = () => {
    let clock = 0;
    const service = serveAnalyses(createEngine, () => {
      clock += 100;
      return clock;
    });
    service.open(study, [dossier]);
    return service;
  };
  let current = start();
  const asked: string[] = [];
  /** What the client sees of the worker of the moment. */
  const named = () => {
    const noted = Object.entries(current).map(([name, method]) => [
      name,
      (...args: never[]) => {
        asked.push(name);
        return (method as (...args: never[]) => unknown)(...args);
      },
    ]);
    return Object.fromEntries(noted) as Remote<WorkerService>;
  };
  return {
    asked,
    die: () => {
      current = start();
    },
    bridge: createBridges(async (put) => {
      await Promise.resolve();
      return put(named());
    }),
  };
}

test('un partage est demandé tranche par tranche, et dit où il en est', async () => {
  const { bridge, asked } = workers();
  const progress: number[] = [];
  const reply = await bridge(request, { onProgress: (done) => progress.push(done) });
  expect(reply).toMatchObject({ ok: true, value: { kind: 'ecart', gap: '29' } });
  expect(progress).toEqual([0, 0, 0.25, 0.5, 0.75, 1]);
  expect(asked).toEqual(['bridge', ...new Array(6).fill('bridgeOn')]);
});

test('il recommence avec un autre calcul quand le sien s’interrompt', async () => {
  const { bridge, asked, die } = workers();
  let died = false;
  const reply = await bridge(request, {
    onProgress: (done) => {
      if (done === 0.5 && !died) {
        died = true;
        die();
      }
    },
  });
  expect(reply).toMatchObject({ ok: true, value: { gap: '29' } });
  expect(asked.filter((name) => name === 'bridge')).toHaveLength(2);
});

test('un plus récent l’arrête, et l’utilisateur aussi', async () => {
  const { bridge, asked } = workers();
  const [first, second] = await Promise.all([
    bridge(request),
    bridge({ ...request, from: 'vers', to: 'de' }),
  ]);
  expect(first).toEqual({ ok: false, message: 'Ce calcul a été arrêté avant sa fin.' });
  expect(second).toMatchObject({ ok: true, value: { gap: '-29' } });
  const abort = new AbortController();
  const stopped = bridge(request, { signal: abort.signal, onProgress: () => abort.abort() });
  expect(await stopped).toMatchObject({ ok: false });
  expect(asked.slice(-2)).toEqual(['bridge', 'bridgeStop']);
});

test('ce qui ne peut se demander est répondu tel quel', async () => {
  const { bridge } = workers();
  expect(await bridge({ ...request, to: 'ailleurs' })).toMatchObject({ ok: false });
});
