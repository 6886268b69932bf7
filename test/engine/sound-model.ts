import { expect } from 'vitest';
import { evaluateSmall, type SmallModel, type SmallResults } from './small-dossier.ts';

export const NBSP = '\u00a0';
/** Messages are compared with plain spaces; a test of its own says where the no-break ones are. */
export const plain = (text: string) => text.replaceAll(NBSP, ' ');

/** A sound part in every model: it must compute whatever happens beside it. */
export const sound = {
  dims: { classe: ['jeune', 'adulte'], annee: { a2025: '2025', a2026: '2026' } },
  parameters: {
    montant: { unit: '€/patient', dims: ['classe'], cells: { jeune: '10', adulte: '20.5' } },
    effectif: { unit: 'patients', dims: ['classe'], cells: { jeune: '100', adulte: '200' } },
    taux: { unit: '%', dims: ['annee'], cells: { a2025: '0.2', a2026: '0' } },
  },
  formulas: { cout: ['€', 'SOMME(montant * effectif; classe)'] },
} as const satisfies SmallModel;

/** The sound part with these formulas beside it. */
export function beside(formulas: NonNullable<SmallModel['formulas']>): SmallResults {
  return evaluateSmall({ ...sound, formulas: { ...sound.formulas, ...formulas } });
}

/** No value anywhere that a reader could take for a number when there is none. */
export function expectNoFalseNumber(all: SmallResults['all']): void {
  for (const { node, values } of all)
    for (const value of values) {
      if (typeof value === 'string') expect(value, node).toMatch(/^-?\d+(\.\d+)?$/);
      else if (value !== null) {
        expect(Object.keys(value).sort(), node).toEqual(['code', 'message', 'where']);
        expect(value.message, node).toMatch(/^(\p{Lu}|«|−?\d)/u);
        expect(value.message, node).toMatch(/[.?]$/);
        expect(plain(value.message).replace(/«.*?»/g, ''), node).not.toMatch(
          /NaN|Infinity|undefined|\bnull\b|\[object/,
        );
      }
    }
}
