/** What we draw with, named one by one so that the rest of Plot is not shipped. */
export {
  axisFx,
  axisX,
  axisY,
  barY,
  cell,
  dot,
  gridX,
  gridY,
  line,
  plot,
  rect,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';
