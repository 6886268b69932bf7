import { describe, expect, test } from 'vitest';
import { studyToText } from '../../src/core/model/study-text.ts';
import { readFileText, studyFileName } from '../../src/platform/sharing/files.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { refused } from '../model/door.ts';

describe('reading a file', () => {
  test('gives its text to the letter', async () => {
    const text = studyToText({ ...miniStudy, title: 'Été : « œuvre » à 5 €, 😀' });
    expect(await readFileText(new File([text], 'a.etabli.json'))).toStrictEqual({ ok: true, text });
  });

  test('is not even tried when it is too large', async () => {
    const huge = {
      name: 'énorme.json',
      size: 20_000_001,
      arrayBuffer: () => Promise.reject(new Error('It must not be read.')),
    };
    const read = await readFileText(huge);
    expect(!read.ok && read.problem.message).toContain('énorme.json');
    expect(!read.ok && read.problem.message.replaceAll('\u00a0', ' ')).toContain(
      'trop gros : 20,1 Mo, pour 20 Mo',
    );
  });

  test('says when the file has gone', async () => {
    const gone = {
      name: 'a.json',
      size: 3,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
    };
    const read = await readFileText(gone);
    expect(!read.ok && read.problem.message).toContain('n’a pas pu être lu');
  });

  test('refuses what is not UTF-8, such as a text of Windows', async () => {
    const read = await readFileText(new Blob([new Uint8Array([0x7b, 0xe9, 0x7d])]));
    expect(!read.ok && read.problem.message).toContain('pas un texte en UTF-8');
  });

  test('a file cut at any byte is refused, inside an accent too', async () => {
    const bytes = new TextEncoder().encode(studyToText({ ...miniStudy, title: 'Été 😀' }));
    for (let length = 0; length < bytes.length - 1; length += 1) {
      const read = await readFileText(new Blob([bytes.slice(0, length)]));
      const [problem] = read.ok ? refused(read.text) : [read.problem];
      expect(problem?.message).toMatch(/vide|incomplet/);
    }
  });
});

test.each([
  ['FMT : options de mars', 'FMT - options de mars.etabli.json'],
  ['Où va l’économie ?', 'Où va l’économie.etabli.json'],
  ['../../etc/passwd', 'etc - passwd.etabli.json'],
  ['  a\tb\u0000c  ', 'a b c.etabli.json'],
  ['?', 'étude.etabli.json'],
  ['', 'étude.etabli.json'],
])('the file of %j is called %s', (title, name) => {
  expect(studyFileName(title)).toBe(name);
});
