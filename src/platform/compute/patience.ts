import type { ComputePatience } from './api.ts';

/** An edit takes milliseconds: ten seconds of silence is a hang, even on a loaded machine. */
export const PATIENCE: ComputePatience = {
  start: 20_000,
  call: 10_000,
  backOff: [0, 200, 1_000, 3_000],
  memory: 60_000,
  notice: 4_000,
};
