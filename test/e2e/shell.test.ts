import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';

test('the built page carries the policy it is served with', async () => {
  const page = await (await fetch(inject('appUrl'))).text();
  expect(page).toBe(readFileSync('dist/index.html', 'utf8'));
  expect(page.replaceAll('&#39;', "'")).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';`,
  );
  expect(page).not.toContain('unsafe-eval');
  expect(page).toContain('<html lang="fr">');
});
