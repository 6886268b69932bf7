import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromiumPath } from './chromium.ts';

/**
 * Everything a change must pass. Every step runs even after a failure; the last line counts the tests, each of the
 * checks that are not tests (types, lint, build) counting as one.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const REPORTS = 'test-results';
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function record(name: string, counts: Counts, since: number): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  lines.push(
    `${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
}

function check(name: string, command: string, args: readonly string[]): void {
  console.log(`\n── ${name}`);
  const since = performance.now();
  const ok = run(command, args);
  record(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, since);
}

/** A run that dies without a report, or fails outside its tests, counts as one failure. */
function vitest(project: string, env: Record<string, string> = {}): void {
  console.log(`\n── ${project}`);
  const since = performance.now();
  const report = `${REPORTS}/${project}.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = run('vitest', ['run', '--project', project, ...reporters], env);
  const counts = readReport(report);
  if (!ok && counts.failed === 0) counts.failed = 1;
  record(project, counts, since);
}

function readReport(file: string): Counts {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    return {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

mkdirSync(REPORTS, { recursive: true });
check('typecheck', 'tsc', ['-b']);
check('lint and format', 'biome', ['ci', '--error-on-warnings', '.']);
check('libreoffice', 'tsx', ['scripts/ensure-libreoffice.ts']);
vitest('unit');
check('chromium', 'tsx', ['scripts/ensure-chromium.ts']);
process.env.CHROMIUM_PATH = chromiumPath();
vitest('browser');
check('build', 'vite', ['build']);
vitest('e2e', { ETABLI_BUILT: '1' });

console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
