import type { JSX } from 'solid-js';

/** Own drawings on a 16-unit grid, strokes of 1.5. */
const PATHS = {
  undo: 'M3 6.5h6.25a3.75 3.75 0 0 1 0 7.5H6.5M3 6.5L6 3.5M3 6.5L6 9.5',
  redo: 'M13 6.5H6.75a3.75 3.75 0 0 0 0 7.5H9.5M13 6.5L10 3.5M13 6.5L10 9.5',
  save: 'M8 2.5v7.25M5 7l3 3l3-3M2.75 11v1.5c0 .7.55 1.25 1.25 1.25h8c.7 0 1.25-.55 1.25-1.25V11',
  open: 'M2.25 12.25v-8.5c0-.55.45-1 1-1h3l1.5 1.75h5c.55 0 1 .45 1 1v6.75c0 .55-.45 1-1 1h-9.5c-.55 0-1-.45-1-1Z',
  share:
    'M8 9.75V2.25M5.25 4.75L8 2l2.75 2.75M5 7H3.5c-.4 0-.75.35-.75.75v5.5c0 .4.35.75.75.75h9c.4 0 .75-.35.75-.75v-5.5c0-.4-.35-.75-.75-.75H11',
  journal: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5ZM8 4.75V8l2.25 1.5',
  compare: 'M2.75 13.25h10.5M4.25 10.75v-3.5M8 10.75v-8M11.75 10.75V5.5',
  table: 'M2.25 3.25h11.5v9.5H2.25ZM2.25 6.5h11.5M6.25 3.5v9M10 6.75v6',
  image: 'M2.25 3h11.5v10H2.25ZM2.5 11.5l3.25-3.75l2.5 2.75l2-2l3.25 3M10.5 6h.01',
  print:
    'M4.75 6V2.5h6.5V6M4.75 11.5h-1.5c-.55 0-1-.45-1-1V7c0-.55.45-1 1-1h9.5c.55 0 1 .45 1 1v3.5c0 .55-.45 1-1 1h-1.5M4.75 9.5h6.5v4h-6.5Z',
  sun: 'M8 5.25a2.75 2.75 0 1 0 0 5.5a2.75 2.75 0 1 0 0-5.5ZM8 1.25v1.5M8 13.25v1.5M1.25 8h1.5M13.25 8h1.5M3.25 3.25l1 1M11.75 11.75l1 1M12.75 3.25l-1 1M4.25 11.75l-1 1',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z',
  auto: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5ZM8 2.25v11.5M8 5.5h4.9M8 8h5.75M8 10.5h4.9',
  help: 'M5.75 6a2.25 2.25 0 1 1 3.4 1.95C8.4 8.4 8 8.8 8 9.75M8 12v.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9ZM10.25 10.25L13.5 13.5',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6.25l4 4l4-4',
  up: 'M4 9.75l4-4l4 4',
  right: 'M6.25 4l4 4l-4 4',
  left: 'M9.75 4l-4 4l4 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  panel:
    'M2.25 3.75c0-.55.45-1 1-1h9.5c.55 0 1 .45 1 1v8.5c0 .55-.45 1-1 1h-9.5c-.55 0-1-.45-1-1ZM10 2.75v10.5',
  'panel-left':
    'M2.25 3.75c0-.55.45-1 1-1h9.5c.55 0 1 .45 1 1v8.5c0 .55-.45 1-1 1h-9.5c-.55 0-1-.45-1-1ZM6 2.75v10.5',
  flag: 'M4 14V2.5M4 3h7.5L10 5.75l1.5 2.75H4',
  copy: 'M5.75 5.75h7.5v7.5h-7.5ZM10.25 5.5V2.75h-7.5v7.5H5.5',
  trash: 'M2.75 4.5h10.5M6 4.25V2.5h4v1.75M4.25 4.5l.6 9h6.3l.6-9M6.75 7v4M9.25 7v4',
  pencil: 'M3 13l.6-2.9L10.75 3L13 5.25L5.9 12.4L3 13ZM9.25 4.5l2.25 2.25',
  note: 'M3.25 2.75h9.5v7l-3.5 3.5h-6ZM12.5 10H9.25v3M5.5 5.75h5M5.5 8.25h3',
  back: 'M2.75 8.5H10a3.25 3.25 0 0 0 0-6.5H8M2.75 8.5L6 5.25M2.75 8.5L6 11.75',
  explain: 'M3.25 3.25h3.5v3h-3.5ZM9.25 9.75h3.5v3h-3.5ZM9.25 3.25h3.5v3h-3.5ZM5 6.25v5h4.25M6.75 4.75h2.5',
  check: 'M3 8.5l3.25 3.25L13 4.75',
  unequal: 'M3 6h10M3 10h10M10.5 3l-5 10',
  unknown: 'M5.75 6a2.25 2.25 0 1 1 3.4 1.95C8.4 8.4 8 8.8 8 9.75M8 12v.5',
  warning: 'M8 2.5l6 10.75H2ZM8 6.5v3.25M8 11.4v.1',
  lock: 'M4 7.25h8v6H4ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  home: 'M2.5 7.5L8 2.75l5.5 4.75M4 6.5v6.75h8V6.5M6.75 13.25v-3.5h2.5v3.5',
  external:
    'M9 2.75h4.25V7M13 3L7.5 8.5M11.25 9.5v3.25c0 .3-.2.5-.5.5h-7.5c-.3 0-.5-.2-.5-.5v-7.5c0-.3.2-.5.5-.5H6.5',
  expand: 'M9.75 2.75h3.5v3.5M13 3L9.5 6.5M6.25 13.25h-3.5v-3.5M3 13l3.5-3.5',
  shrink: 'M13 6.5H9.5V3M9.75 6.25L13.25 2.75M3 9.5h3.5V13M6.25 9.75L2.75 13.25',
  present: 'M1.75 2.75h12.5M2.75 3v7.25h10.5V3M8 10.5v1.75M5 14l3-1.75L11 14',
  drag: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration: the label is the button's. */
export function Icon(props: { readonly name: IconName; readonly class?: string }): JSX.Element {
  return (
    <svg
      class={`icon ${props.class ?? ''}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width={['more', 'drag'].includes(props.name) ? 2 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[props.name]} />
    </svg>
  );
}
