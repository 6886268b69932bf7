import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { checkLine, type LineCheck } from '../../core/engine/check-line.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { relatedDossiers } from '../../core/model/related.ts';
import type { OwnLine, Study } from '../../core/model/study.ts';
import { parseUnit, sameDimension } from '../../core/quantity/unit.ts';

/** Milliseconds without a key before a formula is checked: half a word is always wrong. */
const PAUSE = 150;

/** What the engine will say of the line as it stands; null until its first answer. Follows what is typed. */
export function createLineCheck(
  line: Accessor<OwnLine>,
  study: Accessor<Study>,
  shipped: readonly Dossier[],
): Accessor<LineCheck | null> {
  const [checked, setChecked] = createSignal<LineCheck | null>(null);
  const check = () => {
    const one = line();
    const { lines = [], ...rest } = study();
    const known = relatedDossiers({ ...rest, lines: [...lines, one] }, shipped);
    setChecked(checkLine(one, study(), known));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(line, (one, before) => {
      clearTimeout(timer);
      if (before === undefined) check();
      else if (one.expr !== before.expr || one.unit !== before.unit) timer = setTimeout(check, PAUSE);
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return checked;
}

/** Units the dossier already uses, the most used first. */
export function createKnownUnits(dossier: Accessor<Dossier>): Accessor<readonly string[]> {
  return createMemo(() => {
    const uses = new Map<string, number>();
    for (const { unit } of [...dossier().parameters, ...dossier().formulas]) {
      if (unit !== '1' && unit !== '') uses.set(unit, (uses.get(unit) ?? 0) + 1);
    }
    return [...uses].toSorted((a, b) => b[1] - a[1]).map(([unit]) => unit);
  });
}

/** The unit found, as the dossier writes it where it has the same: « €/médecin/an » for €/an/médecin. */
export function asWritten(found: string, known: readonly string[]): string {
  const unit = parseUnit(found);
  if (!unit) return found;
  const same = known.find((text) => {
    const one = parseUnit(text);
    return one !== null && one.scale === unit.scale && one.ratio === unit.ratio && sameDimension(one, unit);
  });
  return same ?? found;
}
