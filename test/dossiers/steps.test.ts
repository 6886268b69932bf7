import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import { stepParts } from '../../src/core/model/step-parts.ts';
import type { Study } from '../../src/core/model/study.ts';
import { Exact, toBorder } from '../../src/core/quantity/decimal.ts';
import { formatValue } from '../../src/core/quantity/format.ts';
import fmt from '../../src/dossiers/forfait-medecin-traitant/dossier.ts';
import oam from '../../src/dossiers/oam/dossier.ts';

/** The shipped presentations: what their steps name is there, and every figure they quote is the engine's. */

function open(dossier: Dossier): Study {
  const file = new URL(`../../scenarios/${dossier.slug}.etabli.json`, import.meta.url);
  const opened = openStudy(readFileSync(file, 'utf8'), [dossier]);
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join('\n'));
  expect(opened.notes).toEqual([]);
  return opened.study;
}

/** Values of a study, by `name[member]` and scenario; `less`: the difference to another scenario. */
function reader(dossier: Dossier, study: Study) {
  const engine = createEngine([dossier]);
  engine.open(study);
  const value = (scenario: string, at: string): string => {
    const found = engine.explain(`${dossier.slug}.${at}`, scenario).value;
    if (typeof found !== 'string') throw new Error(`${at} has no number in ${scenario}`);
    return found;
  };
  const less = (to: string, from: string, at: string) =>
    toBorder(new Exact(value(to, at)).minus(value(from, at)));
  const ratio = (to: string, from: string, at: string) =>
    toBorder(new Exact(less(to, from, at)).dividedBy(value(from, at)));
  return { value, less, ratio };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const euros = (value: string, decimals = 0) => plain(formatValue(value, '€', { decimals }));
const millions = (value: string, decimals = 1) =>
  plain(formatValue(toBorder(new Exact(value).dividedBy(1_000_000)), 'M€', { decimals }));
const percent = (value: string, decimals = 0) => plain(formatValue(value, '%', { decimals }));
const inMillions = (value: string, decimals = 0) => plain(formatValue(value, 'M€', { decimals }));
const thousands = (value: string) =>
  plain(formatValue(toBorder(new Exact(value).times(1000)), 'k€', { decimals: 0, sign: 'always' }));
const units = (value: string, word: string) => `${plain(formatValue(value, '1', { decimals: 0 }))} ${word}`;

/** The study once one cell of a scenario is typed. */
function typed(study: Study, scenario: string, at: string, value: string): Study {
  const scenarios = study.scenarios.map((one) =>
    one.id === scenario ? { ...one, cells: { ...one.cells, [at]: { value } } } : one,
  );
  return { ...study, scenarios };
}

/** Amounts, percentages and counts of a text; an opening « À essayer » says what to type, which is no figure. */
function figures(text: string): readonly string[] {
  return plain(text).match(/[−+]?\d[\d ]*(?:,\d+)? (?:M€|k€|€|%|PS|patients|généralistes)/g) ?? [];
}

/** By step, all that its text quotes. */
type Quotes = Readonly<Record<string, readonly string[]>>;

function forfait(study: Study): Quotes {
  const { value, less, ratio } = reader(fmt, study);
  const unseen = reader(fmt, typed(study, 'option_2', 'forfait-medecin-traitant.montant_non_vu', '0'));
  const c2s = reader(fmt, typed(study, 'actuel', 'forfait-medecin-traitant.montant_c2s', '10'));
  const amount = (scenario: string, group: string) => euros(value(scenario, `montant[${group}]`));
  return {
    grille: ['actuel', 'option_1', 'option_2'].map((one) => amount(one, 'ald_80_plus')),
    hausses: [
      amount('actuel', 'age_75_79'),
      amount('option_1', 'age_75_79'),
      amount('actuel', 'age_moins_2'),
      amount('option_1', 'age_moins_2'),
      amount('option_1', 'age_7_74'),
      amount('option_1', 'age_2_6'),
      units(value('actuel', 'patients_ref'), 'patients'),
      euros(value('actuel', 'socle_ref')),
      euros(value('option_1', 'socle_ref')),
    ],
    non_vus: [
      amount('option_2', 'ald_80_plus'),
      amount('option_1', 'ald_80_plus'),
      euros(value('option_2', 'montant_non_vu')),
      units(value('actuel', 'non_vus_ref'), 'patients'),
      euros(value('option_2', 'socle_ref')),
      euros(value('option_1', 'socle_ref')),
      percent(value('option_2', 'seuil_non_vu'), 1),
      euros(unseen.value('option_2', 'socle_ref')),
    ],
    cas_types: [
      euros(value('option_2', 'gain[liste_dormante]').replace('-', '')),
      euros(value('option_1', 'gain[liste_dormante]')),
      euros(value('option_1', 'gain[primo_zip]'), 2),
      euros(value('option_1', 'aide_zip')),
    ],
    cout: [
      units(value('actuel', 'nb_medecins[france]'), 'généralistes'),
      millions(value('actuel', 'budget[france]')),
      millions(value('option_1', 'surcout[france]')),
      percent(ratio('option_1', 'actuel', 'budget[france]'), 1),
      millions(value('option_2', 'surcout[france]')),
      percent(ratio('option_2', 'actuel', 'budget[france]'), 1),
      millions(less('option_2', 'option_1', 'budget[france]')),
      millions(value('actuel', 'cout_classe[france,age_7_74]')),
    ],
    c2s: [
      euros(value('actuel', 'montant_c2s')),
      millions(value('option_1', 'budget_c2s[france]')),
      millions(value('option_1', 'surcout[france]')),
      millions(c2s.value('option_1', 'surcout[france]')),
    ],
    convention: [
      amount('convention_signee', 'age_2_6'),
      amount('option_2', 'age_2_6'),
      euros(less('convention_signee', 'option_2', 'remuneration[mg_reference]')),
      millions(less('convention_signee', 'option_2', 'budget[france]')),
    ],
  };
}

function ortheses(study: Study): Quotes {
  const { value } = reader(oam, study);
  const trial = reader(oam, typed(study, 'montee_lente', 'oam.taux_initiation[a2027]', '0.2'));
  const rates = (scenario: string, years: readonly string[]) =>
    years.map((year) => percent(value(scenario, `taux_initiation[${year}]`)));
  const three = ['a2025', 'a2026', 'a2027'];
  const points = ['p1', 'p2', 'p3'];
  return {
    depart: [...rates('publie', ['a2022']), ...rates('publie', three)],
    courbe: [
      ...points.flatMap((point) => [
        inMillions(value('publie', `economie_point[${point}]`)),
        percent(value('publie', `taux_point[${point}]`)),
      ]),
      percent(value('publie', 'taux_point[p0]')),
      ...['s1', 's2', 's3'].map((one, at) => inMillions(value('publie', `pente[${one}]`), at === 0 ? 0 : 1)),
    ],
    partage: [
      percent(value('publie', 'cle_am[a2025]')),
      percent(value('publie', 'cle_medecin[a2025]')),
      inMillions(value('publie', 'economie_cumulee')),
      inMillions(value('publie', 'part_am_cumulee'), 1),
      inMillions(value('publie', 'interessement_cumule'), 1),
    ],
    medecin: [
      units(value('publie', 'nb_ps'), 'PS'),
      ...three.map((year) => euros(value('publie', `gain_par_ps_affiche[${year}]`))),
      euros(value('publie', 'gain_cumule_par_ps'), 2),
      // As the source prints it, without a space.
      plain(oam.figures.find(({ id }) => id === 'oam11')?.printed ?? ''),
    ],
    montee: [
      ...rates('montee_lente', three),
      inMillions(value('publie', 'economie_cumulee')),
      inMillions(value('montee_lente', 'economie_cumulee'), 1),
      euros(value('montee_lente', 'gain_cumule_par_ps'), 2),
      euros(value('publie', 'gain_cumule_par_ps'), 2),
      inMillions(value('montee_lente', 'economie[a2027]')),
      inMillions(trial.value('montee_lente', 'economie_cumulee'), 1),
    ],
    cle: [
      percent(value('cle_70_30', 'cle_medecin[a2025]')),
      inMillions(value('cle_70_30', 'economie_cumulee')),
      ...['publie', 'cle_70_30'].flatMap((one) => [
        inMillions(value(one, 'interessement_cumule'), 1),
        inMillions(value(one, 'part_am_cumulee'), 1),
      ]),
      euros(value('cle_70_30', 'gain_cumule_par_ps'), 2),
    ],
    extrapolation: [
      percent(value('publie', 'taux_point[p3]')),
      percent(value('objectif_2027', 'taux_initiation[a2027]')),
      inMillions(value('objectif_2027', 'economie[a2027]')),
      inMillions(value('objectif_2027', 'economie_cumulee')),
      inMillions(value('publie', 'pente_extrapolation'), 1),
    ],
    structurel: [
      euros(value('structurel', 'economie_unitaire')),
      ...three.map((year) => inMillions(value('structurel', `economie[${year}]`), 1)),
      thousands(value('structurel', 'residu[a2026]')),
      thousands(value('structurel', 'residu[a2027]')),
      units(value('structurel', 'nouveaux_patients_2022'), 'nouveaux patients'),
    ],
  };
}

const shipped = [
  { dossier: fmt, quotes: forfait },
  { dossier: oam, quotes: ortheses },
] as const;

describe.each(shipped)('the presentation shipped with $dossier.slug', ({ dossier, quotes }) => {
  const study = open(dossier);
  const steps = study.steps ?? [];

  test('names only what is there, and shows something at each step', () => {
    expect(steps.length).toBeGreaterThan(4);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const step of steps) {
      const parts = stepParts(step, study, [dossier]);
      expect(parts.missing, step.title).toEqual([]);
      expect(parts.cells.length + parts.results.length + (parts.chart ? 1 : 0), step.title).toBeGreaterThan(
        0,
      );
      expect(
        [step.title, step.text].every((text) => text.trim() !== ''),
        step.id,
      ).toBe(true);
    }
  });

  test('every figure quoted is the engine’s, and every figure of the engine is quoted', () => {
    const known = quotes(study);
    expect(Object.keys(known)).toEqual(steps.map(({ id }) => id));
    for (const { id, title, text } of steps) {
      const expected = known[id] ?? [];
      for (const quote of expected) expect(plain(`${title}\n${text}`), `${id}: ${quote}`).toContain(quote);
      const said = figures(text).filter((figure) => !expected.includes(figure));
      expect(said, id).toEqual([]);
    }
  });
});

test('what the texts say without a number', () => {
  const { value } = reader(fmt, open(fmt));
  const cases = fmt.dimensions.find(({ id }) => id === 'cas_type')?.members ?? [];
  expect(cases.length).toBe(14);
  const losers = (scenario: string) =>
    cases.filter(({ id }) => value(scenario, `gain[${id}]`).startsWith('-')).map(({ id }) => id);
  expect(losers('option_1')).toEqual([]);
  expect(losers('option_2')).toEqual(['liste_dormante']);
  const best = cases.toSorted((a, b) =>
    new Exact(value('option_1', `gain[${b.id}]`)).comparedTo(value('option_1', `gain[${a.id}]`)),
  )[0];
  expect(best?.id).toBe('primo_zip');
  const groups = fmt.dimensions.find(({ id }) => id === 'classe_patient')?.members ?? [];
  const raised = groups.filter(({ id }) =>
    new Exact(value('option_1', `montant[${id}]`)).greaterThan(value('actuel', `montant[${id}]`)),
  );
  expect([raised.length, groups.length]).toEqual([5, 7]);
  expect(value('actuel', 'total_ref[age_7_74]')).toBe('720');
});
