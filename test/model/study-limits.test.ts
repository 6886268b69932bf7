import { expect, test } from 'vitest';
import { LIMITS, LINE, PARAGRAPHS, toLine, toParagraphs } from '../../src/core/model/study-limits.ts';

test.each([
  ['  Option 1,\n\t14 mars  ', 'Option 1, 14 mars'],
  ['a\u0000b\u202Ec\u2028d', 'abc d'],
  ['12 %', '12 %'],
  ['<b>gras</b>', '<b>gras</b>'],
])('a pasted label becomes one plain line: %j', (typed, label) => {
  expect(toLine(typed)).toBe(label);
  expect(LINE.test(label)).toBe(true);
});

test('a description keeps its lines, whatever the system they come from', () => {
  expect(toParagraphs('un\r\ndeux\rtrois\n\tquatre\u0007')).toBe('un\ndeux\ntrois\n\tquatre');
  expect(PARAGRAPHS.test('un\n\tdeux')).toBe(true);
});

test('what is too long is cut between two characters, never inside one', () => {
  expect(toLine('a'.repeat(300))).toBe('a'.repeat(LIMITS.line));
  expect(toLine(`${'a'.repeat(LIMITS.line - 1)}😀`)).toBe('a'.repeat(LIMITS.line - 1));
});
