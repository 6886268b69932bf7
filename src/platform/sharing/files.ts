import type { Study } from '../../core/model/study.ts';
import { STUDY_EXTENSION, studyToText } from '../../core/model/study-text.ts';

export { type FileText, readFileText } from './file-text.ts';

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
