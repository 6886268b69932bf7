import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/core/model/json-text.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { refused } from './door.ts';

const limits = { characters: 1_000_000, depth: 100, entries: 10_000 };

/** What JSON.parse says of the same text: another implementation of the same grammar. */
function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the scan before JSON.parse', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), (text) => {
        expect(readJson(text, limits)).toStrictEqual({ ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 500 },
    );
  });

  test('refuses what JSON.parse refuses, one character being removed, added or replaced', () => {
    const signs = fc.constantFrom(...'{}[]",:\\0129.-+eEtrufalsn \n\t\u0000\u00a0x');
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.option(signs),
        fc.boolean(),
        (json, at, sign, keep) => {
          const place = at % (json.length + 1);
          const text = json.slice(0, place) + (sign ?? '') + json.slice(keep ? place : place + 1);
          const read = readJson(text, limits);
          const twice = !read.ok && read.problem.code === 'doublon';
          fc.pre(!twice);
          expect(read.ok).toBe(parses(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['', 'Ce fichier est vide'],
    ['  \n', 'Ce fichier est vide'],
    ['{"a": 1,\n "b": tru', 'incomplet : il s’arrête à la ligne 2, colonne 10, au milieu de « tru »'],
    ['{"a": "bon', 'incomplet : il s’arrête à la ligne 1, colonne 11, au milieu de « "bon »'],
    ['{"a": "\\u00', 'incomplet : il s’arrête à la ligne 1'],
    ['{"a": "\\x"}', 'Une barre oblique inverse n’annonce rien de connu (ligne 1, colonne 8)'],
    ['{"a": 1}\n}', 'continue après la fin de l’étude (ligne 2, colonne 1)'],
    ["{'a': 1}", "« ' » n’a pas sa place ici (ligne 1, colonne 2)"],
    ['{"a": NaN}', '« NaN » n’a pas sa place ici (ligne 1, colonne 7)'],
    ['{"a": 01}', '« 01 » n’a pas sa place ici (ligne 1, colonne 7)'],
    ['[1,]', '« ] » n’a pas sa place ici (ligne 1, colonne 4)'],
    ['<!doctype html>', '« < » n’a pas sa place ici (ligne 1, colonne 1)'],
  ])('%j: %s', (text, message) => {
    const read = readJson(text, limits);
    expect(read.ok ? '' : read.problem.message.replaceAll('\u00a0', ' ')).toContain(message);
  });
});

describe('a file cut short', () => {
  test('is refused at every byte, and says where it stops', () => {
    const bytes = new TextEncoder().encode(studyToText(miniStudy));
    const complete = bytes.length - '\n'.length;
    for (let length = 0; length < complete; length += 1) {
      const [problem] = refused(new TextDecoder().decode(bytes.subarray(0, length)));
      expect(problem?.message).toMatch(length === 0 ? /vide/ : /incomplet.*ligne \d+, colonne \d+/);
    }
  });
});
