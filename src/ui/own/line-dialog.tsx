import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js';
import { namesOf } from '../../core/model/own-checks.ts';
import { ownId } from '../../core/model/own-id.ts';
import type { OwnLine } from '../../core/model/study.ts';
import { parseUnit } from '../../core/quantity/unit.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, NBSP } from '../text/names.ts';
import { FormulaField } from './formula-field.tsx';
import { asWritten, createKnownUnits, createLineCheck } from './line-draft.ts';
import './own.css';

/** Writes a ligne de calcul, new or not: its name, its formula checked as one types, its unit. */
export function LineDialog(props: {
  readonly line: OwnLine | null;
  /** What had been typed when it was left. */
  readonly draft: OwnLine | null;
  readonly close: () => void;
  /** Left with something typed. */
  readonly leave: (draft: OwnLine) => void;
}): JSX.Element {
  const { library } = useApp();
  const { workspace, dossier } = useStudy();
  const { line } = props;
  const start = props.draft ?? line;
  const id = createUniqueId();
  const [label, setLabel] = createSignal(start?.label ?? '');
  const [expr, setExpr] = createSignal(start?.expr ?? '');
  const [unit, setUnit] = createSignal(start?.unit ?? '');
  const [note, setNote] = createSignal(start?.note ?? '');
  /** Once typed, the unit is the user's: the formula must give it. Until then it is the formula's. */
  const [chosen, setChosen] = createSignal(start !== null && start.unit !== '');
  const [problem, setProblem] = createSignal<string | null>(null);
  const units = createKnownUnits(dossier);

  const name = createMemo(() => {
    if (line) return line.id;
    const taken = namesOf(dossier());
    return ownId(label(), (one) => taken.has(one));
  });
  const draft = createMemo(
    (): OwnLine => ({
      dossier: line?.dossier ?? dossier().slug,
      id: name(),
      label: label(),
      unit: parseUnit(unit()) ? unit() : '',
      expr: expr(),
      ...(line?.decimals === undefined ? {} : { decimals: line.decimals }),
      ...(note().trim() === '' ? {} : { note: note().trim() }),
    }),
  );
  const check = createLineCheck(draft, workspace.study, library.dossiers);
  /** A problem of the unit that nobody has chosen yet is no problem. */
  const wrong = () => {
    const found = check()?.problem ?? null;
    return found?.code === 'unite' && !check()?.place && !chosen() ? null : found;
  };
  createEffect(
    on(check, (found) => {
      // What a formula with an error gives says nothing of what it will.
      if (found?.unit != null && !chosen() && !wrong()) setUnit(asWritten(found.unit, units()));
    }),
  );
  const unitShown = () => {
    const found = check();
    return found?.unit ? asWritten(found.unit, [unit(), ...units()]) : (found?.unitName ?? null);
  };
  const otherUnit = () => {
    const found = check();
    return chosen() && wrong()?.code === 'unite' && !found?.place && found?.unit != null
      ? asWritten(found.unit, units())
      : null;
  };

  const fault = (): string | null => {
    if (label().trim() === '') return 'Donnez un nom à cette ligne.';
    if (parseUnit(unit())) return null;
    return `«${NBSP}${unit()}${NBSP}» n’est pas une unité${NBSP}: écrivez par exemple €/an.`;
  };
  const submit = () => {
    setProblem(fault());
    if (problem() !== null) return;
    const done = workspace.run({
      kind: line ? 'update-line' : 'add-line',
      line: { ...draft(), unit: kept() },
    });
    if (done) props.close();
    else setProblem('La ligne n’a pas pu être gardée : l’étude se lit seulement, ou en a déjà trop.');
  };

  const leave = () => {
    const typed = expr() !== (line?.expr ?? '') || label() !== (line?.label ?? '');
    if (typed) props.leave({ ...draft(), unit: unit() });
    else props.close();
  };
  /** A line kept with its error has the unit its author chose, or none until its formula gives one. */
  const kept = () => (chosen() || !wrong() ? unit().trim() : '');

  return (
    <Dialog
      title={line ? 'Modifier la ligne de calcul' : 'Ajouter une ligne de calcul'}
      class="own-dialog own-line-dialog"
      close={leave}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label class="field">
          <span>Nom</span>
          <input
            class="text-field"
            autofocus
            maxLength={200}
            placeholder="Budget par médecin"
            value={label()}
            onInput={(event) => setLabel(event.currentTarget.value)}
          />
        </label>
        <div class="field">
          <span>Formule</span>
          <FormulaField
            value={expr()}
            change={setExpr}
            slug={draft().dossier}
            dossiers={workspace.dossiers()}
            wrong={wrong() ? (check()?.place ?? null) : null}
            invalid={expr() !== '' && wrong() !== null}
            describedBy={id}
          />
          <p
            class="line-check"
            id={id}
            role="status"
            classList={{ 'is-wrong': expr() !== '' && wrong() !== null }}
          >
            <Show
              when={expr().trim() !== ''}
              fallback={
                <span class="soft">
                  Tapez les premières lettres d’un nom{NBSP}: la liste le complète. Entre les arguments,
                  écrivez «{NBSP};{NBSP}».
                </span>
              }
            >
              <Show
                when={wrong()}
                fallback={
                  <>
                    <Icon name="check" />
                    <span>{resultWords(check()?.dims ?? [], unitShown())}</span>
                  </>
                }
              >
                {(found) => (
                  <>
                    <Icon name="warning" />
                    <span>{found().message}</span>
                  </>
                )}
              </Show>
            </Show>
          </p>
        </div>
        <div class="own-fields">
          <label class="field">
            <span>Unité du résultat</span>
            <input
              class="text-field"
              list={`${id}-unites`}
              maxLength={60}
              placeholder="nombre sans unité"
              value={unit()}
              onInput={(event) => {
                setUnit(event.currentTarget.value);
                setChosen(true);
              }}
            />
            <datalist id={`${id}-unites`}>
              <For each={units()}>{(one) => <option value={one} />}</For>
            </datalist>
          </label>
          <Show when={otherUnit() !== null}>
            <Button onClick={() => setUnit(otherUnit() ?? '')}>
              Prendre {otherUnit() === '' ? 'sans unité' : otherUnit()}
            </Button>
          </Show>
        </div>
        <label class="field">
          <span>Note (facultative)</span>
          <input
            class="text-field"
            maxLength={1000}
            value={note()}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <div class="dialog-foot">
          <p class="soft">
            <Show
              when={problem()}
              fallback={
                <Show
                  when={expr() !== '' && wrong() !== null}
                  fallback={
                    <>
                      Nom dans les formules{NBSP}: <code>{name()}</code>
                    </>
                  }
                >
                  La ligne peut être gardée avec son erreur{NBSP}: elle ne gêne rien d’autre.
                </Show>
              }
            >
              <span class="own-problem" role="alert">
                {problem()}
              </span>
            </Show>
          </p>
          <Button onClick={leave}>Abandonner</Button>
          <button type="submit" class="button button-primary">
            {line ? 'Garder' : 'Ajouter'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** « Un nombre par classe de patients et par année (12 valeurs), en €/an. » */
function resultWords(
  dims: readonly { readonly label: string; readonly members: number }[],
  unit: string | null,
): string {
  const inUnit = unit === null ? '' : `, en ${unit}`;
  if (dims.length === 0) return `Un seul nombre par scénario${inUnit}.`;
  const many = dims.reduce((product, { members }) => product * members, 1);
  const over = dims.map(({ label }) => `«${NBSP}${label}${NBSP}»`).join(' et ');
  return `${count(many, 'valeur', 'valeurs')} par scénario, une pour chaque membre de ${over}${inUnit}.`;
}
