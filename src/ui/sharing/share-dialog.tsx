import { createResource, createSignal, type JSX, Match, Switch } from 'solid-js';
import type { Workspace } from '../../workspace/api.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { count, NBSP } from '../text/names.ts';
import './sharing.css';

/** Hands the study over: a link that holds it whole, or its file. */
export function ShareDialog(props: {
  readonly workspace: Workspace;
  readonly close: () => void;
}): JSX.Element {
  const { library } = useApp();
  // As it stands when the dialog opens: nothing changes under a modal window but by another tab.
  const study = props.workspace.study();
  const [made] = createResource(() => library.linkTo(study, location.href));
  const link = () => {
    const known = made.error === undefined ? made() : undefined;
    return known?.ok ? known : undefined;
  };
  const tooLong = () => {
    const known = made.error === undefined ? made() : undefined;
    return known && !known.ok ? known : undefined;
  };
  const saveFile = () => {
    void library.saveFile(study).then((saved) => saved && props.close());
  };
  return (
    <Dialog title="Partager l’étude" class="share" close={props.close}>
      <section aria-labelledby="partage-lien">
        <h3 id="partage-lien">Par un lien</h3>
        <Switch fallback={<p role="status">Préparation du lien…</p>}>
          <Match when={made.error !== undefined}>
            <p role="alert">
              Le lien n’a pas pu être préparé. Enregistrez le fichier{NBSP}: il contient tout.
            </p>
          </Match>
          <Match when={tooLong()}>{(refused) => <p class="share-too-long">{refused().message}</p>}</Match>
          <Match when={link()}>
            {(ready) => <Link url={ready().url} length={ready().length} holds={holds(props.workspace)} />}
          </Match>
        </Switch>
      </section>
      <section aria-labelledby="partage-fichier">
        <h3 id="partage-fichier">Par un fichier</h3>
        <p class="soft">
          Le fichier .etabli.json contient toute l’étude, quelle que soit sa taille. Il s’ouvre dans Établi,
          déposé n’importe où dans la fenêtre.
        </p>
        <Button
          icon="save"
          kind={tooLong() || made.error !== undefined ? 'primary' : 'plain'}
          shortcut="Ctrl+S"
          onClick={saveFile}
        >
          Enregistrer le fichier
        </Button>
      </section>
    </Dialog>
  );
}

function Link(props: { readonly url: string; readonly length: number; readonly holds: string }): JSX.Element {
  const [said, setSaid] = createSignal('');
  let field: HTMLTextAreaElement | undefined;
  const select = () => {
    field?.focus();
    field?.select();
  };
  const copy = () => {
    const refused = () => {
      select();
      setSaid(`Le navigateur a refusé la copie${NBSP}: le lien est sélectionné, copiez-le avec Ctrl+C.`);
    };
    try {
      navigator.clipboard.writeText(props.url).then(() => setSaid('Lien copié.'), refused);
    } catch {
      // No clipboard outside of a secure page.
      refused();
    }
  };
  return (
    <>
      <textarea
        ref={field}
        class="text-field share-link"
        aria-label="Lien vers l’étude"
        aria-describedby="partage-contenu"
        readonly
        rows={Math.min(9, Math.ceil(props.length / 66) + 1)}
        spellcheck={false}
        value={props.url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="share-copy">
        <Button kind="primary" icon="copy" autofocus onClick={copy}>
          Copier le lien
        </Button>
        <span class="soft">{count(props.length, 'caractère')}</span>
        <span role="status">{said()}</span>
      </div>
      <p class="soft" id="partage-contenu">
        Rien n’est envoyé{NBSP}: le lien lui-même contient {props.holds}. Qui l’ouvre le lit sans rien
        modifier, et peut en enregistrer une copie.
      </p>
    </>
  );
}

/** « 4 scénarios, 12 cellules modifiées et les notes » */
function holds({ study }: Workspace): string {
  const { scenarios, notes, members, lines, steps } = study();
  const cells = scenarios.reduce((sum, scenario) => sum + Object.keys(scenario.cells).length, 0);
  const parts = [
    count(scenarios.length, 'scénario'),
    cells > 0 ? count(cells, 'valeur changée', 'valeurs changées') : '',
    members?.length ? count(members.length, 'ligne ajoutée', 'lignes ajoutées') : '',
    lines?.length ? count(lines.length, 'ligne de calcul', 'lignes de calcul') : '',
    steps?.length ? count(steps.length, 'étape de présentation', 'étapes de présentation') : '',
    notes ? 'les notes' : '',
  ].filter((part) => part !== '');
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} et ${last}`;
}
