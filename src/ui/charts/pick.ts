import type { Selection } from '../../workspace/api.ts';

const selections = new WeakMap<Element, (target: Element) => Selection | undefined>();

/** Remembers which value each shape of a mark stands for. `mark`: its class; the index is that of its data. */
export function pickable<T extends Element>(
  figure: T,
  mark: string,
  selectionAt: (index: number) => Selection | undefined,
): T {
  selections.set(figure, (target) => {
    // Plot leaves the index of its datum on every shape it draws.
    const index = (target as Element & { readonly __data__?: unknown }).__data__;
    return typeof index === 'number' && target.closest(`.${mark}`) ? selectionAt(index) : undefined;
  });
  return figure;
}

/** The value under a click in a figure made by `pickable`. */
export function picked(figure: Element, target: EventTarget | null): Selection | undefined {
  return target instanceof Element ? selections.get(figure)?.(target) : undefined;
}
