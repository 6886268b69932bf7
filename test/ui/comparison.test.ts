import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridge } from '../../src/core/analysis/bridge.ts';
import type { Bridge, BridgeStep } from '../../src/core/analysis/bridge-api.ts';
import { groupChanges } from '../../src/core/analysis/bridge-groups.ts';
import { differences } from '../../src/core/analysis/differences.ts';
import { sumTexts } from '../../src/core/analysis/scaled.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Study } from '../../src/core/model/study.ts';
import { parseFrench } from '../../src/core/quantity/parse.ts';
import { bridgeSentence, bridgeText, methodText, shownBridge } from '../../src/ui/comparison/bridge-text.ts';
import { shownDossiers, shownScenarios } from '../../src/ui/comparison/choice.ts';
import { differencesText } from '../../src/ui/comparison/differences-text.ts';
import { byParameter, cellName, differingTables } from '../../src/ui/comparison/differing-cells.ts';
import {
  keysOf,
  type Merge,
  merged,
  mergeOf,
  renamed,
  separated,
  withMerges,
} from '../../src/ui/comparison/hand-groups.ts';
import { allSame, comparedResults, lineName } from '../../src/ui/comparison/result-lines.ts';
import { resultsText } from '../../src/ui/comparison/results-text.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** What the engine says of a study, as a page reads it. */
function readings(study: Study = miniStudy) {
  const engine = createEngine([miniDossier]);
  const shapes = new Map(engine.open(study).shapes.map((shape) => [shape.node, shape]));
  const { values } = engine.watch([...shapes.keys()]);
  return {
    study: () => study,
    shape: (node: string) => shapes.get(node),
    values: (node: string, scenario: string) =>
      values.find((one) => one.node === node && one.scenario === scenario)?.values,
  };
}

describe('ce qui est comparé', () => {
  test('huit scénarios au plus, ceux qui sont choisis, dans l’ordre des colonnes', () => {
    const many = Array.from({ length: 10 }, (_, rank) => ({ ...scenarioOf('actuel'), id: `s${rank}` }));
    expect(shownScenarios(many, null)).toHaveLength(8);
    expect(shownScenarios(many, ['s9', 's2', 'parti'])).toEqual(['s2', 's9']);
    expect(shownScenarios(many, [])).toEqual([]);
  });

  test('le dossier d’où l’on vient, ou ceux qui sont choisis', () => {
    const other = { ...miniDossier, slug: 'autre' };
    const all = [miniDossier, other];
    expect(shownDossiers(all, null, 'autre')).toEqual([other]);
    expect(shownDossiers(all, null, 'parti')).toEqual([miniDossier]);
    expect(shownDossiers(all, ['autre', 'mini-forfait'], 'autre')).toEqual(all);
    expect(shownDossiers(all, [], 'autre')).toEqual([]);
  });

  test('une ligne par résultat, une par membre de ce qu’une carte laisse ouvert', () => {
    const results = comparedResults(miniDossier, readings().shape);
    expect(results.map((result) => result.lines.map((line) => lineName(result, line)))).toEqual([
      ['Budget France'],
      ['Médecin de référence'],
      [
        'Part des médecins par année · 2025',
        'Part des médecins par année · 2026',
        'Part des médecins par année · 2027',
      ],
    ]);
    expect(results[2]?.heading).toBe('Année');
    expect(results[2]?.lines[1]).toMatchObject({ address: 'mini-forfait.part_annee[a2026]', index: 1 });
  });

  test('le même nombre l’est quels que soient ses zéros ; une absence n’est pas zéro', () => {
    const failure = { code: 'division-par-zero', where: 'x', message: 'Division par zéro.' } as const;
    expect(allSame(['1.50', '1.5'])).toBe(true);
    expect(allSame([null, null, null])).toBe(true);
    expect(allSame([null, '0'])).toBe(false);
    expect(allSame([failure, { ...failure, where: 'y' }])).toBe(true);
    expect(allSame([failure, null])).toBe(false);
  });
});

