const LONGEST = 31;

/** Gives each sheet a name that spreadsheets take, near what was asked and unlike the others. */
export class SheetNames {
  private readonly taken = new Set<string>();

  /** `head` is kept whole where it fits; `tail` is cut first: « Calculs · Option 1, lecture str… ». */
  take(head: string, tail = ''): string {
    const plain = clean(tail === '' ? head : `${head} · ${tail}`) || 'Feuille';
    for (let rank = 1; ; rank++) {
      const end = rank === 1 ? '' : ` (${rank})`;
      const room = LONGEST - end.length;
      const name = (plain.length > room ? `${cut(plain, room - 1)}…` : plain) + end;
      const key = name.toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return name;
    }
  }
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[[\]:*?/\\\p{C}]+/gu, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
}

/** Never in the middle of a character of two units; no apostrophe at the end. */
function cut(text: string, room: number): string {
  return text.slice(0, room).replace(/[\ud800-\udbff]$|[' ]+$/g, '');
}
