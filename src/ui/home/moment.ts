/** « aujourd’hui à 14:05 », « hier à 9:12 », « le 3 novembre 2026 ». */
export function momentText(iso: string, now: Date): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  const day = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((day(now) - day(moment)) / 86_400_000);
  const time = moment.toLocaleTimeString('fr-FR', { hour: 'numeric', minute: '2-digit' });
  if (days === 0) return `aujourd’hui à ${time}`;
  if (days === 1) return `hier à ${time}`;
  return `le ${moment.toLocaleDateString('fr-FR', { dateStyle: 'long' })}`;
}