test('un regroupement ne répète pas le nom du paramètre que ses cellules partagent', () => {
  const group = (key: string, label: string) => ({ key, label, cells: [key] });
  const groups = [
    group('a', 'Montant · 7 à 74 ans'),
    group('b', 'Montant · 2 à 6 ans'),
    group('c', 'Effectif'),
  ];
  const labels = (keys: readonly string[]) => {
    const grouping = withMerges('cellule', [{ keys }], groups);
    return typeof grouping === 'string' ? [] : grouping.map(({ label }) => label);
  };
  expect(labels(['a', 'b'])).toEqual(['Montant · 7 à 74 ans + 2 à 6 ans', 'Effectif']);
  expect(labels(['a', 'b', 'c'])).toEqual(['Montant · 7 à 74 ans + 2 à 6 ans + Effectif']);
  groups.push(group('d', 'Médecins'));
  expect(labels(['a', 'b', 'c', 'd']).map(spaced)).toEqual(['Montant · 7 à 74 ans + 2 à 6 ans + 2 autres']);
  groups.splice(2, 2, group('c', 'Montant · 0 à 2 ans'), group('d', 'Montant · ALD'));
  expect(labels(['a', 'b', 'c', 'd']).map(spaced)).toEqual(['Montant · 4 lignes']);
});

test('la comparaison se colle dans un tableur français : tous les chiffres d’un montant, les écarts à leur place', () => {
  const text = resultsText(readings(), [miniDossier], ['actuel', 'option-2'], false);
  expect(text.split('\r\n').slice(0, 3)).toEqual([
    'Résultat\tLigne\tUnité\tActuel\tOption 2\tOption 2, écart\tOption 2, écart en %',
    'Budget France\t\tM€/an\t378,52332\t463,90452\t85,3812\t22,56 %',
    'Médecin de référence\t\t€/médecin/an\t7980\t9780\t1800\t22,56 %',
  ]);
  expect(resultsText(readings(), [miniDossier], ['actuel', 'actuel'], true).split('\r\n')).toHaveLength(1);
});

test('les différences vont par tableau, dans l’ordre du dossier, sans ce qui est partout pareil', () => {
  const named = (scenarios: readonly string[]) =>
    differingTables(miniStudy, scenarios, [miniDossier]).map(({ title, cells }) => [
      title,
      cells.map(cellName),
    ]);
  expect(named(['actuel', 'option-1'])).toEqual([
    ['Grille du forfait', ['Montant par patient · ALD, 80 ans ou plus']],
  ]);
  expect(named(['option-1', 'option-2'])).toEqual([
    ['Grille du forfait', ['Montant par patient · ALD, 80 ans ou plus', 'Montant par patient non vu']],
  ]);
  expect(named(['actuel', 'actuel'])).toEqual([]);
});

test('un paramètre est nommé une fois, ses cellules sous lui ; collées dans un tableur, à chaque ligne', () => {
  const scenarios = ['actuel', 'contre-proposition'];
  const cells = differingTables(study, scenarios, [miniDossier]).flatMap((table) => table.cells);
  expect(
    byParameter(cells).map((one) => [one.parameter.label, one.cells.map((cell) => cell.members)]),
  ).toEqual([
    ['Montant par patient', ['ALD, 80 ans ou plus', '7 à 74 ans']],
    ['Effectif de référence', ['7 à 74 ans']],
    ['Montant par patient non vu', ['']],
    ['Médecins généralistes', ['']],
  ]);
  expect(differencesText(readings(study), [miniDossier], scenarios).split('\r\n').slice(0, 5)).toEqual([
    'Tableau\tParamètre\tLigne\tUnité\tSource\tActuel\tContre-proposition',
    'Grille du forfait\tMontant par patient\tALD, 80 ans ou plus\t€/patient/an\t70\t70\t92',
    'Grille du forfait\tMontant par patient\t7 à 74 ans\t€/patient/an\t5\t5\t5,4',
    'Grille du forfait\tEffectif de référence\t7 à 74 ans\tpatients/médecin\t720\t720\t701',
    'Grille du forfait\tMontant par patient non vu\t\t€/patient/an\tN/A\tN/A\t5',
  ]);
});

const scenarioOf = (id: string) => miniStudy.scenarios.find((one) => one.id === id) as Study['scenarios'][0];

/** « Contre-proposition » with three parameters more, so that there is something to split. */
const study: Study = {
  ...miniStudy,
  scenarios: miniStudy.scenarios.map((scenario) =>
    scenario.id === 'contre-proposition'
      ? {
          ...scenario,
          cells: {
            ...scenario.cells,
            'mini-forfait.montant[age_7_74]': { value: '5.4' },
            'mini-forfait.effectif_ref[age_7_74]': { value: '701' },
            'mini-forfait.nb_medecins': { value: '47111' },
          },
        }
      : scenario,
  ),
};

