/** How many colours there are; a scenario's `color` is an index that wraps around them. */
export const SCENARIO_COLORS = 8;

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'hexagon', 'plus', 'times'] as const;

/** A shape that goes with the colour, so that colour is never the only sign. The names are those of Plot's symbols. */
export type ScenarioSymbol = (typeof SYMBOLS)[number];

/** In a box of 12 by 12, of about equal ink. */
const PATHS: Readonly<Record<ScenarioSymbol, string>> = {
  circle: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6Z',
  square: 'M1.8 1.8h8.4v8.4H1.8Z',
  triangle: 'M6 .9l5.2 9.4H.8Z',
  diamond: 'M6 .4L11.6 6L6 11.6L.4 6Z',
  star: 'M6 .5l1.6 3.6l3.9.4l-2.9 2.6l.8 3.9L6 9l-3.4 2l.8-3.9L.5 4.5l3.9-.4Z',
  hexagon: 'M6 .7l4.6 2.65v5.3L6 11.3l-4.6-2.65v-5.3Z',
  plus: 'M4.4 .9h3.2v3.5h3.5v3.2H7.6v3.5H4.4V7.6H.9V4.4h3.5Z',
  times: 'M3.1.9L6 3.8L8.9.9l2.2 2.2L8.2 6l2.9 2.9l-2.2 2.2L6 8.2l-2.9 2.9L.9 8.9L3.8 6L.9 3.1Z',
};

/** CSS colour of a scenario, everywhere the same; follows the theme. */
export function scenarioColor(color: number): string {
  return `var(--scenario-${slot(color) + 1})`;
}

export function scenarioSymbol(color: number): ScenarioSymbol {
  return SYMBOLS[slot(color)] as ScenarioSymbol;
}

/** SVG path of the symbol in a box of 12 by 12. */
export function scenarioPath(color: number): string {
  return PATHS[scenarioSymbol(color)];
}

function slot(color: number): number {
  return ((Math.trunc(color) % SCENARIO_COLORS) + SCENARIO_COLORS) % SCENARIO_COLORS;
}
