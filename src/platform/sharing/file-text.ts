import { LIMITS } from '../../core/model/study-limits.ts';
import type { Problem } from '../../core/model/value.ts';

/** What is asked of a file: a `File` or a `Blob` of the browser, and as much in Node. */
export interface ReadableFile {
  readonly name?: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** The text of a file, to be passed through `openStudy`. Its size is checked before a byte of it is read. */
export async function readFileText(file: ReadableFile): Promise<FileText> {
  const name = file.name ? `« ${file.name} »` : 'Ce fichier';
  if (file.size > LIMITS.characters) {
    return refuse(
      `${name} est trop gros : ${megabytes(file.size)} Mo, pour ${megabytes(LIMITS.characters)} Mo au plus. Vérifiez que c’est bien une étude Établi.`,
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

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10).replace('.', ',');
}

function refuse(message: string): FileText {
  return { ok: false, problem: { code: 'forme', where: 'fichier', message } };
}
