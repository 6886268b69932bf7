import type { GridLayout, GridRow } from './layout.ts';

/** The layout with these rows alone; a head that the row above used to say is said again. The same object when all stay. */
export function onlyRows(layout: GridLayout, keep: (row: number) => boolean): GridLayout {
  const kept = layout.rows.map((_, row) => row).filter(keep);
  if (kept.length === layout.rows.length) return layout;
  const whole = wholeHeads(layout.rows);
  let above: readonly string[] | undefined;
  const rows = kept.map((at): GridRow => {
    const row = layout.rows[at] as GridRow;
    const heads = whole[at] as readonly string[];
    const shown = row.kind === 'line' ? row.heads : hideRepeats(heads, above);
    above = row.kind === 'line' ? undefined : heads;
    return { ...row, heads: shown };
  });
  return { ...layout, rows, cells: kept.map((at) => layout.cells[at] as GridLayout['cells'][number]) };
}

/** What each row would say without the one above: a blank stands for the same text as long as all before it are blank. */
function wholeHeads(rows: readonly GridRow[]): readonly (readonly string[])[] {
  let above: readonly string[] = [];
  return rows.map(({ heads, kind }) => {
    if (kind === 'line') return heads;
    let same = true;
    above = heads.map((text, level) => {
      same = same && text === '' && level < heads.length - 1;
      return same ? (above[level] ?? '') : text;
    });
    return above;
  });
}

/** Blanks what the row above already says, from the outermost level on; the innermost always speaks. */
export function hideRepeats(
  labels: readonly string[],
  above: readonly string[] | undefined,
): readonly string[] {
  let same = above !== undefined;
  return labels.map((label, level) => {
    same = same && level < labels.length - 1 && label === above?.[level];
    return same ? '' : label;
  });
}
