import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/**
 * Makes `src/ui/styles/inter.woff2` again (`npx tsx scripts/subset-font.ts`): the letters of European languages in Latin
 * script, the signs the program writes, and the weights its styles use. Half the weight of the whole font.
 */
const SOURCE = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const MADE = 'src/ui/styles/inter.woff2';
const SIGNS = '–—‘’‚“”„†•…‰′″‹›⁄€−≈≠≤≥→←↑↓×÷·√∞Δ\u2009';

const letters = Array.from({ length: 0x160 }, (_, rank) => String.fromCodePoint(0x20 + rank)).join('');
const made = await subsetFont(readFileSync(SOURCE), letters + SIGNS, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
});
writeFileSync(MADE, made);
console.log(`${MADE}: ${made.length} bytes`);
