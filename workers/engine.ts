import { expose } from 'comlink';
import { createEngine } from '../src/core/engine/engine.ts';
import { serve } from '../src/core/engine/service.ts';
import { holdLifeline } from './lifeline.ts';

expose({ ...serve(createEngine), ping: holdLifeline });
