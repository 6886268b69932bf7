import type { CellFace } from './face.ts';

const painted = new WeakMap<HTMLElement, CellFace>();
const SIGN = /^(is-|grid-cell$)/;

/** Writes a face in a cell; the classes of the selection, which are not ours, stay. */
export function paintCell(td: HTMLTableCellElement, face: CellFace): HTMLTableCellElement {
  if (painted.get(td) === face && td.classList.contains('grid-cell')) return td;
  for (const name of [...td.classList]) if (SIGN.test(name)) td.classList.remove(name);
  td.classList.add('grid-cell', ...face.signs.split(' ').filter((sign) => sign !== ''));
  const text = td.firstChild;
  if (text && td.childNodes.length === 1 && text.nodeType === Node.ELEMENT_NODE) text.textContent = face.text;
  else {
    const span = document.createElement('span');
    span.textContent = face.text;
    td.replaceChildren(span);
  }
  if (face.title === '') td.removeAttribute('title');
  else td.setAttribute('title', face.title);
  if (face.signs.includes('is-input')) td.removeAttribute('aria-readonly');
  else td.setAttribute('aria-readonly', 'true');
  if (face.signs.includes('is-failure')) td.setAttribute('aria-invalid', 'true');
  else td.removeAttribute('aria-invalid');
  painted.set(td, face);
  return td;
}
