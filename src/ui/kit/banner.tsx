import { type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';

/** A strip of text across the window, with what can be done about it. */
export function Banner(props: {
  readonly kind: 'info' | 'error';
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
}): JSX.Element {
  return (
    <div class="banner no-print" data-kind={props.kind} role={props.kind === 'error' ? 'alert' : 'status'}>
      <Icon name={props.kind === 'error' ? 'warning' : 'lock'} />
      <p>{props.children}</p>
      <Show when={props.actions}>
        <div class="banner-actions">{props.actions}</div>
      </Show>
    </div>
  );
}
