import type { Range } from './block.ts';
import type { Hot } from './hot-contract.ts';

/** A range of Handsontable's, its heads left out. */
export function rangeOf(range: { getTopStartCorner(): Corner; getBottomEndCorner(): Corner }): Range {
  const start = range.getTopStartCorner();
  const end = range.getBottomEndCorner();
  return {
    top: Math.max(0, start.row ?? 0),
    left: Math.max(0, start.col ?? 0),
    bottom: Math.max(0, end.row ?? 0),
    right: Math.max(0, end.col ?? 0),
  };
}

interface Corner {
  readonly row: number | null;
  readonly col: number | null;
}

/** The selected range, heads left out; null when nothing is selected. */
export function selected(hot: Hot): Range | null {
  const range = hot.getSelectedRangeActive();
  return range ? rangeOf(range) : null;
}
