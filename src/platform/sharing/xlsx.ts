import { type Remote, wrap } from 'comlink';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { WorkbookService } from '../../core/xlsx/service.ts';
import { saveBlob } from './files.ts';
import { zip } from './zip.ts';

export const XLSX_EXTENSION = '.xlsx';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A study as a workbook with live formulas, made in a worker of its own that ends with it. `dossiers`: those it
 * needs, as they ship. Rejects with a French message.
 */
export async function workbookBlob(
  study: Study,
  dossiers: readonly Dossier[],
  moment: string,
): Promise<Blob> {
  const worker = new Worker(new URL('../../../workers/workbook.ts', import.meta.url), {
    type: 'module',
    name: 'classeur',
  });
  try {
    const failed = new Promise<never>((_, reject) => {
      const fail = () => reject(new Error('Le calcul du classeur s’est arrêté.'));
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
    });
    const service: Remote<WorkbookService> = wrap(worker);
    const reply = await Promise.race([service.parts(study, dossiers, moment), failed]);
    if (!reply.ok) throw new Error(reply.message);
    return await zip(reply.value, XLSX_TYPE);
  } finally {
    worker.terminate();
  }
}

/** Writes it where the user says, or downloads it; false when the user gave up. */
export function saveWorkbook(blob: Blob, title: string): Promise<boolean> {
  return saveBlob(blob, title, XLSX_EXTENSION);
}
