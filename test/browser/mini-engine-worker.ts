import { expose } from 'comlink';
import { createEngine } from '../../src/core/engine/engine.ts';
import { serve } from '../../src/core/engine/service.ts';
import { holdLifeline } from '../../workers/lifeline.ts';

/** The real engine; takes its time for a study whose first scenario is labelled « lent ». */
const service = serve(createEngine);

expose({
  ...service,
  ping: holdLifeline,
  update: (study: Parameters<typeof service.update>[0]) => {
    if (study.scenarios[0]?.label === 'lent') {
      for (const end = performance.now() + 400; performance.now() < end; ) Math.sqrt(2);
    }
    return service.update(study);
  },
});
