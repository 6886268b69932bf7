import type { Dossier } from '../../src/core/model/dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { FakeFormula } from './fake-workspace.ts';

const years = ['2023', '2024', '2025', '2026', '2027'];

/** A dossier with one chart of each kind, and what makes them hard: gaps, losses, published points, several scenarios. */
export const chartsDossier: Dossier = {
  slug: 'courbes',
  version: 1,
  title: 'Courbes',
  group: 'Essais',
  question: 'Que montrent les graphiques ?',
  sources: [{ id: 's', title: 'Source', date: '2024' }],
  dimensions: [
    {
      id: 'volet',
      label: 'Volet',
      members: [
        { id: 'maternite', label: 'Retour à domicile après accouchement', short: 'Maternité' },
        { id: 'chirurgie', label: 'Chirurgie' },
        { id: 'cardiaque', label: 'Insuffisance cardiaque' },
        { id: 'bpco', label: 'BPCO' },
      ],
    },
    {
      id: 'annee',
      label: 'Année',
      members: years.map((value) => ({ id: `a${value}`, label: value, value })),
    },
    {
      id: 'molecule',
      label: 'Molécule',
      members: ['ranibizumab', 'pegfilgrastim', 'etanercept'].map((id) => ({ id, label: id })),
    },
    {
      id: 'taux',
      label: 'Taux affiché',
      members: ['7', '10', '15', '20', '25', '30'].map((n) => ({ id: `t${n}`, label: `${n} %` })),
    },
    {
      id: 'point',
      label: 'Point publié',
      members: [
        { id: 'p1', label: '1' },
        { id: 'p2', label: '2' },
        { id: 'p3', label: '3' },
      ],
    },
  ],
  parameters: [
    {
      id: 'benefice',
      label: 'Bénéfice net',
      unit: '€/an',
      dims: ['volet'],
      status: 'hypothese',
      cells: { maternite: '12500000', chirurgie: '-3200000', cardiaque: '8100000' },
    },
    {
      id: 'economie',
      label: 'Économie',
      unit: 'M€',
      dims: ['annee'],
      status: 'hypothese',
      cells: { a2023: '6', a2024: '17', a2026: '30', a2027: '42.5' },
    },
    {
      id: 'cle',
      label: 'Part des médecins',
      unit: '%',
      dims: ['molecule', 'annee'],
      status: 'publie',
      cells: Object.fromEntries(
        ['ranibizumab', 'pegfilgrastim', 'etanercept'].flatMap((molecule, rank) =>
          years.map((year, at) => [
            `${molecule},a${year}`,
            {
              value: rank === 2 && at === 0 ? null : String([0.3, 0.2, 0.1, 0.05, 0][Math.max(0, at - rank)]),
            },
          ]),
        ),
      ),
    },
    {
      id: 'taux_affiche',
      label: 'Taux d’initiation',
      unit: '%',
      dims: ['taux'],
      status: 'hypothese',
      cells: { t7: '0.07', t10: '0.1', t15: '0.15', t20: '0.2', t25: '0.25', t30: '0.3' },
    },
    {
      id: 'courbe',
      label: 'Économie',
      unit: 'M€',
      dims: ['taux'],
      status: 'hypothese',
      cells: { t7: '0', t10: '6', t15: '17', t20: '30', t25: '43', t30: '56' },
    },
    {
      id: 'taux_point',
      label: 'Taux',
      unit: 'points',
      dims: ['point'],
      status: 'publie',
      cells: { p1: '0.1', p2: '0.15', p3: '0.2' },
    },
    {
      id: 'economie_point',
      label: 'Économie',
      unit: 'k€',
      dims: ['point'],
      status: 'publie',
      cells: { p1: '6000', p2: '17000', p3: '30000' },
    },
  ],
  formulas: [],
  figures: [],
  tables: [],
  results: [],
  charts: [
    { id: 'benefice', title: 'Bénéfice net par volet', kind: 'bars', y: 'benefice', x: 'volet' },
    { id: 'economie', title: 'Économie par année', kind: 'line', y: 'economie', x: 'annee' },
    {
      id: 'calendrier',
      title: 'Calendrier des clés',
      kind: 'heat',
      y: 'cle',
      x: 'annee',
      series: 'molecule',
    },
    { id: 'cles', title: 'Clés par molécule', kind: 'line', y: 'cle', x: 'annee', series: 'molecule' },
    { id: 'barres-cles', title: 'Clés en barres', kind: 'bars', y: 'cle', x: 'annee', series: 'molecule' },
    {
      id: 'courbe',
      title: 'Économie selon le taux d’initiation',
      kind: 'line',
      y: 'courbe',
      x: 'taux',
      xValue: 'taux_affiche',
      points: { x: 'taux_point', y: 'economie_point', label: 'Points publiés' },
      note: 'Au-delà de 20 %, la courbe est extrapolée.',
    },
    { id: 'incomplet', title: 'Incomplet', kind: 'bars', y: 'cle', x: 'annee' },
  ],
  notes: [],
};

const scenario = (
  id: string,
  label: string,
  color: number,
  cells: Readonly<Record<string, string | null>>,
): Study['scenarios'][number] => ({
  id,
  label,
  description: '',
  parent: null,
  color,
  cells: Object.fromEntries(Object.entries(cells).map(([at, value]) => [`courbes.${at}`, { value }])),
});

export const chartsStudy: Study = {
  format: 'etabli',
  version: 2,
  id: 'courbes',
  title: 'Courbes',
  description: '',
  dossiers: { courbes: 1 },
  scenarios: [
    scenario('actuel', 'Actuel', 0, {}),
    scenario('option-1', 'Option 1', 1, {
      'benefice[chirurgie]': '2400000',
      'economie[a2027]': '44',
      'courbe[t30]': '50',
    }),
    scenario('option-2', 'Option 2', 2, {
      'benefice[maternite]': '9000000',
      'cle[ranibizumab,a2027]': '0.25',
    }),
    scenario('contre', 'Contre-proposition du syndicat', 3, {
      'economie[a2024]': '25',
      'economie[a2027]': '60',
    }),
  ],
  reference: 'actuel',
  split: [],
  created: '2026-11-21T09:00:00.000Z',
  modified: '2026-11-21T09:00:00.000Z',
};

export const noFormulas: Readonly<Record<string, FakeFormula>> = {};
