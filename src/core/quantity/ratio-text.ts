import type { Ratio } from './ratio.ts';

/**
 * A fraction as plain decimal text of at most `digits` significant digits, half away from zero, without trailing
 * zeros: what a decimal library would write, by long division in safe integers. Null where there is no room for it.
 */
export function ratioText({ n, d }: Ratio, digits: number): string | null {
  if (d >= 1e14) return null;
  const step = Math.max(1, 15 - String(d).length);
  const ten = 10 ** step;
  const size = Math.abs(n);
  let rest = size % d;
  const whole = String((size - rest) / d);
  // One digit more than is kept, to round by; zeros before the first digit of a small fraction do not count.
  let decimals = '';
  let zeros = whole === '0';
  let wanted = digits + 1 - (zeros ? 0 : whole.length);
  while (rest !== 0 && decimals.length < wanted) {
    rest *= ten;
    const after = rest % d;
    decimals += String((rest - after) / d).padStart(step, '0');
    rest = after;
    if (zeros) {
      const first = decimals.search(/[1-9]/);
      if (first < 0) wanted = decimals.length + digits + 1;
      else {
        wanted = first + digits + 1;
        zeros = false;
      }
    }
  }
  const text = decimals.length < wanted ? join(whole, decimals) : rounded(whole, decimals, wanted - 1);
  return n < 0 ? `-${text}` : text;
}

function join(whole: string, decimals: string): string {
  let end = decimals.length;
  while (end > 0 && decimals.charCodeAt(end - 1) === 48) end--;
  return end === 0 ? whole : `${whole}.${decimals.slice(0, end)}`;
}

/** `whole.decimals` cut after `keep` decimals; the carry may run into the whole part. */
function rounded(whole: string, decimals: string, keep: number): string {
  if (decimals.charCodeAt(keep) < 53) return join(whole, decimals.slice(0, keep));
  const up = (BigInt(whole + decimals.slice(0, keep)) + 1n).toString().padStart(whole.length + keep, '0');
  return join(up.slice(0, up.length - keep), up.slice(up.length - keep));
}
