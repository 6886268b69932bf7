import { columnName, quoted } from '../place.ts';
import type { Workbook } from '../workbook.ts';
import { sheetXml } from './sheet.ts';
import { Indexed, StyleTable } from './styles.ts';
import { attribute, DECLARATION, escaped, MAIN, RELATIONS } from './xml.ts';

/** A file of the archive that a workbook is. */
export interface Part {
  readonly path: string;
  readonly text: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as Office Open XML: the files to put in one archive. */
export function workbookParts({ title, sheets }: Workbook): readonly Part[] {
  const styles = new StyleTable();
  const texts = new Indexed([]);
  const bodies = sheets.map((sheet, k) => ({
    path: `xl/worksheets/sheet${k + 1}.xml`,
    text: sheetXml(sheet, styles, texts, k === 0),
  }));
  const ids = sheets.map((_, k) => k + 1);
  const count = sheets.length;
  const overrides = [
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    ...ids.map((id) => override(`/xl/worksheets/sheet${id}.xml`, `${TYPE}.worksheet+xml`)),
    override('/xl/styles.xml', `${TYPE}.styles+xml`),
    override('/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ];
  const relations = [
    ...ids.map((id) => relation(id, `${RELATIONS}/worksheet`, `worksheets/sheet${id}.xml`)),
    relation(count + 1, `${RELATIONS}/styles`, 'styles.xml'),
    relation(count + 2, `${RELATIONS}/sharedStrings`, 'sharedStrings.xml'),
  ];
  return [
    {
      path: '[Content_Types].xml',
      text:
        `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    },
    {
      path: '_rels/.rels',
      text: relationsXml([
        relation(1, `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
        relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    },
    {
      path: 'docProps/core.xml',
      text:
        `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title>${escaped(title)}</dc:title><dc:creator>Établi</dc:creator></cp:coreProperties>`,
    },
    { path: 'xl/workbook.xml', text: workbookXml(sheets) },
    { path: 'xl/_rels/workbook.xml.rels', text: relationsXml(relations) },
    ...bodies,
    { path: 'xl/styles.xml', text: styles.xml() },
    {
      path: 'xl/sharedStrings.xml',
      text: `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${texts.all.length}">${texts.all.join('')}</sst>`,
    },
  ];
}

/** Computed whole when it opens. */
function workbookXml(sheets: Workbook['sheets']): string {
  const list = sheets.map(
    ({ name }, k) => `<sheet name="${attribute(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`,
  );
  const titles = sheets.flatMap((sheet, k) => {
    const { name, frozen, columns, rows } = sheet;
    const named = (what: string, where: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${k}">${escaped(`${quoted(name)}!${where}`)}</definedName>`;
    // Long words at the end of a line must not make the page wide.
    const last = columnName(Math.max(1, columns.length) - 1);
    const area = named('Print_Area', `$A$1:$${last}$${Math.max(1, rows.length)}`);
    return frozen.rows === 0 ? [area] : [area, named('Print_Titles', `$${frozen.rows}:$${frozen.rows}`)];
  });
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/>` +
    `<bookViews><workbookView tabRatio="800"/></bookViews><sheets>${list.join('')}</sheets>` +
    (titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '') +
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'
  );
}

function override(path: string, type: string): string {
  return `<Override PartName="${path}" ContentType="${type}"/>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}
