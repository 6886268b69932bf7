import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { saveWorkbook, workbookBlob } from '../../platform/sharing/xlsx.ts';
import type { Toasts } from '../kit/toasts.tsx';

const KEPT = 'L’étude n’a pas changé.';

/**
 * Writes a study as a workbook with live formulas, where the user says, and tells how it went. `dossiers`: those it
 * needs, as they ship. Never rejects.
 */
export async function exportWorkbook(
  study: Study,
  dossiers: readonly Dossier[],
  toasts: Pick<Toasts, 'say'>,
): Promise<void> {
  const moment = new Date().toLocaleDateString('fr-FR', { dateStyle: 'long' }).replace(/^1 /, '1er ');
  try {
    const blob = await workbookBlob(study, dossiers, moment);
    await save(blob, study.title, toasts);
  } catch (error) {
    const why = error instanceof Error && error.message !== '' ? ` ${error.message}` : '';
    toasts.say({ kind: 'error', message: `Le classeur n’a pas pu être fait.${why} ${KEPT}` });
  }
}

async function save(blob: Blob, title: string, toasts: Pick<Toasts, 'say'>): Promise<void> {
  try {
    const saved = await saveWorkbook(blob, title);
    if (saved)
      toasts.say({ message: 'Le classeur est enregistré. Il se recalcule dans Excel ou LibreOffice.' });
  } catch (error) {
    // A browser lets a page ask where to save only shortly after a click.
    if (error instanceof DOMException && error.name === 'SecurityError')
      toasts.say({
        message: 'Le classeur est prêt.',
        action: { label: 'Enregistrer', run: () => void save(blob, title, toasts) },
      });
    else
      toasts.say({
        kind: 'error',
        message: `Le classeur n’a pas pu être écrit. ${KEPT} Essayez un autre dossier, ou faites de la place.`,
      });
  }
}
