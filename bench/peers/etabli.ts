import type { NodeValues } from '../../src/core/engine/api.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { ScenarioCell, Study } from '../../src/core/model/study.ts';
import type { Border } from '../../src/core/model/value.ts';
import type { BenchModel, Input } from '../model.ts';
import type { Outcome, Peer } from './peer.ts';

const SCENARIO = 'bench';

/** The engine as the worker runs it: a study comes in, decimal strings go out. */
export class EtabliPeer implements Peer {
  readonly name = 'Établi';
  private model: BenchModel | undefined;
  private engine: ReturnType<typeof createEngine> | undefined;
  private cells: Study['scenarios'][number]['cells'] = {};
  private readonly values = new Map<string, readonly Border[]>();

  build(model: BenchModel): void {
    this.model = model;
    this.cells = {};
    this.engine = createEngine([model.dossier]);
    this.engine.open(study(this.cells));
    this.keep(this.engine.watch([...new Set(model.results.map(({ node }) => node))]).values);
  }

  change(inputs: readonly Input[]): void {
    const changed: Record<string, ScenarioCell> = { ...this.cells };
    for (const { address, value } of inputs) changed[address] = { value };
    this.cells = changed;
    this.keep(this.engine?.update(study(changed)).values ?? []);
  }

  results(): readonly Outcome[] {
    const model = this.model as BenchModel;
    return model.results.map(({ node, index }) => {
      const value = this.values.get(node)?.[index] ?? null;
      if (value === null) return 'absent';
      return typeof value === 'string' ? Number(model.inBase(node, value)) : 'error';
    });
  }

  private keep(changes: readonly NodeValues[]): void {
    for (const { node, values } of changes) this.values.set(node, values);
  }
}

function study(cells: Study['scenarios'][number]['cells']): Study {
  return {
    format: 'etabli',
    version: 2,
    id: SCENARIO,
    title: SCENARIO,
    description: '',
    dossiers: {},
    scenarios: [{ id: SCENARIO, label: SCENARIO, description: '', parent: null, color: 0, cells }],
    reference: SCENARIO,
    split: [],
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
  };
}
