import type { Style } from '../workbook.ts';
import { attribute, DECLARATION, MAIN } from './xml.ts';

interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'right';
  readonly wrap?: true;
  /** A hairline below. */
  readonly line?: true;
  readonly indent?: true;
}

const INK = '1B1F24';
const QUIET = '6B7280';
const ENTRY = '1D4ED8';
const SOFT = 'F3F4F6';

/** The app's own conventions: what is typed is blue, what is computed is ink, a hypothesis has a mark of its own. */
const LOOKS: Readonly<Record<Style, Look>> = {
  plain: {},
  title: { bold: true, size: 16 },
  subtitle: { color: QUIET },
  section: { bold: true, size: 12, color: '1F4E5F', line: true },
  head: { bold: true, fill: SOFT, line: true, wrap: true },
  headRight: { bold: true, fill: SOFT, line: true, align: 'right', wrap: true },
  label: { bold: true },
  label2: { indent: true },
  quiet: { color: QUIET, indent: true },
  wrap: { wrap: true },
  input: { color: ENTRY, fill: 'EEF3FE', align: 'right' },
  hypothesis: { color: ENTRY, italic: true, fill: 'FEF6E0', align: 'right' },
  default: { fill: 'EEF3FE', align: 'right' },
  inherited: { color: '15803D', fill: 'EEF3FE', align: 'right' },
  read: { color: QUIET, align: 'right', size: 9 },
  value: { align: 'right' },
  result: { bold: true, align: 'right' },
  helper: { color: '4B5563', align: 'right' },
  warning: { color: '92400E', italic: true, indent: true },
  strong: { bold: true },
};

const FIRST_FORMAT = 164;

/** Numbers the styles of cells as they are met, and writes them all at the end. */
export class StyleTable {
  private readonly fonts = new Indexed([font({})]);
  private readonly fills = new Indexed([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Indexed(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  private readonly formats = new Indexed([]);
  private readonly cells = new Indexed(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly known = new Map<string, number>();

  /** `quoted`: a text that would be a formula if it were typed again. */
  of(style: Style, format = '', quoted = false): number {
    const key = `${style}\n${format}\n${quoted}`;
    let id = this.known.get(key);
    if (id === undefined) {
      id = this.cells.of(this.cell(LOOKS[style], format, quoted));
      this.known.set(key, id);
    }
    return id;
  }

  private cell(look: Look, format: string, quoted: boolean): string {
    const { fill, align, wrap, line, indent } = look;
    const number = format === '' ? 0 : FIRST_FORMAT + this.formats.of(format);
    const fillId =
      fill === undefined
        ? 0
        : this.fills.of(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const borderId = line
      ? this.borders.of(
          '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD1D5DB"/></bottom><diagonal/></border>',
        )
      : 0;
    const alignment = [
      align ? ` horizontal="${align}"` : indent ? ' horizontal="left" indent="1"' : '',
      ' vertical="top"',
      wrap ? ' wrapText="1"' : '',
    ].join('');
    return (
      `<xf numFmtId="${number}" fontId="${this.fonts.of(font(look))}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>` +
      `<alignment${alignment}/></xf>`
    );
  }

  xml(): string {
    const list = (tag: string, { all }: Indexed) => `<${tag} count="${all.length}">${all.join('')}</${tag}>`;
    const formats = this.formats.all
      .map((code, id) => `<numFmt numFmtId="${FIRST_FORMAT + id}" formatCode="${attribute(code)}"/>`)
      .join('');
    return (
      `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
      (formats === '' ? '' : `<numFmts count="${this.formats.all.length}">${formats}</numFmts>`) +
      list('fonts', this.fonts) +
      list('fills', this.fills) +
      list('borders', this.borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.cells) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><font><color rgb="FF9CA3AF"/></font></dxf></dxfs>' +
      '</styleSheet>'
    );
  }
}

function font({ bold, italic, size = 11, color = INK }: Look): string {
  return `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/><family val="2"/></font>`;
}

/** Numbers things in the order they come. */
export class Indexed {
  readonly all: string[];
  private readonly ids: Map<string, number>;
  constructor(first: readonly string[]) {
    this.all = [...first];
    this.ids = new Map(first.map((one, id) => [one, id]));
  }

  of(one: string): number {
    let id = this.ids.get(one);
    if (id === undefined) {
      id = this.all.length;
      this.all.push(one);
      this.ids.set(one, id);
    }
    return id;
  }
}
