import { attempt, type Reply } from '../engine/service.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Study } from '../model/study.ts';
import { compileWorkbook } from './compile-workbook.ts';
import { type Part, workbookParts } from './parts/parts.ts';

/** What the worker that makes workbooks answers. */
export interface WorkbookService {
  /** The files of the archive. `moment`: when it is made, in French. */
  parts(study: Study, dossiers: readonly Dossier[], moment: string): Reply<readonly Part[]>;
}

export const serveWorkbooks: WorkbookService = {
  parts: (study, dossiers, moment) => attempt(() => workbookParts(compileWorkbook(study, dossiers, moment))),
};
