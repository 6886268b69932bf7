import { expose } from 'comlink';
import { serve } from '../../src/core/engine/service.ts';
import { holdLifeline } from '../../workers/lifeline.ts';
import { echoEngine } from '../platform/compute/fake-worker.ts';

/** A worker that does what its name says: dies at its start, or computes without end when it meets that title. */
if (self.name === 'casse') throw new Error('broken at its start');

const engine = echoEngine([], (title) => {
  if (title === 'sans fin' && self.name === 'fragile') for (;;) Math.sqrt(2);
  if (title === 'lent') for (const end = performance.now() + 300; performance.now() < end; ) Math.sqrt(2);
});
expose({ ...serve(() => engine), ping: holdLifeline });
