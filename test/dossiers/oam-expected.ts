import type { Verdict } from '../../src/core/model/dossier.ts';

/** The three years of the scheme. */
export const YEARS = ['a2025', 'a2026', 'a2027'] as const;

/** Shipped scenarios: 2025, 2026, 2027, then the three-year total; M€, and € per PS to the cent. */
export const SCENARIOS: Readonly<
  Record<
    string,
    {
      readonly economie: readonly string[];
      readonly interessement: readonly string[];
      readonly partAm: readonly string[];
      readonly gainParPs: readonly string[];
    }
  >
> = {
  publie: {
    economie: ['6', '17', '30', '53'],
    interessement: ['1.2', '3.4', '6', '10.6'],
    partAm: ['4.8', '13.6', '24', '42.4'],
    gainParPs: ['190.66', '540.20', '953.29', '1684.14'],
  },
  montee_lente: {
    economie: ['2', '8.2', '17', '27.2'],
    interessement: ['0.4', '1.64', '3.4', '5.44'],
    partAm: ['1.6', '6.56', '13.6', '21.76'],
    gainParPs: ['63.55', '260.57', '540.20', '864.32'],
  },
  objectif_2027: {
    economie: ['6', '30', '56', '92'],
    interessement: ['1.2', '6', '11.2', '18.4'],
    partAm: ['4.8', '24', '44.8', '73.6'],
    gainParPs: ['190.66', '953.29', '1779.47', '2923.42'],
  },
  cle_70_30: {
    economie: ['6', '17', '30', '53'],
    interessement: ['1.8', '5.1', '9', '15.9'],
    partAm: ['4.2', '11.9', '21', '37.1'],
    gainParPs: ['285.99', '810.30', '1429.93', '2526.22'],
  },
};

/** The structural model at 15 % a year and 583 €, to four decimals. */
export const STRUCTUREL = {
  economie: ['5.3200', '16.3147', '30.4882'],
  total: '52.1229',
  residus: ['-0.6800', '-0.6853', '0.4882'],
  gainCumule: '1656.27',
} as const;

/** With 15 % a year from 200 000 new patients in 2022. */
export const PATIENTS = {
  nouveaux: ['304175', '349801.25', '402271.4375'],
  supplementaires: ['9125.25', '27984.1', '52295.286875'],
} as const;

interface Calage {
  readonly unitaire: string;
  readonly annees: readonly string[];
  readonly total: string;
  readonly residus: readonly string[];
  readonly carres: string;
}

/** Saving per patient to six decimals; savings, total, residuals and sum of squares to four. */
export const CALAGES: Readonly<Record<string, Calage>> = {
  exact_2025: {
    unitaire: '657.516232',
    annees: ['6.0000', '18.4000', '34.3850'],
    total: '58.7850',
    residus: ['0.0000', '1.4000', '4.3850'],
    carres: '21.1882',
  },
  exact_2026: {
    unitaire: '607.487823',
    annees: ['5.5435', '17.0000', '31.7688'],
    total: '54.3122',
    residus: ['-0.4565', '0.0000', '1.7688'],
    carres: '3.3369',
  },
  exact_2027: {
    unitaire: '573.665464',
    annees: ['5.2348', '16.0535', '30.0000'],
    total: '51.2884',
    residus: ['-0.7652', '-0.9465', '0.0000'],
    carres: '1.4813',
  },
  exact_total: {
    unitaire: '592.810416',
    annees: ['5.4095', '16.5893', '31.0012'],
    total: '53.0000',
    residus: ['-0.5905', '-0.4107', '1.0012'],
    carres: '1.5197',
  },
  moindres_carres: {
    unitaire: '582.959340',
    annees: ['5.3196', '16.3136', '30.4860'],
    total: '52.1193',
    residus: ['-0.6804', '-0.6864', '0.4860'],
    carres: '1.1703',
  },
};

/** Exact on the total, with another growth. */
export const CROISSANCES: readonly (Calage & { readonly croissance: string; readonly scenario: string })[] = [
  {
    croissance: '0',
    scenario: 'croissance_0',
    unitaire: '1104.166667',
    annees: ['6.6250', '17.6667', '28.7083'],
    total: '53.0000',
    residus: ['0.6250', '0.6667', '-1.2917'],
    carres: '2.5035',
  },
  {
    croissance: '0.075',
    scenario: 'croissance_7_5',
    unitaire: '801.237837',
    annees: ['5.9723', '17.1205', '29.9073'],
    total: '53.0000',
    residus: ['-0.0277', '0.1205', '-0.0927'],
    carres: '0.0239',
  },
];

/** Rate, saving and the doctors' part in M€, then € per PS to the cent with 5 000, 6 294 and 8 000 of them. */
export const PAR_TAUX: readonly (readonly [string, string, string, string, string, string])[] = [
  ['t07', '0', '0', '0.00', '0.00', '0.00'],
  ['t08', '2', '0.4', '80.00', '63.55', '50.00'],
  ['t10', '6', '1.2', '240.00', '190.66', '150.00'],
  ['t12', '10.4', '2.08', '416.00', '330.47', '260.00'],
  ['t15', '17', '3.4', '680.00', '540.20', '425.00'],
  ['t17', '22.2', '4.44', '888.00', '705.43', '555.00'],
  ['t18', '24.8', '4.96', '992.00', '788.05', '620.00'],
  ['t20', '30', '6', '1200.00', '953.29', '750.00'],
  ['t25', '43', '8.6', '1720.00', '1366.38', '1075.00'],
  ['t30', '56', '11.2', '2240.00', '1779.47', '1400.00'],
];

/** Verdicts of the published figures; `recomputed` rounded to `decimals` where a number comes out. */
export const FIGURES: readonly {
  readonly id: string;
  readonly verdict: Verdict;
  readonly recomputed?: string;
  readonly decimals?: number;
}[] = [
  { id: 'oam01', verdict: 'retrouve', recomputed: '6' },
  { id: 'oam02', verdict: 'retrouve', recomputed: '17' },
  { id: 'oam03', verdict: 'retrouve', recomputed: '30' },
  { id: 'oam04', verdict: 'retrouve', recomputed: '4.8' },
  { id: 'oam05', verdict: 'retrouve', recomputed: '13.6' },
  { id: 'oam06', verdict: 'retrouve', recomputed: '24' },
  { id: 'oam07', verdict: 'retrouve', recomputed: '42.4' },
  { id: 'oam08', verdict: 'retrouve', recomputed: '42.4' },
  { id: 'oam09', verdict: 'retrouve', recomputed: '10.6' },
  { id: 'oam10', verdict: 'retrouve', recomputed: '10.6' },
  { id: 'oam11', verdict: 'retrouve', recomputed: '1684.1436', decimals: 4 },
  { id: 'oam12', verdict: 'retrouve', recomputed: '190.6578', decimals: 4 },
  { id: 'oam13', verdict: 'retrouve', recomputed: '540.1970', decimals: 4 },
  { id: 'oam14', verdict: 'retrouve', recomputed: '953.2888', decimals: 4 },
  { id: 'oam15', verdict: 'retrouve', recomputed: '6309.5', decimals: 1 },
  { id: 'oam16', verdict: 'retrouve', recomputed: '1' },
  { id: 'oam17', verdict: 'retrouve' },
  { id: 'oam18', verdict: 'ecart', recomputed: '1.86875' },
  { id: 'oam19', verdict: 'ecart', recomputed: '1.15385', decimals: 5 },
  { id: 'oam20', verdict: 'non-recalculable' },
  { id: 'oam21', verdict: 'non-recalculable' },
  { id: 'oam22', verdict: 'non-recalculable' },
];
