/** Starts the engine's worker. One expression, so that the bundler sees the entry. */
export function spawnEngine(): Worker {
  return new Worker(new URL('../../../workers/engine.ts', import.meta.url), {
    type: 'module',
    name: 'calcul',
  });
}
