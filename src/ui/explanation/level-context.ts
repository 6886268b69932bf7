import { createContext, useContext } from 'solid-js';
import type { ScenarioHead } from '../shell/scenario-heads.ts';
import type { Pair } from './terms.ts';

/** What every line of a level needs to know of it. */
export interface LevelView {
  readonly own: () => ScenarioHead | undefined;
  /** Undefined when one scenario is explained alone. */
  readonly other: () => ScenarioHead | undefined;
  /** Goes to the cell of a term, in the scenario of the side that has it. */
  readonly drill: (pair: Pair, label: string) => void;
  readonly inDataOrder: () => boolean;
  readonly setInDataOrder: (as: boolean) => void;
}

export const LevelContext = createContext<LevelView>();

export function useLevel(): LevelView {
  const view = useContext(LevelContext);
  if (!view) throw new Error('useLevel outside of an explanation');
  return view;
}
