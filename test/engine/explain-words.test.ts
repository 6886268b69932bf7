import { describe, expect, it } from 'vitest';
import type { ExplainedNode } from '../../src/core/engine/api.ts';
import { evaluateSmall, scenario, type SmallModel, smallStudy } from './small-dossier.ts';

const model: SmallModel = {
  dims: { classe: ['jeune', 'adulte'], annee: { a2025: '2025', a2026: '2026' } },
  parameters: {
    montant: {
      label: 'Montant par patient',
      unit: '€/patient',
      dims: ['classe'],
      cells: { jeune: '10', adulte: '20.5' },
    },
    effectif: {
      label: 'Effectif',
      unit: 'patients',
      dims: ['classe'],
      cells: { jeune: '100', adulte: '200' },
    },
    seuil: { label: 'Seuil', unit: 'k€', cells: { '': { formula: 'cout / 2' } } },
  },
  formulas: {
    cout: ['€', 'SOMME(montant * effectif; classe)'],
    ecart: ['€', 'cout - REFERENCE(cout)'],
    choix: ['€', 'SI(cout >= 5000 {€}; seuil; cout / 0)'],
    reste: ['€/patient', 'SI(classe = jeune; 0; montant[classe = adulte] * -2)'],
    suivi: ['€', 'PRECEDENT(suivi; annee; 12,5 % * cout) + cout'],
    fausse: 'inconnu + 1',
    quotient: ['€', 'cout / (1 - 1)'],
  },
};
const { engine } = evaluateSmall(
  model,
  smallStudy([
    scenario('s'),
    scenario('t', { 'montant[jeune]': '11' }, 's'),
    scenario('u', { seuil: '7' }, 's'),
  ]),
);
const explain = (at: string, of = 's') => engine.explain(`essai.${at}`, of);
const spaces = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

/** The words of another formula over the same tables. */
function inFrench(unit: string, formula: string): string | undefined {
  const { montant, effectif } = model.parameters ?? {};
  const tables = { montant, effectif } as NonNullable<SmallModel['parameters']>;
  const study = smallStudy([scenario('s')]);
  const { engine: other, problems } = evaluateSmall(
    { dims: model.dims ?? {}, parameters: tables, formulas: { f: [unit, formula] } },
    study,
  );
  expect(problems).toEqual([]);
  const along = other.open(study).shapes.find(({ node }) => node === 'essai.f')?.dims.length;
  return spaces(other.explain(along ? 'essai.f[jeune]' : 'essai.f', 's').words);
}

/** One line a term: what a reader sees. */
function lines(node: ExplainedNode | undefined, depth = 0): string[] {
  if (!node) return [];
  const { text, value, unit, address, scenario: of, children, members = [] } = node;
  const shown = typeof value === 'string' ? `${value} ${unit}` : (value?.code ?? 'sans objet');
  const where = address ? ` <${address.slice(6)}${of ? ` en ${of}` : ''}>` : '';
  const inner = [...children, ...members.map((member) => member.node)];
  return [
    `${'  '.repeat(depth)}${spaces(text)} : ${shown}${where}`,
    ...inner.flatMap((one) => lines(one, depth + 1)),
  ];
}

