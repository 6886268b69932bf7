import type { Operation } from './engines.ts';
import type { Peer } from './peers/peer.ts';

/** Median times, and each peer's as a multiple of the first one's. */
export function enginesReport(operations: readonly Operation[], peers: readonly Peer[]): string {
  const [own, ...others] = peers as [Peer, ...Peer[]];
  const head = [
    'median',
    ...peers.map(({ name }) => name),
    ...others.map(({ name }) => `${name} ÷ ${own.name}`),
  ];
  const rows = operations.map(({ name, timings }) => {
    const of = (peer: Peer): number => timings.get(peer)?.median ?? Number.NaN;
    const ratio = (peer: Peer): string => `${(of(peer) / of(own)).toFixed(1)} ×`;
    return [
      `${name}, at least ${Math.min(...[...timings.values()].map(({ runs }) => runs))} runs`,
      ...peers.map((peer) => milliseconds(of(peer))),
      ...others.map(ratio),
    ];
  });
  return table([head, ...rows]);
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 3 : 1)} ms`;
}

/** First column to the left, numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join('  ');
  return rows.map(line).join('\n');
}
