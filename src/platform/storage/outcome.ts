/** What a call to the database answers: never a rejection. */
export type Stored<T> = { readonly ok: true; readonly value: T } | StorageFailure;

export interface StorageFailure {
  readonly ok: false;
  readonly reason: 'quota' | 'unavailable' | 'blocked' | 'newer' | 'failed';
  /** French: what happened, what was kept, what to do. */
  readonly message: string;
}
