import { type Accessor, createSignal, type Setter } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { BaseGrouping, Merge } from './hand-groups.ts';

/** Columns side by side before they no longer fit. */
export const MOST_SCENARIOS = 8;

/** The two ends of an explained gap, and how its steps are put together. */
export interface BridgeQuestion {
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** What the comparison of a study shows, kept until the window is closed or reloaded. */
export interface ComparisonChoice {
  /** Null: never chosen. */
  readonly scenarios: Accessor<readonly string[] | null>;
  readonly setScenarios: Setter<readonly string[] | null>;
  /** Slugs; null: the dossier one comes from. */
  readonly dossiers: Accessor<readonly string[] | null>;
  readonly setDossiers: Setter<readonly string[] | null>;
  readonly onlyDifferences: Accessor<boolean>;
  readonly setOnlyDifferences: Setter<boolean>;
  /** Null: the first result, from the reference to the first other scenario. */
  readonly question: Accessor<BridgeQuestion | null>;
  readonly setQuestion: Setter<BridgeQuestion | null>;
  readonly grouping: Accessor<BaseGrouping>;
  readonly setGrouping: Setter<BaseGrouping>;
  readonly merges: Accessor<readonly Merge[]>;
  readonly setMerges: Setter<readonly Merge[]>;
}

const choices = new Map<string, ComparisonChoice>();

/** The same for as long as the page lives. */
export function choiceOf(study: string): ComparisonChoice {
  const known = choices.get(study);
  if (known) return known;
  const [scenarios, setScenarios] = createSignal<readonly string[] | null>(null);
  const [dossiers, setDossiers] = createSignal<readonly string[] | null>(null);
  const [onlyDifferences, setOnlyDifferences] = createSignal(false);
  const [question, setQuestion] = createSignal<BridgeQuestion | null>(null);
  const [grouping, setGrouping] = createSignal<BaseGrouping>('tableau');
  const [merges, setMerges] = createSignal<readonly Merge[]>([]);
  const made: ComparisonChoice = {
    scenarios,
    setScenarios,
    dossiers,
    setDossiers,
    onlyDifferences,
    setOnlyDifferences,
    question,
    setQuestion,
    grouping,
    setGrouping,
    merges,
    setMerges,
  };
  choices.set(study, made);
  return made;
}

/** The scenarios shown, in the order of their columns: those chosen that are still there, else the first ones. */
export function shownScenarios(
  scenarios: Study['scenarios'],
  chosen: readonly string[] | null,
): readonly string[] {
  const ids = scenarios.map(({ id }) => id);
  const kept = chosen === null ? ids : ids.filter((id) => chosen.includes(id));
  return kept.slice(0, MOST_SCENARIOS);
}

/** The dossiers shown, in the study's order: those chosen that are still there, else the one come from. */
export function shownDossiers(
  dossiers: readonly Dossier[],
  chosen: readonly string[] | null,
  from: string,
): readonly Dossier[] {
  const kept = dossiers.filter(({ slug }) => (chosen ?? [from]).includes(slug));
  return kept.length > 0 || chosen?.length === 0 ? kept : dossiers.slice(0, 1);
}
