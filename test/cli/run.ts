import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from '../../src/cli/command.ts';
import type { Report } from '../../src/cli/evaluate.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// Relative paths are from the project's folder, wherever npm was started.
delete process.env.INIT_CWD;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  /** No-break spaces made plain, to be read. */
  readonly said: string;
}

/** Runs the command in this process, which reads the dossiers once. */
export async function compute(...given: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const said: string[] = [];
  const code = await command(given, { print: (text) => out.push(text), say: (text) => said.push(text) });
  return { code, out: out.join('\n'), said: said.join('\n').replaceAll('\u00a0', ' ') };
}

/** As a user types it, from the project's folder. */
export function npmCompute(...given: readonly string[]): Promise<Run> {
  return run('npm', ['run', '--silent', 'compute', '--', ...given]);
}

function run(command: string, given: readonly string[]): Promise<Run> {
  const child = spawn(command, given, { cwd: ROOT, env: withoutNpm() });
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, said: said.replaceAll('\u00a0', ' ') }));
  });
}

export async function report(...given: readonly string[]): Promise<Report> {
  const { code, out, said } = await compute(...given);
  if (code !== 0) throw new Error(said);
  return JSON.parse(out) as Report;
}

/** The path of a new file with this content. */
export function file(content: string | Uint8Array, name = 'étude.etabli.json'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'etabli-')), name);
  writeFileSync(path, content);
  return path;
}

/** What npm sets for the scripts it runs must not reach the one under test. */
function withoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD'),
  );
}
