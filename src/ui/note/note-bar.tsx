import { For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { BaseGrouping } from '../comparison/hand-groups.ts';
import { bridgeResults } from '../comparison/bridge-names.ts';
import { Button } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, NBSP, shortTitle } from '../text/names.ts';
import { NOTE_PARTS, type NoteChoice, type NotePartId } from './note-choice.ts';
import { Check, Pick } from './pick.tsx';

const GROUPINGS: readonly { readonly id: BaseGrouping; readonly label: string }[] = [
  { id: 'tableau', label: 'tableau' },
  { id: 'parametre', label: 'paramètre' },
  { id: 'cellule', label: 'cellule' },
];

/** What the note holds, and the button that prints it. The last dossier and the last scenario stay. */
export function NoteBar(props: {
  readonly choice: NoteChoice;
  readonly dossiers: readonly Dossier[];
  readonly scenarios: readonly string[];
  /** Lines of a gap are put together by hand in the comparison. */
  readonly byHand: boolean;
  /** Parts there is something to put in. */
  readonly parts: readonly NotePartId[];
  /** Everything is computed. */
  readonly ready: boolean;
  /** Sheets of paper, about; null: not known. */
  readonly pages: number | null;
}): JSX.Element {
  const { workspace, heads } = useStudy();
  const { choice } = props;
  const slugs = () => props.dossiers.map(({ slug }) => slug);
  const out = (id: NotePartId) => choice.leftOut().includes(id);
  const length = () => (props.pages === null ? '' : `environ${NBSP}${count(props.pages, 'page')}`);
  const parts = () => NOTE_PARTS.filter(({ id }) => props.parts.includes(id));
  return (
    <section class="note-bar no-print" aria-label="Ce que contient la note">
      <Show when={workspace.dossiers().length > 1}>
        <Pick label="Dossiers" chosen={many(props.dossiers.length, workspace.dossiers().length)}>
          <For each={workspace.dossiers()}>
            {(dossier) => (
              <Check
                on={slugs().includes(dossier.slug)}
                disabled={slugs().length === 1 && slugs().includes(dossier.slug)}
                toggle={(on) => choice.setDossiers(toggled(slugs(), dossier.slug, on))}
              >
                {shortTitle(dossier)}
              </Check>
            )}
          </For>
        </Pick>
      </Show>
      <Pick label="Scénarios" chosen={many(props.scenarios.length, heads().length)}>
        <For each={heads()}>
          {(head) => (
            <Check
              on={props.scenarios.includes(head.id)}
              disabled={props.scenarios.length === 1 && props.scenarios.includes(head.id)}
              toggle={(on) => choice.setScenarios(toggled(props.scenarios, head.id, on))}
            >
              <ScenarioMark color={head.color} /> {head.label}
            </Check>
          )}
        </For>
      </Pick>
      <Pick label="Parties" chosen={many(parts().filter(({ id }) => !out(id)).length, parts().length)}>
        <For each={parts()}>
          {({ id, label }) => (
            <Check
              on={!out(id)}
              toggle={(on) =>
                choice.setLeftOut(
                  on ? choice.leftOut().filter((one) => one !== id) : [...choice.leftOut(), id],
                )
              }
            >
              {label}
            </Check>
          )}
        </For>
      </Pick>
      <Pick label="Écarts" chosen={choice.gaps().at === null ? 'résultat principal' : 'résultat choisi'}>
        <GapFields choice={choice} dossiers={props.dossiers} byHand={props.byHand} />
      </Pick>
      <span class="note-bar-end">
        <span role="status" class="soft">
          {props.ready ? length() : 'Calcul en cours…'}
        </span>
        <Button
          kind="primary"
          icon="print"
          tip="Sur papier, ou dans un fichier PDF"
          shortcut="Ctrl+P"
          onClick={() => window.print()}
        >
          Imprimer
        </Button>
      </span>
    </section>
  );
}

function GapFields(props: {
  readonly choice: NoteChoice;
  readonly dossiers: readonly Dossier[];
  readonly byHand: boolean;
}): JSX.Element {
  const { workspace, heads } = useStudy();
  const gaps = () => props.choice.gaps();
  const set = (change: Partial<ReturnType<typeof gaps>>) => props.choice.setGaps({ ...gaps(), ...change });
  const results = () => bridgeResults(props.dossiers, workspace.shape);
  return (
    <>
      <Field
        label="Résultat"
        value={gaps().at ?? ''}
        set={(at) => set({ at: at || null })}
        options={[
          {
            id: '',
            label: props.dossiers.length > 1 ? 'Le premier de chaque dossier' : 'Le premier du dossier',
          },
          ...results().map(({ address, name, result }) => ({
            id: address,
            label: props.dossiers.length > 1 ? `${shortTitle(result.dossier)} · ${name}` : name,
          })),
        ]}
      />
      <Field
        label="De"
        value={gaps().from ?? ''}
        set={(from) => set({ from: from || null })}
        options={[{ id: '', label: 'La référence' }, ...heads()]}
      />
      <Field
        label="À"
        value={gaps().to ?? ''}
        set={(to) => set({ to: to || null })}
        options={[{ id: '', label: 'Chaque scénario de la note' }, ...heads()]}
      />
      <Field
        label="Une marche par"
        value={gaps().grouping ?? (props.byHand ? '' : 'parametre')}
        set={(grouping) => set({ grouping: grouping === '' ? null : (grouping as BaseGrouping) })}
        options={
          props.byHand ? [{ id: '', label: 'regroupement de la comparaison' }, ...GROUPINGS] : GROUPINGS
        }
      />
    </>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}): JSX.Element {
  return (
    <label class="note-field">
      {props.label}
      <select class="text-field" onChange={(event) => props.set(event.currentTarget.value)}>
        <For each={props.options}>
          {({ id, label }) => (
            <option value={id} selected={id === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

function many(chosen: number, all: number): string {
  return chosen === all ? `${all}` : `${chosen} sur ${all}`;
}

function toggled(chosen: readonly string[], id: string, on: boolean): readonly string[] {
  return on ? [...chosen, id] : chosen.filter((one) => one !== id);
}
