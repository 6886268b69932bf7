import { Decimal } from 'decimal.js';
import { address, nodeId } from '../../src/core/model/address.ts';
import type { Dossier, Parameter } from '../../src/core/model/dossier.ts';
import type { Scenario, ScenarioCell, Study } from '../../src/core/model/study.ts';
import { checkBounds } from '../../src/core/quantity/bounds.ts';
import type { randomFrom } from '../oracle/generate.ts';

type Random = ReturnType<typeof randomFrom>;
type Cells = Record<string, ScenarioCell>;

/** What two scenarios type: each cells of its own, of `groups` of these parameters in all. */
export function randomPair(
  random: Random,
  { slug }: Dossier,
  parameters: readonly Parameter[],
  groups: number,
): readonly [Cells, Cells] {
  const editable = parameters.filter(({ cells }) => Object.keys(cells).length > 0);
  const chosen = new Set<Parameter>();
  while (chosen.size < Math.min(groups, editable.length)) chosen.add(random.pick(editable));
  const [a, b]: [Cells, Cells] = [{}, {}];
  for (const parameter of chosen)
    for (let k = 1 + random.below(3); k > 0; k--) {
      const key = random.pick(Object.keys(parameter.cells));
      const at = address(nodeId(slug, parameter.id), key === '' ? [] : key.split(','));
      if (random.below(3) === 0) a[at] = { value: randomCell(random, parameter, key) };
      b[at] = { value: randomCell(random, parameter, key) };
    }
  return [a, b];
}

/** Near what the source says, within the bounds; seldom absent. */
function randomCell(random: Random, parameter: Parameter, key: string): string | null {
  if (parameter.choices) return random.pick(parameter.choices).value;
  if (random.below(25) === 0) return null;
  const given = parameter.cells[key];
  const source = typeof given === 'string' ? given : (given?.value ?? '1');
  const moved = new Decimal(source).times(60 + random.below(90)).div(100);
  const value = parameter.integer ? moved.round() : moved.toDecimalPlaces(1 + moved.decimalPlaces());
  const text = value.isZero() ? '0' : value.toFixed();
  return checkBounds(text, parameter, parameter.unit) === null ? text : source;
}

export function pairStudy(dossier: Dossier, a: Cells, b: Cells, reference = 'a'): Study {
  const scenario = (id: string, parent: string | null, cells: Cells): Scenario => ({
    id,
    label: id,
    description: '',
    parent,
    color: 0,
    cells,
  });
  return {
    format: 'etabli',
    version: 2,
    id: 'etude',
    title: 'Étude',
    description: '',
    dossiers: { [dossier.slug]: dossier.version },
    scenarios: [scenario('sources', null, {}), scenario('a', 'sources', a), scenario('b', 'sources', b)],
    reference,
    split: [],
    created: '2026-11-21T09:00:00.000Z',
    modified: '2026-11-21T09:00:00.000Z',
  };
}

/** The same cells typed in another order. */
export function shuffled(random: Random, cells: Cells): Cells {
  const entries = Object.entries(cells);
  for (let i = entries.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [entries[i], entries[j]] = [entries[j] as never, entries[i] as never];
  }
  return Object.fromEntries(entries);
}

/** Addresses of every cell of a formula, row-major. */
export function cellsOf(dossier: Dossier, node: string, dims: readonly string[]): readonly string[] {
  const product = dims.reduce<readonly (readonly string[])[]>(
    (all, dim) => {
      const members = dossier.dimensions.find(({ id }) => id === dim)?.members ?? [];
      return all.flatMap((start) => members.map(({ id }) => [...start, id]));
    },
    [[]],
  );
  return product.map((members) => address(node, members));
}
