import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BridgeOutcome, BridgeRequest } from '../../src/core/analysis/bridge-api.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { LongOptions } from '../../src/platform/compute/api.ts';
import { createBridge, type LiveBridge } from '../../src/ui/comparison/create-bridge.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';

interface Asked {
  readonly request: BridgeRequest;
  readonly options: LongOptions;
  readonly answer: (outcome: BridgeOutcome) => Promise<void>;
  readonly fail: (message: string) => Promise<void>;
}

const outcome = (message: string): BridgeOutcome => ({ kind: 'impossible', code: 'absent', message });
const question: BridgeRequest = { at: 'mini-forfait.budget', from: 'actuel', to: 'option-1' };

let asked: Asked[] = [];
let dispose = () => {};
beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

function open() {
  const [study, setStudy] = createSignal<Study>(miniStudy);
  const [request, setRequest] = createSignal<BridgeRequest | null>(question);
  const bridge = (of: BridgeRequest, options: LongOptions = {}) =>
    new Promise<BridgeOutcome>((resolve, reject) => {
      asked.push({
        request: of,
        options,
        answer: async (found) => {
          resolve(found);
          await vi.advanceTimersByTimeAsync(0);
        },
        fail: async (message) => {
          reject(new Error(message));
          await vi.advanceTimersByTimeAsync(0);
        },
      });
    });
  const live = createRoot((end): LiveBridge => {
    dispose = end;
    return createBridge({ study, bridge }, request);
  });
  return { live, study, setStudy, setRequest };
}

const edited = (study: Study): Study => ({
  ...study,
  scenarios: study.scenarios.map((scenario) => ({ ...scenario })),
});

test('la question est posée à l’ouverture, puis à chaque changement du calcul, pas à celui d’un titre', async () => {
  const { live, study, setStudy } = open();
  await asked[0]?.answer(outcome('un'));
  expect(live.state()).toEqual({ kind: 'ready' });
  setStudy({ ...study(), title: 'Autre titre', notes: 'Une note' });
  expect(asked).toHaveLength(1);
  setStudy(edited(study()));
  expect(asked).toHaveLength(2);
  expect(asked[0]?.options.signal?.aborted).toBe(true);
  expect(live.state().kind).toBe('working');
  // The old one stays readable until the new one comes.
  expect(live.answer()?.outcome).toEqual(outcome('un'));
  await asked[1]?.answer(outcome('deux'));
  expect(live.answer()?.outcome).toEqual(outcome('deux'));
});

test('la réponse à une question dépassée ne remplace rien', async () => {
  const { live, setRequest } = open();
  setRequest({ ...question, to: 'option-2' });
  await asked[1]?.answer(outcome('la nouvelle'));
  await asked[0]?.answer(outcome('l’ancienne'));
  await asked[0]?.fail('trop tard');
  expect(live.answer()).toEqual({
    request: { ...question, to: 'option-2' },
    outcome: outcome('la nouvelle'),
  });
  expect(live.state()).toEqual({ kind: 'ready' });
});

test('ce qui dure le dit après un moment, avec son avancement', async () => {
  const { live } = open();
  asked[0]?.options.onProgress?.(0.25);
  expect(live.state()).toEqual({ kind: 'working', late: false, done: 0.25 });
  await vi.advanceTimersByTimeAsync(200);
  expect(live.state()).toEqual({ kind: 'working', late: true, done: 0.25 });
  asked[0]?.options.onProgress?.(0.75);
  expect(live.state()).toEqual({ kind: 'working', late: true, done: 0.75 });
});

test('annuler arrête le calcul et garde l’ancien ; reprendre le repose', async () => {
  const { live, study, setStudy } = open();
  await asked[0]?.answer(outcome('un'));
  setStudy(edited(study()));
  live.cancel();
  expect(asked[1]?.options.signal?.aborted).toBe(true);
  expect(live.state()).toEqual({ kind: 'stopped' });
  await asked[1]?.fail('Le calcul a été arrêté.');
  await vi.advanceTimersByTimeAsync(1000);
  expect(live.state()).toEqual({ kind: 'stopped' });
  expect(live.answer()?.outcome).toEqual(outcome('un'));
  live.again();
  await asked[2]?.answer(outcome('deux'));
  expect(live.answer()?.outcome).toEqual(outcome('deux'));
});

test('un échec se lit, et se retente', async () => {
  const { live } = open();
  await asked[0]?.fail('Le calcul s’est arrêté.');
  expect(live.state()).toEqual({ kind: 'failed', message: 'Le calcul s’est arrêté.' });
  live.again();
  expect(live.state().kind).toBe('working');
});

test('sans question il n’y a ni réponse ni calcul', async () => {
  const { live, setRequest } = open();
  await asked[0]?.answer(outcome('un'));
  setRequest(null);
  expect(live.answer()).toBeNull();
  expect(live.state()).toEqual({ kind: 'ready' });
  expect(asked).toHaveLength(1);
});
