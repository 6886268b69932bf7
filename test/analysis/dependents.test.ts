import { describe, expect, it } from 'vitest';
import { type Dependents, dependents } from '../../src/core/analysis/dependents.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import type { Border } from '../../src/core/model/value.ts';
import biosimilaires from '../../src/dossiers/biosimilaires/dossier.ts';
import forfait from '../../src/dossiers/forfait-medecin-traitant/dossier.ts';
import oam from '../../src/dossiers/oam/dossier.ts';
import prado from '../../src/dossiers/prado/dossier.ts';
import {
  type Changes,
  scenario,
  type SmallModel,
  smallDossier,
  smallStudy,
} from '../engine/small-dossier.ts';
import { randomFrom } from '../oracle/generate.ts';
import { cellsOf, pairStudy, randomPair } from './random-edits.ts';

const model: SmallModel = {
  dims: { classe: ['jeune', 'adulte'], annee: ['a1', 'a2', 'a3'] },
  parameters: {
    montant: { label: 'Montant', dims: ['classe'], cells: { jeune: '1', adulte: '2' } },
    hausse: { dims: ['annee'], cells: { a1: '0', a2: '1', a3: '2' } },
    base: { cells: '10' },
    seuil: { label: 'Seuil', cells: { '': { formula: 'base * 2' } } },
  },
  formulas: {
    gain: 'total - REFERENCE(total)',
    total: 'SOMME(montant; classe)',
    double: 'montant * 2',
    adultes: 'montant[classe = adulte]',
    stock: 'PRECEDENT(stock; annee; base) + hausse',
    cumul: 'CUMUL(hausse; annee)',
    au_dela: 'seuil + 1',
    fin: 'stock[annee = a3]',
  },
};

const dossier: Dossier = {
  ...smallDossier(model),
  results: [
    { id: 'total', title: 'Total général' },
    { id: 'stock', title: 'Stock de la deuxième année', at: { annee: 'a2' } },
    { id: 'double' },
  ],
};

function asked(at: string, changes: Changes = {}, reference = 'autre'): Dependents {
  const study = smallStudy([scenario('s', changes), scenario('autre')], reference);
  return dependents(createEngine([dossier]), study, [dossier], `essai.${at}`, 's');
}

const cells = ({ nodes }: Dependents) => nodes.map(({ cells: own }) => own.map((at) => at.slice(6)));
const names = ({ nodes }: Dependents) => nodes.map(({ node }) => node.slice(6));

describe('Ce que change une cellule', () => {
  it('ce sont les cellules qui la lisent, et celles qui lisent celles-ci', () => {
    expect(cells(asked('montant[jeune]'))).toEqual(
      expect.arrayContaining([['total'], ['gain'], ['double[jeune]']]),
    );
    expect(names(asked('montant[jeune]'))).toHaveLength(3);
    expect(names(asked('montant[adulte]'))).toContain('adultes');
  });

  it('chacune après ce qu’elle lit', () => {
    const order = names(asked('montant[jeune]'));
    expect(order.indexOf('total')).toBeLessThan(order.indexOf('gain'));
  });

  it('d’une année, les suivantes seulement', () => {
    const found = asked('hausse[a2]');
    expect(cells(found)).toEqual(
      expect.arrayContaining([['stock[a2]', 'stock[a3]'], ['cumul[a2]', 'cumul[a3]'], ['fin']]),
    );
    expect(found.nodes.find(({ node }) => node === 'essai.stock')).toMatchObject({
      label: 'stock',
      slug: 'essai',
      dossier: 'Essai',
      dims: ['annee'],
      size: 3,
    });
  });

  it('à travers une cellule calculée, tant que rien n’y est saisi', () => {
    expect(names(asked('base'))).toEqual(expect.arrayContaining(['seuil', 'au_dela']));
    const typed = names(asked('base', { seuil: '5' }));
    expect(typed).not.toContain('seuil');
    expect(typed).not.toContain('au_dela');
    expect(typed).toContain('stock');
  });

  it('dans les autres scénarios aussi, quand le sien est la référence', () => {
    const elsewhere: SmallModel = {
      parameters: { a: { cells: '1' }, b: { cells: '1' } },
      formulas: { ici: 'a + b', ailleurs: 'b - REFERENCE(a)' },
    };
    const small = smallDossier(elsewhere);
    const study = smallStudy([scenario('s'), scenario('t')], 's');
    const of = (at: string) => dependents(createEngine([small]), study, [small], 'essai.a', at).nodes;
    expect(of('t').map(({ node }) => node)).toEqual(['essai.ici']);
    expect(of('s').map(({ node, reference }) => [node, reference])).toEqual([
      ['essai.ici', false],
      ['essai.ailleurs', true],
    ]);
  });

  it('et les cartes de résultats qui en montrent une', () => {
    const cards = (at: string) => asked(at).cards.map(({ rank, title }) => [rank, title]);
    expect(cards('montant[jeune]')).toEqual([
      [0, 'Total général'],
      [2, 'double'],
    ]);
    expect(cards('hausse[a2]')).toEqual([[1, 'Stock de la deuxième année']]);
    expect(cards('hausse[a3]')).toEqual([]);
  });

  it('rien pour ce qui ne désigne aucune cellule, ni pour un résultat que personne ne lit', () => {
    for (const at of ['inconnu', 'montant[bebe]', 'montant', 'gain'])
      expect(asked(at)).toEqual({ nodes: [], cards: [] });
  });
});

describe('Rien d’autre ne change', () => {
  it.each([
    ['forfait-medecin-traitant', forfait, 11],
    ['oam', oam, 12],
    ['biosimilaires', biosimilaires, 13],
    ['prado', prado, 14],
  ] as const)('%s : 40 saisies ne changent que des cellules annoncées', (_, shipped, seed) => {
    const random = randomFrom(seed);
    const engine = createEngine([shipped]);
    const base = pairStudy(shipped, {}, {}, random.pick(['a', 'b']));
    const { shapes } = engine.open(base);
    const read = () =>
      new Map(
        engine.watch(shapes.map(({ node }) => node)).values.map((v) => [`${v.scenario} ${v.node}`, v.values]),
      );
    const before = read();
    let changed = 0;
    for (let edit = 0; edit < 40; edit++) {
      const [, typed] = randomPair(random, shipped, shipped.parameters, 1);
      const [first] = Object.entries(typed);
      if (!first) continue;
      const [at, cell] = first;
      const study = pairStudy(shipped, {}, { [at]: cell }, base.reference);
      const found = dependents(engine, study, [shipped], at, 'b');
      const told = new Set([at, ...found.nodes.flatMap(({ cells: own }) => own)]);
      const elsewhere = new Set(
        found.nodes.filter(({ reference }) => reference).flatMap(({ cells: own }) => own),
      );
      engine.update(study);
      for (const [key, values] of read()) {
        const [scenarioId, node] = key.split(' ') as [string, string];
        const dims = shapes.find((shape) => shape.node === node)?.dims ?? [];
        const addresses = cellsOf(shipped, node, dims);
        for (const [rank, value] of values.entries()) {
          if (same(value, before.get(key)?.[rank])) continue;
          changed++;
          const own = scenarioId === 'b' || base.reference === 'b';
          expect(own && told.has(addresses[rank] as string), `${at} → ${addresses[rank]}`).toBe(true);
          if (scenarioId === 'b')
            expect(elsewhere.has(addresses[rank] as string) && base.reference !== 'b').toBe(false);
        }
      }
    }
    expect(changed).toBeGreaterThan(40);
  });
});

function same(a: Border | undefined, b: Border | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
