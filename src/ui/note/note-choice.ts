import { type Accessor, createSignal, type Setter } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { BaseGrouping } from '../comparison/hand-groups.ts';

/** Parts of a note that can be left out, in the order they are read. */
export const NOTE_PARTS = [
  { id: 'notes', label: 'Description et notes' },
  { id: 'scenarios', label: 'Scénarios' },
  { id: 'parametres', label: 'Paramètres changés' },
  { id: 'resultats', label: 'Résultats' },
  { id: 'ecarts', label: 'Écarts expliqués' },
  { id: 'graphiques', label: 'Graphiques' },
  { id: 'ajouts', label: 'Lignes ajoutées' },
  { id: 'hypotheses', label: 'Hypothèses' },
  { id: 'chiffres', label: 'Chiffres publiés' },
  { id: 'sources', label: 'Sources et réserves' },
] as const;
export type NotePartId = (typeof NOTE_PARTS)[number]['id'];

/** Left out until they are asked for: what a reader of the study checks, more than what is discussed around a table. */
export const LEFT_OUT: readonly NotePartId[] = ['chiffres', 'sources'];

/** Which gaps are explained. */
export interface NoteGaps {
  /** Address of a result; null: the first of each dossier. */
  readonly at: string | null;
  /** Scenario it starts from; null: the reference. */
  readonly from: string | null;
  /** Null: each scenario of the note. */
  readonly to: string | null;
  /** Null: as in the comparison where lines are put together by hand there, else by parameter. */
  readonly grouping: BaseGrouping | null;
}

/** What the note of a study holds, kept until the window is closed or reloaded. */
export interface NoteChoice {
  /** Null: all. */
  readonly dossiers: Accessor<readonly string[] | null>;
  readonly setDossiers: Setter<readonly string[] | null>;
  /** Null: all. */
  readonly scenarios: Accessor<readonly string[] | null>;
  readonly setScenarios: Setter<readonly string[] | null>;
  readonly leftOut: Accessor<readonly NotePartId[]>;
  readonly setLeftOut: Setter<readonly NotePartId[]>;
  readonly gaps: Accessor<NoteGaps>;
  readonly setGaps: Setter<NoteGaps>;
}

const choices = new Map<string, NoteChoice>();

/** The same for as long as the page lives. */
export function noteChoiceOf(study: string): NoteChoice {
  const known = choices.get(study);
  if (known) return known;
  const [dossiers, setDossiers] = createSignal<readonly string[] | null>(null);
  const [scenarios, setScenarios] = createSignal<readonly string[] | null>(null);
  const [leftOut, setLeftOut] = createSignal<readonly NotePartId[]>(LEFT_OUT);
  const [gaps, setGaps] = createSignal<NoteGaps>({ at: null, from: null, to: null, grouping: null });
  const made: NoteChoice = {
    dossiers,
    setDossiers,
    scenarios,
    setScenarios,
    leftOut,
    setLeftOut,
    gaps,
    setGaps,
  };
  choices.set(study, made);
  return made;
}

/** In the study's order. */
export function noteDossiers(
  dossiers: readonly Dossier[],
  chosen: readonly string[] | null,
): readonly Dossier[] {
  return dossiers.filter(({ slug }) => chosen?.includes(slug) ?? true);
}

/** Ids, in the order of their columns. */
export function noteScenarios(
  scenarios: Study['scenarios'],
  chosen: readonly string[] | null,
): readonly string[] {
  return scenarios.map(({ id }) => id).filter((id) => chosen?.includes(id) ?? true);
}

/** Columns that a sheet of paper holds side by side. */
const COLUMNS = 5;

/** Scenarios as the columns of one table after the other, the reference first in each where it is one of them. */
export function columnsOf(scenarios: readonly string[], reference: string): readonly (readonly string[])[] {
  if (scenarios.length <= COLUMNS) return [scenarios];
  const always = scenarios.filter((id) => id === reference);
  const others = scenarios.filter((id) => id !== reference);
  const tables = Math.ceil(others.length / (COLUMNS - always.length));
  const room = Math.ceil(others.length / tables);
  return Array.from({ length: tables }, (_, k) => [...always, ...others.slice(k * room, (k + 1) * room)]);
}
