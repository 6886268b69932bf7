import { describe, expect, test } from 'vitest';
import { checkDossier } from '../../src/core/model/check-dossier.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';

const dossiers = import.meta.glob<Dossier>('../../src/dossiers/*/dossier.ts', {
  eager: true,
  import: 'default',
});

describe('every dossier', () => {
  test.each(Object.entries(dossiers))('%s is consistent, and is called after its folder', (path, dossier) => {
    expect(checkDossier(dossier)).toStrictEqual([]);
    expect(path).toContain(`/${dossier.slug}/dossier.ts`);
  });

  test('there is at least one to check', () => {
    expect(Object.keys(dossiers).length).toBeGreaterThan(0);
  });
});

type Loose = { [Key in keyof Dossier]: unknown } & Record<string, unknown>;

/** The messages about the small dossier with one thing changed, by path. */
function broken(path: string, value: unknown): string {
  const dossier = structuredClone(miniDossier) as unknown as Loose;
  const keys = path.split('/');
  let at: Record<string, unknown> = dossier;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) as string] = value;
  return checkDossier(dossier)
    .map(({ message }) => message.replaceAll('\u00a0', ' '))
    .join('\n');
}

describe('a broken dossier', () => {
  test('the small one is not', () => {
    expect(checkDossier(miniDossier)).toStrictEqual([]);
  });

  test.each<[path: string, value: unknown, message: string]>([
    ['question', undefined, 'Il faut un texte'],
    ['colour', 'red', 'La clé « colour » n’existe pas'],
    ['slug', 'Mini Forfait', 'Un nom de dossier'],
    ['parameters/0/id', 'Montant', 'Un identifiant commence par une lettre'],
    ['parameters/1/id', 'montant', 'L’identifiant « montant » sert deux fois'],
    ['formulas/0/id', 'montant', 'L’identifiant « montant » sert deux fois'],
    ['formulas/0/id', 'annee', 'L’identifiant « annee » sert deux fois'],
    ['sources/1/id', 'multilaterale', 'L’identifiant « multilaterale » sert deux fois'],
    ['figures/1/id', 'f1', 'L’identifiant « f1 » sert deux fois'],
    ['dimensions/1/members/1/id', 'a2025', 'Le membre « a2025 » y est deux fois'],
    ['dimensions/1/members/1', { id: 'a2026', label: '2026' }, 'tous les membres ont une valeur, ou aucun'],
    ['dimensions/1/members/1/value', '2025.0', 'Deux membres de « annee » valent 2025'],
    ['parameters/0/unit', '€/(patient', 'L’unité « €/(patient » de « montant » ne se lit pas'],
    ['parameters/0/dims', ['classe'], '« montant » est par « classe », qui n’existe pas'],
    ['parameters/0/cells/age_99', '1', '« age_99 » n’est pas un membre de classe_patient'],
    ['parameters/0/cells/age_7_74,a2025', '1', 'demande un membre de classe_patient'],
    ['parameters/0/cells/age_7_74', '5,00', 'Un nombre s’écrit avec un point décimal'],
    [
      'parameters/0/cells/age_7_74',
      '-5',
      '« Montant par patient · 7 à 74 ans » : −5,00 €/patient/an est hors des bornes',
    ],
    ['parameters/0/cells/age_7_74', {}, 'une valeur ou une formule, et une seule'],
    ['parameters/0/cells/age_7_74', { value: '5', formula: '5' }, 'une valeur ou une formule, et une seule'],
    [
      'parameters/0/cells/age_7_74',
      { value: '5', ref: { source: 'journal' } },
      'La source « journal » n’existe pas',
    ],
    ['parameters/1/status', 'publie', 'se dit publié, et ne dit pas où'],
    ['parameters/5/min', '2', 'Le minimum de « cle_medecins » dépasse son maximum'],
    ['parameters/3/cells/', '1.5', 'n’est pas un nombre entier'],
    ['parameters/4/cells/', '7', 'n’est pas un des choix'],
    ['variants/0/cells/montant[age_99]', '1', '« age_99 » n’est pas un membre'],
    ['variants/0/cells/bonus', '1', '« bonus » n’est pas une cellule d’un paramètre'],
    ['variants/1/cells/montant_non_vu', '-1', 'hors des bornes'],
    ['figures/0/ref', { source: 'journal' }, 'La source « journal » n’existe pas'],
    ['figures/0/variant', 'option_9', 'La variante « option_9 » n’existe pas'],
    ['tables/0/rows', ['annee'], '« effectif_ref » est par classe_patient'],
    ['tables/0/items', ['montant'], 'Le paramètre « effectif_ref » n’est dans aucune table'],
    ['tables/1/items', ['cle_medecins', 'nb_medecins'], 'Le paramètre « nb_medecins » est dans deux tables'],
    ['tables/1/items', ['cle_medecins', 'bonus'], '« bonus » n’est ni un paramètre ni une formule'],
    ['tables/0/lines/0/under', { prix: 'montant_non_vu' }, 'est sous « prix », qui n’est pas une colonne'],
    ['results/0/id', 'bonus', '« bonus » n’est ni un paramètre ni une formule'],
    ['results/2/at', { annee: 'a2030' }, '« a2030 » n’est pas un membre de « annee »'],
    ['charts/0/y', 'bonus', '« bonus » n’est ni un paramètre ni une formule'],
    ['charts/0/x', 'mois', 'La dimension « mois » n’existe pas'],
    ['charts/0/kind', 'pie', '« pie » n’est pas possible ici : il faut « bars » ou « line » ou « heat »'],
  ])('%s = %j', (path, value, message) => {
    expect(broken(path, value)).toContain(message);
  });
});
