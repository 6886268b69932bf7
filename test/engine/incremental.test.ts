import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/engine/engine.ts';
import { Evaluation } from '../../src/core/engine/evaluation.ts';
import { toText } from '../../src/core/engine/border.ts';
import { buildModel } from '../../src/core/engine/model.ts';
import { link } from '../../src/core/engine/program.ts';
import { studyInputs } from '../../src/core/engine/scenarios.ts';
import type { ValuesReply } from '../../src/core/engine/api.ts';
import type { Scenario, Study } from '../../src/core/model/study.ts';
import type { Border } from '../../src/core/model/value.ts';
import { type Changes, scenario, type SmallModel, smallDossier, smallStudy } from './small-dossier.ts';

/** Three classes, four years: 3 + 4 cells typed, and formulas whose number of cells is plain to see. */
const model: SmallModel = {
  dims: { classe: ['jeune', 'adulte', 'senior'], annee: ['a1', 'a2', 'a3', 'a4'] },
  parameters: {
    montant: { dims: ['classe'], cells: { jeune: '1', adulte: '2', senior: '3' } },
    hausse: { dims: ['annee'], cells: { a1: '0', a2: '1', a3: '2', a4: '3' } },
    base: { cells: '10' },
    seuil: { cells: { '': { formula: 'base * 2' } } },
  },
  formulas: {
    double: 'montant * 2', // 3 cells
    detail: 'montant * hausse', // 12 cells
    total: 'SOMME(montant; classe)', // 1 cell
    depuis_debut: 'CUMUL(hausse; annee)', // 4 cells
    stock: 'PRECEDENT(stock; annee; base) + hausse', // 4 cells
    seul: 'base + 1', // 1 cell
    au_dela: 'seuil + 1', // 1 cell
    gain: 'total - REFERENCE(total)', // 1 cell
  },
};
const FORMULA_CELLS = 27;
const FORMULAS = Object.keys(model.formulas ?? {});

/** The evaluation alone, with what it counts. */
function evaluation() {
  const built = buildModel([smallDossier(model)]);
  const values = new Evaluation(built, link(built));
  const node = (name: string) => `essai.${name}`;
  return {
    set: (study: Study) => values.set(studyInputs(study, built)),
    array: (name: string, of: string) => values.values(node(name), of),
    texts: (name: string, of: string): Border[] => {
      const entity = built.nodes.get(node(name))?.entity;
      return values.values(node(name), of).map((value) => toText(value, entity?.unit as never));
    },
    /** Cells evaluated to know every formula in these scenarios. */
    cost: (...of: readonly string[]) => {
      const before = values.evaluated;
      for (const one of of) for (const name of FORMULAS) values.values(node(name), one);
      return values.evaluated - before;
    },
  };
}

describe('Une modification ne recalcule que ce qui en dépend', () => {
  let engine: ReturnType<typeof evaluation>;
  const edit = (changes: Changes) => engine.set(smallStudy([scenario('s', changes)]));

  beforeEach(() => {
    engine = evaluation();
    edit({});
    expect(engine.cost('s')).toBe(FORMULA_CELLS + 1); // and the cell of `seuil` computed by default
  });

  it('rien quand rien ne change', () => {
    edit({});
    expect(engine.cost('s')).toBe(0);
  });

  it('rien quand on saisit la valeur qui y est', () => {
    edit({ 'montant[jeune]': '1' });
    expect(engine.cost('s')).toBe(0);
    edit({ 'montant[jeune]': '1.0' });
    expect(engine.cost('s')).toBe(0);
  });

  it('un montant : sa ligne du double, ses quatre années du détail, le total et le gain', () => {
    edit({ 'montant[adulte]': '5' });
    expect(engine.cost('s')).toBe(1 + 4 + 1 + 1);
    expect(engine.texts('double', 's')).toEqual(['2', '10', '6']);
    expect(engine.texts('total', 's')).toEqual(['9']);
    expect(engine.texts('detail', 's').slice(4, 8)).toEqual(['0', '5', '10', '15']);
  });

  it('un montant de même effet sur le total n’atteint pas le gain', () => {
    edit({ 'montant[adulte]': '3', 'montant[senior]': '2' });
    expect(engine.cost('s')).toBe(2 + 8 + 1);
  });

  it('une année : sa colonne du détail, le cumul à partir d’elle, la récurrence entière', () => {
    edit({ 'hausse[a3]': '7' });
    expect(engine.cost('s')).toBe(3 + 2 + 4);
    expect(engine.texts('depuis_debut', 's')).toEqual(['0', '1', '8', '11']);
    expect(engine.texts('stock', 's')).toEqual(['10', '11', '18', '21']);
  });

  it('un nombre que seules quelques formules lisent, par une cellule calculée aussi', () => {
    edit({ base: '20' });
    expect(engine.cost('s')).toBe(4 + 1 + 1 + 1); // stock, seul, seuil, au_dela
    expect(engine.texts('au_dela', 's')).toEqual(['41']);
  });

  it('et le retour à la source rend les mêmes nombres', () => {
    edit({ 'montant[adulte]': '5' });
    engine.cost('s');
    edit({});
    expect(engine.cost('s')).toBe(1 + 4 + 1 + 1);
    expect(engine.texts('total', 's')).toEqual(['6']);
  });
});

