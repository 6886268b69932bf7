/** Of the reader's calendar: two moments of one day have the same. */
export function dayKey(iso: string): string {
  const moment = new Date(iso);
  return [moment.getFullYear(), moment.getMonth(), moment.getDate()].join('-');
}

/** « Aujourd’hui », « Hier », « Samedi 21 novembre 2026 ». */
export function dayWords(iso: string, now: Date): string {
  if (dayKey(iso) === dayKey(now.toISOString())) return 'Aujourd’hui';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 12);
  if (dayKey(iso) === dayKey(yesterday.toISOString())) return 'Hier';
  const text = new Date(iso).toLocaleDateString('fr-FR', { dateStyle: 'full' }).replace(/ 1 /, ' 1er ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
