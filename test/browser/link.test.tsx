import { STUDY_VERSION } from '../../src/core/model/migrations.ts';
import { afterEach, expect, test } from 'vitest';
import { studyToText } from '../../src/core/model/study-text.ts';
import type { Study } from '../../src/core/model/study.ts';
import { deflate, inflate, piecesOf } from '../../src/platform/sharing/deflate.ts';
import { makeLink, readLink } from '../../src/platform/sharing/link.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';
import { frozenLink, frozenStudy } from '../platform/sharing/frozen-link.ts';
import {
  ground,
  opened,
  refusal,
  sameContent,
  sealBytes,
  shippedStudies,
} from '../platform/sharing/ground.ts';

const before = location.hash;
afterEach(() => history.replaceState(null, '', before || location.pathname + location.search));

async function linkTo(study: Study): Promise<string> {
  const made = await makeLink(study, ground, location.href);
  if (!made.ok) throw new Error(made.message);
  return made.url;
}

test.each(shippedStudies.map((study) => [study.id, study] as const))(
  '%s comes back from the address bar',
  async (_, study) => {
    const url = await linkTo(study);
    history.replaceState(null, '', url);
    expect(location.href).toBe(url);
    expect(sameContent(await opened(location.hash), study)).toBe(true);
  },
);

test('a link made by Node opens in a browser, and later versions open it too', async () => {
  const read = await readLink(frozenLink, { bases: [], dossiers: [miniDossier] });
  expect(read.ok && sameContent(read.study, { ...frozenStudy, version: STUDY_VERSION })).toBe(true);
});

test('a stream cut anywhere is refused, not waited for', async () => {
  const bytes = await deflate(studyToText(shippedStudies[0] as Study).slice(0, 600));
  for (let length = 0; length < bytes.length; length += 1) {
    expect(await refusal(sealBytes(bytes.slice(0, length)))).toContain('incomplet');
  }
});

test('a stream that inflates to 100 million bytes is stopped within a few pieces', async () => {
  const zeros = new Blob(Array.from({ length: 100 }, () => new Uint8Array(1_000_000)));
  const bomb = new Uint8Array(
    await new Response(zeros.stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
  let taken = 0;
  const counted = function* () {
    for (const piece of piecesOf(bomb)) {
      taken += 1;
      yield piece;
    }
  };
  expect(await inflate(counted(), 2_000_000)).toStrictEqual({ ok: false, why: 'too-large' });
  expect(bomb.length).toBeGreaterThan(90_000);
  expect(taken).toBeLessThan(50);
  expect(await refusal(sealBytes(bomb))).toContain('bien plus qu’une étude');
});
