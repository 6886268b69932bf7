/** What we draw with, named one by one so that the rest of Plot is not shipped. */
export { axisFx, axisX, axisY, barY, cell, dot, gridY, line, plot, ruleY, text } from '@observablehq/plot';
