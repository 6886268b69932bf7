import { expect, test } from 'vitest';
import { createComputeClient } from '../../src/platform/compute/compute-client.ts';
import { spawnEngine } from '../../src/platform/compute/spawn.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

test('a bridge and what a cell changes are answered by the real worker', async () => {
  const client = createComputeClient({
    spawn: spawnEngine,
    dossiers: () => [miniDossier],
    listener: { onState: () => {}, onValues: () => {}, onOpen: () => {} },
  });
  client.setStudy(miniStudy);
  const request = { at: 'mini-forfait.budget', from: 'actuel', to: 'contre-proposition' };
  const progress: number[] = [];
  const reply = await client.bridge(request, { onProgress: (done) => progress.push(done) });
  // (92 − 70) € × 60 patients × 47 434 doctors.
  expect(reply).toMatchObject({
    ok: true,
    value: {
      kind: 'ecart',
      unit: 'M€/an',
      gap: '62.61288',
      steps: [{ label: 'Montant par patient', value: '62.61288' }],
      unrelated: ['mini-forfait.montant_non_vu'],
    },
  });
  expect(progress.every((done) => done >= 0 && done <= 1)).toBe(true);
  const found = await client.dependents('mini-forfait.montant[age_2_6]', 'actuel');
  expect(found.ok && found.value.cards.map(({ title }) => title)).toEqual([
    'Budget France',
    'Médecin de référence',
    'Part des médecins par année',
  ]);
  client.close();
});
