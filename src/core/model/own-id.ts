/** Longest the door accepts. */
const LONGEST = 64;

/** A name for formulas drawn from a label, that nobody has: « ALD, 12 ans » gives `ald_12_ans`, then `ald_12_ans_2`. */
export function ownId(label: string, taken: (id: string) => boolean): string {
  const plain = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, LONGEST - 4)
    .replace(/_+$/, '');
  const start = plain === '' || plain === 'constructor' ? 'ligne' : plain;
  let id = start;
  for (let rank = 2; taken(id); rank += 1) id = `${start}_${rank}`;
  return id;
}
