/** Results worked out by hand and in fractions from the printed rules: `…` is cut there, the rest is exact. */

export const YEARS = ['a2021', 'a2022', 'a2023', 'a2024', 'a2025', 'a2026', 'a2027', 'a2028', 'a2029'];

export const SIX_OF_2021 = [
  'etanercept',
  'adalimumab',
  'follitropine_alpha',
  'teriparatide',
  'insuline_asparte',
  'enoxaparine',
];

/** Share of the prescribers, 2021 to 2029, by reading: calendar years, twelve months, entry year unranked. */
export const KEYS: Record<'1' | '2' | '3', { six: string[]; ranibizumab: string[]; nouvelle: string[] }> = {
  '1': {
    six: ['0.3', '0.2', '0.1', '0', '0', '0', '0', '0', '0'],
    ranibizumab: ['0', '0', '0.3', '0.2', '0.1', '0', '0', '0', '0'],
    nouvelle: ['0', '0', '0', '0', '0', '0.3', '0.2', '0.1', '0'],
  },
  '2': {
    six: ['0.3', '0.2', '0.1', '0', '0', '0', '0', '0', '0'],
    ranibizumab: ['0', '0', '0.15', '0.25', '0.15', '0.05', '0', '0', '0'],
    nouvelle: ['0', '0', '0', '0', '0', '0.3', '0.2', '0.1', '0'],
  },
  '3': {
    six: ['0.3', '0.3', '0.2', '0.1', '0', '0', '0', '0', '0'],
    ranibizumab: ['0', '0', '0.3', '0.3', '0.2', '0.1', '0', '0', '0'],
    nouvelle: ['0', '0', '0', '0', '0', '0.3', '0.3', '0.2', '0.1'],
  },
};

/** Penetration from 2023 to 2029. */
export const PENETRATION: Record<string, string[]> = {
  etanercept: ['0.6', '0.65', '0.7', '0.75', '0.8', '0.8', '0.8'],
  adalimumab: ['0.55', '0.6', '0.65', '0.7', '0.75', '0.8', '0.8'],
  follitropine_alpha: ['0.75', '0.8', '0.8', '0.8', '0.8', '0.8', '0.8'],
  teriparatide: ['0.7', '0.75', '0.8', '0.8', '0.8', '0.8', '0.8'],
  insuline_asparte: ['0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.8'],
  enoxaparine: ['0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8'],
  ranibizumab: ['0', '0.2', '0.4', '0.6', '0.8', '0.8', '0.8'],
};

export const TARGET_YEAR: Record<string, string> = {
  etanercept: '2027',
  adalimumab: '2028',
  follitropine_alpha: '2024',
  teriparatide: '2025',
  insuline_asparte: '2028',
  enoxaparine: '2029',
  ranibizumab: '2027',
};

/** By scenario, then by result. */
export const RESULTS: Record<string, Record<string, string>> = {
  'calendrier-imprime': {
    economie_patient_implicite: '431.7333…',
    economie_injection: '107.9333…',
    reversement_injection: '32.38',
    part_am_patient: '302.2133…',
    'economie_totale[a2022]': '0',
    'economie_totale[a2023]': '0',
    'economie_totale[a2024]': '1263466.66…',
    'economie_totale[a2025]': '2476933.33…',
    'economie_totale[a2026]': '3640400',
    'economie_totale[a2027]': '4803866.66…',
    'economie_totale[a2028]': '5053866.66…',
    'economie_totale[a2029]': '5153866.66…',
    'economie_cumulee[a2029]': '22392400',
    economie_periode: '22392400',
    'reversement_total[a2023]': '0',
    'reversement_total[a2024]': '299040',
    'reversement_total[a2025]': '345386.66…',
    'reversement_total[a2026]': '259040',
    'reversement_total[a2027]': '0',
    'reversement_total[a2028]': '0',
    'reversement_total[a2029]': '0',
    'reversement_cumule[a2029]': '903466.66…',
    reversement_periode: '903466.66…',
    'reversement_ranibizumab[a2024]': '259040',
    'reversement_ranibizumab[a2025]': '345386.66…',
    'reversement_ranibizumab[a2026]': '259040',
    reversement_ranibizumab_periode: '863466.66…',
    gain_am_periode: '21488933.33…',
    'reversement_ps[a2023]': '6476',
    'reversement_ps[a2024]': '6476',
    'reversement_ps[a2025]': '4317.333…',
    'reversement_ps[a2026]': '2158.666…',
    'reversement_ps[a2027]': '0',
    economie_anti_vegf: '144',
  },
  'lecture-litterale': {
    'reversement_total[a2024]': '172693.33…',
    'reversement_total[a2025]': '172693.33…',
    'reversement_total[a2026]': '0',
    reversement_periode: '345386.66…',
  },
  'douze-mois': {
    'reversement_total[a2024]': '215866.66…',
    'reversement_total[a2025]': '259040',
    'reversement_total[a2026]': '129520',
    reversement_periode: '604426.66…',
  },
  'ranibizumab-rapide': {
    'annee_80[ranibizumab]': '2025',
    'economie_totale[a2024]': '2126933.33…',
    'economie_totale[a2025]': '4203866.66…',
    'economie_totale[a2026]': '4503866.66…',
    'reversement_total[a2024]': '558080',
    'reversement_total[a2025]': '690773.33…',
    'reversement_total[a2026]': '345386.66…',
    reversement_periode: '1594240',
  },
  'nouvelle-molecule': {
    'reversement_total[a2024]': '299040',
    'reversement_total[a2025]': '345386.66…',
    'reversement_total[a2026]': '319040',
    'reversement_total[a2027]': '120000',
    'reversement_total[a2028]': '120000',
    'reversement_total[a2029]': '80000',
    reversement_periode: '1283466.66…',
  },
};

/** Verdict, what the tables give back, and by how much the print differs. */
export const FIGURES: readonly (readonly [
  id: string,
  verdict: string,
  recomputed: string | null,
  gap: string | null,
])[] = [
  ['P1', 'ecart', '7', '1'],
  ['P2', 'retrouve', '1', '0'],
  ['P3', 'retrouve', '1', '0'],
  ['P4', 'retrouve', '1', '0'],
  ['P5', 'retrouve', '0.1', '0'],
  ['P6', 'retrouve', '0.1', '0'],
  ['P7', 'retrouve', '0.1', '0'],
  ['P8', 'retrouve', '0.1', '0'],
  ['P9', 'retrouve', '0.1', '0'],
  ['P10', 'retrouve', '0.1', '0'],
  ['P11', 'retrouve', '0.3', '0'],
  ['P12', 'ecart', '0', '-0.1'],
  ['P12b', 'ecart', '0', '-0.1'],
  ['P13', 'ecart', '0.2', '-0.1'],
  ['P13b', 'ecart', '0.25', '-0.05'],
  ['P14', 'retrouve', '0.8', '0'],
  ['P15', 'non-recalculable', null, null],
  ['P16', 'non-recalculable', null, null],
];
