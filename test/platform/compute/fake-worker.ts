import { expose } from 'comlink';
import type { Engine } from '../../../src/core/engine/api.ts';
import { serve } from '../../../src/core/engine/service.ts';
import type { Study } from '../../../src/core/model/study.ts';
import type { WorkerLike } from '../../../src/platform/compute/api.ts';

/** A study that differs from another by its title alone: the client looks at identity, the fakes at the title. */
export function studyNamed(title: string): Study {
  return {
    format: 'etabli',
    version: 2,
    id: 'e1',
    title,
    description: '',
    dossiers: {},
    scenarios: [{ id: 's1', label: 'Sources', description: '', parent: null, color: 0, cells: {} }],
    reference: 's1',
    split: [],
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
  };
}

/** An engine whose every value is the title of the study it holds, and which writes down what it is asked. */
export function echoEngine(asked: string[], act: (title: string) => void = () => {}): Engine {
  let title = '';
  let nodes: readonly string[] = [];
  const reply = () => ({
    revision: 0,
    values: nodes.map((node) => ({ node, scenario: 's1', values: [title] })),
  });
  return {
    open: (study) => {
      title = study.title;
      asked.push(`open ${title}`);
      act(title);
      return { problems: [], shapes: [] };
    },
    update: (study) => {
      title = study.title;
      asked.push(`update ${title}`);
      act(title);
      return reply();
    },
    watch: (wanted) => {
      nodes = wanted;
      asked.push(`watch ${wanted.join(' ')}`);
      return reply();
    },
    explain: (address, scenario) => {
      asked.push(`explain ${address}`);
      act(address);
      return { address, scenario, label: title, at: [], unit: '1', value: '1', kind: 'formula' };
    },
    figures: () => [],
  };
}

/** A worker on this thread: two ports, Comlink in between. `terminate` makes it deaf, as a real one. */
export function fakeWorker(engine: Engine, ping: () => Promise<true> = () => Promise.resolve(true)) {
  const { port1, port2 } = new MessageChannel();
  const service = serve(() => engine);
  /** Never answers once it must hang. */
  const hangable = (fails: () => boolean) =>
    Object.fromEntries(
      Object.entries(service).map(([name, method]) => [
        name,
        (...args: never[]) =>
          fails() ? new Promise(() => {}) : (method as (...args: never[]) => unknown)(...args),
      ]),
    );
  let hung = false;
  expose({ ...hangable(() => hung), ping }, port2 as never);
  const errors: EventListenerOrEventListenerObject[] = [];
  const worker: WorkerLike = {
    postMessage: (message, transfer = []) => port1.postMessage(message, transfer),
    addEventListener: (type, listener, options) => {
      if (type === 'error') errors.push(listener);
      else if (type === 'message') port1.addEventListener(type, listener as EventListener, options);
      port1.start();
    },
    removeEventListener: (type, listener) => port1.removeEventListener(type, listener as EventListener),
    terminate: () => {
      port1.close();
      port2.close();
    },
  };
  return {
    worker,
    hang: () => {
      hung = true;
    },
    crash: () => {
      for (const listener of errors) if (typeof listener === 'function') listener(new Event('error'));
    },
  };
}
