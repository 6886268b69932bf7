import { describe, expect, it } from 'vitest';
import { bridge, startBridge } from '../../src/core/analysis/bridge.ts';
import type { Bridge, BridgeOutcome, Grouping, NoBridge } from '../../src/core/analysis/bridge-api.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Study } from '../../src/core/model/study.ts';
import {
  type Changes,
  scenario,
  type SmallModel,
  smallDossier,
  smallStudy,
} from '../engine/small-dossier.ts';
import { exactly, total } from './exact-sum.ts';

interface Given {
  readonly from?: Changes;
  readonly to?: Changes;
  readonly grouping?: Grouping;
  readonly at?: string;
  readonly study?: Study;
}

function outcomeOf(
  model: SmallModel,
  { from = {}, to = {}, grouping, at = 'r', study }: Given,
): BridgeOutcome {
  const dossier = smallDossier(model);
  const of = study ?? smallStudy([scenario('de', from), scenario('vers', to)]);
  const request = { at: `essai.${at}`, from: 'de', to: 'vers', ...(grouping && { grouping }) };
  return bridge(createEngine([dossier]), of, [dossier], request);
}

function split(model: SmallModel, given: Given): Bridge {
  const outcome = outcomeOf(model, given);
  if (outcome.kind !== 'ecart') throw new Error(outcome.message);
  return outcome;
}

/** A sentence with plain spaces. */
const read = (sentence: string | undefined) => sentence?.replaceAll('\u00A0', ' ');
const stepsOf = ({ steps }: Bridge) => steps.map(({ label, value }) => [label, value]);

const product: SmallModel = {
  parameters: { a: { cells: '2' }, b: { cells: '3' }, c: { cells: '1' }, etranger: { cells: '1' } },
  formulas: { r: 'a * b', s: 'a * b * c', tiers: 'a / 3 + b / 3' },
};

