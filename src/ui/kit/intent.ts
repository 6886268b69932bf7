/** Keys that go somewhere; the others do something where the keyboard is. */
const GOING = /^(Tab|F6|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right))$/;

let key = '';
let moved = true;
let at: readonly [number, number] | undefined;
let watching = false;

/** Starts to watch the keys and the pointer of the page, once. */
function watch(): void {
  if (watching) return;
  watching = true;
  document.addEventListener(
    'keydown',
    (event) => {
      key = event.key;
      moved = false;
    },
    true,
  );
  document.addEventListener(
    'pointerdown',
    () => {
      key = '';
    },
    true,
  );
  // A browser tells of a move too when what is under a pointer at rest has changed.
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (at?.[0] !== clientX || at[1] !== clientY) moved = true;
      at = [clientX, clientY];
    },
    true,
  );
}

/** What the user last did, to tell what they went to from what came to them, as a control does after an edit. */
export const intent = {
  watch,
  /** The focus was sent by a key that goes somewhere, not given back by Entrée or Échap. */
  wentByKey: () => key === '' || GOING.test(key),
  /** The pointer has moved since the last key. */
  pointed: () => moved,
};
