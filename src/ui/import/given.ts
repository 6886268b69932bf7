import type { ReadTable } from '../../platform/sharing/read-table-api.ts';

/** What was pasted or opened. */
export interface Given {
  /** Of the file; null for a pasted block. */
  readonly file: string | null;
  readonly tables: readonly ReadTable[];
}
