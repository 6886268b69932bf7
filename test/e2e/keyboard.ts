import type { Page } from 'playwright-core';
import { plain } from './study-page.ts';

/** What has the keyboard, as a screen reader would name it. */
export async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
  return plain(name);
}

/** Goes on with this key until what has the keyboard bears this name; fails after `most` presses. */
export async function goTo(page: Page, name: string | RegExp, key = 'Tab', most = 60): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const at = await focused(page);
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    passed.push(at.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${String(name)}, only to: ${passed.join(' | ')}`);
}

/** Counts every press of a pointer from now on, in this page and those it becomes. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener(
      'pointerdown',
      () => sessionStorage.setItem('pressed', `${Number(sessionStorage.pressed ?? 0) + 1}`),
      true,
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('pressed') ?? 0));
}

/** Runs a command by its name, from anywhere. */
export async function ask(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
