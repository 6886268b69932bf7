import type { Death } from './worker-link.ts';

/** What the user reads when another worker has been started. */
export function restartMessage(death: Death): string {
  return death === 'hung' || death === 'silent'
    ? 'Le calcul ne répondait plus : il a été relancé. Vos saisies sont gardées, les résultats arrivent.'
    : 'Le calcul s’est interrompu : il a été relancé. Vos saisies sont gardées, les résultats arrivent.';
}

/** What the user reads when starting others has not helped; `detail`: what the engine said. */
export function failureMessage(detail: string | null): string {
  const cause = detail === null ? '' : ` (${detail})`;
  return `Le calcul s’interrompt à chaque essai${cause}. Vos saisies sont gardées, les résultats affichés peuvent être anciens. Réessayez, ou rechargez la page.`;
}

export const CLOSED = 'L’étude a été fermée avant la réponse.';
/** Of a long calculation that was given up for a newer one, or by the user. */
export const STOPPED = 'Ce calcul a été arrêté avant sa fin.';
