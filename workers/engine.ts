import { expose } from 'comlink';
import { serveAnalyses } from '../src/core/analysis/service.ts';
import { createEngine } from '../src/core/engine/engine.ts';
import { holdLifeline } from './lifeline.ts';

expose({ ...serveAnalyses(createEngine), ping: holdLifeline });
