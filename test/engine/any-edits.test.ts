import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeValues } from '../../src/core/engine/api.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Scenario, Study } from '../../src/core/model/study.ts';
import type { Border } from '../../src/core/model/value.ts';
import { scenario, type SmallModel, smallDossier, smallStudy } from './small-dossier.ts';

/** Everything that makes one value depend on another: dimensions, PRECEDENT, REFERENCE, defaults, selections. */
const model: SmallModel = {
  dims: { classe: ['jeune', 'adulte'], annee: { a1: '2025', a2: '2026', a3: '2027' } },
  parameters: {
    montant: { dims: ['classe'], cells: { jeune: '1', adulte: '2' } },
    hausse: { dims: ['annee'], cells: { a1: '0', a2: '1', a3: { formula: 'hausse_finale' } } },
    hausse_finale: { cells: '4' },
    grille: { dims: ['classe', 'annee'], cells: { 'jeune,a1': '1', 'adulte,a2': '5', 'adulte,a3': '0' } },
    borne: { min: '0', max: '9', cells: { '': { formula: 'total / 2' } } },
  },
  formulas: {
    detail: 'montant * hausse + grille',
    total: 'SOMME(montant; classe)',
    cumule: 'CUMUL(detail; annee)',
    stock: 'PRECEDENT(stock; annee; borne) + hausse - REFERENCE(hausse)',
    ecart: 'SOMME(detail - REFERENCE(detail); annee)',
    compare: 'SI(total > REFERENCE(total); ecart / (total - 3); ABSENT)',
    choisi: 'stock[annee = a2] + REFERENCE(cumule)[annee = 2027]',
    loin: 'MAX(choisi; classe) + borne',
  },
};
const dossier = smallDossier(model);
const ADDRESSES = dossier.parameters.flatMap(({ id, dims = [] }) =>
  dims
    .reduce<string[]>(
      (keys, dim) =>
        keys.flatMap((key) =>
          (dossier.dimensions.find((one) => one.id === dim)?.members ?? []).map((member) =>
            key ? `${key},${member.id}` : member.id,
          ),
        ),
      [''],
    )
    .map((key) => `essai.${id}${key && `[${key}]`}`),
);
const IDS = ['s', 't', 'u', 'v'];

type Edit =
  | { readonly kind: 'type'; readonly of: string; readonly at: string; readonly value: string | null }
  | { readonly kind: 'clear' | 'remove' | 'reference' | 'first'; readonly of: string; readonly at: string }
  | { readonly kind: 'add'; readonly of: string; readonly parent: string | null }
  | { readonly kind: 'watch'; readonly nodes: readonly string[] };

const of = fc.constantFrom(...IDS);
const at = fc.constantFrom(...ADDRESSES);
const nodes = [...dossier.parameters, ...dossier.formulas].map(({ id }) => `essai.${id}`);
const typing: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constant('type' as const),
  of,
  at,
  value: fc.constantFrom('0', '1', '2', '3', '2.5', '-7', '100', 'x', null),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: typing, weight: 6 },
  {
    arbitrary: fc.record({ kind: fc.constantFrom('clear', 'remove', 'reference', 'first'), of, at }),
    weight: 4,
  },
  { arbitrary: fc.record({ kind: fc.constant('add' as const), of, parent: fc.option(of) }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant('watch' as const), nodes: fc.subarray(nodes) }), weight: 1 },
);

/** The study after an edit; the same one where the edit makes no sense. */
function apply(study: Study, edited: Edit): Study {
  if (edited.kind === 'watch') return study;
  const { scenarios, reference } = study;
  const found = scenarios.find(({ id }) => id === edited.of);
  const replace = (by: Scenario): Study => ({
    ...study,
    scenarios: scenarios.map((one) => (one === found ? by : one)),
  });
  if (edited.kind === 'add') {
    if (found) return study;
    const parent = scenarios.some(({ id }) => id === edited.parent) ? edited.parent : null;
    return { ...study, scenarios: [...scenarios, scenario(edited.of, {}, parent)] };
  }
  if (!found) return study;
  switch (edited.kind) {
    case 'type':
      return replace({ ...found, cells: { ...found.cells, [edited.at]: { value: edited.value } } });
    case 'clear': {
      const { [edited.at]: _, ...cells } = found.cells;
      return replace({ ...found, cells });
    }
    case 'reference':
      return { ...study, reference: found.id };
    case 'first':
      return { ...study, scenarios: [found, ...scenarios.filter((one) => one !== found)] };
    case 'remove': {
      if (scenarios.length === 1 || reference === found.id) return study;
      const left = scenarios.filter((one) => one !== found);
      return {
        ...study,
        scenarios: left.map((one) => (one.parent === found.id ? { ...one, parent: found.parent } : one)),
      };
    }
  }
}

/** What a page that keeps every answer shows. */
class Page {
  private readonly cells = new Map<string, readonly Border[]>();

  take(values: readonly NodeValues[]): void {
    for (const { node, scenario: id, values: cells } of values) this.cells.set(`${id} ${node}`, cells);
  }
  forget(ids: readonly string[]): void {
    for (const key of this.cells.keys())
      if (!ids.includes(key.split(' ')[0] as string)) this.cells.delete(key);
  }
  shows(watched: readonly string[], ids: readonly string[]): Record<string, readonly Border[] | undefined> {
    const keys = ids.flatMap((id) => watched.map((node) => `${id} ${node}`));
    return Object.fromEntries(keys.map((key) => [key, this.cells.get(key)]));
  }
}

describe('Après n’importe quelle suite de modifications', () => {
  it('ce que le moteur a répondu est ce qu’un moteur neuf répondrait', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), (edits) => {
        let study = smallStudy([scenario('s'), scenario('t', { hausse_finale: '5' }, 's')]);
        let watched: readonly string[] = nodes;
        const engine = createEngine([dossier]);
        engine.open(study);
        const page = new Page();
        page.take(engine.watch(watched).values);
        for (const one of edits) {
          study = apply(study, one);
          const ids = study.scenarios.map(({ id }) => id);
          page.forget(ids);
          if (one.kind === 'watch') {
            watched = one.nodes;
            page.take(engine.watch(watched).values);
          } else page.take(engine.update(study).values);
          const fresh = createEngine([dossier]);
          fresh.open(study);
          const expected = new Page();
          expected.take(fresh.watch(watched).values);
          expect(page.shows(watched, ids)).toEqual(expected.shows(watched, ids));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('un modèle dont rien n’est en boucle ni en erreur au départ', () => {
    const engine = createEngine([dossier]);
    expect(engine.open(smallStudy([scenario('s')])).problems).toEqual([]);
    const { values } = engine.watch(nodes);
    const byNode = new Map(values.map(({ node, values: cells }) => [node.slice(6), cells]));
    expect(byNode.get('total')).toEqual(['3']);
    expect(byNode.get('hausse')).toEqual(['0', '1', '4']);
    expect(byNode.get('stock')).toEqual(['1.5', '1.5', '1.5']);
    expect(byNode.get('cumule')).toEqual(['1', '1', '1', null, '7', '15']);
  });
});
