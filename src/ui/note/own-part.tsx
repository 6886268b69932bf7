import { For, type JSX, Show } from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import type { OwnMember } from '../../core/model/study.ts';
import { problemOf } from '../results/problem-of.ts';
import { dimensionOf, memberLabel, NBSP, unitWords } from '../text/names.ts';
import { type NoteContent, NotePart } from './note-part.tsx';

/** Rows and lines of the study that concern these dossiers. */
export function ownOf({ workspace, dossiers }: NoteContent) {
  const { members = [], lines = [] } = workspace.study();
  const here = ({ dossier }: { readonly dossier: string }) => dossiers.some(({ slug }) => slug === dossier);
  return { members: members.filter(here), lines: lines.filter(here) };
}

/** What the study adds to the dossiers: the rows, then the formulas as they were typed. Their values are among the others. */
export function OwnPart(props: NoteContent): JSX.Element {
  const where = (member: OwnMember) => {
    const dossier = props.dossiers.find(({ slug }) => slug === member.dossier);
    const dimension = dossier && dimensionOf(dossier, member.dimension)?.label;
    const like =
      dossier && member.like !== null ? memberLabel(dossier, member.dimension, member.like) : undefined;
    return [
      dimension ?? member.dimension,
      like === undefined ? 'sans valeur au départ' : `à partir de «${NBSP}${like}${NBSP}»`,
    ].join(', ');
  };
  return (
    <NotePart id="ajouts" title="Lignes ajoutées aux dossiers">
      <p class="soft">Elles sont de l’auteur de l’étude, et n’ont pas d’autre source.</p>
      <ul class="note-items">
        <For each={ownOf(props).members}>
          {(member) => (
            <li>
              <b>{member.label}</b> <span class="soft">({where(member)})</span>
            </li>
          )}
        </For>
        <For each={ownOf(props).lines}>
          {(line) => (
            <li>
              <b>{line.label}</b> <span class="soft">({unitWords(line.unit)})</span>
              <p class="note-formula">
                <code>{line.id}</code> = <code>{line.expr}</code>
              </p>
              <Show when={line.note}>
                <p>{line.note}</p>
              </Show>
              <Show when={problemOf(props.workspace, nodeId(line.dossier, line.id))}>
                {(problem) => (
                  <p>
                    Ne se calcule pas{NBSP}: {problem().message}
                  </p>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </NotePart>
  );
}
