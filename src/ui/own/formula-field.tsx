import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import {
  type Completion,
  completionPlace,
  completionsFor,
  membersFor,
  namesFor,
} from '../../core/formula/completion.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { NBSP } from '../text/names.ts';

const SHOWN = 8;

const KINDS: Readonly<Record<Completion['kind'], string>> = {
  parametre: 'paramètre',
  calcul: 'calcul',
  ligne: 'votre ligne',
  dimension: 'dimension',
  membre: 'membre',
  fonction: 'fonction',
};

/**
 * A formula, typed with its names completed: the arrows choose, Entrée or Tab takes, Échap closes, Ctrl+Espace opens.
 * What is wrong is underlined where it stands.
 */
export function FormulaField(props: {
  readonly value: string;
  readonly change: (text: string) => void;
  readonly slug: string;
  readonly dossiers: readonly Dossier[];
  readonly wrong: { readonly start: number; readonly end: number } | null;
  readonly invalid: boolean;
  /** Id of what says how it goes. */
  readonly describedBy: string;
}): JSX.Element {
  const id = createUniqueId();
  const names = createMemo(() => namesFor(props.slug, props.dossiers));
  const [caret, setCaret] = createSignal<number | null>(null);
  const [active, setActive] = createSignal(0);
  let field!: HTMLTextAreaElement;
  let mirror: HTMLDivElement | undefined;

  const place = createMemo(() => {
    const at = caret();
    return at === null ? null : completionPlace(props.value, at);
  });
  const offered = createMemo<readonly Completion[]>(() => {
    const at = place();
    if (!at) return [];
    const members = at.dimension === null ? [] : membersFor(at.dimension, props.slug, props.dossiers);
    return completionsFor(at.word, members.length > 0 ? members : names(), SHOWN);
  });
  const open = () => offered().length > 0;
  const option = (rank: number) => `${id}-${rank}`;
  const close = () => setCaret(null);

  const look = (always: boolean) => {
    const at = field.selectionStart;
    const found = at === field.selectionEnd ? completionPlace(field.value, at) : null;
    setActive(0);
    setCaret(found && (always || found.word !== '' || found.dimension !== null) ? at : null);
  };
  const take = (completion: Completion) => {
    const at = place();
    if (!at) return;
    const call = completion.kind === 'fonction';
    const rest = props.value.slice(at.end);
    const opened = call && !rest.startsWith('(');
    const text = `${completion.text}${opened ? '()' : ''}`;
    const next = props.value.slice(0, at.start) + text + rest;
    props.change(next);
    field.value = next;
    const to = at.start + completion.text.length + (call ? 1 : 0);
    field.focus();
    field.setSelectionRange(to, to);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      look(true);
      return;
    }
    if (!open()) return;
    const many = offered().length;
    const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: many - 1 };
    const by = step[event.key];
    const chosen = offered()[active()];
    if (by !== undefined) setActive((active() + by) % many);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen) take(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="formula-field">
      <div class="formula-text">
        <div class="formula-mirror" aria-hidden="true" ref={mirror}>
          <Show when={!open() && props.wrong} fallback={props.value}>
            {(wrong) => (
              <>
                {props.value.slice(0, wrong().start)}
                <mark>{props.value.slice(wrong().start, wrong().end)}</mark>
                {props.value.slice(wrong().end)}
              </>
            )}
          </Show>
          {'\n'}
        </div>
        <textarea
          ref={field}
          class="text-field"
          aria-label="Formule"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={`${id}-liste`}
          aria-activedescendant={open() ? option(active()) : undefined}
          aria-describedby={props.describedBy}
          aria-invalid={props.invalid}
          rows={3}
          maxLength={10_000}
          spellcheck={false}
          autocomplete="off"
          value={props.value}
          placeholder="SOMME(effectif * montant; classe_patient)"
          onInput={(event) => {
            props.change(event.currentTarget.value);
            look(false);
          }}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => {
            if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) close();
          }}
          onClick={close}
          onBlur={close}
          onScroll={() => {
            if (mirror) mirror.scrollTop = field.scrollTop;
          }}
        />
      </div>
      <div
        class="formula-names"
        role="listbox"
        id={`${id}-liste`}
        aria-label="Noms possibles"
        hidden={!open()}
      >
        <For each={offered()}>
          {(completion, rank) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <div
              role="option"
              id={option(rank())}
              aria-selected={rank() === active()}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => setActive(rank())}
              onClick={() => take(completion)}
            >
              <code>{completion.text}</code>
              <span class="formula-name-label">{completion.label}</span>
              <span class="soft">
                {completion.unit === '' ? '' : `${completion.unit.replaceAll(' ', NBSP)} · `}
                {KINDS[completion.kind]}
              </span>
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
