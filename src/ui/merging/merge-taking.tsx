import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { lineChanges } from '../../core/model/merge-lines.ts';
import { type ReadStudy, sameScenario, scenarioOf } from '../../workspace/merge-source.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, NBSP } from '../text/names.ts';
import { type MergeBase, mergeBases } from './merge-bases.ts';
import { type MergeChoice, previewMerge, settledKey, takesLine } from './merge-choice.ts';
import { MergeLines } from './merge-lines.tsx';
import { MergedScenario } from './merged-scenario.tsx';

/** In the place of a scenario of mine: it comes as a new one. */
const NEW = '';

/** What of another study is taken over: its scenarios, and each cell that both have changed. */
export function MergeTaking(props: {
  readonly from: Extract<ReadStudy, { ok: true }>;
  readonly close: () => void;
  readonly back: () => void;
}): JSX.Element {
  const app = useApp();
  const { workspace } = useStudy();
  const mine = workspace.study();
  const { study: theirs } = props.from;
  const bases = createMemo(() => mergeBases(mine, props.from, workspace.versions));
  const release = workspace.versions?.watch();
  onCleanup(() => release?.());
  const [asked, setAsked] = createSignal<string | null>(null);
  const base = (): MergeBase => bases().find(({ key }) => key === asked()) ?? (bases()[0] as MergeBase);

  const twin = (id: string) => sameScenario(mine, theirs, id, props.from.bases)?.id ?? NEW;
  const [into, setInto] = createSignal<Readonly<Record<string, string>>>(
    Object.fromEntries(theirs.scenarios.map(({ id }) => [id, twin(id)])),
  );
  const target = (id: string) => {
    const chosen = into()[id] ?? NEW;
    return chosen === NEW ? null : chosen;
  };
  const changes = createMemo(() => lineChanges(mine, theirs, base().study));
  const [lines, setLines] = createSignal<MergeChoice['lines']>({});
  const preview = (wanted: MergeChoice['wanted'], settled: MergeChoice['settled']) =>
    previewMerge({
      mine,
      theirs,
      base: base().study,
      wanted,
      settled,
      lines: lines(),
      dossiers: app.library.dossiers,
    });
  /** Whether a scenario has something to bring where it goes by itself. */
  const brings = (id: string) =>
    preview([{ id, into: target(id) }], {}).merges.some(
      ({ conflicts, taken }) => conflicts.length + taken.length > 0,
    );
  const [chosen, setChosen] = createSignal<readonly string[]>(
    theirs.scenarios.filter(({ id }) => target(id) !== null && brings(id)).map(({ id }) => id),
  );
  const [settled, setSettled] = createSignal<MergeChoice['settled']>({});
  const wanted = () =>
    theirs.scenarios.filter(({ id }) => chosen().includes(id)).map(({ id }) => ({ id, into: target(id) }));
  const doubled = () => {
    const taken = wanted().flatMap(({ into: one }) => one ?? []);
    return taken.find((one, rank) => taken.indexOf(one) !== rank) ?? null;
  };
  const plan = createMemo(() => preview(wanted(), settled()));
  const conflicts = () =>
    plan().merges.flatMap((merge) => merge.conflicts.map(({ address }) => settledKey(merge.into, address)));
  const settleAll = (side: 'mine' | 'theirs') => {
    const refused = new Set(
      plan().merges.flatMap((merge) =>
        merge.conflicts
          .filter((one) => one.refused.includes('theirs'))
          .map((one) => settledKey(merge.into, one.address)),
      ),
    );
    setSettled(Object.fromEntries(conflicts().map((key) => [key, refused.has(key) ? 'mine' : side])));
  };
  const blocked = () =>
    doubled() !== null
      ? `Deux scénarios iraient dans «${NBSP}${scenarioOf(mine, doubled() ?? '')?.label}${NBSP}»${NBSP}: choisissez-en un.`
      : plan().message;
  const take = () => {
    const { command, merges, added, lines: many } = plan();
    if (!command) return;
    const done = workspace.run(command);
    props.close();
    const places = [
      ...merges.map((merge) => `«${NBSP}${scenarioOf(mine, merge.into)?.label}${NBSP}»`),
      ...(added.length > 0 ? [count(added.length, 'nouveau scénario', 'nouveaux scénarios')] : []),
      ...(many > 0 ? [count(many, 'ligne de calcul', 'lignes de calcul')] : []),
    ];
    app.toasts.say(
      done
        ? {
            message: `Repris de «${NBSP}${theirs.title}${NBSP}»${NBSP}: ${places.join(', ')}.`,
            action: { label: 'Annuler', run: () => workspace.undo() },
          }
        : {
            kind: 'error',
            message: `La reprise n’a pas pu se faire${NBSP}: l’étude serait trop grande, ou se lit seulement. Elle n’a pas changé.`,
          },
    );
  };
  let first: HTMLFieldSetElement | undefined;
  onMount(() => first?.querySelector('input')?.focus());
  return (
    <>
      <p>
        Dans <b>{theirs.title}</b>. Rien ne change dans votre étude avant «{NBSP}Reprendre{NBSP}».
      </p>
      <fieldset class="merge-choice merge-scenarios" ref={first}>
        <legend>Scénarios à reprendre</legend>
        <For each={theirs.scenarios}>
          {(one) => (
            <div class="merge-scenario">
              <label class="merge-option">
                <input
                  type="checkbox"
                  checked={chosen().includes(one.id)}
                  onChange={(event) =>
                    setChosen(
                      event.currentTarget.checked
                        ? [...chosen(), one.id]
                        : chosen().filter((id) => id !== one.id),
                    )
                  }
                />
                <span>
                  <ScenarioMark color={one.color} /> {one.label}
                  <Show when={target(one.id) !== null && !brings(one.id)}>
                    <span class="merge-note"> rien à reprendre</span>
                  </Show>
                </span>
              </label>
              <select
                aria-label={`Où reprendre ${one.label}`}
                class="text-field"
                value={into()[one.id]}
                onChange={(event) => setInto({ ...into(), [one.id]: event.currentTarget.value })}
              >
                <option value={NEW}>comme nouveau scénario</option>
                <For each={mine.scenarios}>
                  {(own) => (
                    <option value={own.id} selected={into()[one.id] === own.id}>
                      dans «{NBSP}
                      {own.label}
                      {NBSP}»
                    </option>
                  )}
                </For>
              </select>
            </div>
          )}
        </For>
      </fieldset>
      <Show when={changes().length > 0}>
        <MergeLines
          changes={changes()}
          taken={(change) => takesLine(change, lines())}
          take={(key, taken) => setLines({ ...lines(), [key]: taken })}
        />
      </Show>
      <Show when={plan().merges.length > 0}>
        <label class="merge-base">
          Point de départ commun
          <select
            class="text-field"
            value={base().key}
            onChange={(event) => setAsked(event.currentTarget.value)}
          >
            <For each={bases()}>
              {(one) => (
                <option value={one.key} selected={base().key === one.key}>
                  {one.label}
                </option>
              )}
            </For>
          </select>
          <span class="merge-note">ce que l’un des deux y a changé est gardé</span>
        </label>
      </Show>
      <section class="merge-preview" aria-label="Ce qui sera repris">
        <Show when={conflicts().length > 0}>
          <div class="merge-all">
            <b>{count(conflicts().length, 'cellule changée', 'cellules changées')} des deux côtés</b>
            <Button kind="quiet" onClick={() => settleAll('mine')}>
              Tout garder à moi
            </Button>
            <Button kind="quiet" onClick={() => settleAll('theirs')}>
              Tout prendre à eux
            </Button>
          </div>
        </Show>
        <For each={plan().merges.map(({ into: one }) => one)}>
          {(one) => (
            <Show when={plan().merges.find((merge) => merge.into === one)}>
              {(merge) => (
                <MergedScenario
                  merge={merge()}
                  label={scenarioOf(mine, one)?.label ?? ''}
                  color={scenarioOf(mine, one)?.color ?? 0}
                  dossiers={plan().dossiers}
                  settled={settled()}
                  settle={(address, side) => setSettled({ ...settled(), [settledKey(one, address)]: side })}
                />
              )}
            </Show>
          )}
        </For>
        <Show when={plan().added.length > 0}>
          <p>
            {count(plan().added.length, 'nouveau scénario', 'nouveaux scénarios')}
            {NBSP}:{' '}
            {plan()
              .added.map((label) => `«${NBSP}${label}${NBSP}»`)
              .join(', ')}
            , avec les valeurs qu’il{plan().added.length > 1 ? 's y montrent' : ' y montre'}.
          </p>
        </Show>
        <Show when={wanted().length === 0 && plan().lines === 0}>
          <p class="soft">
            Choisissez au moins un scénario{changes().length > 0 ? ' ou une ligne de calcul' : ''}.
          </p>
        </Show>
        <Show when={wanted().length > 0 && plan().command === null && blocked() === null}>
          <p class="soft">Avec ces choix, rien ne change chez vous.</p>
        </Show>
        <Show when={blocked()}>
          <p class="merge-refused" role="alert">
            {blocked()}
          </p>
        </Show>
      </section>
      <div class="dialog-foot">
        <Button icon="left" kind="quiet" onClick={() => props.back()}>
          Une autre étude
        </Button>
        <Button
          kind="primary"
          disabled={plan().command === null || blocked() !== null || workspace.readOnly()}
          onClick={take}
        >
          Reprendre
        </Button>
      </div>
    </>
  );
}
