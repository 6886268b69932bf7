import type { FailureCode, ProblemCode } from '../../src/core/model/value.ts';
import type { SmallModel } from '../engine/small-dossier.ts';

/** What one function of the language gives, worked out by hand on the tables below. */
export interface FunctionFixture {
  readonly name: string;
  readonly gives: readonly Gives[];
  readonly refuses: readonly Refuses[];
}

export interface Gives {
  readonly title: string;
  readonly expr: string;
  /** Declared unit of the result; none for a plain number. */
  readonly unit?: string;
  /** Row-major over the dimensions left. */
  readonly values: readonly (string | null | Fails)[];
}

export interface Fails {
  readonly fails: FailureCode;
  readonly says?: RegExp;
}

export interface Refuses {
  readonly title: string;
  readonly expr: string;
  readonly code: ProblemCode;
  /** Place in the formula, on its first line. */
  readonly column: number;
  readonly says: RegExp;
}

export const NO_QUOTIENT: Fails = { fails: 'division-par-zero' };

/** Three classes, three years; every kind of cell a function can meet. */
export const tables: SmallModel = {
  dims: { classe: ['jeune', 'adulte', 'senior'], annee: { a2025: '2025', a2026: '2026', a2027: '2027' } },
  parameters: {
    montant: { unit: '€/patient', dims: ['classe'], cells: { jeune: '10', adulte: '20.5', senior: '30' } },
    partiel: { unit: '€/patient', dims: ['classe'], cells: { jeune: '10', adulte: null, senior: '30' } },
    vide: { unit: '€/patient', dims: ['classe'], cells: {} },
    effectif: { unit: 'patients', dims: ['classe'], cells: { jeune: '100', adulte: '200', senior: '50' } },
    /** 1 / diviseur is 0,5, then a division by zero, then 0,25. */
    diviseur: { dims: ['classe'], cells: { jeune: '2', adulte: '0', senior: '4' } },
    solde: { unit: '€', dims: ['annee'], cells: { a2025: '-1.5', a2026: '0', a2027: '2.5' } },
    flux: { unit: '€', dims: ['annee'], cells: { a2025: '100', a2026: null, a2027: '50' } },
    tiers: { dims: ['annee'], cells: { a2025: '0.1', a2026: '0.2', a2027: '0.3' } },
    grille: {
      dims: ['classe', 'annee'],
      cells: {
        'jeune,a2025': '1',
        'jeune,a2026': '2',
        'jeune,a2027': '3',
        'adulte,a2025': '4',
        'adulte,a2026': '5',
        'adulte,a2027': '6',
        'senior,a2025': '7',
        'senior,a2026': '8',
        'senior,a2027': '9',
      },
    },
    seuil: { unit: '€', dims: ['classe'], cells: { jeune: '0', adulte: '100', senior: '300' } },
    taux: { unit: '%', dims: ['classe'], cells: { jeune: '0.1', adulte: '0.2', senior: '0.5' } },
    abscisse: { dims: ['classe'], cells: { jeune: '0', adulte: '10', senior: '20' } },
    ordonnee: { unit: '€', dims: ['classe'], cells: { jeune: '0', adulte: '100', senior: '120' } },
    trou: { dims: ['classe'], cells: { jeune: '0', senior: '20' } },
    plat: { dims: ['classe'], cells: { jeune: '0', adulte: '10', senior: '10' } },
    palier: { unit: '€', dims: ['classe'], cells: { jeune: '0', adulte: '100', senior: '100' } },
    budget: { unit: 'M€', cells: '6.25' },
    prime: { unit: '€', cells: '250' },
    rien: { unit: '€', cells: null },
    nul: { cells: '0' },
  },
};
