import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/**
 * How much of itself the strip shows to stay on one line: everything; without where the scenarios come from; signs
 * and names; long names cut, and tools that are drawings only; all names cut. The tips say the rest.
 */
export type Room = 'whole' | 'short' | 'bare' | 'cut' | 'least';

const ROOMS: readonly Room[] = ['whole', 'short', 'bare', 'cut', 'least'];

/** Whether names may be cut. */
export const isCut = (room: Room) => room === 'cut' || room === 'least';

/** What is out of sight at either end of a list that scrolls. */
interface Beyond {
  readonly before: boolean;
  readonly after: boolean;
}

interface Fitting {
  readonly room: Accessor<Room>;
  readonly beyond: Accessor<Beyond>;
  /** The list of the chips and the line it is on, whose `data-fit` the style sheet follows. */
  readonly watch: (list: HTMLElement, line: HTMLElement) => void;
  /** Further along the list, for those who have no wheel. */
  readonly turn: (by: 1 | -1) => void;
}

/**
 * Keeps the strip of the scenarios on one line: it says less as there is less room, then scrolls. `said`: what makes
 * the chips wider or narrower.
 */
export function createFitting(said: Accessor<unknown>): Fitting {
  const [room, setRoom] = createSignal<Room>('whole');
  const [beyond, setBeyond] = createSignal<Beyond>(
    { before: false, after: false },
    { equals: (a, b) => a.before === b.before && a.after === b.after },
  );
  let list: HTMLElement | undefined;
  let line: HTMLElement | undefined;

  const look = () => {
    if (!list) return;
    const { scrollLeft, scrollWidth, clientWidth } = list;
    setBeyond({ before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 });
  };
  const measure = () => {
    if (!list?.isConnected || !line) return;
    const at = list.scrollLeft;
    let found: Room = 'whole';
    for (found of ROOMS) {
      line.dataset.fit = found;
      if (list.scrollWidth <= list.clientWidth) break;
    }
    list.scrollTo({ left: at, behavior: 'instant' });
    setRoom(found);
    look();
  };
  // The line alone: its size does not depend on what is measured, so that a measure never calls for another.
  const observer = new ResizeObserver(measure);
  onCleanup(() => observer.disconnect());
  createEffect(on(said, measure));
  void document.fonts.ready.then(measure);
  return {
    room,
    beyond,
    watch(chips, around) {
      [list, line] = [chips, around];
      chips.addEventListener('scroll', look, { passive: true });
      observer.observe(around);
    },
    turn: (by) => list?.scrollBy({ left: by * list.clientWidth * 0.8 }),
  };
}
