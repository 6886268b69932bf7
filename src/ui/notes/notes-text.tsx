import { For, type JSX } from 'solid-js';

/** Notes as they are read and printed: a paragraph at each empty line, line ends kept inside. */
export function NotesText(props: { readonly text: string }): JSX.Element {
  return (
    <div class="notes-text">
      <For each={props.text.split(/\n\s*\n/)}>{(paragraph) => <p>{paragraph.trim()}</p>}</For>
    </div>
  );
}