function split(grouping: Parameters<typeof bridge>[3]['grouping'], at = 'mini-forfait.budget'): Bridge {
  const asked = { at, from: 'actuel', to: 'contre-proposition', ...(grouping && { grouping }) };
  const outcome = bridge(createEngine([miniDossier]), study, [miniDossier], asked);
  if (outcome.kind !== 'ecart') throw new Error(outcome.message);
  return outcome;
}

describe('les regroupements à la main', () => {
  const changed = differences(study, ['actuel', 'contre-proposition'], [miniDossier]);
  const groups = groupChanges(
    changed.map(({ address }) => address),
    [miniDossier],
    'parametre',
  );
  const [montant, effectif, nonVu, medecins] = groups.map(({ key }) => key) as [
    string,
    string,
    string,
    string,
  ];

  test('sans regroupement, le partage demandé est celui de base', () => {
    expect(withMerges('tableau', [], groups)).toBe('tableau');
    expect(withMerges('parametre', [{ keys: ['parti', montant] }], groups)).toBe('parametre');
  });

  test('les lignes réunies prennent la place de la première, et la somme reste l’écart', () => {
    const grouping = withMerges('parametre', [{ keys: [medecins, montant] }], groups);
    const together = split(grouping);
    expect(together.steps.map(({ label }) => label)).toEqual([
      'Montant par patient + Médecins généralistes',
      'Effectif de référence',
    ]);
    expect(sumTexts(together.steps.map(({ value }) => value))).toBe(together.gap);
    expect(together.gap).toBe(split('parametre').gap);
    // A step names its groups back, so that it can be taken apart.
    expect(together.steps.map((step) => keysOf(step, groups))).toEqual([[montant, medecins], [effectif]]);
  });

  test('un groupe porte le nom qu’on lui donne, jusque dans le partage et ce qui se copie', () => {
    const group = { keys: [medecins, montant] };
    const merges = renamed([group], group, 'Démographie');
    expect(merges).toEqual([{ ...group, name: 'Démographie' }]);
    const together = split(withMerges('parametre', merges, groups));
    expect(together.steps[0]?.label).toBe('Démographie');
    expect(mergeOf(merges, keysOf(together.steps[0] as BridgeStep, groups))).toBe(merges[0]);
    expect(mergeOf(merges, [effectif])).toBeUndefined();
    expect(bridgeText(together, { name: 'x', from: 'a', to: 'b' })).toContain('Démographie\t');
    // One line more keeps the name; two names for one group, and it has neither.
    expect(merged(merges, [medecins, effectif])[0]?.name).toBe('Démographie');
    expect(merged([...merges, { keys: [effectif, nonVu], name: 'Autre' }], [medecins, effectif])).toEqual([
      { keys: [medecins, montant, effectif, nonVu] },
    ]);
    expect(renamed(merges, merges[0] as Merge, '')).toEqual([group]);
  });

  test('réunir deux groupes déjà réunis à d’autres les réunit tous ; séparer défait', () => {
    const once = merged([], [montant, effectif]);
    const twice = merged(once, [effectif, medecins]);
    expect(twice).toEqual([{ keys: [montant, effectif, medecins] }]);
    const other = { keys: [nonVu, 'x'] };
    expect(merged([other], [montant, effectif])).toEqual([other, { keys: [montant, effectif] }]);
    expect(separated(twice, [medecins])).toEqual([]);
    expect(separated([other, { keys: [montant, effectif] }], [montant])).toEqual([other]);
  });
});

