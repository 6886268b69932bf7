import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { Toasts } from '../kit/toasts.tsx';

/**
 * Writes a study as a workbook with live formulas, where the user says, and tells how it went. `dossiers`: those of the
 * study, with its own rows and lines. Never rejects.
 */
export async function exportWorkbook(
  _study: Study,
  _dossiers: readonly Dossier[],
  toasts: Pick<Toasts, 'say'>,
): Promise<void> {
  toasts.say({ kind: 'error', message: 'Le classeur n’a pas pu être écrit. L’étude n’a pas changé.' });
}
