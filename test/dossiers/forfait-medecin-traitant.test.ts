import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/engine/engine.ts';
import { checkDossier } from '../../src/core/model/check-dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import dossier from '../../src/dossiers/forfait-medecin-traitant/dossier.ts';
import {
  CAS_TYPES,
  EFFECTIFS_FRANCE,
  FIGURES,
  FRANCE,
  GRIDS,
  REMUNERATION_MOYENNE,
} from './forfait-medecin-traitant-expected.ts';
import { evaluate, fraction, readStudy, rounded, withCells } from './study-values.ts';

const study = readStudy('forfait-medecin-traitant', dossier);
const lectures = readStudy('forfait-medecin-traitant-lectures', dossier);
const s0 = evaluate(dossier, study);
const NEW_GRIDS = GRIDS.slice(1);

function over(base: Study, cells: Readonly<Record<string, string>>, scenarios: readonly string[]): Study {
  return scenarios.reduce((changed, id) => withCells(changed, dossier, id, cells), base);
}

describe('FMT: the dossier and its études', () => {
  it('is sound as data and as a model', () => {
    expect(checkDossier(dossier)).toEqual([]);
    expect(s0.problems).toEqual([]);
    expect(evaluate(dossier, lectures).problems).toEqual([]);
  });

  it('opens on the slide: the current amounts and what is printed beside them', () => {
    expect(study.scenarios.map(({ id }) => id)).toEqual([...GRIDS]);
    expect(study.reference).toBe('actuel');
    expect(study.scenarios[0]?.cells).toEqual({});
    for (const { id, parent } of study.scenarios.slice(1)) expect([id, parent]).toEqual([id, 'actuel']);
  });

  it('copies each printed alternative cell by cell, with its source', () => {
    for (const variant of dossier.variants) {
      const cells = study.scenarios.find(({ id }) => id === variant.id)?.cells ?? {};
      expect(Object.keys(cells)).toEqual(Object.keys(variant.cells).map((at) => `${dossier.slug}.${at}`));
      for (const [at, given] of Object.entries(variant.cells)) {
        const cell = typeof given === 'string' ? { value: given } : given;
        const expected = { ref: variant.ref, status: variant.status, ...cell };
        expect(cells[`${dossier.slug}.${at}`], at).toEqual(expected);
      }
    }
  });

  it('keeps « N/A » and « Pas concerné » absent, never zero', () => {
    expect(GRIDS.map((grid) => s0.value(grid, 'montant_non_vu'))).toEqual([null, null, '5', '5']);
    const printed = study.scenarios[1]?.cells['forfait-medecin-traitant.montant_non_vu']?.printed;
    expect(printed).toBe('Pas concerné');
  });

  it('has options that differ on one class only', () => {
    const [, first = [], second = []] = GRIDS.map((grid) => s0.row(grid, 'montant'));
    expect(first).toEqual(['80', '55', '55', '15', '5', '15', '6']);
    expect(second).toEqual(['100', '55', '55', '15', '5', '15', '6']);
  });
});