describe('L’écart entre deux scénarios', () => {
  it('se partage par paramètre : la moyenne de ce que chacun ajoute, avant et après l’autre', () => {
    // a : ((5 − 2) × 3 + (5 − 2) × 7) ÷ 2 ; b : ((7 − 3) × 2 + (7 − 3) × 5) ÷ 2.
    const outcome = split(product, { to: { a: '5', b: '7' } });
    expect(outcome).toMatchObject({ from: '6', to: '35', gap: '29', method: 'shapley', notes: [] });
    expect(stepsOf(outcome)).toEqual([
      ['a', '15'],
      ['b', '14'],
    ]);
  });

  it('à trois, chaque marche est une fraction de l’écart, et leur somme l’écart même', () => {
    const outcome = split(product, { at: 's', to: { a: '3', b: '4', c: '2' } });
    // a : 3/3 + 4/6 + 6/6 + 8/3 = 16/3 ; b : 2/3 + 3/6 + 4/6 + 6/3 = 23/6 ; c : 6/3 + 9/6 + 8/6 + 12/3 = 53/6.
    expect(outcome.gap).toBe('18');
    expect(total(outcome.steps.map(({ value }) => value))).toBe(exactly('18'));
    expect(stepsOf(outcome)).toEqual([
      ['a', '5.3333333333333333333333333333'],
      ['b', '3.8333333333333333333333333333'],
      ['c', '8.8333333333333333333333333334'],
    ]);
  });

  it('est celui des nombres publiés, au dernier chiffre près, même sans fin décimale', () => {
    const outcome = split(product, { at: 'tiers', to: { a: '1000001', b: '4' } });
    expect(exactly(outcome.from) + exactly(outcome.gap)).toBe(exactly(outcome.to));
    expect(total(outcome.steps.map(({ value }) => value))).toBe(exactly(outcome.gap));
    expect(outcome.from).toBe('1.66666666666666666666666666667');
    expect(outcome.to).toBe('333335');
  });

  it('est dans l’unité du résultat', () => {
    const model: SmallModel = {
      parameters: { prix: { unit: '€', cells: '1500000' }, taux: { unit: '%', cells: '0.1' } },
      formulas: { r: ['M€', 'prix * taux'] },
    };
    const outcome = split(model, { to: { taux: '0.2' } });
    expect(outcome).toMatchObject({ unit: 'M€', from: '0.15', to: '0.3', gap: '0.15' });
  });

  it('laisse de côté ce que le résultat ne lit pas, et le dit', () => {
    const outcome = split(product, { to: { a: '5', etranger: '9' } });
    expect(stepsOf(outcome)).toEqual([['a', '9']]);
    expect(outcome.unrelated).toEqual(['essai.etranger']);
  });

  it('laisse de côté une cellule qu’une autre année lit seule', () => {
    const model: SmallModel = {
      dims: { annee: ['a1', 'a2'] },
      parameters: { cle: { dims: ['annee'], cells: { a1: '1', a2: '2' } } },
      formulas: { r: 'cle * 10' },
    };
    const outcome = split(model, { at: 'r[a1]', to: { 'cle[a1]': '3', 'cle[a2]': '5' } });
    expect(outcome.steps.map(({ cells, value }) => [cells, value])).toEqual([[['essai.cle[a1]'], '20']]);
    expect(outcome.unrelated).toEqual(['essai.cle[a2]']);
  });

  it('est nul, sans marche, entre deux scénarios qui disent la même chose autrement', () => {
    const outcome = split(product, { from: { a: '2.0' }, to: { b: '3' } });
    expect(outcome).toMatchObject({ gap: '0', steps: [], unrelated: [] });
  });

  it('compte une cellule saisie par-dessus sa formule', () => {
    const model: SmallModel = {
      parameters: { base: { cells: '10' }, seuil: { cells: { '': { formula: 'base * 2' } } } },
      formulas: { r: 'seuil + base' },
    };
    // base seule : 30 → 60, ou 15 → 25 avec le seuil saisi ; seuil : 30 → 15, ou 60 → 25.
    const outcome = split(model, { to: { base: '20', seuil: '5' } });
    expect(stepsOf(outcome)).toEqual([
      ['base', '20'],
      ['seuil', '-25'],
    ]);
  });

  it('garde la référence comme elle est, même quand c’est l’un des deux', () => {
    const model: SmallModel = { parameters: { a: { cells: '2' } }, formulas: { r: 'a - REFERENCE(a)' } };
    expect(split(model, { to: { a: '5' } })).toMatchObject({ from: '0', to: '3', gap: '3' });
  });

  it('compte les cellules héritées du parent', () => {
    const study = smallStudy([
      scenario('de'),
      scenario('parent', { a: '5' }),
      scenario('vers', { b: '7' }, 'parent'),
    ]);
    expect(stepsOf(split(product, { study }))).toEqual([
      ['a', '15'],
      ['b', '14'],
    ]);
  });
});

