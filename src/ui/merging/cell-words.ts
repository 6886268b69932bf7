import { differences } from '../../core/analysis/differences.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { effectiveCells } from '../../core/model/scenario.ts';
import type { Shown } from '../../core/model/source-cells.ts';
import type { Scenario, Study } from '../../core/model/study.ts';
import { formatExact } from '../../core/quantity/format.ts';
import { amountText } from '../text/amount.ts';
import { nameCell, shortTitle } from '../text/names.ts';

/** A cell that would show another value. */
export interface ShownChange {
  readonly address: string;
  readonly from: Shown;
  readonly to: Shown;
}

/** The cells of a scenario that do not show the same in two studies, in the order of the tables. */
export function shownChanges(
  before: Pick<Study, 'scenarios'>,
  after: Pick<Study, 'scenarios'>,
  scenario: string,
  dossiers: readonly Dossier[],
): readonly ShownChange[] {
  const whole = (id: string, study: Pick<Study, 'scenarios'>): Scenario => ({
    id,
    label: id,
    description: '',
    parent: null,
    color: 0,
    cells: Object.fromEntries(effectiveCells(study, scenario)),
  });
  const scenarios = [whole('avant', before), whole('apres', after)];
  return differences({ scenarios }, ['avant', 'apres'], dossiers).map(({ address, values }) => ({
    address,
    from: values[0],
    to: values[1],
  }));
}

/** « Montant socle · ALD, 80 ans et plus », after its dossier where there are several. */
export function cellPlace(dossiers: readonly Dossier[], address: string, several: boolean): string {
  const named = nameCell(dossiers, address);
  if (!named) return address;
  const place = [named.label, ...named.members].join(' · ');
  return several ? `${shortTitle(named.dossier)}, ${place}` : place;
}

/** Values of one cell as read, side by side; with every digit where two that differ would look the same. */
export function valueTexts(
  dossiers: readonly Dossier[],
  address: string,
  values: readonly Shown[],
): readonly string[] {
  const parameter = nameCell(dossiers, address)?.parameter;
  const unit = parameter?.unit ?? '1';
  const text = (value: Shown): string => {
    if (value === undefined) return 'calculé';
    if (value === null) return 'sans objet';
    return parameter?.choices?.find((choice) => choice.value === value)?.label ?? amountText(value, unit);
  };
  const texts = values.map(text);
  return values.map((value, rank) => {
    const alike = values.some((other, at) => other !== value && texts[at] === texts[rank]);
    const exact = typeof value === 'string' && !parameter?.choices ? formatExact(value, unit) : null;
    return alike && exact !== null ? exact : (texts[rank] as string);
  });
}
