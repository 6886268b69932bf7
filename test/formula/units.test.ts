import { describe, expect, it } from 'vitest';
import { evaluateSmall, type SmallModel } from '../engine/small-dossier.ts';

const tables: SmallModel = {
  dims: { annee: { a2025: '2025', a2026: '2026' } },
  parameters: {
    prix: { unit: '€', cells: '250' },
    economie: { unit: 'M€', cells: '42.4' },
    enveloppe: { unit: 'Md€', cells: '1.5' },
    frais: { unit: 'k€', cells: '3.25' },
    montant: { unit: '€/patient/an', cells: '70.5' },
    mensuel: { unit: '€/patient/mois', cells: '5' },
    patients: { unit: 'patients', cells: '1000' },
    ps: { unit: 'PS', cells: '25000' },
    part: { unit: '%', cells: '0.25' },
    ecart: { unit: 'points', cells: '0.05' },
    gain_par_point: { unit: 'M€/point', cells: '2.6' },
    temps: { unit: 'minutes', cells: '90' },
    debut: { unit: 'année', cells: '2024' },
  },
};

function evaluate(unit: string, expr: string) {
  const { problems, values } = evaluateSmall({ ...tables, formulas: { f: [unit, expr] } });
  return { messages: problems.map(({ message }) => message.replaceAll('\u00a0', ' ')), values: values('f') };
}

describe('Les unités se composent, et les échelles se convertissent seules, exactement', () => {
  it.each([
    ['des €/patient/an par des patients', '€/an', 'montant * patients', '70500'],
    ['en k€', 'k€/an', 'montant * patients', '70.5'],
    ['en M€', 'M€/an', 'montant * patients', '0.0705'],
    ['des M€ et des euros', '€', 'economie + prix', '42400250'],
    ['des euros et des M€, rendus en M€', 'M€', 'prix + economie', '42.40025'],
    ['des Md€ moins des k€', 'k€', 'enveloppe - frais', '1499996.75'],
    ['des M€ par PS, en euros', '€/PS', 'economie / ps', '1696'],
    ['la même en M€ par PS', 'M€/PS', 'economie / ps', '0.001696'],
    ['des M€ comparés à des euros', '', 'economie > prix', '1'],
    ['des M€ par des M€ : un taux', '%', 'economie / enveloppe * 3', '0.0848'],
    ['une part d’un montant', 'M€', 'economie * part', '10.6'],
    ['une part, de l’autre côté', 'M€', 'part * economie', '10.6'],
    ['une part d’euros rendue en k€', 'k€', 'prix * part', '0.0625'],
    ['un taux de croissance', '€', 'prix * (1 + part)', '312.5'],
    ['un taux et des points', '%', 'part + ecart', '0.3'],
    ['un taux moins un nombre écrit en %', '%', 'part - 5 %', '0.2'],
    ['des M€ par point', 'M€', 'gain_par_point * ecart', '13'],
    ['des M€ par point, de points écrits', 'M€', 'gain_par_point * 2 {points}', '5.2'],
    ['et leur quotient', 'M€/point', 'economie / 20 {points}', '2.12'],
    ['une conversion écrite', '€/patient/an', 'mensuel * 12 {mois/an}', '60'],
    ['une conversion qui divise', '€/patient/mois', 'montant / 12 {mois/an}', '5.875'],
    ['un pluriel et son singulier', '€/an', 'montant * 1 {patient} + montant * 1 {patients}', '141'],
    ['les minutes et les heures sont deux unités', 'h', 'temps / 60 {minutes/h}', '1.5'],
    ['une unité au carré', '€²', 'prix * prix', '62500'],
    ['une racine d’un taux', '', 'part ^ 0,5', '0.5'],
    ['zéro va avec toute unité', '€', 'MAX(0; prix)', '250'],
    ['absent va avec toute unité', '€', 'SI(1 = 1; prix; ABSENT)', '250'],
    ['un nombre écrit avec son unité', 'M€', '6 {M€} + 500 {k€}', '6.5'],
    ['vingt pour cent de trois façons', '', '20 % + 20 {%} + 20 {points}', '0.6'],
    ['une année moins une année', '', 'debut - 2020', '4'],
    ['l’année d’un membre et une autre', 'année', 'annee[annee = a2025] + 1', '2026'],
    ['un montant par un écart d’années', '€', 'prix * (annee[annee = a2026] - debut)', '500'],
    ['une échelle déclarée autrement', '%', 'prix / economie * 1000', '0.00589622641509433962264150943396'],
  ])('%s : %s, %s', (_, unit, expr, expected) => {
    const { messages, values } = evaluate(unit, expr);
    expect(messages).toEqual([]);
    expect(values).toEqual([expected]);
  });

  it('l’ordre des unités ne compte pas, ni leur écriture', () => {
    for (const unit of ['€/an', '€·1/an', '€ / an', '€/ans'])
      expect(evaluate(unit, 'montant * patients')).toEqual({ messages: [], values: ['70500'] });
  });
});

describe('Des unités qui ne vont pas ensemble se refusent', () => {
  it.each([
    ['des euros et un taux', '€', 'prix + part', /« prix » est en €, « part » en %.*1 \+ taux/],
    ['des euros et un nombre', '€', 'prix + 1', /« prix » est en €, « 1 » en nombre sans unité.*{€}/],
    [
      'un an et un mois',
      '€/patient/an',
      'montant + mensuel',
      /€\/patient\/an.*€\/patient\/mois.*12 {mois\/an}/,
    ],
    ['une comparaison', '', 'prix > patients', /« prix » est en €, « patients » en patients/],
    [
      'deux côtés d’un SI',
      '€',
      'SI(part > 0; prix; patients)',
      /« prix » est en €, « patients » en patients/,
    ],
    [
      'une unité déclarée qui manque',
      '',
      'prix * 2',
      /résultat en €, mais l’unité déclarée est nombre sans unité/,
    ],
    ['une unité déclarée de trop', '€/an', 'prix * 2', /résultat en €, mais l’unité déclarée est €\/an/],
    [
      'une dimension oubliée',
      '€/an',
      'montant * 2',
      /résultat en €\/patient\/an, mais l’unité déclarée est €\/an/,
    ],
    ['des minutes déclarées en heures', 'h', 'temps', /résultat en minutes, mais l’unité déclarée est h/],
    ['un euro au carré', '€', 'prix * prix', /résultat en €², mais l’unité déclarée est €/],
    ['une puissance d’euros', '€', 'prix ^ 2', /« prix » est en € : un nombre sans unité/],
    ['une unité qui ne se lit pas', '', '5 {€ par an}', /« € par an » n’est pas une unité/],
    [
      'un taux d’unités mêlées',
      '%',
      'prix / patients',
      /résultat en €\/patient, mais l’unité déclarée est %/,
    ],
  ])('%s : %s, %s', (_, unit, expr, message) => {
    const { messages, values } = evaluate(unit, expr);
    expect(messages).toEqual([expect.stringMatching(message)]);
    expect(values).toMatchObject([{ code: 'formule-invalide' }]);
  });
});
