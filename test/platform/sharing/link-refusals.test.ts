import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Study } from '../../../src/core/model/study.ts';
import { contentSum } from '../../../src/platform/sharing/content.ts';
import { inflate, piecesOf } from '../../../src/platform/sharing/deflate.ts';
import { makeLink, readLink } from '../../../src/platform/sharing/link.ts';
import { LINK_START } from '../../../src/platform/sharing/link-seal.ts';
import {
  bytesOf,
  dossiers,
  ground,
  jsonOf,
  opened,
  PAGE,
  refusal,
  sameContent,
  sealBytes,
  shippedStudies,
} from './ground.ts';

/** Without its presentation, which is too long for a link that leans on nothing. */
const { steps: _, ...oam } = shippedStudies.find(({ id }) => id === 'oam') as Study;
/** Long enough to have every part: texts, cells with a source, plain cells. */
const bare: Study = { ...oam, title: 'Été' };

let url = '';
beforeAll(async () => {
  const made = await makeLink(bare, { bases: [], dossiers }, PAGE);
  url = made.ok ? made.url : '';
  expect(url.length).toBeGreaterThan(700);
});

const BROKEN = /incomplet ou a été modifié en route/;
const sealText = (text: string): string => sealBytes(deflateRawSync(text));
const sealJson = (data: unknown): string => sealText(JSON.stringify(data));

describe('what happens to a link on its way', () => {
  test('cut anywhere', async () => {
    for (let length = 0; length < url.length; length += 1) {
      expect(await refusal(url.slice(0, length))).toMatch(BROKEN);
    }
  });

  test('any letter changed', async () => {
    for (let at = url.indexOf(LINK_START) + LINK_START.length; at < url.length; at += 1) {
      const letter = url[at] === 'A' ? 'B' : 'A';
      expect(await refusal(url.slice(0, at) + letter + url.slice(at + 1))).toMatch(BROKEN);
    }
  });

  test.each(['=', '==', '.', '>', ' ', '%20', 'A', 'AAAA', '\n', 'é'])(
    '%j added at its end',
    async (more) => {
      expect(await refusal(url + more)).toMatch(BROKEN);
    },
  );

  test('two neighbours swapped, a part missing or written twice', async () => {
    const start = url.indexOf(LINK_START) + LINK_START.length;
    const place = fc.integer({ min: start, max: url.length - 9 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 8 }), async (at, size) => {
        const part = url.slice(at, at + size);
        const swapped = [url.slice(0, at), url[at + 1], url[at], url.slice(at + 2)].join('');
        const others = [url.slice(0, at) + url.slice(at + size), url.slice(0, at) + part + url.slice(at)];
        for (const other of swapped === url ? others : [swapped, ...others]) {
          expect(await refusal(other)).toMatch(BROKEN);
        }
      }),
    );
  });

  test('of a later version, or of none', async () => {
    expect(await refusal(url.replace('/1.', '/2.'))).toContain('version plus récente');
    expect(await refusal(url.replace('/1.', '/0.'))).toMatch(BROKEN);
    expect(await refusal(url.replace('/1.', '/'))).toMatch(BROKEN);
    expect(await refusal('')).toMatch(BROKEN);
  });
});

describe('what a right sum may hide', () => {
  test('a stream cut anywhere', async () => {
    const bytes = bytesOf(url);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await refusal(sealBytes(bytes.subarray(0, length)))).toMatch(BROKEN);
    }
  });

  test('a stream that goes on after its end is refused, or read no further', async () => {
    const read = await readLink(sealBytes(new Uint8Array([...bytesOf(url), 1, 2, 3])), ground);
    expect(!read.ok || sameContent(read.study, bare)).toBe(true);
  });

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect(await refusal(sealBytes(bytes))).toMatch(/./);
      }),
    );
  });

  test('text that is not UTF-8', async () => {
    expect(await refusal(sealBytes(deflateRawSync(new Uint8Array([0x7b, 0xe9, 0x7d]))))).toMatch(BROKEN);
  });

  test('100 million bytes in a link of 130 000 letters: reading stops within a few pieces', async () => {
    const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(100_000_000)));
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

    const link = sealBytes(bomb);
    expect(link.length).toBeLessThan(200_000);
    expect(await refusal(link)).toContain('bien plus qu’une étude');
  });

  test('a link of 200 000 letters is not even decoded', async () => {
    expect(await refusal(PAGE + LINK_START + 'A'.repeat(200_000))).toContain('bien plus qu’une étude');
  });
});

const OURS = /n’a pas été fait par Établi, ou a été modifié/;

