/** One cell that changed: where it is, and whether its text fits in its column at a given width. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly fits: (width: number) => boolean;
}

/**
 * Tells when the widths of a table are to be measured anew: a cell no longer fits in its column, or one that had
 * widened it fits again in what the column was. In between columns do not move as one types.
 */
export function createGrowth(): (cells: readonly ChangedCell[], columns: readonly number[]) => boolean {
  /** Cells that widened their column, and the width it had. */
  const grown = new Map<string, number>();
  return (cells, columns) => {
    let anew = false;
    for (const { row, column, fits } of cells) {
      const key = `${row},${column}`;
      const before = grown.get(key);
      const width = columns[column] ?? 0;
      if (!fits(width)) {
        if (before === undefined) grown.set(key, width);
        anew = true;
      } else if (before !== undefined && fits(before)) {
        grown.delete(key);
        anew = true;
      }
    }
    return anew;
  };
}
