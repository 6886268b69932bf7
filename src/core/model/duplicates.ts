/** What a list holds more than once, each said once. */
export function duplicates(list: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const item of list) (seen.has(item) ? twice : seen).add(item);
  return [...twice];
}
