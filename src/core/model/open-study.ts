import type { Dossier } from './dossier.ts';
import type { Study } from './study.ts';
import type { Problem } from './value.ts';

export type OpenedStudy =
  | { readonly ok: true; readonly study: Study; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
