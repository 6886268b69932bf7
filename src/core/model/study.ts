import type { SourceRef } from './dossier.ts';

/** The user's document, as it stands in a file, in the database and in memory. */
export interface Study {
  readonly format: 'etabli';
  /** Version of this shape; see `migrations.ts`. */
  readonly version: number;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Dossiers it is about, with the version of their data; the first one opens. */
  readonly dossiers: Readonly<Record<string, number>>;
  /** In the order of their columns; never empty. */
  readonly scenarios: readonly Scenario[];
  /** Id of the scenario the others are compared with. */
  readonly reference: string;
  /** Parameters (`slug.id`) shown with a column per scenario even while all are equal. */
  readonly split: readonly string[];
  /** ISO date-times. */
  readonly created: string;
  readonly modified: string;
}

export interface Scenario {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Scenario whose cells it changes; null: the sources themselves. */
  readonly parent: string | null;
  /** Index in the palette, kept when scenarios move. */
  readonly color: number;
  /** What it changes, by address (`forfait-medecin-traitant.montant[ald_80_plus]`). */
  readonly cells: Readonly<Record<string, ScenarioCell>>;
}

export interface ScenarioCell extends PrintedCell {
  /** The printed value of this scenario that was typed over, to go back to. */
  readonly over?: PrintedCell;
}

export interface PrintedCell {
  /** Decimal string in the border form of the unit; null: absent. */
  readonly value: string | null;
  /** Where the value is printed, when it is; without one the cell shows as changed. */
  readonly ref?: SourceRef;
  readonly status?: 'publie' | 'hors-dossier' | 'hypothese';
  readonly printed?: string;
  readonly note?: string;
}
