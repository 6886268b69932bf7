import type { Engine, NodeShape } from '../../src/core/engine/api.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { Border } from '../../src/core/model/value.ts';

const dossiers = Object.values(
  import.meta.glob<Dossier>('../../src/dossiers/*/dossier.ts', { eager: true, import: 'default' }),
);
const files = import.meta.glob<string>('../../scenarios/*.etabli.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A shipped study, open, with every cell of every node. */
export interface OpenStudy {
  readonly name: string;
  readonly study: Study;
  readonly dossiers: readonly Dossier[];
  readonly engine: Engine;
  readonly shapes: readonly NodeShape[];
  /** Addresses of the cells of a node, row-major. */
  readonly addresses: (shape: NodeShape) => readonly string[];
  /** Undefined for what names no cell. */
  readonly value: (address: string, scenario: string) => Border | undefined;
}

export function openShippedStudies(): readonly OpenStudy[] {
  return Object.entries(files).map(([path, text]) => open(path.replace(/^.*\/|\.etabli\.json$/g, ''), text));
}

function open(name: string, text: string): OpenStudy {
  const opened = openStudy(text, dossiers);
  if (!opened.ok) throw new Error(`${name}: ${opened.problems.map(({ message }) => message).join('\n')}`);
  const { study } = opened;
  const own = dossiers.filter(({ slug }) => slug in study.dossiers);
  const engine = createEngine(own);
  const { shapes } = engine.open(study);
  const addresses = (shape: NodeShape) => {
    const [slug] = shape.node.split('.');
    const dimensions = own.find((dossier) => dossier.slug === slug)?.dimensions ?? [];
    const members = shape.dims.map((dim) => dimensions.find(({ id }) => id === dim)?.members ?? []);
    const keys = members.reduce<string[][]>(
      (found, list) => found.flatMap((key) => list.map(({ id }) => [...key, id])),
      [[]],
    );
    return keys.map((key) => (key.length === 0 ? shape.node : `${shape.node}[${key.join(',')}]`));
  };
  const cells = new Map<string, Border>();
  const watched = engine.watch(shapes.map(({ node }) => node)).values;
  for (const shape of shapes) {
    const all = addresses(shape);
    for (const { node, scenario, values } of watched)
      if (node === shape.node)
        for (const [i, at] of all.entries()) cells.set(`${scenario} ${at}`, values[i] as Border);
  }
  return {
    name,
    study,
    dossiers: own,
    engine,
    shapes,
    addresses,
    value: (at, scenario) => cells.get(`${scenario} ${at}`),
  };
}
