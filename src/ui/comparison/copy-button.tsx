import { createSignal, type JSX } from 'solid-js';
import { Button } from '../kit/button.tsx';
import { NBSP } from '../text/names.ts';

/** « Copier » : the text goes to the clipboard as a spreadsheet pastes it, and the page says so. */
export function CopyButton(props: { readonly label: string; readonly text: () => string }): JSX.Element {
  const [said, setSaid] = createSignal('');
  const copy = () =>
    navigator.clipboard.writeText(props.text()).then(
      () => setSaid('Copié.'),
      () => setSaid(`Le navigateur a refusé la copie${NBSP}: sélectionnez le tableau et copiez-le.`),
    );
  return (
    <span class="copy-button no-print">
      <Button icon="copy" aria-label={props.label} onClick={() => void copy()}>
        Copier
      </Button>
      <span role="status" class="soft">
        {said()}
      </span>
    </span>
  );
}
