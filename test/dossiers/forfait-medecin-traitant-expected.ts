import type { Verdict } from '../../src/core/model/dossier.ts';

/** Grids in the order of the columns below. */
export const GRIDS = ['actuel', 'option_1', 'option_2', 'convention_signee'] as const;

/** The fourteen teaching doctors: four columns where the grids differ, in the order of `GRIDS`. */
export const CAS_TYPES: readonly {
  readonly id: string;
  readonly socle: readonly string[];
  /** C2S, rate and aid are the same in the three new grids. */
  readonly c2s: string;
  readonly taux: string;
  readonly aide: string;
  readonly remuneration: readonly string[];
  readonly gainOption2: string;
  /** Option 2 minus Option 1. */
  readonly ecartOption: string;
}[] = [
  {
    id: 'mg_reference',
    socle: ['17440', '20330', '20968', '21220'],
    c2s: '1060',
    taux: '0',
    aide: '0',
    remuneration: ['17440', '21390', '22028', '22280'],
    gainOption2: '4588',
    ecartOption: '638',
  },
  {
    id: 'mg_median',
    socle: ['16842', '19639', '20237', '20480'],
    c2s: '1020',
    taux: '0',
    aide: '0',
    remuneration: ['16842', '20659', '21257', '21500'],
    gainOption2: '4415',
    ecartOption: '598',
  },
  {
    id: 'mg_quart_bas',
    socle: ['10935', '12744', '13198', '13360'],
    c2s: '660',
    taux: '0',
    aide: '0',
    remuneration: ['10935', '13404', '13858', '14020'],
    gainOption2: '2923',
    ecartOption: '454',
  },
  {
    id: 'mg_quart_haut',
    socle: ['23611', '27526', '28328', '28670'],
    c2s: '1440',
    taux: '0',
    aide: '0',
    remuneration: ['23611', '28966', '29768', '30110'],
    gainOption2: '6157',
    ecartOption: '802',
  },
  {
    id: 'primo_zip',
    socle: ['10935', '12744', '13504', '13675'],
    c2s: '900',
    taux: '0.4',
    aide: '10000',
    remuneration: ['10935', '28741.6', '29805.6', '30045'],
    gainOption2: '18870.6',
    ecartOption: '1064',
  },
  {
    id: 'primo_zip_an2',
    socle: ['10935', '12744', '13504', '13675'],
    c2s: '900',
    taux: '0.4',
    aide: '0',
    remuneration: ['10935', '18741.6', '19805.6', '20045'],
    gainOption2: '8870.6',
    ecartOption: '1064',
  },
  {
    id: 'primo_zac',
    socle: ['10935', '12744', '13504', '13675'],
    c2s: '660',
    taux: '0',
    aide: '5000',
    remuneration: ['10935', '18404', '19164', '19335'],
    gainOption2: '8229',
    ecartOption: '760',
  },
  {
    id: 'installe_zip',
    socle: ['23611', '27526', '28328', '28670'],
    c2s: '2000',
    taux: '0.1',
    aide: '0',
    remuneration: ['23611', '32278.6', '33160.8', '33537'],
    gainOption2: '9549.8',
    ecartOption: '882.2',
  },
  {
    id: 'installe_zip_contrat',
    socle: ['23611', '27526', '28328', '28670'],
    c2s: '2000',
    taux: '0',
    aide: '0',
    remuneration: ['23611', '29526', '30328', '30670'],
    gainOption2: '6717',
    ecartOption: '802',
  },
  {
    id: 'plus_67',
    socle: ['20366', '24017', '24395', '24485'],
    c2s: '700',
    taux: '0.1',
    aide: '0',
    remuneration: ['20366', '27118.7', '27534.5', '27633.5'],
    gainOption2: '7168.5',
    ecartOption: '415.8',
  },
  {
    id: 'plus_67_zip',
    socle: ['20366', '24017', '24395', '24485'],
    c2s: '700',
    taux: '0.2',
    aide: '0',
    remuneration: ['20366', '29520.4', '29974', '30082'],
    gainOption2: '9608',
    ecartOption: '453.6',
  },
  {
    id: 'jeunes_familles',
    socle: ['10948', '12595', '12705', '13965'],
    c2s: '1800',
    taux: '0',
    aide: '0',
    remuneration: ['10948', '14395', '14505', '15765'],
    gainOption2: '3557',
    ecartOption: '110',
  },
  {
    id: 'precarite',
    socle: ['17440', '20330', '20968', '21220'],
    c2s: '4240',
    taux: '0',
    aide: '0',
    remuneration: ['17440', '24570', '25208', '25460'],
    gainOption2: '7768',
    ecartOption: '638',
  },
  {
    id: 'liste_dormante',
    socle: ['23611', '27526', '21818', '22115'],
    c2s: '600',
    taux: '0',
    aide: '0',
    remuneration: ['23611', '28126', '22418', '22715'],
    gainOption2: '-1193',
    ecartOption: '-5708',
  },
];

/** National budget and its parts, by grid. */
export const FRANCE: Readonly<Record<string, readonly string[]>> = {
  budget: ['827248960', '1051101390.16', '1082211643.136', '1094499705.44'],
  budget_socle: ['827248960', '964333220', '994596112', '1006549480'],
  budget_c2s: ['0', '50280040', '50280040', '50280040'],
  budget_majorations: ['0', '27001330.16', '27848691.136', '28183385.44'],
  budget_aides: ['0', '9486800', '9486800', '9486800'],
};

/** Patients of the 47 434 GPs, all together and by class. */
export const EFFECTIFS_FRANCE: Readonly<Record<string, string>> = {
  ald_80_plus: '2846040',
  age_80_plus: '1423020',
  ald_0_79: '8063780',
  age_75_79: '1897360',
  age_7_74: '34152480',
  age_moins_2: '474340',
  age_2_6: '1423020',
};

export const REMUNERATION_MOYENNE = ['17440', '22159.24', '22815.104', '23074.16'];

/** Verdicts of the published figures; recomputed and difference where a number comes out. */
export const FIGURES: readonly {
  readonly id: string;
  readonly verdict: Verdict;
  readonly recomputed?: string;
  readonly difference?: string;
}[] = [
  { id: 'F01', verdict: 'retrouve' },
  { id: 'F02', verdict: 'retrouve', recomputed: '10', difference: '0' },
  { id: 'F03', verdict: 'retrouve', recomputed: '0.3', difference: '0' },
  { id: 'F04', verdict: 'retrouve', recomputed: '10000', difference: '0' },
  { id: 'F05', verdict: 'retrouve', recomputed: '0.1', difference: '0' },
  { id: 'F06', verdict: 'retrouve', recomputed: '0.1', difference: '0' },
  { id: 'F07', verdict: 'retrouve' },
  { id: 'F08', verdict: 'ecart', recomputed: '947' },
  { id: 'F09', verdict: 'ecart' },
  { id: 'F10', verdict: 'non-recalculable' },
  { id: 'F11', verdict: 'non-recalculable' },
  { id: 'F12', verdict: 'ecart', recomputed: '4360', difference: '-1000' },
  { id: 'F13', verdict: 'ecart', recomputed: '827248960', difference: '-224751040' },
  { id: 'F14', verdict: 'non-recalculable' },
  { id: 'F15', verdict: 'ecart' },
];