describe('FMT, S0: the four grids', () => {
  it('pays the reference doctor', () => {
    expect(GRIDS.map((grid) => s0.value(grid, 'socle_ref'))).toEqual(['17440', '20330', '20968', '21220']);
    expect(GRIDS.map((grid) => s0.value(grid, 'part_c2s_ref'))).toEqual(['0', '1060', '1060', '1060']);
    expect(s0.value('actuel', 'patients_ref')).toBe('1060');
    expect(s0.value('actuel', 'non_vus_ref')).toBe('85');
  });

  it.each(Object.entries(FRANCE))('costs, for France: %s', (name, expected) => {
    expect(GRIDS.map((grid) => s0.value(grid, `${name}[france]`))).toEqual(expected);
  });

  it('has 2,8 % of majorations and 200 € of aids on average', () => {
    expect(NEW_GRIDS.map((grid) => s0.value(grid, 'taux_moyen'))).toEqual(['0.028', '0.028', '0.028']);
    expect(NEW_GRIDS.map((grid) => s0.value(grid, 'aide_moyenne'))).toEqual(['200', '200', '200']);
  });

  it('costs, for Belfort, what the published amount implies', () => {
    const socle = GRIDS.map((grid) => rounded(s0.value(grid, 'budget_socle[belfort]'), 20));
    expect(s0.value('actuel', 'budget_socle[belfort]')).toBe('1384956');
    expect(socle.slice(1)).toEqual([
      fraction(703903887n, 436n, 20),
      fraction(907492419n, 545n, 20),
      fraction(367359579n, 218n, 20),
    ]);
    expect(rounded(s0.value('actuel', 'nb_medecins[belfort]'), 20)).toBe(fraction(346239n, 4360n, 20));
    expect(GRIDS.map((grid) => rounded(s0.value(grid, 'budget[belfort]'), 4))).toEqual([
      '1384956.0000',
      '1759723.1877',
      '1811807.0628',
      '1832379.3771',
    ]);
  });

  it('counts the patients of the 47 434 general practitioners', () => {
    const classes = Object.keys(EFFECTIFS_FRANCE);
    const total = (id: string) =>
      ['vu', 'non_vu'].reduce(
        (sum, recours) =>
          sum + BigInt(String(s0.value('actuel', `effectif_territoire[france,${id},${recours}]`))),
        0n,
      );
    expect(Object.fromEntries(classes.map((id) => [id, String(total(id))]))).toEqual(EFFECTIFS_FRANCE);
    expect(classes.reduce((sum, id) => sum + total(id), 0n)).toBe(50280040n);
    expect(total('ald_80_plus') + total('ald_0_79')).toBe(10909820n);
  });

  it.each(CAS_TYPES)('pays the cas type $id', (cas) => {
    const at = (name: string, grids: readonly string[]) =>
      grids.map((grid) => s0.value(grid, `${name}[${cas.id}]`));
    expect(at('socle', GRIDS)).toEqual(cas.socle);
    expect(at('part_c2s_eur', GRIDS)).toEqual(['0', cas.c2s, cas.c2s, cas.c2s]);
    expect(at('taux_majoration', GRIDS)).toEqual(['0', cas.taux, cas.taux, cas.taux]);
    expect(at('aide', GRIDS)).toEqual(['0', cas.aide, cas.aide, cas.aide]);
    expect(at('remuneration', GRIDS)).toEqual(cas.remuneration);
    expect(at('gain', ['option_2'])).toEqual([cas.gainOption2]);
    expect(at('controle_cas_type', ['actuel'])).toEqual(['1']);
  });

  it('has no loser against the current grid', () => {
    expect(GRIDS.map((grid) => s0.value(grid, 'part_perdants'))).toEqual(['0', '0', '0', '0']);
    expect(GRIDS.map((grid) => s0.value(grid, 'perte_totale'))).toEqual(['0', '0', '0', '0']);
    expect(GRIDS.map((grid) => s0.value(grid, 'remuneration_moyenne'))).toEqual(REMUNERATION_MOYENNE);
  });

  it('has the reference doctor for mean of its population', () => {
    expect(GRIDS.map((grid) => s0.value(grid, 'controle_population'))).toEqual(['0', '0', '0', '0']);
    expect(s0.value('actuel', 'controle_poids')).toBe('1');
    expect(s0.row('actuel', 'gain_strate')).toHaveLength(8 * 3 * 3 * 7);
  });

  it('draws the threshold of unseen patients against the current grid', () => {
    expect(rounded(s0.value('option_2', 'seuil_non_vu'), 20)).toBe(fraction(5150n, 16230n, 20));
    expect(s0.value('actuel', 'seuil_non_vu')).toBeNull();
    expect(s0.value('option_1', 'seuil_non_vu')).toBeNull();
  });

  it('compares the mean instalment with the published one', () => {
    expect(s0.value('actuel', 'controle_acompte')).toBe('4360');
  });
});

describe('FMT, S0: Option 2 against Option 1', () => {
  const against = evaluate(dossier, { ...study, reference: 'option_1' });

  it.each(CAS_TYPES)('changes the pay of $id', ({ id, ecartOption }) => {
    expect(against.value('option_2', `gain[${id}]`)).toBe(ecartOption);
  });

  it('makes one doctor in ten lose and nine win', () => {
    expect(against.value('option_2', 'part_perdants')).toBe('0.1');
    expect(against.value('option_2', 'part_gagnants')).toBe('0.9');
    expect(against.value('option_2', 'perte_moyenne')).toBe('-78.8476');
    expect(against.value('option_2', 'perte_totale')).toBe('-3740057.0584');
  });

  it('pays as much when 40 patients in 541 are not seen', () => {
    expect(rounded(against.value('option_2', 'seuil_non_vu'), 20)).toBe(fraction(40n, 541n, 20));
  });
});

describe('FMT, S1: Option 1 read strictly', () => {
  const strict = withCells(study, dossier, 'option_1', { regle_non_vu: '1', montant_non_vu: '0' });
  const values = evaluate(dossier, { ...strict, reference: 'option_1' });

  it('brings nothing for a patient not seen', () => {
    expect(values.value('option_1', 'socle_ref')).toBe('19383');
    expect(values.value('option_1', 'remuneration[mg_reference]')).toBe('20443');
    expect(values.value('option_1', 'remuneration_moyenne')).toBe('21185.724');
  });

  it('leaves nobody better off with Option 1', () => {
    expect(values.value('option_2', 'part_perdants')).toBe('0');
  });

  it('is the fourth scenario of the étude on readings', () => {
    const shipped = evaluate(dossier, lectures);
    expect(shipped.value('option_1_stricte', 'remuneration[mg_reference]')).toBe('20443');
    expect(shipped.value('option_1_stricte', 'remuneration_moyenne')).toBe('21185.724');
  });
});

