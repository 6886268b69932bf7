import { expect, test } from 'vitest';
import { openStudyStore } from '../../src/platform/storage/study-store.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';

test('where there is no database at all, each call says so instead of failing', async () => {
  const store = openStudyStore();
  const outcomes = [
    await store.save(miniStudy, null),
    await store.read('a'),
    await store.list(),
    await store.remove('a'),
  ];
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, reason: 'unavailable' });
});
