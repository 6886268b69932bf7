import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../src/core/model/check-dossier.ts';
import dossier from '../../src/dossiers/prado/dossier.ts';
import { FIGURES, RESULTS } from './prado-expected.ts';
import { asPrinted, openShipped } from './shipped-study.ts';

const Exact = Decimal.clone({ precision: 40 });
const VOLETS = ['maternite', 'chirurgie', 'pathologies_chroniques'];

const shipped = openShipped(dossier, {
  'sans-gain': {
    'gain_par_adhesion[maternite]': '0',
    'gain_par_adhesion[chirurgie]': '0',
    'gain_par_adhesion[pathologies_chroniques]': '0',
  },
  'fiche-7': { choix_serie: '2' },
  'gain-ic': { gain_ic: '1000' },
  'maternite-double': { 'adhesions[maternite]': '785054' },
});
const { value } = shipped;

describe('PRADO: the dossier', () => {
  it('is sound as data and as a model', () => {
    expect(checkDossier(dossier)).toEqual([]);
    expect(shipped.problems).toEqual([]);
  });

  it('ships one study, compared with the situation of 2016', () => {
    expect(shipped.study.scenarios.map(({ id }) => id)).toEqual([
      'actuel-2016',
      'gain-ssr-2015',
      'chirurgie-30',
      'sms-generalises',
      'objectif-650000',
    ]);
    expect(shipped.study.reference).toBe('actuel-2016');
  });
});

describe('PRADO: what each scenario costs and brings', () => {
  for (const [scenario, results] of Object.entries(RESULTS)) {
    it.each(Object.entries(results))(`${scenario}: %s is %s`, (at, expected) => {
      expect(asPrinted(value(scenario, at), expected)).toBe(expected);
    });
  }

  it('spreads the whole budget over the volets, in every scenario', () => {
    for (const { id } of shipped.study.scenarios) {
      const sum = VOLETS.reduce(
        (total, v) => total.plus(value(id, `cout_volet[${v}]`) as string),
        new Exact(0),
      );
      expect(sum.toFixed(12)).toBe(new Exact(value(id, 'budget') as string).toFixed(12));
    }
  });

  it('multiplies every volet alike to reach the target of 650 000', () => {
    const sum = VOLETS.reduce(
      (total, v) => total.plus(value('objectif-650000', `adhesions_retenues[${v}]`) as string),
      new Exact(0),
    );
    expect(sum.toFixed(12)).toBe('650000.000000000000');
    expect(asPrinted(value('objectif-650000', 'adhesions_retenues[maternite]'), '≈592087.9746')).toBe(
      '≈592087.9746',
    );
  });

  it('follows the gain a default stands on, and a volume typed in a volet', () => {
    expect(value('gain-ic', 'gain_par_adhesion[pathologies_chroniques]')).toBe('1000');
    expect(value('maternite-double', 'adhesions_retenues[maternite]')).toBe('785054');
    expect(value('maternite-double', 'adhesions_retenues[chirurgie]')).toBe('34170');
  });

  it('leaves blank what the tables leave blank', () => {
    expect(value('actuel-2016', 'taux_atteinte_cog[a2013]')).toBeNull();
    expect(value('actuel-2016', 'taux_atteinte_cog[a2017]')).toBeNull();
    expect(value('actuel-2016', 'realise_dms_maternite[a2016]')).toBeNull();
    expect(value('actuel-2016', 'etp_total[a2017]')).toBeNull();
  });
});

describe('PRADO: published figures', () => {
  it('are all judged', () => {
    expect(shipped.figures.map(({ id }) => id)).toEqual(FIGURES.map(([id]) => id));
  });

  it.each(FIGURES)('%s is %s', (id, verdict, recomputed, gap) => {
    const figure = shipped.figures.find((one) => one.id === id);
    expect(figure?.verdict).toBe(verdict);
    expect(asPrinted(figure?.recomputed ?? null, recomputed)).toBe(recomputed);
    expect(asPrinted(figure?.difference ?? null, gap)).toBe(gap);
  });
});
