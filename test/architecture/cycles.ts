import type { Source } from './sources.ts';

/** Each cycle found, as the files it goes through; imports of types count. */
export function importCycles(sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const cycles: string[] = [];

  function visit(path: string): void {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    trail.push(path);
    for (const { to, kind } of byPath.get(path)?.imports ?? [])
      if (kind !== 'url' && byPath.has(to)) visit(to);
    trail.pop();
    state.set(path, 'done');
  }

  for (const path of byPath.keys()) visit(path);
  return cycles;
}
