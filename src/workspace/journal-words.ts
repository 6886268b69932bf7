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
