import { expect, test } from 'vitest';
import { afterPaint } from '../../src/platform/after-paint.ts';
import { createValues } from '../../src/workspace/values.ts';

const reply = (...values: string[]) => [{ node: 'd.total', scenario: 'a', values }];
const painted = () => new Promise<void>((resolve) => afterPaint(resolve));

test('what is out of sight is told after the frame of what is in sight', async () => {
  const values = createValues();
  values.put(reply('1'));
  expect(values.readUnseen('d.total', 'a')).toEqual(['1']);
  values.put(reply('2'));
  values.put(reply('3'));
  expect(values.read('d.total', 'a')).toEqual(['3']);
  expect(values.readUnseen('d.total', 'a')).toEqual(['1']);
  await painted();
  expect(values.readUnseen('d.total', 'a')).toEqual(['3']);
});

test('what is forgotten is forgotten at once, even when something was on its way', async () => {
  const values = createValues();
  values.put(reply('1'));
  values.put(reply('2'));
  values.forget(() => true);
  expect(values.readUnseen('d.total', 'a')).toBeUndefined();
  await painted();
  expect(values.readUnseen('d.total', 'a')).toBeUndefined();
});
