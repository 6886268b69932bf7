import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button, IconButton } from '../kit/button.tsx';
import { NBSP } from '../text/names.ts';
import type { Match } from './match.ts';
import type { TargetLine } from './target.ts';

/** A row or a column of a block, and where it goes: said when it is sure, chosen when it is not. */
export function MatchChoice(props: {
  readonly name: string;
  readonly what: 'ligne' | 'colonne';
  readonly match: Match;
  readonly targets: readonly TargetLine[];
  readonly change: (match: Match) => void;
}): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const sure = () => props.match.how === 'name' && !open();
  const target = () => (props.match.to === null ? undefined : props.targets[props.match.to]);
  return (
    <div class="import-match">
      <span class="import-name">{props.name}</span>
      <Show when={sure()}>
        <IconButton
          icon="pencil"
          label={`Changer où va la ${props.what} «${NBSP}${props.name}${NBSP}»`}
          tip={`Va à «${NBSP}${target()?.label ?? ''}${NBSP}»${NBSP}: changer`}
          onClick={() => setOpen(true)}
        />
      </Show>
      <Show when={!sure() && props.match.how !== 'new'}>
        <select
          class="text-field"
          classList={{ 'is-unsure': props.match.how === 'near', 'is-unknown': props.match.how === 'unknown' }}
          aria-label={`Où va la ${props.what} «${NBSP}${props.name}${NBSP}»`}
          value={props.match.to === null ? props.match.how : String(props.match.to)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            props.change(
              value === 'ignored' || value === 'unknown'
                ? { to: null, how: value }
                : { to: Number(value), how: 'hand' },
            );
          }}
        >
          <Show when={props.match.how === 'unknown'}>
            <option value="unknown">Ne correspond à rien</option>
          </Show>
          <option value="ignored">Ignorer</option>
          <For each={props.targets}>
            {(one, at) => (
              <Show when={one.typed || at() === props.match.to}>
                <option value={String(at())}>{one.label === '' ? 'Valeur' : one.label}</option>
              </Show>
            )}
          </For>
        </select>
        <Show when={props.match.how === 'near'}>
          <Button
            tip="Les deux noms se ressemblent, sans être les mêmes"
            onClick={() => props.change({ to: props.match.to as number, how: 'hand' })}
          >
            Confirmer
          </Button>
        </Show>
      </Show>
    </div>
  );
}
