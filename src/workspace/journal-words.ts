import { typeset } from '../core/quantity/text.ts';

/** « 21 novembre 2026, 14 h 05 » */
export function momentWords(iso: string): string {
  const moment = new Date(iso);
  const day = moment.toLocaleDateString('fr-FR', { dateStyle: 'long' }).replace(/^1 /, '1er ');
  return `${day}, ${timeWords(iso)}`;
}

/** « 14 h 05 » */
export function timeWords(iso: string): string {
  const moment = new Date(iso);
  return `${moment.getHours()}\u00a0h\u00a0${`${moment.getMinutes()}`.padStart(2, '0')}`;
}

/** « la restauration du scénario « Option 1 » de la version « avant la séance » » ; beyond three, how many. */
export function restorationWords(version: string, scenarios: readonly string[]): string {
  const names = scenarios.map((label) => `« ${label} »`);
  const what =
    names.length === 1
      ? `du scénario ${names[0]}`
      : names.length > 3
        ? `de ${names.length} scénarios`
        : `des scénarios ${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
  return typeset(`la restauration ${what} de ${versionWords(version)}`);
}

/** « le retour de l’étude à la version « avant la séance » » */
export function returnWords(version: string): string {
  return typeset(`le retour de l’étude à ${versionWords(version)}`);
}

/** « le retour de l’étude à son état du 21 novembre 2026, 14 h 05 » */
export function returnToWords(iso: string): string {
  return typeset(`le retour de l’étude à son état du ${momentWords(iso)}`);
}

/** The name first proposed says « Version » already. */
function versionWords(label: string): string {
  return /^versions?\b/i.test(label) ? `« ${label} »` : `la version « ${label} »`;
}
