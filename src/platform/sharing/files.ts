import type { Study } from '../../core/model/study.ts';
import { STUDY_EXTENSION, studyToText } from '../../core/model/study-text.ts';
import { CSV_EXTENSION, CSV_TYPE, type CsvTable, tableCsv } from './csv.ts';
import { fileName } from './file-name.ts';

export { type FileText, readFileText } from './file-text.ts';

/** Writes a study where the user says, or downloads it; false when the user gave up. Rejects when the disk refuses. */
export function saveStudyFile(study: Study): Promise<boolean> {
  const blob = new Blob([studyToText(study)], { type: 'application/json' });
  return saveFile(blob, studyFileName(study.title), STUDY_EXTENSION);
}

/** The same for a table, named after `title`. */
export function saveCsvFile(table: CsvTable, title: string): Promise<boolean> {
  const blob = new Blob([tableCsv(table)], { type: CSV_TYPE });
  return saveBlob(blob, title, CSV_EXTENSION);
}

/** The same for anything else. */
export function saveBlob(blob: Blob, title: string, extension: string): Promise<boolean> {
  return saveFile(blob, fileName(title, extension), extension);
}

async function saveFile(blob: Blob, name: string, extension: string): Promise<boolean> {
  const { fileSave } = await import('browser-fs-access');
  try {
    await fileSave(blob, { fileName: name, extensions: [extension], id: 'etudes' });
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

/** « FMT : options de mars » gives `FMT - options de mars.etabli.json`. */
export function studyFileName(title: string): string {
  return fileName(title, STUDY_EXTENSION);
}
