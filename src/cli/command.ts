import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Dossier } from '../core/model/dossier.ts';
import { openStudy } from '../core/model/open-study.ts';
import { readFileText, type ReadableFile } from '../platform/sharing/file-text.ts';
import { readArguments, USAGE } from './arguments.ts';
import { evaluateStudy } from './evaluate.ts';
import { loadDossiers } from './load-dossiers.ts';

/** Where JSON and sentences go. */
export interface Output {
  readonly print: (text: string) => void;
  readonly say: (sentence: string) => void;
}

/** Answers the exit code: 0 done, 1 the file is refused, 2 wrong usage. */
export async function command(words: readonly string[], { print, say: tell }: Output): Promise<number> {
  const say = (code: number, ...sentences: readonly string[]): number => {
    for (const sentence of sentences) tell(sentence);
    return code;
  };
  const given = readArguments(words);
  if (!given) return say(2, USAGE);
  const dossiers = await loadDossiers();
  if (given.dossier !== undefined && !dossiers.some(({ slug }) => slug === given.dossier)) {
    return say(2, `Le dossier « ${given.dossier} » n’existe pas. Dossiers connus : ${list(dossiers)}.`);
  }

  const file = await fileAt(given.file);
  if (!file) return say(1, `Le fichier « ${given.file} » n’existe pas, ou n’est pas lisible.`);
  const read = await readFileText(file);
  if (!read.ok) return say(1, read.problem.message);
  const opened = openStudy(read.text, dossiers);
  if (!opened.ok) return say(1, ...opened.problems.map(({ message }) => message));

  const own = Object.keys(opened.study.dossiers);
  if (given.dossier !== undefined && !own.includes(given.dossier)) {
    return say(2, `L’étude ne porte pas sur « ${given.dossier} », mais sur : ${own.join(', ')}.`);
  }
  const slugs = given.dossier === undefined ? own : [given.dossier];
  const { report, problems } = evaluateStudy(opened.study, dossiers, slugs);
  print(JSON.stringify(report, null, 2));
  return say(0, ...opened.notes, ...problems.map(({ where, message }) => `${where} : ${message}`));
}

/** Null when it is not a file one can read. npm runs scripts from the project's folder: paths are from the caller's. */
async function fileAt(path: string): Promise<ReadableFile | null> {
  const absolute = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const found = await stat(absolute).catch(() => null);
  if (!found?.isFile()) return null;
  return {
    name: basename(path),
    size: found.size,
    arrayBuffer: async () => new Uint8Array(await readFile(absolute)).buffer,
  };
}

function list(dossiers: readonly Dossier[]): string {
  return dossiers.map(({ slug }) => slug).join(', ');
}
