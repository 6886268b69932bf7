import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { expectAccessible, violations } from './accessibility.ts';
import { atRest, screenshot, useApp } from './app.ts';

const app = useApp();

test('the built page carries the policy it is served with', async () => {
  const response = await fetch(inject('appUrl'));
  const page = await response.text();
  expect(page).toBe(readFileSync('dist/index.html', 'utf8'));
  const policy = "default-src 'none'; script-src 'self'; worker-src 'self';";
  expect(page.replaceAll('&#39;', "'")).toContain(
    `<meta http-equiv="Content-Security-Policy" content="${policy}`,
  );
  expect(response.headers.get('content-security-policy')).toContain(policy);
  expect(page).not.toContain('unsafe-eval');
});

test('the theme is that of the system, unless one has been chosen', async () => {
  const { page } = await app.open('', { theme: 'dark' });
  const lightness = () =>
    page.evaluate(() => {
      // Whatever the notation of the colour, a canvas gives it back as bytes.
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3 / 255;
    });
  expect(await lightness()).toBeLessThan(0.3);
  await page.evaluate(() => localStorage.setItem('etabli-theme', 'light'));
  await page.reload();
  await atRest(page);
  expect(await lightness()).toBeGreaterThan(0.7);
  await screenshot(page, 'home-light');
});

test('the home page asks nothing more once it has loaded, and nothing of anyone else', async () => {
  const { page, requests } = await app.open();
  expect(requests.sinceMark().length).toBeGreaterThan(1);
  requests.mark();
  await page.mouse.move(400, 400);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  expect(requests.sinceMark()).toEqual([]);
  expect(requests.elsewhere()).toEqual([]);
});

test('the home page has no accessibility violation', async () => {
  const { page } = await app.open();
  await expectAccessible(page, 'home');
});

test('axe would find one', async () => {
  const { page } = await app.open();
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.body.append(image);
  });
  expect((await violations(page)).join('\n')).toContain('image-alt');
});
