import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { studyToText } from '../../src/core/model/study-text.ts';
import { accepted } from './door.ts';

test('the example of the documentation opens, and is written again as it is printed there', () => {
  const page = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8');
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  const { study, notes } = accepted(example);
  expect(notes).toStrictEqual([]);
  expect(studyToText(study)).toBe(example);
});
