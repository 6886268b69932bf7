import { For, type JSX } from 'solid-js';
import { type AppCommand, commandLabel } from '../app/commands.ts';
import { Dialog } from '../kit/dialog.tsx';
import { shortcutText } from '../kit/shortcut.ts';

interface Line {
  readonly label: string;
  readonly shortcuts: readonly string[];
}

/** The keys of the tables, which are those of a spreadsheet. */
const GRID: readonly Line[] = [
  { label: 'Aller d’une cellule à l’autre', shortcuts: ['←', '→', '↑', '↓'] },
  { label: 'Au bord du bloc', shortcuts: ['Ctrl+←', 'Ctrl+→', 'Ctrl+↑', 'Ctrl+↓'] },
  { label: 'Modifier la cellule', shortcuts: ['F2', 'Entrée'] },
  { label: 'Remplacer', shortcuts: ['taper le nombre'] },
  { label: 'Valider vers le bas, vers la droite', shortcuts: ['Entrée', 'Tab'] },
  { label: 'Renoncer à la saisie', shortcuts: ['Échap'] },
  { label: 'Revenir à la valeur reprise, ou à la source', shortcuts: ['Suppr'] },
  { label: 'Copier, couper, coller', shortcuts: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'] },
  { label: 'Recopier en bas, à droite', shortcuts: ['Ctrl+D', 'Ctrl+R'] },
];

const STRIP: readonly Line[] = [
  { label: 'Renommer le scénario', shortcuts: ['F2'] },
  { label: 'Le déplacer', shortcuts: ['Alt+←', 'Alt+→'] },
  { label: 'Le supprimer', shortcuts: ['Suppr'] },
  { label: 'Tout ce qu’on peut en faire', shortcuts: ['Entrée'] },
];

/** `?`: every key, by place. */
export function Help(props: {
  readonly commands: readonly AppCommand[];
  readonly close: () => void;
}): JSX.Element {
  const groups = () => {
    const known = props.commands.filter((command) => (command.shortcuts?.length ?? 0) > 0);
    return [...new Set(known.map((command) => command.group))].map((name) => ({
      name,
      lines: known
        .filter((command) => command.group === name)
        .map((command): Line => ({ label: commandLabel(command), shortcuts: command.shortcuts ?? [] })),
    }));
  };
  return (
    <Dialog title="Raccourcis" class="help" close={props.close}>
      <div class="help-groups">
        <For each={groups()}>{(group) => <Group name={group.name} lines={group.lines} />}</For>
        <Group name="Dans un tableau" lines={GRID} />
        <Group name="Sur un scénario" lines={STRIP} />
      </div>
      <section class="help-signs">
        <h3>Signes</h3>
        <p>
          <span class="sign-input">80,00</span> se modifie. <span class="sign-computed">80,00</span> est
          calculé. <span class="sign-hypothesis">80,00</span> est une hypothèse.{' '}
          <span class="sign-changed">80,00</span> a été modifié{'\u00a0'}: la source dit autre chose. — est
          sans objet.
        </p>
      </section>
    </Dialog>
  );
}

function Group(props: { readonly name: string; readonly lines: readonly Line[] }): JSX.Element {
  return (
    <section>
      <h3>{props.name}</h3>
      <dl>
        <For each={props.lines}>
          {(line) => (
            <div>
              <dt>{line.label}</dt>
              <dd>
                <For each={line.shortcuts}>{(shortcut) => <kbd>{shortcutText(shortcut)}</kbd>}</For>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
