import { type Border, type Failure, isFailure } from '../../core/model/value.ts';
import { formatExact, formatValue } from '../../core/quantity/format.ts';
import { NBSP, printedText, quote } from '../../core/quantity/text.ts';
import type { CellState } from '../../workspace/cells/cell-state.ts';
import type { GridItem } from './layout.ts';

/** What a cell shows: its text, the signs of its state, and what pointing at it says. */
export interface CellFace {
  readonly text: string;
  readonly title: string;
  /** Classes of `grid.css`, separated by spaces. */
  readonly signs: string;
}

/** Where the table has nothing. */
export const NO_CELL: CellFace = { text: '', title: '', signs: 'is-void' };

const SHORT: Readonly<Record<Failure['code'], string>> = {
  'division-par-zero': 'Division par 0',
  'hors-domaine': 'Hors domaine',
  'hors-bornes': 'Hors bornes',
  'non-entier': 'Non entier',
  'valeur-invalide': 'Invalide',
  'trop-grand': 'Trop grand',
  'formule-invalide': 'Formule',
  cycle: 'Cycle',
};

/** `value` is undefined until first computed; `state` is that of a parameter's cell, null for a result. */
export function faceOf(item: GridItem, value: Border | undefined, state: CellState | null): CellFace {
  const text = shownText(item, value, state);
  const signs = [
    item.parameter && state?.status !== 'formule' ? 'is-input' : 'is-computed',
    value === undefined ? 'is-waiting' : '',
    value === null ? 'is-absent' : '',
    isFailure(value) ? 'is-failure' : '',
    item.parameter?.choices ? 'is-choice' : '',
    state?.status === 'hypothese' ? 'is-hypothesis' : '',
    state?.typedOver ? (state.typedOver.own ? 'is-modified' : 'is-modified-above') : '',
  ];
  return {
    text,
    title: isFailure(value) ? value.message : titleOf(item, value, text, state),
    signs: signs.filter((sign) => sign !== '').join(' '),
  };
}

function shownText(item: GridItem, value: Border | undefined, state: CellState | null): string {
  if (value === undefined) return '…';
  if (isFailure(value)) return SHORT[value.code];
  if (value === null) return state?.printed ?? '—';
  return (
    choiceLabel(item, value) ?? formatValue(value, item.unit, { decimals: item.decimals, withUnit: false })
  );
}

function choiceLabel(item: GridItem, value: string): string | undefined {
  return item.parameter?.choices?.find((choice) => choice.value === value)?.label;
}

/** A value in a sentence: with its unit; « sans objet » when absent. */
export function valueInWords(item: GridItem, value: Border | undefined): string {
  if (value === undefined) return 'une valeur calculée';
  if (value === null) return 'sans objet';
  if (isFailure(value)) return SHORT[value.code];
  return choiceLabel(item, value) ?? formatValue(value, item.unit, { decimals: item.decimals });
}

function titleOf(
  item: GridItem,
  value: string | null | undefined,
  text: string,
  state: CellState | null,
): string {
  const lines: string[] = [];
  if (item.parameter?.choices) lines.push(text);
  else if (typeof value === 'string' && isRounded(item, value)) lines.push(formatExact(value, item.unit));
  if (state?.typedOver) {
    const { value: start, from } = state.typedOver;
    const where = from ? `dans ${quote(from.label)}` : 'dans la source';
    lines.push(`Modifié${NBSP}: ${valueInWords(item, start)} ${where}`);
  }
  if (state?.status === 'formule') lines.push('Calculé par défaut. Une saisie le remplace.');
  if (state?.printed !== undefined && state.printed !== text)
    lines.push(`Imprimé${NBSP}: ${quote(printedText(state.printed))}`);
  if (state?.status === 'hypothese') lines.push('Hypothèse');
  if (state?.note !== undefined) lines.push(state.note);
  return lines.join('\n');
}

/** True when the display hides digits. */
function isRounded(item: GridItem, value: string): boolean {
  const shown = formatValue(value, item.unit, { decimals: item.decimals, withUnit: false });
  const exact = formatExact(value, item.unit, { withUnit: false });
  return digits(shown) !== digits(exact);
}

/** Without the zeros that say nothing. */
function digits(text: string): string {
  return text.includes(',') ? text.replace(/,?0+$/, '') : text;
}
