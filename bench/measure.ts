export interface Timing {
  readonly median: number;
  readonly runs: number;
}

/** Milliseconds; `prepare` is not measured. The first runs warm the machine and are left out. */
export function measure(runs: number, warmUp: number, prepare: (run: number) => () => void): Timing {
  const times: number[] = [];
  for (let run = 0; run < runs + warmUp; run++) {
    const timed = prepare(run);
    const start = performance.now();
    timed();
    const time = performance.now() - start;
    if (run >= warmUp) times.push(time);
  }
  return { median: quantile(times, 0.5), runs };
}

/** Nearest rank, upwards. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
