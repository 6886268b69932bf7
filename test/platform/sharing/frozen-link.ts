import type { Study } from '../../../src/core/model/study.ts';

/** What the link below was made from, over nothing but the small dossier of the tests. */
export const frozenStudy: Study = {
  format: 'etabli',
  version: 1,
  id: 'frozen',
  title: 'Été : « à revoir »',
  description: '',
  dossiers: { 'mini-forfait': 1 },
  scenarios: [
    { id: 'actuel', label: 'Actuel', description: '', parent: null, color: 0, cells: {} },
    {
      id: 'b1b0c9a2-6f6e-4c3b-8a44-0c8b5b0d2f11',
      label: 'Option 1',
      description: 'Grille',
      parent: 'actuel',
      color: 3,
      cells: {
        'mini-forfait.montant[ald_80_plus]': { value: '80.50' },
        'mini-forfait.montant_non_vu': { value: null },
        'mini-forfait.nb_medecins': { value: '1234', status: 'hypothese', note: 'À vérifier' },
      },
    },
    {
      id: 'copie',
      label: 'Copie',
      description: '',
      parent: null,
      color: 2,
      cells: { 'mini-forfait.nb_medecins': { value: '1234', status: 'hypothese', note: 'À vérifier' } },
    },
  ],
  reference: 'b1b0c9a2-6f6e-4c3b-8a44-0c8b5b0d2f11',
  split: ['mini-forfait.montant'],
  created: '2026-11-21T09:00:00.000Z',
  modified: '2026-11-21T09:00:00.000Z',
};

/** Made by the first version, in Node. Links are in people’s messages: this one opens for ever. */
export const frozenLink =
  '#/lien/1.Ktq7LG2QPWrDQBCFryJePWtWv16Pq5AiZQ5gRJDkVbxEWglpLWKMIG1ukdbkCOmsiwXZTmFIN4_3ZuabOWIA-4QaHKxWgVSJJOzAgUpCpcLlMiY4MKZPN5089s7f3vTldXpoTOedf0Cw4M0GtbFGlE1XZsaB_DQldJfBb-B7d1E31mXWISX04M0RBoyscHtdgVCB8XAVI1293M9lscoCkZSJFlER5kJlUSRkofI4l9ug9P1b53PrTGO9WW7BeOpMVWkQCnBIeJ9RJSFUSqkwjkFQchHLNWbeA_h4T2rzl1pvdWFsP3tDVu01GH4QRiD0LnP7HozdoW3cTvfzItu4OTJ9eMN06kxpdIdx_LukaFqjb6iPt7oFC5_wevnWP4RiLZCmYzr-Ag';