describe('Les groupes', () => {
  const model: SmallModel = {
    dims: { classe: ['jeune', 'adulte'] },
    parameters: {
      montant: { label: 'Montant', dims: ['classe'], cells: { jeune: '1', adulte: '2' } },
      taux: { label: 'Taux', cells: '1' },
      base: { label: 'Base', cells: '1' },
    },
    formulas: { r: 'SOMME(montant; classe) * taux + base' },
  };
  const to = { 'montant[jeune]': '2', 'montant[adulte]': '4', taux: '3', base: '11' };
  const labels = (grouping?: Grouping) =>
    split(model, { to, ...(grouping && { grouping }) }).steps.map(({ label }) => label);

  it('sont les paramètres, ou les cellules une à une', () => {
    expect(labels()).toEqual(['Montant', 'Taux', 'Base']);
    expect(labels('cellule')).toEqual(['Montant · jeune', 'Montant · adulte', 'Taux', 'Base']);
  });

  it('ou les tableaux de la page', () => {
    const dossier = {
      ...smallDossier(model),
      tables: [
        {
          id: 'grille',
          title: 'Grille',
          rows: ['classe'],
          items: ['montant'],
          lines: [{ label: 'T', under: { montant: 'taux' } }],
        },
        { id: 'reste', title: 'Reste', items: ['base'] },
      ],
    };
    const study = smallStudy([scenario('de'), scenario('vers', to)]);
    const request = { at: 'essai.r', from: 'de', to: 'vers', grouping: 'tableau' as const };
    const outcome = bridge(createEngine([dossier]), study, [dossier], request) as Bridge;
    expect(stepsOf(outcome)).toEqual([
      ['Grille', '15'],
      ['Reste', '10'],
    ]);
  });

  it('ou faits à la main, le reste par paramètre ; leur ordre ne change que l’affichage', () => {
    const hand = [
      { label: 'Adultes et taux', cells: ['essai.montant[adulte]', 'essai.taux'] },
      { label: 'Bases', cells: ['essai.base'] },
    ];
    expect(labels(hand)).toEqual(['Adultes et taux', 'Bases', 'Montant']);
    const [one, other] = [hand, [...hand].reverse()].map((grouping) => split(model, { to, grouping }));
    expect(stepsOf(other as Bridge).sort()).toEqual(stepsOf(one as Bridge).sort());
    expect(other?.steps[0]?.label).toBe('Bases');
  });
});

describe('Quand un mélange des deux scénarios ne donne pas de nombre', () => {
  const quotient: SmallModel = {
    parameters: {
      n: { label: 'N', cells: '6' },
      p: { label: 'P', cells: '1' },
      q: { label: 'Q', cells: '0' },
    },
    formulas: { r: 'n / (p + q)' },
  };

  it('les groupes qui ne vont pas l’un sans l’autre font une seule marche, et une phrase le dit', () => {
    const outcome = split(quotient, { to: { n: '8', p: '0', q: '2' } });
    // Réunis, P et Q : de 6 ÷ 1 à 6 ÷ 2, de 8 ÷ 1 à 8 ÷ 2.
    expect(stepsOf(outcome)).toEqual([
      ['N', '1.5'],
      ['P + Q', '-3.5'],
    ]);
    expect(outcome.notes).toHaveLength(1);
    expect(read(outcome.notes[0])).toMatch(
      /^« P » et « Q » changent ensemble.*Changé seul, « P ».*Division par zéro/,
    );
  });

  it('un absent aussi', () => {
    const model: SmallModel = {
      parameters: { regle: { label: 'Règle', cells: '0' }, prix: { label: 'Prix', cells: null } },
      formulas: { r: 'SI(regle = 1; prix; 5)' },
    };
    const outcome = split(model, { to: { regle: '1', prix: '7' } });
    expect(stepsOf(outcome)).toEqual([['Règle + Prix', '2']]);
    expect(read(outcome.notes[0])).toMatch(/le résultat est alors sans objet/);
  });

  it('sans nombre dans l’un des deux scénarios, il n’y a pas d’écart : le message dit où et pourquoi', () => {
    const failed = outcomeOf(quotient, { to: { p: '0' } });
    expect(failed).toMatchObject({ kind: 'impossible', code: 'division-par-zero' });
    expect(read((failed as NoBridge).message)).toMatch(/« r » n’a pas de valeur dans « vers »/);
    const absent = outcomeOf(quotient, { from: { n: null } });
    expect(absent).toMatchObject({ kind: 'impossible', code: 'absent' });
    expect(read((absent as NoBridge).message)).toMatch(/sans objet dans « de »/);
  });
});

