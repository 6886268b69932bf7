import { NBSP, typeset } from '../quantity/text.ts';
import type { Book } from './book.ts';
import { ABSENT_TEXT } from './entry-sheet.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { Sheet } from './workbook.ts';
import { quoted } from './place.ts';

const SOURCE_WIDTHS = [90, 22, 40, 60];

/** The documents, and what a reader must know of each dossier. */
export function writeSources(book: Book, sheet: SheetBuilder): Sheet {
  sheet.line(['Sources'], 'title');
  sheet.line(['Les documents d’où viennent les valeurs, et les réserves à connaître.'], 'subtitle');
  sheet.line([]);
  sheet.line(['Document', 'Date', 'Adresse', 'Note'], 'head');
  for (const dossier of book.dossiers) {
    sheet.line([dossier.title], 'section');
    for (const { title, date, url = '', note = '' } of dossier.sources) {
      const row = sheet.line([]);
      sheet.text(row, 0, title, 'wrap');
      sheet.text(row, 1, date);
      sheet.text(row, 2, url, 'wrap');
      sheet.text(row, 3, note, 'wrap');
      tall(sheet, row, [title, '', url, note], SOURCE_WIDTHS);
    }
    if (dossier.notes.length > 0) sheet.line(['Réserves'], 'label');
    for (const note of dossier.notes) {
      const row = sheet.line([]);
      sheet.text(row, 0, note, 'wrap');
      tall(sheet, row, [note], SOURCE_WIDTHS);
    }
  }
  return sheet.finish({ columns: SOURCE_WIDTHS, frozen: { rows: 4, columns: 0 } });
}

/** What the workbook is and how it is used. `moment`: when it was made, in French. */
export function writeReadMe(book: Book, sheet: SheetBuilder, moment: string): Sheet {
  const { study } = book;
  sheet.line([study.title || 'Étude sans titre'], 'title');
  sheet.line([typeset(`Classeur Établi du ${moment}`)], 'subtitle');
  if (study.description !== '') wrapped(sheet, study.description);
  sheet.line([]);
  sheet.line(['Ce qu’est ce classeur'], 'section');
  wrapped(
    sheet,
    'Un modèle complet et recalculable : les paramètres sourcés de chaque scénario, les formules vivantes qui en tirent les résultats, la comparaison à la référence, les chiffres publiés et leurs sources.',
  );
  sheet.line(['Recalculer'], 'section');
  for (const text of HOW) wrapped(sheet, text);
  sheet.line(['Lire'], 'section');
  for (const text of READING) wrapped(sheet, text);
  sheet.line(['Dossiers'], 'section');
  for (const { title, question } of book.dossiers) pair(sheet, title, question);
  sheet.line(['Scénarios'], 'section');
  for (const scenario of study.scenarios) {
    const parent = study.scenarios.find(({ id }) => id === scenario.parent);
    const from = parent ? `À partir de « ${parent.label} ».` : 'À partir des sources.';
    const reference = scenario.id === study.reference ? ' Scénario de référence.' : '';
    pair(sheet, scenario.label, typeset(`${from}${reference} ${scenario.description}`.trim()));
  }
  sheet.line(['Feuilles'], 'section');
  for (const [name, what] of [
    ['Comparaison', 'Chaque résultat, scénario par scénario, avec l’écart à la référence.'],
    ...book.pairs.flatMap(({ entries, results, scenario, dossier }) => [
      [entries.name, `${dossier.title}${NBSP}: paramètres du scénario « ${scenario.label} ».`],
      [results.name, `${dossier.title}${NBSP}: résultats et calculs du scénario « ${scenario.label} ».`],
    ]),
    ['Chiffres publiés', 'Ce que les sources impriment, et le verdict du recalcul.'],
    ['Sources', 'Documents et réserves.'],
  ] as [string, string][]) {
    const row = sheet.line([]);
    sheet.set(row, 0, { text: name, style: 'plain', link: `${quoted(name)}!A1` });
    sheet.text(row, 1, typeset(what), 'wrap');
    tall(sheet, row, [name, what], [34, 100]);
  }
  if (study.notes) {
    sheet.line(['Notes de l’étude'], 'section');
    for (const line of study.notes.split('\n')) wrapped(sheet, line);
  }
  return sheet.finish({ columns: [34, 100], frozen: { rows: 0, columns: 0 } });
}

function wrapped(sheet: SheetBuilder, text: string): void {
  pair(sheet, '', typeset(text));
}

function pair(sheet: SheetBuilder, head: string, text: string): void {
  const row = sheet.line([]);
  sheet.text(row, 0, head, 'wrap');
  sheet.text(row, 1, text, 'wrap');
  tall(sheet, row, [head, text], [34, 100]);
}

const LINE = 15;

/** High enough for texts that go to the line in columns of these widths: not every program sees to it. */
function tall(sheet: SheetBuilder, row: number, texts: readonly string[], widths: readonly number[]): void {
  const lines = texts.map((text, k) => Math.ceil((text.length * 1.08) / (widths[k] as number)));
  sheet.height(row, LINE * Math.max(1, ...lines));
}

const HOW = [
  'Si Excel ouvre le classeur en mode protégé, cliquez « Activer la modification » : les nombres se calculent alors.',
  'Modifiez une cellule bleue d’une feuille « Saisies » : Excel ou LibreOffice recalcule tout le classeur. Si le calcul automatique est désactivé, F9 recalcule.',
  'Un scénario suit celui dont il part : ses cellules vertes reprennent celles du parent. Tapez un nombre dans l’une d’elles pour qu’elle s’en écarte.',
  `Pour dire qu’une valeur n’existe pas, videz la cellule ou écrivez « ${ABSENT_TEXT} » : elle ne compte pas pour 0.`,
  'Une valeur hors de ce que le paramètre permet donne une erreur, jamais un nombre : la colonne « Valeur lue » dit ce que les formules retiennent.',
  'Une cellule calculée par défaut (noire, dans les saisies) se remplace en tapant un nombre.',
];

const READING = [
  'Bleu : ce qui se saisit. Bleu en italique sur fond clair : une hypothèse, imprimée nulle part. Vert : repris du scénario parent. Noir : ce qui se calcule.',
  '#N/A : sans objet, une valeur qui n’existe pas ; les sommes l’ignorent. Toute autre erreur (#DIV/0!, #NUM!, #VALEUR!) est un calcul impossible.',
  'Les montants sont dans l’unité écrite à côté ; les taux sont des pourcentages de tableur (0,2 affiché 20 %).',
  'Établi calcule exactement ; un tableur compte avec quinze chiffres. Les deux s’accordent au centime.',
];