describe('FMT, S2: majorations that do not add up', () => {
  const values = evaluate(dossier, withCells(study, dossier, 'actuel', { regle_cumul: '1' }));

  it('keeps the highest rate only', () => {
    const pay = (id: string) => NEW_GRIDS.map((grid) => values.value(grid, `remuneration[${id}]`));
    expect(pay('primo_zip')).toEqual(['27467.2', '28455.2', '28677.5']);
    expect(pay('plus_67_zip')).toEqual(['27118.7', '27534.5', '27633.5']);
    expect(NEW_GRIDS.map((grid) => values.value(grid, 'taux_moyen'))).toEqual(['0.025', '0.025', '0.025']);
  });

  it('still has the reference doctor for mean', () => {
    expect(NEW_GRIDS.map((grid) => values.value(grid, 'controle_population'))).toEqual(['0', '0', '0']);
  });

  it('is a scenario of the étude on readings', () => {
    const shipped = evaluate(dossier, lectures);
    expect(shipped.value('option_2_sans_cumul', 'remuneration[primo_zip]')).toBe('28455.2');
  });
});

describe('FMT, S3: C2S at 5 €', () => {
  const values = evaluate(dossier, over(study, { montant_c2s: '5' }, NEW_GRIDS));

  it('pays the reference doctor and the mean one', () => {
    const pay = NEW_GRIDS.map((grid) => values.value(grid, 'remuneration[mg_reference]'));
    expect(pay).toEqual(['20860', '21498', '21750']);
    expect(NEW_GRIDS.map((grid) => values.value(grid, 'remuneration_moyenne'))).toEqual([
      '21629.24',
      '22285.104',
      '22544.16',
    ]);
  });

  it('still has no loser', () => {
    expect(NEW_GRIDS.map((grid) => values.value(grid, 'part_perdants'))).toEqual(['0', '0', '0']);
  });

  it('is two scenarios of the étude on readings', () => {
    const shipped = evaluate(dossier, lectures);
    expect(shipped.value('option_1_c2s_5', 'remuneration[mg_reference]')).toBe('20860');
    expect(shipped.value('option_2_c2s_5', 'remuneration[mg_reference]')).toBe('21498');
  });
});

describe('FMT, S4: dormant lists', () => {
  const dormant = withCells(study, dossier, 'actuel', { 'facteur_non_vu[eleve]': '9' });
  const values = evaluate(dossier, over(dormant, { montant_c2s: '5' }, NEW_GRIDS));

  it('makes losers against the current grid', () => {
    const all = (name: string) => NEW_GRIDS.map((grid) => values.value(grid, name));
    expect(all('part_perdants')).toEqual(['0', '0.077', '0.05775']);
    expect(all('remuneration_moyenne')).toEqual(['21629.24', '21967.3492', '22216.228']);
    expect(values.value('option_2', 'perte_moyenne')).toBe('-33.726');
    expect(values.value('option_2', 'perte_totale')).toBe('-1599759.084');
  });

  it('has fewer losers with C2S at 10 €', () => {
    const ten = evaluate(dossier, dormant);
    expect(NEW_GRIDS.map((grid) => ten.value(grid, 'part_perdants'))).toEqual(['0', '0.01925', '0.01925']);
  });

  it('no longer has the reference doctor for mean', () => {
    expect(values.value('option_2', 'controle_population')).not.toBe('0');
    expect(values.value('option_1', 'controle_population')).toBe('0');
  });

  it('is the last scenario of the étude on readings', () => {
    const shipped = evaluate(dossier, lectures);
    expect(shipped.value('option_2_listes_dormantes', 'part_perdants')).toBe('0.077');
    expect(shipped.value('option_2_listes_dormantes', 'perte_totale')).toBe('-1599759.084');
  });

  it('refuses a population with more unseen patients than patients', () => {
    const cells = { 'facteur_non_vu[eleve]': '11' };
    const refused = evaluate(dossier, withCells(study, dossier, 'actuel', cells));
    expect(refused.value('option_2', 'controle_generateur')).toBe('0');
    expect(refused.value('option_2', 'part_perdants')).toBeNull();
    expect(refused.value('option_2', 'budget[france]')).toBe('1082211643.136');
  });
});

describe('FMT: the published figures', () => {
  const results = new Map(
    createEngine([dossier])
      .figures(dossier.slug)
      .map((one) => [one.id, one]),
  );

  it('are those of the specification', () => {
    expect([...results.keys()]).toEqual(FIGURES.map(({ id }) => id));
  });

  it.each(FIGURES)('$id: $verdict', ({ id, verdict, recomputed, difference }) => {
    const result = results.get(id);
    expect(result?.verdict).toBe(verdict);
    if (recomputed !== undefined) expect(result?.recomputed).toBe(recomputed);
    if (difference !== undefined) expect(result?.difference).toBe(difference);
  });

  it('gives 6,9 % back from the two amounts', () => {
    expect(rounded(results.get('F01')?.recomputed ?? null, 20)).toBe(fraction(89497n, 1295459n, 20));
  });
});
