import { type ReadCell, type ReadTable, type ReadTables, TABLE_LIMITS } from './read-table-api.ts';
import { type NumberKind, numberCell, numberKinds } from './read-table-formats.ts';
import { gridOf, type PlacedCell } from './read-table-grid.ts';
import { scanXml } from './read-table-xml.ts';
import { type Archive, ArchiveProblem, openArchive } from './read-table-zip.ts';

/** Of all the texts read of a workbook, inflated: past it, the file is refused, whatever it says of itself. */
const INFLATED = 40_000_000;

interface Book {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/** The sheets of a workbook that hold something. `name`: what the file is called in a message. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ReadTables> {
  try {
    const archive = openArchive(bytes, INFLATED);
    const index = await archive.text('xl/workbook.xml');
    if (index === null)
      return refuse(`${name} n’est pas un classeur .xlsx. Enregistrez-le en .xlsx ou en .csv.`);
    const { sheets, from1904 } = sheetsOf(index, (await archive.text('xl/_rels/workbook.xml.rels')) ?? '');
    const book: Book = {
      strings: stringsOf(await archive.text('xl/sharedStrings.xml')),
      kinds: numberKinds(await archive.text('xl/styles.xml')),
      from1904,
    };
    return await readSheets(archive, sheets, book, name);
  } catch (error) {
    const why = error instanceof ArchiveProblem ? error.why : 'broken';
    return refuse(`${name} ${REASONS[why]}`);
  }
}

const REASONS = {
  broken: 'est incomplet ou abîmé. Rouvrez l’original dans votre tableur et enregistrez-le de nouveau.',
  encrypted:
    'est protégé par un mot de passe. Ouvrez-le dans votre tableur et enregistrez-en une copie sans mot de passe.',
  'too-large':
    'contient beaucoup plus que ce qu’un tableau demande. Gardez la feuille utile et enregistrez-la à part.',
} as const;

/** Sheets that are too large are left out; when there is no other, the file is refused. */
async function readSheets(
  archive: Archive,
  sheets: readonly { readonly name: string; readonly path: string }[],
  book: Book,
  name: string,
): Promise<ReadTables> {
  const tables: ReadTable[] = [];
  let large = 0;
  for (const sheet of sheets) {
    const xml = await archive.text(sheet.path);
    const placed = xml === null ? [] : cellsOf(xml, book);
    const table = placed && gridOf(sheet.name, placed);
    if (!table) large += 1;
    else if (table.rows.length > 0) tables.push(table);
  }
  if (tables.length > 0) return { ok: true, tables };
  return refuse(
    large > 0
      ? `${name} a trop de cellules : ${TABLE_LIMITS.cells.toLocaleString('fr-FR')} par feuille au plus. Gardez les lignes utiles.`
      : `${name} ne contient aucune valeur.`,
  );
}

function sheetsOf(index: string, relations: string) {
  const targets = new Map<string, string>();
  for (const event of scanXml(relations)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const target = event.attributes.get('Target') ?? '';
    targets.set(
      event.attributes.get('Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  const sheets: { readonly name: string; readonly path: string }[] = [];
  let from1904 = false;
  for (const event of scanXml(index)) {
    if (event.kind !== 'open') continue;
    if (event.name === 'workbookPr') from1904 = /^(1|true)$/.test(event.attributes.get('date1904') ?? '');
    const path = event.name === 'sheet' ? targets.get(event.attributes.get('id') ?? '') : undefined;
    if (path !== undefined) sheets.push({ name: event.attributes.get('name') ?? '', path });
  }
  return { sheets, from1904 };
}

/** Texts that cells point at; how words are to be pronounced is left out. */
function stringsOf(xml: string | null): readonly string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let [text, inText, spoken] = ['', false, false];
  for (const event of scanXml(xml)) {
    if (event.kind === 'text') text += inText && !spoken ? event.text : '';
    else if (event.name === 't') inText = event.kind === 'open';
    else if (event.name === 'rPh') spoken = event.kind === 'open';
    else if (event.name === 'si' && event.kind === 'open') text = '';
    else if (event.name === 'si') strings.push(text);
  }
  return strings;
}

/** Null when there are too many. */
function cellsOf(xml: string, book: Book): readonly PlacedCell[] | null {
  const placed: PlacedCell[] = [];
  let [row, column, type, style] = [0, 0, 'n', -1];
  let [value, formula, inValue]: [string | null, boolean, boolean] = [null, false, false];
  for (const event of scanXml(xml)) {
    if (event.kind === 'text') {
      if (inValue) value = (value ?? '') + event.text;
    } else if (event.name === 'v' || event.name === 't') {
      inValue = event.kind === 'open';
    } else if (event.name === 'f') formula = true;
    else if (event.name === 'row' && event.kind === 'open') {
      row = Number(event.attributes.get('r') ?? row + 1);
      column = 0;
    } else if (event.name === 'c' && event.kind === 'open') {
      column = columnOf(event.attributes.get('r')) ?? column + 1;
      type = event.attributes.get('t') ?? 'n';
      style = Number(event.attributes.get('s') ?? -1);
      [value, formula, inValue] = [null, false, false];
    } else if (event.name === 'c') {
      const cell = cellOf(type, value, formula, book.kinds[style] ?? 'plain', book);
      if (cell && placed.push({ row, column, cell }) > TABLE_LIMITS.cells) return null;
    }
  }
  return placed;
}

function cellOf(
  type: string,
  value: string | null,
  formula: boolean,
  kind: NumberKind,
  { strings, from1904 }: Book,
): ReadCell | null {
  if (value === null || (value === '' && type !== 'str')) return formula ? { text: '', pending: true } : null;
  if (type === 's') return { text: (strings[Number(value)] ?? '').trim() };
  if (type === 'b') return { text: value === '1' ? 'VRAI' : 'FAUX' };
  if (type === 'n') return numberCell(value, kind, from1904) ?? { text: value };
  if (type === 'd') return { text: value.slice(0, 10).split('-').reverse().join('/') };
  return { text: value.trim() };
}

/** 28 for « AB12 ». */
function columnOf(name: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((rank, letter) => rank * 26 + letter.charCodeAt(0) - 64, 0);
}

function refuse(message: string): ReadTables {
  return { ok: false, message };
}
