import { createMemo, createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import type { Version, Versions } from '../../workspace/journal-api.ts';
import { momentWords } from '../../workspace/journal-words.ts';
import { useApp } from '../app/context.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { InlineEdit } from '../kit/inline-edit.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { BackDialog } from './back-dialog.tsx';
import { differences, nothingDiffers } from './differences.ts';
import { DifferencesView } from './differences-view.tsx';

/** One version: its name, its moment, what can be done with it. */
export function VersionLine(props: { readonly version: Version; readonly versions: Versions }): JSX.Element {
  const app = useApp();
  const { workspace } = useStudy();
  const id = createUniqueId();
  const [comparing, setComparing] = createSignal(false);
  const [going, setGoing] = createSignal(false);
  const quoted = () => `«${NBSP}${props.version.label}${NBSP}»`;
  const moment = () => momentWords(props.version.at);
  const remove = () => {
    const gone = props.version;
    props.versions.remove(gone.id);
    app.toasts.say({
      message: `La version ${quoted()} est supprimée.`,
      action: { label: 'Annuler la suppression', run: () => props.versions.putBack(gone) },
    });
  };
  return (
    <li class="version" aria-label={props.version.label}>
      <div class="version-line">
        <InlineEdit
          class="version-name"
          label="Nom de la version"
          value={props.version.label}
          disabled={workspace.readOnly()}
          change={(label) => props.versions.rename(props.version.id, label)}
        />
        <time class="soft" datetime={props.version.at}>
          {/* The name first proposed says it already. */}
          {props.version.label.includes(moment()) ? '' : moment()}
        </time>
        <span class="version-actions no-print">
          <Button
            aria-expanded={comparing()}
            aria-controls={comparing() ? id : undefined}
            onClick={() => setComparing(!comparing())}
          >
            Comparer avec maintenant
          </Button>
          <Restore {...props} back={() => setGoing(true)} />
          <IconButton
            icon="trash"
            label={`Supprimer la version ${quoted()}`}
            disabled={workspace.readOnly()}
            onClick={remove}
          />
        </span>
      </div>
      <Show when={comparing()}>
        <div id={id}>
          <Compared {...props} />
        </div>
      </Show>
      <Show when={going()}>
        <BackDialog
          title={`Revenir à ${quoted()}`}
          found={props.versions.open(props.version.id)}
          go={() => props.versions.backTo(props.version.id)}
          done={`L’étude est revenue à ${quoted()}.`}
          close={() => setGoing(false)}
        />
      </Show>
    </li>
  );
}

/** Its scenarios as new ones, or the whole of it. */
function Restore(props: {
  readonly version: Version;
  readonly versions: Versions;
  readonly back: () => void;
}): JSX.Element {
  const { workspace } = useStudy();
  const restore = useRestore(props);
  const entries = (): readonly MenuEntry[] => {
    const found = props.versions.open(props.version.id);
    if (!found.ok) return [{ kind: 'heading', label: found.message }];
    const { scenarios } = found.study;
    const all: MenuEntry = {
      kind: 'action',
      label: 'Tous ses scénarios',
      icon: 'copy',
      run: () => void restore(scenarios.map(({ id }) => id)),
    };
    return [
      { kind: 'heading', label: 'Restaurer comme nouveau scénario' },
      ...scenarios.map(
        ({ id, label, color }): MenuEntry => ({
          kind: 'action',
          label,
          mark: () => <ScenarioMark color={color} />,
          run: () => void restore([id]),
        }),
      ),
      ...(scenarios.length > 1 ? [all] : []),
      { kind: 'separator' },
      { kind: 'action', label: 'Revenir à cette version…', icon: 'back', run: props.back },
    ];
  };
  return (
    <Menu
      label={`Restaurer «${NBSP}${props.version.label}${NBSP}»`}
      align="end"
      entries={entries}
      trigger={(trigger) => (
        <Button {...trigger} disabled={workspace.readOnly()} icon="down">
          Restaurer
        </Button>
      )}
    />
  );
}

/** Restores and says so, or why not. */
function useRestore(props: { readonly version: Version; readonly versions: Versions }) {
  const app = useApp();
  const { workspace } = useStudy();
  return (scenarios: readonly string[]): boolean => {
    const added = props.versions.restore(props.version.id, scenarios);
    const from = `«${NBSP}${props.version.label}${NBSP}»`;
    if (!added) {
      app.toasts.say({
        kind: 'error',
        message: `Rien n’a été restauré de ${from}${NBSP}: l’étude ne peut pas prendre autant de scénarios. Supprimez-en, puis réessayez.`,
      });
      return false;
    }
    const one = workspace.study().scenarios.find(({ id }) => id === added[0])?.label;
    app.toasts.say({
      message:
        added.length === 1
          ? `Scénario ajouté${NBSP}: «${NBSP}${one}${NBSP}».`
          : `${added.length} scénarios ajoutés, tels qu’ils étaient dans ${from}.`,
      action: { label: 'Annuler', run: () => workspace.undo() },
    });
    return true;
  };
}

/** Then and now, cell by cell; the results are compared by restoring what differs beside the others. */
function Compared(props: { readonly version: Version; readonly versions: Versions }): JSX.Element {
  const app = useApp();
  const view = useStudy();
  const { workspace } = view;
  const restore = useRestore(props);
  const then = createMemo(() => props.versions.open(props.version.id));
  const found = createMemo(() => {
    const state = then();
    return state.ok ? differences(state.study, workspace.study(), app.library.dossiers) : null;
  });
  const changedScenarios = () => {
    const state = then();
    const changed = new Set(
      found()
        ?.scenarios.filter(({ cells, change }) => cells.length > 0 || change === 'removed')
        .map(({ id }) => id),
    );
    return state.ok ? state.study.scenarios.flatMap(({ id }) => (changed.has(id) ? [id] : [])) : [];
  };
  const compareResults = () => {
    if (restore(changedScenarios())) view.goToWide('comparaison');
  };
  return (
    <Show when={found()} fallback={<p class="empty">{problemOf(then())}</p>}>
      {(known) => (
        <Show
          when={!nothingDiffers(known())}
          fallback={<p class="empty">Rien n’a changé depuis cette version.</p>}
        >
          <DifferencesView found={known()} heads={['Alors', 'Maintenant']} />
          <Show when={changedScenarios().length > 0}>
            <div class="difference-foot no-print">
              <Button icon="copy" disabled={workspace.readOnly()} onClick={compareResults}>
                Comparer les résultats
              </Button>
              <p class="soft">
                Remet les scénarios d’alors à côté de ceux de maintenant, et ouvre la comparaison.
              </p>
            </div>
          </Show>
        </Show>
      )}
    </Show>
  );
}

function problemOf(state: ReturnType<Versions['open']>): string {
  return state.ok ? '' : `Cette version ne peut plus être ouverte. ${state.message}`;
}
