import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { useApp } from './app.ts';

const app = useApp();

/**
 * Playwright's own `evaluate` is not bound by the policy: the attempts are scripts of the page, served from its origin
 * in place of `theme.js`, which every visit loads.
 */
async function attempt(script: string, worker = ''): Promise<{ report: Record<string, unknown> }> {
  const { page } = await app.newPage({
    serviceWorker: true,
    expectedErrors: /Content Security Policy|violates|blocked/i,
  });
  await page.route('**/theme.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${WATCH}\n${script}` }),
  );
  // The page on its own, as a plain file server gives it: the policy in force is the one it carries.
  await page.route(inject('appUrl'), async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  // Its text is ours, its headers are those of a script of the app.
  await page.route('**/theme-worker.js', async (route) => {
    const response = await route.fetch({ url: `${inject('appUrl')}assets/${anyScript()}` });
    await route.fulfill({ response, body: worker });
  });
  await page.goto(inject('appUrl'));
  await page.waitForFunction(() => 'attempt' in document.documentElement.dataset);
  const report = await page.evaluate(() => document.documentElement.dataset.attempt ?? '');
  return { report: JSON.parse(report) as Record<string, unknown> };
}

function anyScript(): string {
  return readdirSync('dist/assets').find((name) => name.endsWith('.js')) ?? '';
}

const WATCH = `
const refused = [];
document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
const report = (result) => setTimeout(() => {
  document.documentElement.dataset.attempt = JSON.stringify({ result, refused });
}, 300);
const tried = (run) => { try { return String(run()); } catch (error) { return error.name; } };
`;

test.each([
  ['eval', "report(tried(() => eval('1 + 1')));"],
  ['new Function', "report(tried(() => new Function('return 2')()));"],
])('%s is refused to a script of the page', async (_, script) => {
  const { report } = await attempt(script);
  expect(report).toEqual({ result: 'EvalError', refused: ['script-src'] });
});

test('a script written into the page does not run', async () => {
  const { report } = await attempt(`
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    report(String(window.ran));`);
  expect(report).toEqual({ result: 'undefined', refused: ['script-src-elem'] });
});

test('a request to another origin does not leave', async () => {
  const { report } = await attempt(`
    fetch('http://127.0.0.1:9/').then(() => report('sent'), (error) => report(error.name));`);
  expect(report).toEqual({ result: 'TypeError', refused: ['connect-src'] });
});

test('what the policy allows runs: the refusals above are its own', async () => {
  const { report } = await attempt('report(tried(() => 1 + 1));');
  expect(report).toEqual({ result: '2', refused: [] });
});

test('a worker is bound by the policy its file is served with', async () => {
  const { report } = await attempt(
    `
    const worker = new Worker('./theme-worker.js');
    worker.onmessage = ({ data }) => report(data);
    worker.onerror = () => report('worker failed');`,
    "try { postMessage(String(eval('1 + 1'))); } catch (error) { postMessage(error.name); }",
  );
  expect(report.result).toBe('EvalError');
});
