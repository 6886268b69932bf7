import { For, type JSX, Show } from 'solid-js';
import { parseAddress } from '../../core/model/address.ts';
import { useStudy } from '../shell/study-context.ts';

const NAME = /(?:([a-z][a-z0-9_]*)\.)?([a-z][a-z0-9_]*)/g;

/** The formula as written, then what each of its names stands for. */
export function FormulaText(props: {
  readonly formula: string;
  readonly address: string;
  readonly unit: string;
}): JSX.Element {
  const { workspace } = useStudy();
  const names = () => {
    const slug = parseAddress(props.address)?.slug ?? '';
    const found = new Map<string, string>();
    for (const [text, dossier, name] of props.formula.matchAll(NAME)) {
      const shape = workspace.shape(`${dossier ? dossier.replaceAll('_', '-') : slug}.${name}`);
      if (shape) found.set(text, shape.label);
    }
    return [...found];
  };
  const note = () => {
    const parts = parseAddress(props.address);
    return workspace
      .dossiers()
      .find((dossier) => dossier.slug === parts?.slug)
      ?.formulas.find((formula) => formula.id === parts?.name);
  };
  return (
    <section>
      <Show when={note()?.note}>
        <p class="card-note">{note()?.note}</p>
      </Show>
      <Show when={note()?.hypothesis}>
        <p class="card-note">
          <span class="status status-hypothese">hypothèse</span> {note()?.hypothesis}
        </p>
      </Show>
      <details class="as-written">
        <summary>Formule telle qu’elle est écrite</summary>
        <pre class="written-formula">
          <code>{props.formula}</code>
        </pre>
        <dl class="written-names">
          <For each={names()}>
            {([name, label]) => (
              <>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{label}</dd>
              </>
            )}
          </For>
        </dl>
        <p class="soft">Résultat en {props.unit}.</p>
      </details>
    </section>
  );
}
