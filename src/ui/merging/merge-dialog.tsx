import { createSignal, type JSX, Match, Switch } from 'solid-js';
import type { ReadStudy } from '../../workspace/merge-source.ts';
import { Dialog } from '../kit/dialog.tsx';
import { MergePlaces } from './merge-places.tsx';
import { MergeTaking } from './merge-taking.tsx';
import './merging.css';

type Read = Extract<ReadStudy, { ok: true }>;

/** Takes over scenarios of another study: which study, then what of it; nothing changes before « Reprendre ». */
export function MergeDialog(props: { readonly close: () => void }): JSX.Element {
  const [read, setRead] = createSignal<Read | null>(null);
  return (
    <Dialog
      title="Reprendre un scénario d’une autre étude"
      class="merge-dialog merge-wide"
      close={props.close}
    >
      <Switch>
        <Match when={read()} keyed>
          {(found) => <MergeTaking from={found} close={props.close} back={() => setRead(null)} />}
        </Match>
        <Match when={!read()}>
          <MergePlaces found={setRead} />
        </Match>
      </Switch>
    </Dialog>
  );
}
