/**
 * A dossier is one subject as plain data: what can be typed, what is computed, what the sources print.
 * It holds no code. Every text is French; every identifier is ASCII, `snake_case`, in the domain's words.
 */
export interface Dossier {
  /** Folder name and first part of every address: `forfait-medecin-traitant`. */
  readonly slug: string;
  /** Raised when a change of the data changes results; a study remembers the one it was made with. */
  readonly version: number;
  readonly title: string;
  /** Title in the navigation, when the full one is long. */
  readonly shortTitle?: string;
  /** Heading under which the navigation lists it: « Forfaits », « Pertinence, intéressement ». */
  readonly group: string;
  /** The question it answers, one line. */
  readonly question: string;
  readonly sources: readonly Source[];
  readonly dimensions: readonly Dimension[];
  readonly parameters: readonly Parameter[];
  readonly formulas: readonly Formula[];
  /** What a source prints beside the base values (OPTION 1, OPTION 2): ready-made scenarios, sourced cell by cell. */
  readonly variants?: readonly Variant[];
  readonly figures: readonly PublishedFigure[];
  /** How the page shows it, top to bottom. Every parameter is in exactly one table. */
  readonly tables: readonly Table[];
  /** Result cards, in order. */
  readonly results: readonly ResultCard[];
  readonly charts: readonly Chart[];
  /** Pitfalls and reservations the reader must know, one paragraph each. */
  readonly notes: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  /** ISO date or French words (« avril 2024 »). */
  readonly date: string;
  readonly url?: string;
  readonly note?: string;
}

export interface SourceRef {
  /** Id of a source of the dossier. */
  readonly source: string;
  /** Where in it, in words a reader can follow: « l. 834 ». */
  readonly where?: string;
}

export interface Dimension {
  readonly id: string;
  readonly label: string;
  /** For « une classe de patients », « par année »; default: the label in lower case. */
  readonly singular?: string;
  readonly members: readonly Member[];
  /** The user may add members (a molecule, a cas type). */
  readonly extensible?: boolean;
}

export interface Member {
  readonly id: string;
  readonly label: string;
  /** Label where there is little room (axes, cards). */
  readonly short?: string;
  /** Makes the dimension numeric: its name in a formula is this number (2025 for `a2025`). All members have one, or none. */
  readonly value?: string;
  /** Added by the study; never said in the data. */
  readonly own?: true;
}

/** `publie`: printed in a source; `hors-dossier`: printed elsewhere; `hypothese`: ours. A changed cell shows as `modifié`, which no data says. */
export type Status = 'publie' | 'hors-dossier' | 'hypothese';

export interface Parameter {
  readonly id: string;
  readonly label: string;
  /** See `quantity/unit.ts`. `%` is a display: the value of 20 % is `0.2`. */
  readonly unit: string;
  /** Dimensions, outermost first; none for a single number. */
  readonly dims?: readonly string[];
  /** Inclusive bounds, in the border form of the unit (a ratio for `%`). `exclusiveMin` for « > 0 ». */
  readonly min?: string;
  readonly max?: string;
  readonly exclusiveMin?: boolean;
  readonly integer?: boolean;
  /** The only values allowed, with their meaning: shown as a list. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Decimals shown; default by unit. */
  readonly decimals?: number;
  readonly note?: string;
  /** Status and source of every cell that does not say otherwise. */
  readonly status: Status;
  readonly ref?: SourceRef;
  /** By member ids joined with commas (`ald_80_plus`, `maternite,a2016`), or `''` for a single number. A missing cell is absent. */
  readonly cells: Readonly<Record<string, Cell | string>>;
}

/** A cell as the sources give it; a bare string is a value with the parameter's own status and source. */
export interface Cell {
  /** Decimal string in the border form of the unit (point, no spaces); null: absent, « sans objet ». */
  readonly value?: string | null;
  /** In place of a value: computed unless the user types over it. Same language as a formula. */
  readonly formula?: string;
  readonly status?: Status;
  /** Null: none, whatever the parameter says (a cell of an added member). */
  readonly ref?: SourceRef | null;
  /** As the source prints it, where that says more than the value: « Pas concerné », « plus de 900 M€ ». */
  readonly printed?: string;
  readonly note?: string;
}

export interface Formula {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** In the formula language; see `formula/`. */
  readonly expr: string;
  readonly decimals?: number;
  /** What it means, one sentence, when the label does not say it. */
  readonly note?: string;
  /** Rests on hypotheses beyond those of its parameters. */
  readonly hypothesis?: string;
  /** A « ligne de calcul » of the study; never said in the data. */
  readonly own?: true;
}

export interface Variant {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** By address inside the dossier: `montant[ald_80_plus]`, `montant_c2s`. */
  readonly cells: Readonly<Record<string, Cell | string>>;
  /** Default source and status of its cells. */
  readonly status: Status;
  readonly ref?: SourceRef;
}

export type Verdict = 'retrouve' | 'ecart' | 'non-recalculable';

export interface PublishedFigure {
  readonly id: string;
  readonly label: string;
  /** Exactly as printed: « 6,9 % ». */
  readonly printed: string;
  readonly ref: SourceRef;
  readonly unit: string;
  /** The printed number in the stored form of the unit, as a formula without names (`42.4` for 42,4 M€, `0.069` for 6,9 %, `30 / 17`); absent where nothing numeric is printed. */
  readonly value?: string;
  /** Gives the figure back from the tables, on the sources' own values; one number (no dimension left). Absent: not computable. */
  readonly expr?: string;
  /** Decimals of the comparison in the unit as displayed (−1: to ten euros); default: equality. */
  readonly round?: number;
  /** Instead of rounding: 1 when the figure is given back (an interval, an order). */
  readonly check?: string;
  /** Evaluated on these printed alternatives rather than on the base values. */
  readonly variant?: string;
  /** Only where no calculation can tell (two texts that contradict each other, a missing slide). */
  readonly stated?: 'retrouve' | 'ecart';
  /** Why: what is missing, what the gap comes from. */
  readonly note?: string;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** Dimensions of the rows (several: their product); none: each column's parameter is a row of its own. */
  readonly rows?: readonly string[];
  /** Parameters and formulas, in order. With `rows`, one column each (or one a scenario where scenarios differ). */
  readonly items: readonly string[];
  /** Spread this dimension of the items over columns instead. */
  readonly across?: string;
  /** Last lines: single numbers under some columns (« Patients non vus », a total). */
  readonly lines?: readonly { readonly label: string; readonly under: Readonly<Record<string, string>> }[];
  /** Folded when the page opens: detail few people edit. */
  readonly folded?: boolean;
}

export interface ResultCard {
  /** A formula; with dimensions left, the card shows one line a member. */
  readonly id: string;
  readonly title?: string;
  /** Only this member, by dimension. */
  readonly at?: Readonly<Record<string, string>>;
  readonly note?: string;
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly kind: 'bars' | 'line' | 'heat';
  /** Formula or parameter drawn. */
  readonly y: string;
  /** Dimension of the horizontal axis. */
  readonly x: string;
  /** Numeric parameter or formula over `x` used as horizontal position. */
  readonly xValue?: string;
  /** What tells the series apart: the scenarios (default) or a dimension of `y` (then one small chart a scenario; the rows of a heat map). */
  readonly series?: string;
  /** Other dimensions of `y` are fixed here. */
  readonly at?: Readonly<Record<string, string>>;
  /** Published points drawn on the curve. */
  readonly points?: { readonly x: string; readonly y: string; readonly label: string };
  readonly xLabel?: string;
  readonly note?: string;
}
