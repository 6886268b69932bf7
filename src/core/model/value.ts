/** Why there is no number: never NaN, never a false 0. */
export interface Failure {
  readonly code: FailureCode;
  /** Address of the cell where it arose, then the place in its formula when there is one: `oam.gain_par_ps[a2025] (ligne 1, colonne 12)`. */
  readonly where: string;
  /** French: what happened and what to do. */
  readonly message: string;
}

export type FailureCode =
  | 'division-par-zero'
  | 'hors-domaine'
  | 'hors-bornes'
  | 'non-entier'
  | 'valeur-invalide'
  | 'trop-grand'
  | 'formule-invalide'
  | 'cycle';

/** A value as it crosses every border: decimal string, null for absent (« sans objet »), or the reason why not. */
export type Border = string | null | Failure;

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'code' in value;
}

/** One finding about a model or a formula: what, where, what to do; French. */
export interface Problem {
  readonly code: ProblemCode;
  /** `slug.name`, or a path in a file. */
  readonly where: string;
  /** Place in the formula's text, from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

export type ProblemCode =
  | 'syntaxe'
  | 'nom-inconnu'
  | 'fonction-inconnue'
  | 'arguments'
  | 'dimension'
  | 'unite'
  | 'cycle'
  | 'membre-inconnu'
  | 'doublon'
  | 'valeur'
  | 'forme';
