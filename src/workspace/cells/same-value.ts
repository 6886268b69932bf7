/** Whether two border values are the same number, however many zeros end them; absent equals absent. */
export function sameValue(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && plain(a) === plain(b));
}

function plain(value: string): string {
  const text = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return text === '-0' ? '0' : text;
}
