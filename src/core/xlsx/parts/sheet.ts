import { cellName, columnName } from '../place.ts';
import type { Cell, Entry, Sheet } from '../workbook.ts';
import type { Indexed, StyleTable } from './styles.ts';
import { attribute, DECLARATION, escaped, MAIN } from './xml.ts';

/** What a spreadsheet takes in one cell, and in the message of a rule. */
const LONGEST_TEXT = 32_000;
const LONGEST_MESSAGE = 250;
const TABS = { entry: 'FF1D4ED8', result: 'FF1F4E5F' } as const;
/** A text that would be taken for a formula if it were typed. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/** One sheet; the elements in the order the format demands. */
export function sheetXml(sheet: Sheet, styles: StyleTable, texts: Indexed, selected: boolean): string {
  const { rows, columns, greys = [] } = sheet;
  const widest = Math.max(1, columns.length, ...rows.map(({ cells }) => cells.length));
  const links: string[] = [];
  const lines = rows.map(({ cells, height }, row) => {
    const inside = cells.map((cell, column) => {
      if (!cell) return '';
      const name = cellName(row, column);
      if (cell.link) links.push(`<hyperlink ref="${name}" location="${attribute(cell.link)}"/>`);
      return cellXml(cell, name, styles, texts);
    });
    const text = inside.join('');
    if (text === '' && height === undefined) return '';
    return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${text}</row>`;
  });
  const all = `A1:${columnName(widest - 1)}${Math.max(1, rows.length)}`;
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}">`,
    `<sheetPr>${sheet.tab ? `<tabColor rgb="${TABS[sheet.tab]}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${all}"/>`,
    viewXml(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columns),
    `<sheetData>${lines.join('')}</sheetData>`,
    ...greys.map(greyXml),
    rulesXml(sheet.entries),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${escaped('&L&A&RPage &P sur &N')}</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="${all}" evalError="1" formula="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

function cellXml(cell: Cell, name: string, styles: StyleTable, texts: Indexed): string {
  const quoted = 'text' in cell && FORMULA.test(cell.text);
  const open = `<c r="${name}" s="${styles.of(cell.style, cell.format, quoted)}"`;
  if ('text' in cell) return `${open} t="s"><v>${texts.of(textXml(cell.text))}</v></c>`;
  if ('number' in cell) return `${open}><v>${cell.number}</v></c>`;
  if ('formula' in cell) return `${open}><f>${escaped(cell.formula)}</f></c>`;
  return `${open}/>`;
}

/** `_x0041_` in a text would be read as the letter it stands for. */
function textXml(text: string): string {
  const safe = text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<si><t xml:space="preserve">${escaped(safe)}</t></si>`;
}

function viewXml({ frozen: { rows, columns } }: Sheet, selected: boolean): string {
  const open = `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  if (rows === 0 && columns === 0) return `${open}</sheetView></sheetViews>`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `${open}<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(columns: Sheet['columns']): string {
  if (columns.length === 0) return '';
  const list = columns.map((width, k) => {
    const size = width === null ? 'hidden="1" width="9"' : `width="${width}"`;
    return `<col min="${k + 1}" max="${k + 1}" ${size} customWidth="1"/>`;
  });
  return `<cols>${list.join('')}</cols>`;
}

function greyXml(range: string, rank: number): string {
  const first = range.split(':')[0];
  return `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="0" priority="${rank + 1}"><formula>ISNA(${first})</formula></cfRule></conditionalFormatting>`;
}

/** Equal rules are written once, for all their cells. */
function rulesXml(entries: readonly Entry[]): string {
  const rules = new Map<string, string[]>();
  for (const entry of entries) {
    const rule = ruleXml(entry);
    const known = rules.get(rule);
    if (known) known.push(entry.cell);
    else rules.set(rule, [entry.cell]);
  }
  if (rules.size === 0) return '';
  const list = [...rules].map(([rule, cells]) => rule.replace('sqref=""', `sqref="${cells.join(' ')}"`));
  return `<dataValidations count="${rules.size}">${list.join('')}</dataValidations>`;
}

function ruleXml({ integer, min, max, above, choices, message }: Entry): string {
  const error = attribute(message.slice(0, LONGEST_MESSAGE));
  const said = `allowBlank="1" showErrorMessage="1" errorTitle="Valeur non permise" error="${error}" sqref=""`;
  const numbers = choices?.map(Number);
  if (choices && numbers?.every(Number.isInteger))
    return `<dataValidation type="list" ${said}><formula1>"${choices.join(',')}"</formula1></dataValidation>`;
  const low = numbers ? String(Math.min(...numbers)) : min;
  const high = numbers ? String(Math.max(...numbers)) : max;
  const type = integer ? 'whole' : 'decimal';
  const one = (operator: string, value: string) =>
    `<dataValidation type="${type}" operator="${operator}" ${said}><formula1>${value}</formula1></dataValidation>`;
  if (low !== undefined && high !== undefined)
    return `<dataValidation type="${type}" operator="between" ${said}><formula1>${low}</formula1><formula2>${high}</formula2></dataValidation>`;
  if (low !== undefined) return one(above ? 'greaterThan' : 'greaterThanOrEqual', low);
  return one('lessThanOrEqual', high ?? '9E307');
}
