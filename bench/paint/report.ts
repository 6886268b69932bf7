import { quantile } from '../measure.ts';
import { milliseconds, table } from '../report.ts';
import type { Probe } from './probe.ts';

export function paintReport(probes: readonly (readonly [string, Probe])[]): string {
  const head = ['edit to painted result', 'edits', 'p50', 'p95', 'longest', 'tasks over 50 ms'];
  const rows = probes.map(([title, { times, longTasks }]) => [
    title,
    String(times.length),
    milliseconds(quantile(times, 0.5)),
    milliseconds(quantile(times, 0.95)),
    milliseconds(Math.max(...times)),
    longTasks.length === 0 ? '0' : `${longTasks.length} (longest ${milliseconds(Math.max(...longTasks))})`,
  ]);
  return table([head, ...rows]);
}
