import { createEffect, createMemo, type JSX, onCleanup, Show } from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import { Part } from '../page/part.tsx';
import { NotesText } from '../notes/notes-text.tsx';
import { choiceOf } from '../comparison/choice.ts';
import { useStudy } from '../shell/study-context.ts';
import { dateText, NBSP, shortTitle } from '../text/names.ts';
import { ChangedPart } from './changed-part.tsx';
import { ChartsPart } from './charts-part.tsx';
import { createBridges } from './create-bridges.ts';
import { FiguresPart } from './figures-part.tsx';
import { gapQuestions } from './gap-questions.ts';
import { GapsPart } from './gaps-part.tsx';
import { HypothesesPart } from './hypotheses-part.tsx';
import { NoteBar } from './note-bar.tsx';
import { NOTE_PARTS, type NotePartId, noteChoiceOf, noteDossiers, noteScenarios } from './note-choice.ts';
import { ownOf, OwnPart } from './own-part.tsx';
import { pageFoot } from './page-foot.ts';
import { pageCount } from './page-count.ts';
import { ResultsPart } from './results-part.tsx';
import { ScenariosPart } from './scenarios-part.tsx';
import { SourcesPart } from './sources-part.tsx';
import './note.css';

/** « Note de chiffrage »: the study as a document, on screen as it will be on paper. */
export function NotePage(): JSX.Element {
  const { workspace } = useStudy();
  const study = () => workspace.study();
  const choice = noteChoiceOf(study().id);
  const dossiers = createMemo(() => noteDossiers(workspace.dossiers(), choice.dossiers()), undefined, {
    equals: sameList,
  });
  const scenarios = createMemo(() => noteScenarios(study().scenarios, choice.scenarios()), undefined, {
    equals: sameList,
  });
  const nodes = createMemo(
    () => dossiers().flatMap(({ slug, results }) => results.map(({ id }) => nodeId(slug, id))),
    undefined,
    { equals: sameList },
  );
  createEffect(() => onCleanup(workspace.watch(nodes())));
  const content = {
    workspace,
    get dossiers() {
      return dossiers();
    },
    get scenarios() {
      return scenarios();
    },
  };
  const parts = (): readonly NotePartId[] => {
    const { members, lines } = ownOf(content);
    return NOTE_PARTS.map(({ id }) => id).filter(
      (id) =>
        (id !== 'ajouts' || members.length + lines.length > 0) &&
        (id !== 'notes' || study().description !== '' || (study().notes ?? '') !== ''),
    );
  };
  const has = (id: NotePartId) => parts().includes(id) && !choice.leftOut().includes(id);
  const compared = choiceOf(study().id);
  const byHand = () => ({ base: compared.grouping(), merges: compared.merges() });
  /** « chiffres publiés, sources et réserves »: what is not there is said. */
  const silent = () =>
    NOTE_PARTS.filter(({ id }) => parts().includes(id) && !has(id))
      .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))
      .join(', ');
  const questions = createMemo(
    () =>
      has('ecarts')
        ? gapQuestions(workspace, workspace.dossiers(), dossiers(), scenarios(), choice.gaps(), byHand())
        : [],
    [],
    { equals: sameQuestions },
  );
  const bridges = createBridges(
    workspace,
    createMemo(() => questions().flatMap(({ requests }) => requests)),
  );
  const ready = () =>
    !bridges.working() &&
    nodes().every((node) => scenarios().every((id) => workspace.values(node, id) !== undefined)) &&
    dossiers().every(({ slug }) => workspace.figures(slug) !== undefined);
  const { pages, measure } = pageCount();
  const today = dateText(new Date().toLocaleDateString('sv-SE'));
  const about = () =>
    dossiers()
      .map((dossier) => (dossiers().length > 1 ? shortTitle(dossier) : dossier.title))
      .join(', ');
  const shown = (id: NotePartId, part: () => JSX.Element) => (
    <Show when={has(id)}>
      <Part what="Cette partie de la note">{part()}</Part>
    </Show>
  );
  return (
    <div class="note">
      <style>{pageFoot(`${study().title} · ${today}`)}</style>
      <NoteBar
        choice={choice}
        dossiers={dossiers()}
        scenarios={scenarios()}
        byHand={byHand().merges.length > 0}
        parts={parts()}
        ready={ready()}
        pages={pages()}
      />
      <article class="note-sheet" aria-label="Note de chiffrage" aria-busy={!ready()} ref={measure}>
        <header class="note-head">
          <p class="note-kind">Note de chiffrage</p>
          <h1 tabindex="-1">{study().title}</h1>
          <p class="soft">
            {today} · {about()}
          </p>
        </header>
        <Show when={has('notes')}>
          <div class="note-intro">
            <Show when={study().description}>
              <p class="note-description">{study().description}</p>
            </Show>
            <Show when={study().notes}>{(notes) => <NotesText text={notes()} />}</Show>
          </div>
        </Show>
        {shown('scenarios', () => (
          <ScenariosPart {...content} />
        ))}
        {shown('parametres', () => (
          <ChangedPart {...content} />
        ))}
        {shown('resultats', () => (
          <ResultsPart {...content} />
        ))}
        {shown('ecarts', () => (
          <GapsPart {...content} questions={questions()} bridges={bridges} />
        ))}
        {shown('graphiques', () => (
          <ChartsPart {...content} />
        ))}
        {shown('ajouts', () => (
          <OwnPart {...content} />
        ))}
        {shown('hypotheses', () => (
          <HypothesesPart {...content} />
        ))}
        {shown('chiffres', () => (
          <FiguresPart {...content} />
        ))}
        {shown('sources', () => (
          <SourcesPart {...content} />
        ))}
        <Show when={silent()}>
          {(parts) => (
            <p class="note-left-out soft">
              Cette note ne reprend pas{NBSP}: {parts()}. L’étude les contient.
            </p>
          )}
        </Show>
      </article>
    </div>
  );
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** What is asked, and under which names. */
function sameQuestions(a: ReturnType<typeof gapQuestions>, b: ReturnType<typeof gapQuestions>): boolean {
  const key = (all: ReturnType<typeof gapQuestions>) =>
    JSON.stringify(all.map(({ result, requests }) => [result.name, requests]));
  return key(a) === key(b);
}
