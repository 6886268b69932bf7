import type { Path } from './plain-data.ts';
import type { ProblemCode } from './value.ts';

/** Takes what a check found, and where in the data. */
export type Report = (code: ProblemCode, path: Path, message: string) => void;
