const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** In a table of buttons, the arrows go to the same button of the next cell that has it; Tab goes on as everywhere. */
export function arrowKeys(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  const button = event.target instanceof Element ? event.target.closest('td button') : null;
  const cell = button?.closest<HTMLTableCellElement>('td');
  if (!step || !cell || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const rows = [...event.currentTarget.querySelectorAll('tr')];
  const kind = button?.classList.contains('compared-why') ? '.compared-why' : 'button';
  let row = rows.indexOf(cell.closest('tr') as HTMLTableRowElement) + step[0];
  let column = cell.cellIndex + step[1];
  for (; rows[row]?.cells; row += step[0], column += step[1]) {
    const next = rows[row]?.cells[column];
    const target = next?.matches('td') ? next.querySelector<HTMLElement>(kind) : null;
    if (target) {
      event.preventDefault();
      target.focus();
      return;
    }
    if (step[1] !== 0 && !next) return;
  }
}