describe('Une cellule calculée par défaut', () => {
  it('se saisit par-dessus, ne suit plus, puis se calcule de nouveau', () => {
    const engine = evaluation();
    const at = (changes: Changes) => {
      engine.set(smallStudy([scenario('s', changes)]));
      return [...engine.texts('seuil', 's'), ...engine.texts('au_dela', 's')];
    };
    expect(at({})).toEqual(['20', '21']);
    expect(at({ seuil: '5' })).toEqual(['5', '6']);
    expect(at({ seuil: '5', base: '100' })).toEqual(['5', '6']);
    expect(at({ seuil: null })).toEqual([null, null]);
    expect(at({ base: '100' })).toEqual(['200', '201']);
  });

  it('saisie au-dessus d’une récurrence qui la traverse, elle change la suite seule', () => {
    const built = buildModel([
      smallDossier({
        dims: { annee: ['a1', 'a2', 'a3'] },
        parameters: { prix: { dims: ['annee'], cells: { a1: '1', a2: { formula: 'suivi * 2' }, a3: '5' } } },
        formulas: { suivi: 'PRECEDENT(prix; annee; 1) + 10' },
      }),
    ]);
    const values = new Evaluation(built, link(built));
    const at = (changes: Changes) => {
      values.set(studyInputs(smallStudy([scenario('s', changes)]), built));
      return ['prix', 'suivi'].map((name) => values.values(`essai.${name}`, 's').map(Number));
    };
    const sources = [
      [1, 22, 5],
      [11, 11, 32],
    ];
    expect(at({})).toEqual(sources);
    expect(at({ 'prix[a2]': '4' })).toEqual([
      [1, 4, 5],
      [11, 11, 14],
    ]);
    expect(at({})).toEqual(sources);
  });
});

describe('Des scénarios qui ont les mêmes entrées', () => {
  const family = (...more: readonly Scenario[]) => smallStudy([scenario('s'), ...more]);

  it('partagent les mêmes tableaux, sans rien évaluer', () => {
    const engine = evaluation();
    engine.set(family(scenario('t', {}, 's'), scenario('u', {}, 't'), scenario('v')));
    const first = engine.cost('s');
    expect(engine.cost('t', 'u', 'v')).toBe(0);
    expect(first).toBe(FORMULA_CELLS + 1);
    for (const name of FORMULAS)
      for (const other of ['t', 'u', 'v'])
        expect(engine.array(name, other), name).toBe(engine.array(name, 's'));
  });

  it('partagent encore ce que leurs différences ne touchent pas', () => {
    const engine = evaluation();
    engine.set(family(scenario('t', { base: '20' }, 's')));
    engine.cost('s');
    expect(engine.cost('t')).toBe(4 + 1 + 1 + 1);
    expect(engine.array('detail', 't')).toBe(engine.array('detail', 's'));
    expect(engine.array('seul', 't')).not.toBe(engine.array('seul', 's'));
  });

  it('arrivés aux mêmes saisies par deux chemins, se partagent les résultats', () => {
    const engine = evaluation();
    engine.set(
      family(scenario('t', { base: '20', 'hausse[a1]': '4' }), scenario('u', { base: '20' }, 'parent'), {
        ...scenario('parent', { 'hausse[a1]': '4' }),
      }),
    );
    engine.cost('s');
    engine.cost('t');
    expect(engine.cost('u')).toBe(0);
    expect(engine.array('stock', 'u')).toBe(engine.array('stock', 't'));
  });

  it('une modification du parent passe aux enfants qui n’ont pas saisi la cellule', () => {
    const engine = evaluation();
    const chain = (base: Changes) =>
      smallStudy([
        scenario('s', base),
        scenario('t', { 'montant[jeune]': '100' }, 's'),
        scenario('u', { 'montant[senior]': '0' }, 't'),
      ]);
    engine.set(chain({}));
    const totals = () => ['s', 't', 'u'].flatMap((id) => engine.texts('total', id));
    expect(totals()).toEqual(['6', '105', '102']);
    engine.set(chain({ 'montant[jeune]': '50', 'montant[adulte]': '20' }));
    expect(totals()).toEqual(['73', '123', '120']);
  });
});

