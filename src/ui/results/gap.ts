import { formatValue } from '../../core/quantity/format.ts';
import { differenceUnit } from '../text/amount.ts';
import { type Scale, scaledText } from '../text/scale.ts';

/** A difference with its sign, in the scale of its card (`write`: `narrowText` where there is little room); « = » where nothing differs, nothing where it cannot be told. */
export function gapText(amount: string | undefined, scale: Scale, write = scaledText): string {
  if (amount === undefined) return '';
  if (amount === '0') return '=';
  const unit = differenceUnit(scale.unit);
  return write(amount, { ...scale, unit }, { sign: 'always', withUnit: unit === 'point' });
}

/** The same as a share of the reference. */
export function ratioText(ratio: string | null | undefined): string {
  if (ratio === undefined || ratio === null) return '';
  return ratio === '0' ? '' : formatValue(ratio, '%', { sign: 'always' });
}
