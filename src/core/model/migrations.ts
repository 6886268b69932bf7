/**
 * One change of the shape of a study. `up` takes a study of version `to − 1` and answers one of version `to`, without
 * touching what it was given; it may trust nothing but that `version`, and leaves what it does not understand to the schema.
 */
export interface Migration {
  readonly to: number;
  /** What changed, kebab-case. */
  readonly name: string;
  readonly up: (study: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** From version 1, in order: the first one leads to version 2. */
export const migrations: readonly Migration[] = [
  // `notes`, `members`, `lines` and `steps` may be there from version 2 on; nothing of version 1 changes.
  { to: 2, name: 'notes-own-rows-and-steps', up: (study) => study },
];

/** Version of the studies this program writes. */
export const STUDY_VERSION = currentVersion(migrations);

export function currentVersion(list: readonly Migration[]): number {
  return 1 + list.length;
}

/** Brings a study of any former version to the current one of `list`. */
export function migrate(
  study: Readonly<Record<string, unknown>>,
  list: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
  let current = study;
  for (const migration of list) {
    if ((current.version as number) < migration.to)
      current = { ...migration.up(current), version: migration.to };
  }
  return current;
}
