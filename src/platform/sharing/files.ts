import { LIMITS } from '../../core/model/study-limits.ts';
import type { Study } from '../../core/model/study.ts';
import { STUDY_EXTENSION, studyToText } from '../../core/model/study-text.ts';
import type { Problem } from '../../core/model/value.ts';

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** Writes a study where the user says, or downloads it; false when the user gave up. Rejects when the disk refuses. */
export async function saveStudyFile(study: Study): Promise<boolean> {
  const { fileSave } = await import('browser-fs-access');
  const blob = new Blob([studyToText(study)], { type: 'application/json' });
  try {
    await fileSave(blob, {
      fileName: studyFileName(study.title),
      extensions: [STUDY_EXTENSION],
      id: 'etudes',
    });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}

/** The file the user chooses; null when the user gave up. */
export async function chooseStudyFile(): Promise<File | null> {
  const { fileOpen } = await import('browser-fs-access');
  try {
    return await fileOpen({
      description: 'Études Établi',
      extensions: [STUDY_EXTENSION, '.json'],
      mimeTypes: ['application/json'],
      id: 'etudes',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The text of a file, to be passed through `openStudy`. Its size is checked before a byte of it is read. */
export async function readFileText(file: Blob & { readonly name?: string }): Promise<FileText> {
  const name = file.name ? `« ${file.name} »` : 'Ce fichier';
  if (file.size > LIMITS.characters) {
    return refuse(
      `${name} est trop gros : ${megabytes(file.size)} Mo, pour ${megabytes(LIMITS.characters)} au plus. Vérifiez que c’est bien une étude Établi.`,
    );
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refuse(
      `${name} n’a pas pu être lu : il a été déplacé, changé, ou n’est pas accessible. Choisissez-le de nouveau.`,
    );
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse(
      `${name} n’est pas un texte en UTF-8 : il est incomplet, ou ce n’est pas une étude Établi. Rouvrez l’original.`,
    );
  }
}

/** « FMT : options de mars » gives `FMT - options de mars.etabli.json`. */
export function studyFileName(title: string): string {
  const plain = title
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/ ?[\\/:*?"<>|]+ ?/g, ' - ')
    .replace(/^[. -]+|[. -]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${plain || 'étude'}${STUDY_EXTENSION}`;
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10).replace('.', ',');
}

function refuse(message: string): FileText {
  return { ok: false, problem: { code: 'forme', where: 'fichier', message } };
}