describe('un écart se lit et s’additionne', () => {
  const names = { name: 'Budget France', from: 'Actuel', to: 'Contre-proposition' };

  test('en une phrase, dans les deux sens, deux décimales au plus, et ce que l’arrondi en écarte', () => {
    const up = split('parametre');
    expect(spaced(bridgeSentence(up, shownBridge(up), names))).toBe(
      'De « Actuel » à « Contre-proposition », « Budget France » augmente de 68,34 M€/an (+18,1 %) : de 378,52 à 446,87 M€/an. Arrondis : la différence des deux valeurs affichées s’en écarte de 0,01 M€/an.',
    );
    const down: Bridge = { ...up, from: '0.2', to: '0.15', gap: '-0.05', unit: '%', steps: [] };
    expect(spaced(bridgeSentence(down, shownBridge(down), names))).toBe(
      'De « Actuel » à « Contre-proposition », « Budget France » diminue de 5,0 points (−25,0 %) : de 20,0 % à 15,0 %.',
    );
    const same: Bridge = { ...up, from: '3', to: '3', gap: '0', unit: 'patients', steps: [] };
    expect(spaced(bridgeSentence(same, shownBridge(same), names))).toBe(
      'De « Actuel » à « Contre-proposition », « Budget France » ne change pas : 3 patients.',
    );
  });

  test('dit que l’ordre ne compte pas ; qu’il compte, les notes du partage le disent', () => {
    expect(methodText(split('parametre'))).toContain('indépendant de l’ordre');
    expect(methodText({ ...split('parametre'), method: 'sequentielle' })).toBe('');
    expect(methodText({ ...split('parametre'), steps: [] })).toBe('');
  });

  test('se colle dans un tableur, tous les chiffres', () => {
    const lines = bridgeText(split('tableau'), names).split('\r\n');
    expect(lines[0]).toBe('Budget France\tM€/an');
    expect(lines[1]).toBe('Actuel\t378,52332');
    expect(lines.at(-1)).toBe('Contre-proposition\t446,8666794');
    expect(lines.at(-2)).toBe('Écart\t68,3433594');
  });

  test('ce qui est arrondi n’est jamais un zéro de plus', () => {
    const tiny: Bridge = {
      ...split('parametre'),
      from: '100',
      to: '160.000001',
      gap: '60.000001',
      steps: [
        { key: 'a', label: 'a', cells: ['a.a'], value: '60' },
        { key: 'b', label: 'b', cells: ['b.b'], value: '0.000001' },
        { key: 'c', label: 'c', cells: ['c.c'], value: '0' },
      ],
    };
    expect(shownBridge(tiny).steps.map(({ text }) => spaced(text))).toEqual(['+60,0', '≈ 0', '0']);
  });

  const negated = (text: string) => (text.startsWith('-') ? text.slice(1) : text === '0' ? text : `-${text}`);

  /** A decimal string of up to twelve digits. */
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))
    .map(([units, decimals]) => {
      const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
      const whole = digits.slice(0, digits.length - decimals);
      const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
      return `${units < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
    })
    .map((text) => (/^-0?$/.test(text) ? '0' : text));

  test('les marches montrées font l’écart montré, qui va d’un bout montré à l’autre, ou la page dit de combien il s’en faut, dans toute unité', () => {
    const read = (text: string, unit: string) => {
      if (spaced(text) === '≈ 0') return '0';
      const parsed = parseFrench(
        spaced(text)
          .replace('+', '')
          .replace(/ ?((Md|M|k)?€\/an|patients?|points?)$/, ''),
        unit,
      );
      if (parsed.kind !== 'value') throw new Error(`« ${text} »`);
      return parsed.value;
    };
    fc.assert(
      fc.property(
        decimal,
        fc.array(decimal, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('€/an', 'M€/an', '%', 'patients', '1'),
        (from, values, unit) => {
          const gap = sumTexts(values);
          const shown = shownBridge({
            kind: 'ecart',
            unit,
            from,
            to: sumTexts([from, gap]),
            gap,
            method: 'shapley',
            notes: [],
            steps: values.map((value, rank) => ({ key: `${rank}`, label: '', cells: [], value })),
            unrelated: [],
          });
          const total = read(shown.gap, '1');
          expect(sumTexts(shown.steps.map(({ text }) => read(text, '1')))).toBe(total);
          const ends = [shown.from, shown.to].map((text) => read(text.replace('%', '').trim(), '1'));
          const reached = sumTexts([ends[0] as string, total]);
          // Nothing is said where it adds up; else what is said is what is missing, to the last digit.
          const missing = sumTexts([ends[1] as string, negated(reached)]);
          expect(missing.replace('-', '')).toBe(shown.rounding === '' ? '0' : read(shown.rounding, '1'));
          if (shown.rounding !== '') {
            expect(spaced(bridgeSentence({ gap }, shown, names))).toContain(spaced(shown.rounding));
            // Never more than the last digit shown, and never for want of a second decimal.
            expect(missing.replace('-', '')).toMatch(/^(1|0\.0*1)$/);
            expect(shown.scale.decimals).toBeGreaterThanOrEqual(2);
          }
          const last = shown.steps.at(-1);
          expect(read((last?.after ?? '').replace('%', '').trim(), '1')).toBe(reached);
        },
      ),
      { numRuns: 400 },
    );
  });
});
