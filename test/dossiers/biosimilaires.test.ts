import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../src/core/model/check-dossier.ts';
import dossier from '../../src/dossiers/biosimilaires/dossier.ts';
import {
  FIGURES,
  KEYS,
  PENETRATION,
  RESULTS,
  SIX_OF_2021,
  TARGET_YEAR,
  YEARS,
} from './biosimilaires-expected.ts';
import { asPrinted, openShipped } from './shipped-study.ts';

const shipped = openShipped(dossier, {
  'nouvelle-1': { convention: '1', 'actif[nouvelle]': '1' },
  'nouvelle-2': { convention: '2', 'actif[nouvelle]': '1' },
  'nouvelle-3': { 'actif[nouvelle]': '1' },
  'economie-saisie': { 'economie_patient[ranibizumab]': '500' },
  'cle-15': { 'part_medecins[r1]': '0.15' },
  'reversement-rang-2': { rang_reversement: '2' },
  'decote-30': { decote: '0.3' },
});
const { value } = shipped;

describe('Biosimilaires: the dossier', () => {
  it('is sound as data and as a model', () => {
    expect(checkDossier(dossier)).toEqual([]);
    expect(shipped.problems).toEqual([]);
  });

  it('ships one study, compared with the printed calendar', () => {
    expect(shipped.study.scenarios.map(({ label }) => label)).toEqual([
      'Calendrier imprimé',
      'Lecture littérale',
      'Périodes de douze mois',
      'Ranibizumab rapide',
      'Nouvelle molécule en 2026',
    ]);
    expect(shipped.study.reference).toBe('calendrier-imprime');
  });
});

describe('Biosimilaires: which key applies, by molecule and year', () => {
  it.each(['1', '2', '3'] as const)('with reading %s', (reading) => {
    const scenario = `nouvelle-${reading}`;
    const row = (molecule: string) =>
      YEARS.map((year) => value(scenario, `cle_medecins[${molecule},${year}]`));
    for (const molecule of SIX_OF_2021) expect(row(molecule)).toEqual(KEYS[reading].six);
    expect(row('ranibizumab')).toEqual(KEYS[reading].ranibizumab);
    expect(row('nouvelle')).toEqual(KEYS[reading].nouvelle);
  });

  it('gives nothing to a molecule left out', () => {
    expect(YEARS.map((year) => value('calendrier-imprime', `cle_medecins[nouvelle,${year}]`))).toEqual(
      YEARS.map(() => '0'),
    );
  });

  it('equals the seven splits printed for 2024 with the third reading only', () => {
    const gaps = (scenario: string) =>
      [...SIX_OF_2021, 'ranibizumab', 'nouvelle'].map((molecule) =>
        value(scenario, `ecart_2024[${molecule}]`),
      );
    expect(gaps('calendrier-imprime')).toEqual(['0', '0', '0', '0', '0', '0', '0', null]);
    expect(gaps('lecture-litterale')).toEqual(['-0.1', '-0.1', '-0.1', '-0.1', '-0.1', '-0.1', '-0.1', null]);
    expect(gaps('douze-mois')).toEqual(['-0.1', '-0.1', '-0.1', '-0.1', '-0.1', '-0.1', '-0.05', null]);
  });
});

describe('Biosimilaires: penetration and inclusion', () => {
  it.each(Object.keys(PENETRATION))('%s climbs in a straight line up to 80 %%', (molecule) => {
    const climb = YEARS.map((year) => value('calendrier-imprime', `penetration[${molecule},${year}]`));
    const start = climb[2] as string;
    expect(climb).toEqual([start, start, ...(PENETRATION[molecule] as string[])]);
    expect(value('calendrier-imprime', `annee_80[${molecule}]`)).toBe(TARGET_YEAR[molecule]);
  });

  it('says nothing, and not a far year, when the target is out of reach before 2030', () => {
    const slow = openShipped(dossier, { lent: { 'gain_annuel[enoxaparine]': '0.05' } });
    expect(slow.value('lent', 'annee_80[enoxaparine]')).toBeNull();
  });

  it('takes a molecule five points below the target, and no other of the test bench', () => {
    const five = ['c1', 'c2', 'c3', 'c4', 'c5'];
    expect(five.map((c) => value('calendrier-imprime', `eligible[${c}]`))).toEqual(['1', '0', '0', '0', '0']);
    expect(value('calendrier-imprime', 'marge[c1]')).toBe('0.05');
    expect(value('calendrier-imprime', 'marge[c2]')).toBe('0.04');
  });
});

describe('Biosimilaires: what each scenario saves and pays', () => {
  for (const [scenario, results] of Object.entries(RESULTS)) {
    it.each(Object.entries(results))(`${scenario}: %s is %s`, (at, expected) => {
      expect(asPrinted(value(scenario, at), expected)).toBe(expected);
    });
  }

  it('keeps the implied saving until one is typed over it', () => {
    expect(value('calendrier-imprime', 'economie[ranibizumab,a2024]')).toBe(
      '863466.666666666666666666666667',
    );
    expect(value('economie-saisie', 'economie[ranibizumab,a2024]')).toBe('1000000');
  });

  it('derives the saving from the key of the chosen rank, whatever the rate', () => {
    expect(asPrinted(value('cle-15', 'economie_patient_implicite'), '863.466…')).toBe('863.466…');
    expect(value('reversement-rang-2', 'economie_patient_implicite')).toBe('647.6');
  });

  it('adds 72 M€ for ten more points of discount on the anti-VEGF base', () => {
    expect(value('decote-30', 'economie_anti_vegf')).toBe('216');
  });
});

describe('Biosimilaires: published figures', () => {
  it('are all judged', () => {
    expect(shipped.figures.map(({ id }) => id)).toEqual(FIGURES.map(([id]) => id));
  });

  it.each(FIGURES)('%s is %s', (id, verdict, recomputed, gap) => {
    const figure = shipped.figures.find((one) => one.id === id);
    expect(figure?.verdict).toBe(verdict);
    expect(figure?.recomputed).toBe(recomputed);
    expect(figure?.difference).toBe(gap);
  });
});
