import { zip } from '../../src/platform/sharing/zip.ts';

export type BookCell =
  | string
  | number
  | boolean
  | null
  | { readonly percent: number }
  | { readonly date: number }
  | { readonly error: string }
  | { readonly formula: string; readonly value?: number };

/** A workbook as spreadsheets write them: shared texts, styles, relations; `padding`: spaces in a sheet. */
export async function bookFile(
  sheets: Readonly<Record<string, readonly (readonly BookCell[])[]>>,
  { name = 'classeur.xlsx', padding = 0 } = {},
): Promise<File> {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((rows, at) => ({
    path: `xl/worksheets/sheet${at + 1}.xml`,
    text: `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row, y) => rowXml(row, y, strings)).join('')}</sheetData>${' '.repeat(padding)}</worksheet>`,
  }));
  const blob = await zip(
    [
      {
        path: 'xl/workbook.xml',
        text: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="r"><sheets>${names.map((one, at) => `<sheet name="${escaped(one)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
      },
      {
        path: 'xl/_rels/workbook.xml.rels',
        text: `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
      },
      { path: 'xl/styles.xml', text: STYLES },
      ...parts,
      {
        path: 'xl/sharedStrings.xml',
        text: `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
      },
    ],
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  return new File([blob], name);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00&quot; &quot;%"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>';

function rowXml(row: readonly BookCell[], y: number, strings: string[]): string {
  return `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, `${String.fromCharCode(65 + x)}${y + 1}`, strings)).join('')}</row>`;
}

function cellXml(cell: BookCell, at: string, strings: string[]): string {
  if (cell === null) return `<c r="${at}"/>`;
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('percent' in cell) return `<c r="${at}" s="1"><v>${cell.percent}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="2"><v>${cell.date}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  const value = cell.value === undefined ? '' : `<v>${cell.value}</v>`;
  return `<c r="${at}"><f>${cell.formula}</f>${value}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
