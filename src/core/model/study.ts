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
  /** What the user writes about it; travels with it. */
  readonly notes?: string;
  /** Rows of the user's own, in the order they were added; see `own-dossier.ts`. */
  readonly members?: readonly OwnMember[];
  /** « Lignes de calcul »: formulas of the user's own. */
  readonly lines?: readonly OwnLine[];
  /** What the presentation shows, in order. */
  readonly steps?: readonly Step[];
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

/** One more member of an `extensible` dimension: a new patient class, a new molecule, a new cas type. */
export interface OwnMember {
  readonly dossier: string;
  readonly dimension: string;
  readonly id: string;
  readonly label: string;
  /** Member whose cells it starts from; null: its cells are absent until typed. */
  readonly like: string | null;
  /** In a numeric dimension. */
  readonly value?: string;
}

/** A formula of the user's own, written in a dossier's names; computes like the dossier's. */
export interface OwnLine {
  readonly dossier: string;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** As typed; one with an error is kept, shown with it, and blocks nothing else. */
  readonly expr: string;
  readonly decimals?: number;
  readonly note?: string;
}

/** One screen of a presentation. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Dossier shown. */
  readonly dossier: string;
  /** Scenarios shown; empty: all. */
  readonly scenarios: readonly string[];
  /** Cells lit up: addresses of parameters. */
  readonly cells: readonly string[];
  /** Results lit up: nodes (`oam.economie_totale`). */
  readonly results: readonly string[];
  /** Chart of the dossier to bring into view. */
  readonly chart?: string;
}
