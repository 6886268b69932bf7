import { expose } from 'comlink';
import { createEngine } from '../../src/core/engine/engine.ts';
import { serve } from '../../src/core/engine/service.ts';
import { holdLifeline } from '../../workers/lifeline.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';

/** The real engine over the small dossier; takes its time for a study whose first scenario is labelled « lent ». */
const service = serve(() => createEngine([miniDossier]));

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
