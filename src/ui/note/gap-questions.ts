import type { BridgeRequest, Grouping } from '../../core/analysis/bridge-api.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { groupingBetween, type HandGrouping } from '../comparison/asked-grouping.ts';
import { type BridgeResult, bridgeResults } from '../comparison/bridge-names.ts';
import type { Readings } from '../charts/readings.ts';
import type { NoteGaps } from './note-choice.ts';

/** A result of which the note explains gaps. */
export interface GapQuestion {
  readonly result: BridgeResult;
  readonly requests: readonly BridgeRequest[];
}

/** What the choice asks, of the dossiers and scenarios of the note: a choice that is no longer possible falls back. */
export function gapQuestions(
  from: Readings,
  /** Of the study: a scenario may change what results of another dossier read. */
  every: readonly Dossier[],
  dossiers: readonly Dossier[],
  scenarios: readonly string[],
  gaps: NoteGaps,
  /** Of the comparison. */
  byHand: HandGrouping,
): readonly GapQuestion[] {
  const study = from.study();
  const known = (id: string | null) => study.scenarios.some((one) => one.id === id);
  const start = gaps.from !== null && known(gaps.from) ? gaps.from : study.reference;
  const ends = gaps.to !== null && known(gaps.to) ? [gaps.to] : scenarios;
  const grouping = (to: string): Grouping =>
    gaps.grouping === null && byHand.merges.length > 0
      ? groupingBetween(study, every, { from: start, to }, byHand)
      : (gaps.grouping ?? 'parametre');
  const all = bridgeResults(dossiers, from.shape);
  const chosen = all.find(({ address }) => address === gaps.at);
  const results = chosen ? [chosen] : dossiers.flatMap((dossier) => mainResult(all, dossier) ?? []);
  return results.map((result) => ({
    result,
    requests: ends
      .filter((to) => to !== start)
      .map((to) => ({ at: result.address, from: start, to, grouping: grouping(to) })),
  }));
}

/** The first result that is one number; without any, the first number of the first. */
function mainResult(results: readonly BridgeResult[], { slug }: Dossier): BridgeResult | undefined {
  const mine = results.filter(({ result }) => result.dossier.slug === slug);
  return mine.find(({ result }) => result.lines.length === 1) ?? mine[0];
}
