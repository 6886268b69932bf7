import { createEffect, createUniqueId, type JSX, Show } from 'solid-js';
import { count, NBSP } from '../text/names.ts';
import type { BlockLine } from './block-shape.ts';
import type { Match } from './match.ts';
import { newRowName } from './new-rows.ts';

const UNKNOWN: Match = { to: null, how: 'unknown' };
const NEW: Match = { to: null, how: 'new' };

/** A row that nothing matches, or that the user adds. */
export function isLost(match: Match | undefined): boolean {
  return match?.how === 'unknown' || match?.how === 'new';
}

/** Keeps a row of the file that matches nothing, as a row of the user's own; off until asked for. */
export function AddRow(props: {
  readonly name: string;
  readonly match: Match;
  /** Why it cannot be. */
  readonly problem: string | null;
  readonly change: (match: Match) => void;
}): JSX.Element {
  const id = createUniqueId();
  const chosen = () => props.match.how === 'new';
  return (
    <div class="import-add">
      <label>
        <input
          type="checkbox"
          checked={chosen()}
          disabled={props.problem !== null && !chosen()}
          aria-label={`Ajouter «${NBSP}${props.name}${NBSP}» comme ligne à vous`}
          aria-describedby={props.problem === null ? undefined : id}
          onChange={(event) => props.change(event.currentTarget.checked ? NEW : UNKNOWN)}
        />
        Ajouter comme ligne à vous
      </label>
      <Show when={props.problem}>
        <span class="import-add-problem" id={id}>
          {props.problem}
        </span>
      </Show>
    </div>
  );
}

/** The same for all those of the file that can be added. */
export function AddRows(props: {
  readonly lines: readonly BlockLine[];
  readonly rows: readonly Match[];
  readonly problem: (row: number, rows: readonly Match[]) => string | null;
  readonly change: (rows: readonly Match[]) => void;
}): JSX.Element {
  const lost = () => props.rows.flatMap((match, at) => (isLost(match) ? [at] : []));
  const added = () => lost().filter((at) => props.rows[at]?.how === 'new').length;
  /** With every row that can be, one after the other: the second of two namesakes cannot. */
  const all = () =>
    lost().reduce(
      (rows, at) => (rows[at]?.how === 'new' || props.problem(at, rows) !== null ? rows : rows.with(at, NEW)),
      props.rows,
    );
  const most = () => all().filter(({ how }) => how === 'new').length;
  const name = () => {
    const line = props.lines[lost()[0] ?? -1];
    return line ? newRowName(line) : '';
  };
  return (
    <Show when={most() > 0}>
      <label class="import-only">
        <input
          type="checkbox"
          checked={added() === most()}
          ref={(box) =>
            createEffect(() => {
              box.indeterminate = added() > 0 && added() < most();
            })
          }
          onChange={(event) =>
            props.change(
              event.currentTarget.checked
                ? all()
                : props.rows.map((match) => (match.how === 'new' ? UNKNOWN : match)),
            )
          }
        />
        <span>
          {most() > 1
            ? `Ajouter ces ${count(most(), 'ligne')} comme lignes à vous.`
            : lost().length > 1
              ? 'Ajouter celle qui peut l’être comme ligne à vous.'
              : `Ajouter «${NBSP}${name()}${NBSP}» comme ligne à vous.`}
          <span class="soft">
            {' '}
            Ce qui n’est pas dans le fichier y reste vide{NBSP}; «{NBSP}Annuler{NBSP}» reprend tout.
          </span>
        </span>
      </label>
    </Show>
  );
}