describe('Une explication se lit', () => {
  it('la formule en mots, avec les libellés et les signes du français', () => {
    expect(spaces(explain('cout').words)).toBe(
      'somme, sur chaque classe, du montant par patient × l’effectif',
    );
    expect(spaces(explain('choix').words)).toBe('si « cout » ≥ 5000 €, le seuil ; sinon, « cout » ÷ 0');
    expect(spaces(explain('reste[jeune]').words)).toBe(
      'si la classe est « jeune », 0 ; sinon, le montant par patient (classe : adulte) × −2',
    );
    expect(spaces(explain('suivi[a2025]').words)).toBe(
      'le suivi à « annee » qui précède (au départ : 12,5 % × « cout ») + « cout »',
    );
  });

  it.each([
    [
      '€',
      'SOMME(montant * effectif[classe = adulte]; classe)',
      'somme, sur chaque classe, du montant par patient × l’effectif (classe : adulte)',
    ],
    [
      '€/patient',
      'MOYENNE(montant - 1 {€/patient}; classe)',
      'moyenne, sur chaque classe, de (le montant par patient − 1 €/patient)',
    ],
    [
      '€/patient',
      'MAX(montant; classe) + MIN(montant; 2 {€/patient})',
      '(la plus grande valeur, sur chaque classe, du montant par patient) + (la plus petite valeur entre le montant par patient et 2 €/patient)',
    ],
    ['', 'NB(montant; classe)', 'nombre de valeurs, sur chaque classe, du montant par patient'],
    ['patients', 'CUMUL(effectif; classe)', 'cumul, classe après classe, de l’effectif'],
    ['patients', 'ARRONDI(effectif; -1)', 'arrondi, à la dizaine, de l’effectif'],
    ['patients', 'ABS(effectif)', 'valeur absolue de l’effectif'],
    [
      'patients',
      'SI(ET(montant > 0; NON(classe = jeune)); effectif)',
      'si (le montant par patient > 0 et (le contraire de (la classe est « jeune »))), l’effectif ; sinon, sans objet',
    ],
    [
      '€/patient',
      'INTERPOLER(2 {patients}; effectif; montant; classe)',
      'interpolation, pour 2 patients, du montant par patient selon l’effectif, sur chaque classe',
    ],
    [
      '€',
      'BAREME(effectif[classe = jeune]; effectif; montant; classe)',
      'barème par tranches appliqué à l’effectif (classe : jeune) (seuil : l’effectif ; taux : le montant par patient ; sur chaque classe)',
    ],
    ['patients', 'effectif - REFERENCE(effectif)', 'l’effectif − l’effectif dans le scénario de référence'],
    ['patients', '(effectif - 2 {patients}) / 2 ^ 2', '(l’effectif − 2 patients) ÷ 2 ^ 2'],
  ])('en %s, %s se dit en français', (unit, formula, words) => {
    expect(inFrench(unit, formula)).toBe(words);
  });

  it('une somme montre chaque membre, et chaque nom sa cellule', () => {
    expect(lines(explain('cout', 't').tree)).toEqual([
      'somme sur chaque classe : 5200 €',
      '  × : 1100 €',
      '    Montant par patient : 11 €/patient <montant[jeune]>',
      '    Effectif : 100 patients <effectif[jeune]>',
      '  × : 4100 €',
      '    Montant par patient : 20.5 €/patient <montant[adulte]>',
      '    Effectif : 200 patients <effectif[adulte]>',
    ]);
    expect(explain('cout').tree?.members?.map(({ member, label }) => [member, label])).toEqual([
      ['jeune', 'jeune'],
      ['adulte', 'adulte'],
    ]);
  });

  it('la référence dit son scénario', () => {
    expect(lines(explain('ecart', 't').tree)).toEqual([
      '− : 100 €',
      '  cout : 5200 € <cout>',
      '  dans le scénario de référence : 5100 €',
      '    cout : 5100 € <cout en s>',
    ]);
  });

  it('un SI ne montre que le côté choisi', () => {
    expect(lines(explain('choix').tree)).toEqual([
      'selon la condition : 2.55 k€',
      '  ≥ : 1 1',
      '    cout : 5100 € <cout>',
      '    5000 € : 5000 €',
      '  Seuil : 2.55 k€ <seuil>',
    ]);
    expect(lines(explain('reste[adulte]').tree).slice(2, 4)).toEqual([
      '  × : -41 €/patient',
      '    Montant par patient : 20.5 €/patient <montant[adulte]>',
    ]);
  });

  it('un précédent montre l’année d’avant, ou la première valeur', () => {
    expect(lines(explain('suivi[a2026]').tree).slice(1, 3)).toEqual([
      '  valeur précédente sur chaque annee : 5737.5 €',
      '    suivi : 5737.5 € <suivi[a2025]>',
    ]);
    expect(lines(explain('suivi[a2025]').tree).slice(1, 4)).toEqual([
      '  valeur précédente sur chaque annee : 637.5 €',
      '    × : 637.5 €',
      '      12,5 % : 0.125 1',
    ]);
    expect(explain('suivi[a2026]').at).toEqual([{ dimension: 'annee', member: 'a2026', label: 'a2026' }]);
  });

  it('une cellule calculée par défaut montre sa formule, une cellule saisie sa valeur seule', () => {
    expect(explain('seuil')).toMatchObject({ kind: 'parameter', value: '2.55', formula: 'cout / 2' });
    expect(lines(explain('seuil').tree)[0]).toBe('÷ : 2550 €');
    expect(explain('seuil', 'u')).toEqual({
      address: 'essai.seuil',
      scenario: 'u',
      label: 'Seuil',
      at: [],
      unit: 'k€',
      value: '7',
      kind: 'parameter',
    });
  });

  it('une formule fausse montre son texte et son problème, sans terme', () => {
    const { formula, tree, words, value } = explain('fausse');
    expect([formula, tree, words]).toEqual(['inconnu + 1', undefined, undefined]);
    expect(value).toMatchObject({ code: 'formule-invalide', where: 'essai.fausse (ligne 1, colonne 1)' });
  });

  it('une erreur se suit jusqu’au terme qui la cause', () => {
    expect(lines(explain('quotient').tree)).toEqual([
      '÷ : division-par-zero',
      '  cout : 5100 € <cout>',
      '  − : 0 1',
      '    1 : 1 1',
      '    1 : 1 1',
    ]);
  });
});