describe('Le moteur répond ce qui a changé', () => {
  const open = (study: Study) => {
    const engine = createEngine([smallDossier(model)]);
    engine.open(study);
    return engine;
  };
  const told = ({ values }: ValuesReply) =>
    values.map(({ node, scenario: id, values: cells }) => [node.slice(6), id, cells]);

  it('de ce qui est suivi, et rien d’autre', () => {
    const engine = open(smallStudy([scenario('s'), scenario('t', {}, 's')]));
    expect(told(engine.watch(['essai.total', 'essai.seul']))).toEqual([
      ['total', 's', ['6']],
      ['seul', 's', ['11']],
      ['total', 't', ['6']],
      ['seul', 't', ['11']],
    ]);
    const edited = smallStudy([scenario('s'), scenario('t', { base: '20' }, 's')]);
    expect(told(engine.update(edited))).toEqual([['seul', 't', ['21']]]);
    expect(told(engine.update(edited))).toEqual([]);
  });

  it('compte les mises à jour', () => {
    const engine = open(smallStudy([scenario('s')]));
    const { revision } = engine.watch(['essai.total']);
    expect(engine.update(smallStudy([scenario('s')])).revision).toBe(revision + 1);
  });

  it('changer de référence change ce qui s’y compare, et cela seul', () => {
    const scenarios = [scenario('s'), scenario('t', { 'montant[jeune]': '100' }, 's')];
    const engine = open(smallStudy(scenarios, 's'));
    const watched = FORMULAS.map((name) => `essai.${name}`);
    const first = told(engine.watch(watched)).filter(([name]) => name === 'gain');
    expect(first).toEqual([
      ['gain', 's', ['0']],
      ['gain', 't', ['99']],
    ]);
    expect(told(engine.update(smallStudy(scenarios, 't')))).toEqual([
      ['gain', 's', ['-99']],
      ['gain', 't', ['0']],
    ]);
  });

  it('une saisie dans la référence change le gain de tous', () => {
    const engine = open(smallStudy([scenario('s'), scenario('t', { 'montant[jeune]': '100' })]));
    engine.watch(['essai.gain']);
    const edited = smallStudy([
      scenario('s', { base: '11', 'montant[senior]': '13' }),
      scenario('t', { 'montant[jeune]': '100' }),
    ]);
    expect(told(engine.update(edited))).toEqual([['gain', 't', ['89']]]);
  });

  it('un scénario ajouté est répondu en entier, un scénario retiré ne l’est plus', () => {
    const engine = open(smallStudy([scenario('s')]));
    engine.watch(['essai.total']);
    const added = smallStudy([scenario('s'), scenario('t', { 'montant[jeune]': '2' }, 's')]);
    expect(told(engine.update(added))).toEqual([['total', 't', ['7']]]);
    expect(told(engine.update(smallStudy([scenario('s')])))).toEqual([]);
    expect(told(engine.update(added))).toEqual([['total', 't', ['7']]]);
  });

  it('un scénario retiré puis rétabli à l’identique du premier est répondu aussi', () => {
    const both = smallStudy([scenario('s'), scenario('t', {}, 's')]);
    const engine = open(both);
    engine.watch(['essai.total']);
    engine.update(smallStudy([scenario('s')]));
    expect(told(engine.update(both))).toEqual([['total', 't', ['6']]]);
  });

  it('déplacer ou renommer un scénario ne change aucune valeur', () => {
    const [s, t] = [scenario('s'), scenario('t', { base: '20' })];
    const engine = open(smallStudy([s, t], 's'));
    engine.watch(FORMULAS.map((name) => `essai.${name}`));
    expect(told(engine.update(smallStudy([{ ...t, label: 'Autre' }, s], 's')))).toEqual([]);
  });

  it('une adresse qui ne désigne rien n’est pas une valeur', () => {
    const strange = { 'montant[bebe]': '5', 'inconnu[a1]': '5', total: '5', montant: '5' };
    const engine = open(smallStudy([scenario('s', strange)]));
    expect(told(engine.watch(['essai.total', 'essai.montant']))).toEqual([
      ['total', 's', ['6']],
      ['montant', 's', ['1', '2', '3']],
    ]);
    expect(told(engine.watch(['essai.inconnu']))).toEqual([]);
  });

  it('expliquer ce qui n’existe pas se refuse en français', () => {
    const engine = open(smallStudy([scenario('s')]));
    for (const [at, of] of [
      ['essai.montant[bebe]', 's'],
      ['essai.inconnu', 's'],
      ['pas une adresse', 's'],
      ['essai.montant[jeune]', 'ailleurs'],
    ] as const)
      expect(() => engine.explain(at, of)).toThrow(/ne désigne aucune cellule du scénario/);
  });
});
