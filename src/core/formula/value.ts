import type { Num } from '../quantity/number.ts';
import { typeset } from '../quantity/text.ts';
import type { Failure, FailureCode } from '../model/value.ts';

/** What a formula works on: an exact number, null for absent, or the reason why there is no number. */
export type Value = Num | null | Fault;

export class Fault implements Failure {
  readonly code: FailureCode;
  readonly where: string;
  readonly message: string;
  constructor(code: FailureCode, where: string, message: string) {
    this.code = code;
    this.where = where;
    this.message = typeset(message);
  }
}

/** Makes a fault that knows its place: the cell being computed and the place in its formula. */
export type Fail = (code: FailureCode, message: string) => Fault;

/** The first fault if any, else null if one is absent, else undefined: the numbers can be used. */
export function blocked(values: readonly Value[]): Fault | null | undefined {
  let absent = false;
  for (const value of values) {
    if (value instanceof Fault) return value;
    if (value === null) absent = true;
  }
  return absent ? null : undefined;
}
