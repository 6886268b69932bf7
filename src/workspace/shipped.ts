import type { Study } from '../core/model/study.ts';

/** The studies that come with the program, in the order of their file names. They pass the same door as a file. */
export const shippedStudies: readonly Study[] = Object.values(
  import.meta.glob<Study>('../../scenarios/*.etabli.json', { eager: true, import: 'default' }),
);
