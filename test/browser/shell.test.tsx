import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { expect, test } from 'vitest';

test('a component renders and reacts in a real browser', () => {
  const [count, setCount] = createSignal(1);
  const host = document.createElement('div');
  const dispose = render(() => <output>{count()}</output>, host);
  expect(host.textContent).toBe('1');
  setCount(2);
  expect(host.textContent).toBe('2');
  dispose();
  expect(host.textContent).toBe('');
});
