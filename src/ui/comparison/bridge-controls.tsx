import { createMemo, For, type JSX } from 'solid-js';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { shortTitle } from '../text/names.ts';
import type { BridgeResult } from './bridge-names.ts';
import type { BridgeQuestion } from './choice.ts';
import type { BaseGrouping } from './hand-groups.ts';

const GROUPINGS: readonly { readonly id: BaseGrouping; readonly label: string }[] = [
  { id: 'tableau', label: 'tableau' },
  { id: 'parametre', label: 'paramètre' },
  { id: 'cellule', label: 'cellule' },
];

/** Which result, between which scenarios, split by what. */
export function BridgeControls(props: {
  readonly question: BridgeQuestion;
  readonly results: readonly BridgeResult[];
  readonly ask: (question: BridgeQuestion) => void;
  readonly grouping: BaseGrouping;
  readonly setGrouping: (grouping: BaseGrouping) => void;
}): JSX.Element {
  const { heads, workspace } = useStudy();
  const families = createMemo(() => {
    const found = new Map<string, { readonly label: string; readonly results: BridgeResult[] }>();
    for (const one of props.results) {
      const { key, title, dossier } = one.result;
      const label = workspace.dossiers().length > 1 ? `${shortTitle(dossier)} · ${title}` : title;
      const family = found.get(key) ?? { label, results: [] };
      family.results.push(one);
      found.set(key, family);
    }
    return [...found.values()];
  });
  const end = (side: 'from' | 'to', label: string) => (
    <label class="choose-field">
      {label}
      <select
        class="text-field"
        onChange={(event) => props.ask({ ...props.question, [side]: event.currentTarget.value })}
      >
        <For each={heads()}>
          {(head) => (
            <option value={head.id} selected={head.id === props.question[side]}>
              {head.label}
            </option>
          )}
        </For>
      </select>
    </label>
  );
  return (
    <div class="choose no-print">
      <label class="choose-field choose-wide">
        Résultat
        <select
          class="text-field"
          onChange={(event) => props.ask({ ...props.question, at: event.currentTarget.value })}
        >
          <For each={families()}>
            {(family) => (
              <optgroup label={family.label}>
                <For each={family.results}>
                  {(one) => (
                    <option value={one.address} selected={one.address === props.question.at}>
                      {one.label}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </label>
      <span class="choose-pair">
        {end('from', 'De')}
        {end('to', 'À')}
        <Button
          kind="quiet"
          onClick={() => props.ask({ ...props.question, from: props.question.to, to: props.question.from })}
        >
          Inverser
        </Button>
      </span>
      <label class="choose-field">
        Une marche par
        <select
          class="text-field"
          onChange={(event) => props.setGrouping(event.currentTarget.value as BaseGrouping)}
        >
          <For each={GROUPINGS}>
            {(one) => (
              <option value={one.id} selected={one.id === props.grouping}>
                {one.label}
              </option>
            )}
          </For>
        </select>
      </label>
    </div>
  );
}
