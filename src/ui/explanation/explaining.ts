import { type Accessor, createSignal } from 'solid-js';
import type { Selection, Workspace } from '../../workspace/api.ts';

/** A number that was explained on the way to the one shown. */
export interface Step {
  readonly selection: Selection;
  readonly label: string;
  /** What it was compared with, and asked. */
  readonly compared: string | null | undefined;
  readonly question: Question;
}

/** What a number is asked: where it comes from, or what it changes. */
export type Question = 'origine' | 'effets';

/** What the explanation of an open study remembers while its tab is left and found again. */
export interface Explaining {
  readonly question: Accessor<Question>;
  readonly ask: (question: Question) => void;
  /** Scenario chosen to compare with; null: none; undefined: the study's reference. */
  readonly compared: Accessor<string | null | undefined>;
  readonly compare: (scenario: string | null | undefined) => void;
  /** Members of a sum in the order of the data rather than the largest first. */
  readonly inDataOrder: Accessor<boolean>;
  readonly setInDataOrder: (as: boolean) => void;
  readonly trail: Accessor<readonly Step[]>;
  readonly setTrail: (steps: readonly Step[]) => void;
}

const known = new WeakMap<Workspace, Explaining>();

/** The one of this workspace: the panel, the palette and the menus of cells speak to the same. */
export function explainingOf(workspace: Workspace): Explaining {
  const found = known.get(workspace);
  if (found) return found;
  const [question, ask] = createSignal<Question>('origine');
  const [compared, compare] = createSignal<string | null | undefined>(undefined);
  const [inDataOrder, setInDataOrder] = createSignal(false);
  const [trail, setTrail] = createSignal<readonly Step[]>([]);
  const made: Explaining = {
    question,
    ask,
    compared,
    compare,
    inDataOrder,
    setInDataOrder,
    trail,
    setTrail,
  };
  known.set(workspace, made);
  return made;
}