describe('hostile contents', () => {
  const valid = async () => (await jsonOf(url)) as Record<string, unknown> & { s: Record<string, unknown>[] };

  test.each([
    ['no JSON', 'Bonjour'],
    ['JSON cut short', '{"v":1,'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a key twice', '{"v":1,"v":1,"m":0,"h":0,"s":[]}'],
    ['deep nesting', `{"v":1,"m":0,"h":0,"s":[],"o":${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`],
    ['__proto__', '{"v":1,"m":0,"h":0,"s":[],"o":{"__proto__":{"admin":true}}}'],
    ['constructor', '{"v":1,"m":0,"h":0,"s":[{"i":"a","o":{"constructor":{"prototype":1}}}]}'],
    ['an unknown key', '{"v":1,"m":0,"h":0,"s":[],"z":1}'],
    ['a moment outside the calendar', '{"v":1,"m":9007199254740991,"h":0,"s":[]}'],
    ['a rank that is not whole', '{"v":1,"m":0,"h":0,"s":[0.5]}'],
    ['65 scenarios', `{"v":1,"m":0,"h":0,"b":"oam","s":[${'0,'.repeat(64)}0]}`],
  ])('%s', async (_, text) => {
    expect(await refusal(sealText(text))).toMatch(OURS);
    expect(Object.prototype).not.toHaveProperty('admin');
  });

  test('of a later format, whatever its shape', async () => {
    expect(await refusal(sealJson({ ...(await valid()), v: 99 }))).toContain('version plus récente');
    expect(await refusal(sealJson({ v: 99, other: true }))).toContain('version plus récente');
  });

  test('ranks that lead nowhere', async () => {
    for (const s of [
      [7],
      [{ f: 99 }],
      [{ i: 'a', g: 3 }],
      [{ i: 'a', g: -9 }],
      [{ i: 'a', x: [[9, 'abc', '1']] }],
    ]) {
      expect(await refusal(sealJson({ ...(await valid()), s }))).toMatch(/version d’Établi/);
    }
  });

  test('scenarios that multiply their cells stop at what a study may have', async () => {
    const cells = Object.fromEntries(Array.from({ length: 20_000 }, (_, k) => [`oam.p${k}`, { value: '1' }]));
    const s = [{ i: 'a', y: cells }, ...Array.from({ length: 63 }, (_, k) => ({ i: `b${k}`, g: k }))];
    expect(await refusal(sealJson({ ...(await valid()), s }))).toMatch(/version d’Établi/);
  });

  /** A link whose every sum is right: the door alone is left to refuse it. */
  async function forged(change: (study: Study) => unknown): Promise<string> {
    const study = change(bare) as Study;
    const said = {
      v: 2,
      m: 0,
      h: contentSum(study),
      t: study.title,
      d: study.description,
      n: Object.entries(study.dossiers),
      r: Math.max(
        0,
        study.scenarios.findIndex(({ id }) => id === study.reference),
      ),
      k: study.split,
      s: study.scenarios.map(({ id, label, description, color, parent, cells }) => ({
        i: id,
        l: label,
        d: description,
        c: color,
        p: study.scenarios.findIndex((one) => one.id === parent),
        y: cells,
      })),
    };
    return sealJson(said);
  }
  const withCells = (cells: Record<string, unknown>) => (study: Study) => ({
    ...study,
    scenarios: [{ ...(study.scenarios[0] as object), cells }],
  });

  test.each<[what: string, change: (study: Study) => unknown, said: string]>([
    ['an unknown dossier', (study) => ({ ...study, dossiers: { oam: 1, autre: 1 } }), 'dossier « autre »'],
    [
      'a dossier named __proto__',
      (study) => ({
        ...study,
        dossiers: Object.fromEntries([
          ['oam', 1],
          ['__proto__', 1],
        ]),
      }),
      '__proto__',
    ],
    ['no scenario', (study) => ({ ...study, scenarios: [], reference: '' }), 'au moins un scénario'],
    ['a label of 300 letters', (study) => ({ ...study, title: 'a'.repeat(300) }), 'dépasse 200 caractères'],
    ['text turned round', (study) => ({ ...study, title: 'a\u202eb' }), 'caractère de commande'],
    ['a number written as one', withCells({ 'oam.cle_medecins': { value: 1 } }), 'entre guillemets'],
    ['a number with an exponent', withCells({ 'oam.cle_medecins': { value: '1e9' } }), 'point décimal'],
    ['a cell that does not exist', withCells({ 'oam.rien': { value: '1' } }), 'pas de paramètre « rien »'],
    ['an address that is none', withCells({ '<b>': { value: '1' } }), 'Une cellule s’écrit'],
    ['a cell with more in it', withCells({ 'oam.cle_medecins': { value: '1', html: '<b>' } }), '« html »'],
  ])('%s is refused by the one door', async (_, change, said) => {
    expect((await refusal(await forged(change))).replaceAll('\u00a0', ' ')).toContain(said);
  });

  test('HTML is text', async () => {
    const title = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    expect((await opened(await forged((study) => ({ ...study, title })))).title).toBe(title);
  });

  test('whatever the JSON, the answer is a study or a message', async () => {
    const part = await valid();
    const keys = [...Object.keys(part), 'b', 'r', 'k', 'o'];
    const any = fc.oneof(
      fc.json().map((text): unknown => JSON.parse(text)),
      fc.integer(),
      fc.constantFrom('oam', 'prado', '', null),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        any,
        fc.nat(4),
        fc.constantFrom(...'fildpcgxyo'),
        any,
        async (key, value, rank, inner, other) => {
          const s = part.s.map((one, at) => (at === rank ? { ...one, [inner]: other } : one));
          for (const data of [
            { ...part, [key]: value },
            { ...part, s },
          ]) {
            const read = await readLink(sealJson(data), ground);
            if (!read.ok) expect(read.problems[0]?.message).toMatch(/\p{L}/u);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
