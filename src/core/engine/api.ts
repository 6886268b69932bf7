import type { Verdict } from '../model/dossier.ts';
import type { Study } from '../model/study.ts';
import type { Address, NodeId } from '../model/address.ts';
import type { Border, Problem } from '../model/value.ts';

/**
 * What the page asks of the engine, plain data both ways: the same object answers in a worker, in Node and in tests.
 * Values are row-major over `dims`, the last dimension fastest, as decimal strings of at most 30 significant digits.
 */
export interface Engine {
  /** Replaces the study. Only `scenarios` and `reference` matter to it. */
  open(study: Study): OpenReport;
  /** Takes the study as it now is: recomputes what differs from the last one, and answers what changed among the watched nodes. */
  update(study: Study): ValuesReply;
  /** Nodes whose values are wanted from now on; answers all of them. */
  watch(nodes: readonly NodeId[]): ValuesReply;
  explain(at: Address, scenario: string): Explanation;
  figures(slug: string): readonly FigureResult[];
}

export interface OpenReport {
  /** Empty when all is well. A formula with a problem gives `formule-invalide`, and the rest computes. */
  readonly problems: readonly Problem[];
  /** Every parameter and formula: the page need not read the formulas itself. */
  readonly shapes: readonly NodeShape[];
}

export interface ValuesReply {
  /** Counts the updates taken. */
  readonly revision: number;
  readonly values: readonly NodeValues[];
}

export interface NodeValues {
  readonly node: NodeId;
  readonly scenario: string;
  readonly values: readonly Border[];
}

/** What is known of a node before any evaluation. */
export interface NodeShape {
  readonly node: NodeId;
  readonly kind: 'parameter' | 'formula';
  readonly label: string;
  readonly unit: string;
  /** Ids of the dimensions in its own dossier. */
  readonly dims: readonly string[];
}

export interface FigureResult {
  readonly id: string;
  readonly printed: string;
  readonly recomputed: Border;
  readonly verdict: Verdict;
  /** Recomputed minus printed, in the figure's unit; null where one of the two is missing. */
  readonly difference: string | null;
}

/** One level of « d'où vient ce nombre ? ». Each term that has an address can be explained in its turn. */
export interface Explanation {
  readonly address: Address;
  readonly scenario: string;
  readonly label: string;
  /** Members by dimension, in words. */
  readonly at: readonly { readonly dimension: string; readonly member: string; readonly label: string }[];
  readonly unit: string;
  readonly value: Border;
  readonly kind: 'parameter' | 'formula';
  /** The formula's text as written; for a cell computed by default, that formula. */
  readonly formula?: string;
  /** The same with labels in place of names. */
  readonly words?: string;
  /** The evaluated tree; none for a typed value. */
  readonly tree?: ExplainedNode;
}

export interface ExplainedNode {
  /** `reference`: a named value; `literal`; `operation`: an operator; `function`: a function of the language; `choice`: a SI, of which only the taken branch is evaluated. */
  readonly kind: 'reference' | 'literal' | 'operation' | 'function' | 'choice';
  /** In words: « Montant par patient », « × », « somme sur les classes de patients ». */
  readonly text: string;
  readonly value: Border;
  readonly unit?: string;
  /** Of a reference. */
  readonly address?: Address;
  /** Members that the formula itself picks (`x[recours = vu]`, the year before), in words: « Patients vus ». */
  readonly picked?: string;
  /** Of a reference to another scenario than the one explained (REFERENCE). */
  readonly scenario?: string;
  readonly children: readonly ExplainedNode[];
  /** Of a function over a dimension: its argument at each member, in the order of the dimension. */
  readonly members?: readonly {
    readonly member: string;
    readonly label: string;
    readonly node: ExplainedNode;
  }[];
}
