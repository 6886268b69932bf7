import type { Source } from './sources.ts';

const WORD = '[a-z0-9]+(?:-[a-z0-9]+)*';
const FOLDERS = new RegExp(`^${WORD}$`);
const FILE = new RegExp(`^${WORD}(?:\\.(?:test|d|module|etabli|schema))*\\.[a-z0-9]+$`);

/** Kebab-case and ASCII, folders too; and no drawer for what has no name. */
export function nameProblems(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    const folders = path.split('/');
    const file = folders.pop() as string;
    const kebab = FILE.test(file) && folders.every((folder) => FOLDERS.test(folder));
    return !kebab || /(^|\/|-)(utils?|helpers?|misc)([./-]|$)/.test(path);
  });
}

const EVALUATION = /(?<![.\w])eval\s*\(|\bnew\s+Function\b|(?<![.\w])Function\s*\(|\bsetTimeout\s*\(\s*['"`]/;

/** Text turned into code, which the published policy would refuse. */
export function evaluationProblems(sources: readonly Source[]): readonly string[] {
  return sources.filter(({ text }) => EVALUATION.test(text)).map(({ path }) => path);
}