describe('Le nombre de groupes', () => {
  const names = Array.from({ length: 14 }, (_, k) => `p${String.fromCharCode(97 + k)}`);
  const model: SmallModel = {
    parameters: Object.fromEntries(names.map((name) => [name, { cells: '1' }])),
    formulas: { r: names.join(' * ') },
  };
  const doubled = (count: number) => Object.fromEntries(names.slice(0, count).map((name) => [name, '2']));

  it('douze : toutes les combinaisons, des parts égales à la dernière décimale', () => {
    const outcome = split(model, { to: doubled(12) });
    expect(outcome).toMatchObject({ method: 'shapley', gap: '4095', notes: [] });
    expect(outcome.steps.map(({ value }) => value)).toEqual(new Array(12).fill('341.25'));
  });

  it('treize : l’un après l’autre, dans l’ordre affiché, et c’est dit', () => {
    const outcome = split(model, { to: doubled(13) });
    expect(outcome.method).toBe('sequentielle');
    expect(read(outcome.notes[0])).toMatch(/^13 groupes changent.*l’un après l’autre, dans l’ordre affiché/);
    expect(outcome.steps.map(({ value }) => value)).toEqual(names.slice(0, 13).map((_, k) => `${2 ** k}`));
    expect(outcome.gap).toBe('8191');
  });

  it('ce que le résultat ne lit pas ne compte pas', () => {
    const wide = { ...model, parameters: { ...model.parameters, etranger: { cells: '1' } } };
    expect(split(wide, { to: { ...doubled(12), etranger: '2' } }).method).toBe('shapley');
  });

  it('l’un après l’autre, ce qui ne donne pas de nombre change avec le suivant', () => {
    const sum: SmallModel = { ...model, formulas: { r: `${names.slice(1).join(' + ')} + 1 / pa` } };
    const to = { ...doubled(13), pa: '0.5' };
    const broken: SmallModel = {
      ...sum,
      formulas: { r: `${names.slice(1).join(' + ')} + 1 / (pa + pb - 1)` },
    };
    expect(split(sum, { to }).steps).toHaveLength(13);
    const outcome = split(broken, { to: { ...to, pa: '0' } });
    expect(outcome.steps.map(({ label }) => label).slice(0, 2)).toEqual(['pa + pb', 'pc']);
    expect(read(outcome.notes[1])).toMatch(/^« pa » et « pb » changent ensemble/);
    expect(total(outcome.steps.map(({ value }) => value))).toBe(exactly(outcome.gap));
  });
});

describe('Un long partage', () => {
  const dossier = smallDossier(product);
  const study = smallStudy([scenario('de'), scenario('vers', { a: '5', b: '7' })]);
  const request = { at: 'essai.r', from: 'de', to: 'vers' };

  it('s’arrête entre deux évaluations quand on le demande, et dit où il en est', () => {
    const job = startBridge(createEngine([dossier]), study, [dossier], request);
    const states = Array.from({ length: 7 }, () => job.run(() => true));
    const finding = { state: 'en-cours', done: 0, total: 1 };
    expect(states.slice(0, 2)).toEqual([finding, finding]);
    expect(states.slice(2, 6)).toEqual([1, 2, 3, 4].map((done) => ({ state: 'en-cours', done, total: 4 })));
    expect(states[6]).toMatchObject({ state: 'fini', outcome: { gap: '29' } });
    expect(job.run(() => true)).toEqual(states[6]);
  });

  it('répond de l’étude telle qu’elle était, et ne dérange pas celle qui est ouverte', () => {
    const engine = createEngine([dossier]);
    engine.open(study);
    engine.watch(['essai.r']);
    const job = startBridge(engine, study, [dossier], request);
    job.run(() => true);
    const edited = smallStudy([scenario('de', { a: '100' }), scenario('vers', { a: '5', b: '7' })]);
    expect(engine.update(edited).values).toEqual([{ node: 'essai.r', scenario: 'de', values: ['300'] }]);
    expect(job.run(() => false)).toMatchObject({ outcome: { from: '6', to: '35' } });
    expect(engine.update(edited).values).toEqual([]);
  });

  it('se refuse en français pour ce qui n’existe pas', () => {
    const engine = createEngine([dossier]);
    for (const wrong of [{ at: 'essai.inconnu' }, { from: 'ailleurs' }, { to: 'ailleurs' }])
      expect(() => bridge(engine, study, [dossier], { ...request, ...wrong })).toThrow(
        /ne désigne aucune cellule|n’est pas dans l’étude/,
      );
  });
});
