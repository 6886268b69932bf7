import { expose } from 'comlink';
import { serveWorkbooks } from '../src/core/xlsx/service.ts';

expose(serveWorkbooks);
