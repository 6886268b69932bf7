import { Fault, type Value } from '../formula/value.ts';
import { type Address, nodeOf } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Study } from '../model/study.ts';
import { typeset } from '../quantity/text.ts';
import type { BridgeRequest, NoBridge } from './bridge-api.ts';

/** One of the two scenarios has no number: there is no gap. */
export function noEnd(
  { at }: BridgeRequest,
  scenario: string,
  value: Value,
  { study, dossiers }: { readonly study: Pick<Study, 'scenarios'>; readonly dossiers: readonly Dossier[] },
): NoBridge {
  const label = study.scenarios.find((one) => one.id === scenario)?.label ?? scenario;
  const name = `« ${resultLabel(at, dossiers)} »`;
  return value instanceof Fault
    ? no(value.code, `${name} n’a pas de valeur dans « ${label} » : ${value.message}`)
    : no(
        'absent',
        `${name} est sans objet dans « ${label} » : il n’y a pas d’écart à partager. Choisissez un autre résultat ou un autre scénario.`,
      );
}

function no(code: NoBridge['code'], message: string): NoBridge {
  return { kind: 'impossible', code, message: typeset(message) };
}

/** Why there is no number, as the end of a sentence. */
export function reasonOf(value: Value): string {
  return value instanceof Fault ? value.message : 'le résultat est alors sans objet.';
}

/** Groups that had to change together; `because`: those of them that gave no number by themselves. */
export function unionNote(together: readonly string[], because: readonly string[], reason: string): string {
  const alone = because.length > 1 ? 'Changés seuls' : 'Changé seul';
  return typeset(
    `${listed(together)} changent ensemble, en une seule marche. ${alone}, ${listed(because)} ne donne${because.length > 1 ? 'nt' : ''} pas de nombre : ${reason}`,
  );
}

export function sequentialNote(count: number, most: number): string {
  return typeset(
    `${count} groupes changent, trop pour essayer toutes leurs combinaisons : ils sont ajoutés l’un après l’autre, dans l’ordre affiché. Un autre ordre répartirait l’écart autrement. Réunissez des groupes (${most} au plus) pour un partage qui n’en dépende pas.`,
  );
}

/** « A », « B » et « C ». */
function listed(labels: readonly string[]): string {
  const quoted = labels.map((label) => `« ${label} »`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} et ${last}`;
}

function resultLabel(at: Address, dossiers: readonly Dossier[]): string {
  const [slug, name] = nodeOf(at).split('.');
  const dossier = dossiers.find((one) => one.slug === slug);
  const found = [...(dossier?.formulas ?? []), ...(dossier?.parameters ?? [])].find(({ id }) => id === name);
  return found?.label ?? at;
}
