import { membersAt, sizeOf, stridesOf, memberAt } from '../engine/shape.ts';
import type { ParameterNode } from '../engine/model.ts';
import { address } from '../model/address.ts';
import type { Cell as SourceCell, Dossier, Parameter, SourceRef, Status } from '../model/dossier.ts';
import { effectiveCells, lineage } from '../model/scenario.ts';
import type { Scenario, ScenarioCell } from '../model/study.ts';
import { formatExact, formatValue } from '../quantity/format.ts';
import { num, shift } from '../quantity/number.ts';
import { NBSP, typeset } from '../quantity/text.ts';
import { storedScale, type Unit } from '../quantity/unit.ts';
import { type Book, nodeCell, type Pair } from './book.ts';
import { cellPower, decimalsIn, formatCode, unitCaption } from './number-format.ts';
import { numberText } from './piece.ts';
import { cellName, columnName, reference } from './place.ts';
import { cellNumber } from './cell-number.ts';
import type { Style } from './workbook.ts';

export const ABSENT_TEXT = 'sans objet';
const COLUMNS = { label: 0, members: 1, value: 2, unit: 3, read: 4, status: 5, source: 6, note: 7 } as const;
const WIDTHS = [46, 40, 16, 22, 14, 13, 52, 60];
const HEADS = ['Paramètre', 'Pour', 'Valeur', 'Unité', 'Valeur lue', 'Statut', 'Source', 'Note'];
const FIRST = 4;

const STATUS: Readonly<Record<Status, string>> = {
  publie: 'publié',
  'hors-dossier': 'hors dossier',
  hypothese: 'hypothèse',
};

type Line = { readonly section: string } | { readonly parameter: Parameter; readonly index: number };

/** The lines of the sheet: the dossier's tables in order, a line a cell. */
function linesOf(book: Book, dossier: Dossier): readonly Line[] {
  const left = new Set(dossier.parameters);
  const lines: Line[] = [];
  const add = (section: string, parameters: readonly Parameter[]) => {
    if (parameters.length > 0) lines.push({ section });
    for (const parameter of parameters) {
      left.delete(parameter);
      const { dims } = nodeOf(book, dossier, parameter).entity;
      for (let index = 0; index < sizeOf(dims); index++) lines.push({ parameter, index });
    }
  };
  for (const { title, items, lines: last = [] } of dossier.tables) {
    const ids = new Set([...items, ...last.flatMap(({ under }) => Object.values(under))]);
    add(
      title,
      dossier.parameters.filter((one) => left.has(one) && ids.has(one.id)),
    );
  }
  add('Autres paramètres', [...left]);
  return lines;
}

function nodeOf(book: Book, dossier: Dossier, { id }: Parameter): ParameterNode {
  return book.modelNode(dossier.slug, id) as ParameterNode;
}

/** Says where the parameters of a dossier are in a scenario. */
export function placeEntries(book: Book, { dossier, scenario, entries }: Pair): void {
  for (const [rank, line] of linesOf(book, dossier).entries()) {
    if ('section' in line || line.index > 0) continue;
    const node = nodeOf(book, dossier, line.parameter);
    const { dims, unit } = node.entity;
    const place = (index: number) => ({
      sheet: entries.name,
      row: FIRST + rank + index,
      column: COLUMNS.read,
    });
    book.put(node.id, scenario.id, { dims, place, power: cellPower(unit), direct: true });
  }
}

export function writeEntries(book: Book, pair: Pair): void {
  const { dossier, scenario, entries: sheet } = pair;
  const parent = book.study.scenarios.find(({ id }) => id === scenario.parent);
  sheet.line([`${dossier.title}${NBSP}: paramètres`], 'title');
  const from = parent ? `, à partir de « ${parent.label} »` : ', à partir des sources';
  const how = 'Ce qui est bleu se modifie ; tout le classeur suit.';
  sheet.line([typeset(`Scénario « ${scenario.label} »${from}. ${how}`)], 'subtitle');
  sheet.line([]);
  const head = sheet.line([]);
  for (const [column, text] of HEADS.entries())
    sheet.text(
      head,
      column,
      text,
      column === COLUMNS.value || column === COLUMNS.read ? 'headRight' : 'head',
    );
  const cells = effectiveCells(book.study, scenario.id);
  for (const line of linesOf(book, dossier)) {
    if ('section' in line) {
      sheet.line([line.section], 'section');
      continue;
    }
    const node = nodeOf(book, dossier, line.parameter);
    const at = address(node.id, membersAt(node.entity.dims, line.index));
    const inherited = parent !== undefined && !Object.hasOwn(scenario.cells, at) ? parent : undefined;
    writeEntry(book, pair, node, line.index, cells.get(at), inherited);
  }
}

function writeEntry(
  book: Book,
  { dossier, scenario, entries: sheet }: Pair,
  node: ParameterNode,
  index: number,
  typed: ScenarioCell | undefined,
  inherited: Scenario | undefined,
): void {
  const { parameter, entity } = node;
  const { dims, unit } = entity;
  const row = sheet.reserve(1);
  const strides = stridesOf(dims);
  const labels = dims.map((dim, k) => dim.members[memberAt(dim, strides[k] as number, index)]?.label ?? '');
  sheet.text(row, COLUMNS.label, parameter.label);
  sheet.text(row, COLUMNS.members, labels.join(' · '));
  sheet.text(row, COLUMNS.unit, unitCaption(unit), 'quiet');

  const cellKey = membersAt(dims, index).join(',');
  const given = parameter.cells[cellKey];
  const source: SourceCell = typeof given === 'string' ? { value: given } : (given ?? {});
  const value = typed ? typed.value : (source.value ?? null);
  const byDefault = typed ? undefined : node.defaults.get(cellKey);
  const status = typed ? typed.status : (source.status ?? parameter.status);
  const ref = typed ? typed.ref : (source.ref ?? parameter.ref);
  const changed = typed !== undefined && typed.ref === undefined;
  const hypothesis = (status ?? 'publie') === 'hypothese' && !changed;
  const cell = cellName(row, COLUMNS.value);
  const style: Style = byDefault ? 'default' : hypothesis ? 'hypothesis' : 'input';
  let problem = '';
  if (byDefault) {
    const home = { scenario: scenario.id, slug: dossier.slug, sheet: sheet.name };
    const made = book.formula(byDefault, node, index, home);
    if ('problem' in made) problem = made.problem;
    const own = 'text' in made ? made.text : '#VALUE!';
    const formula = inherited ? unlessTyped(book, node, index, inherited, sheet.name, own) : own;
    const format = book.format(dossier.slug, parameter.id, parameter.decimals);
    sheet.set(row, COLUMNS.value, { formula, style, format });
  } else if (inherited) {
    // What the parent's formulas read, not what is typed there: a link to an empty cell would be 0.
    const formula = nodeCell(book, node.id, inherited.id, index, sheet.name);
    const format = formatCode(unit, value === null ? 0 : decimalsTyped(value, unit, parameter));
    sheet.set(row, COLUMNS.value, { formula, style: 'inherited', format });
  } else if (value === null) {
    sheet.set(row, COLUMNS.value, { text: ABSENT_TEXT, style });
  } else {
    const number = cellNumber(value, unit);
    const format = formatCode(unit, decimalsTyped(value, unit, parameter));
    sheet.set(row, COLUMNS.value, { number, style, format });
  }

  const read = readFormula(cell, parameter, unit, byDefault !== undefined);
  const format = book.format(dossier.slug, parameter.id, parameter.decimals);
  sheet.set(row, COLUMNS.read, { formula: read, style: 'read', format });
  addRule(sheet, cell, parameter, unit);

  sheet.text(
    row,
    COLUMNS.status,
    statusText(status, changed, byDefault !== undefined),
    hypothesis ? 'warning' : 'quiet',
  );
  sheet.text(row, COLUMNS.source, sourceText(dossier, ref));
  const before = changed && typeof source.value === 'string' ? source.value : undefined;
  const was = before !== undefined ? `Source${NBSP}: ${formatValue(before, unit)}.` : '';
  const printed = (typed ?? source).printed;
  const notes = [
    problem,
    inherited && !byDefault ? typeset(`Suit « ${inherited.label} ».`) : '',
    was,
    printed ? typeset(`Imprimé « ${printed} ».`) : '',
    (typed ?? source).note ?? '',
    index === 0 ? (parameter.note ?? '') : '',
    byDefault ? `Calculé${NBSP}: ${book.words(byDefault)}.` : '',
  ];
  sheet.text(row, COLUMNS.note, notes.filter((one) => one !== '').join(' '), 'quiet');
}

/** What a cell computes by itself, unless a number was typed over it in a scenario this one follows. */
function unlessTyped(
  book: Book,
  node: ParameterNode,
  index: number,
  parent: Scenario,
  sheet: string,
  own: string,
): string {
  let formula = own;
  for (const { id } of lineage(book.study, parent.id).toReversed()) {
    const read = book.node(node.id, id).place(index);
    const typed = reference({ ...read, column: COLUMNS.value }, sheet);
    formula = `IF(_xlfn.ISFORMULA(${typed}),${formula},${reference(read, sheet)})`;
  }
  return formula;
}

/** Every digit that was given, within reason. */
function decimalsTyped(value: string, unit: Unit, parameter: Parameter): number {
  const shown = shift(num(value), storedScale(unit) - unit.scale);
  const given = numberText(shown).split('.')[1]?.length ?? 0;
  return Math.min(8, Math.max(given, decimalsIn(unit, parameter.decimals, true)));
}

/** What formulas read of a typed cell: nothing typed is absent, what is out of bounds is an error, never a number. */
function readFormula(cell: string, parameter: Parameter, unit: Unit, computed: boolean): string {
  const allowed = computed ? [] : conditions(cell, parameter, unit);
  const number =
    allowed.length === 0
      ? cell
      : `IF(${allowed.length === 1 ? allowed[0] : `AND(${allowed.join(',')})`},${cell},#NUM!)`;
  return `IF(ISNUMBER(${cell}),${number},IF(OR(${cell}="",${cell}="${ABSENT_TEXT}"),NA(),VALUE(${cell})))`;
}

function conditions(cell: string, parameter: Parameter, unit: Unit): readonly string[] {
  const { min, max, exclusiveMin, integer, choices } = parameter;
  if (choices) {
    const equal = choices.map(({ value }) => `${cell}=${cellNumber(value, unit)}`);
    return [equal.length === 1 ? (equal[0] as string) : `OR(${equal.join(',')})`];
  }
  return [
    ...(min === undefined ? [] : [`${cell}${exclusiveMin ? '>' : '>='}${cellNumber(min, unit)}`]),
    ...(max === undefined ? [] : [`${cell}<=${cellNumber(max, unit)}`]),
    ...(integer ? [`${cell}=INT(${cell})`] : []),
  ];
}

/** The spreadsheet refuses itself what is not allowed, and says what is. */
function addRule(sheet: Pair['entries'], cell: string, parameter: Parameter, unit: Unit): void {
  const { min, max, exclusiveMin, integer, choices } = parameter;
  if (min === undefined && max === undefined && !integer && !choices) return;
  sheet.entries.push({
    cell,
    integer: integer === true,
    ...(min !== undefined && { min: cellNumber(min, unit), above: exclusiveMin === true }),
    ...(max !== undefined && { max: cellNumber(max, unit) }),
    ...(choices && { choices: choices.map(({ value }) => cellNumber(value, unit)) }),
    message: allowedText(parameter, unit),
  });
}

function allowedText({ choices, integer, min, max, exclusiveMin }: Parameter, unit: Unit): string {
  const shown = (value: string) => formatExact(value, unit);
  if (choices) return choices.map(({ value, label }) => `${shown(value)}${NBSP}: ${label}`).join('\n');
  const low = min === undefined ? '' : `${exclusiveMin ? 'plus de' : 'au moins'} ${shown(min)}`;
  const high = max === undefined ? '' : `au plus ${shown(max)}`;
  const bounds = [low, high].filter((one) => one !== '').join(' et ');
  return [bounds === '' ? '' : `Attendu${NBSP}: ${bounds}.`, integer ? 'Un nombre entier.' : '']
    .filter((one) => one !== '')
    .join(' ');
}

function statusText(status: Status | undefined, changed: boolean, computed: boolean): string {
  if (changed) return 'modifié';
  return computed ? 'calculé' : STATUS[status ?? 'publie'];
}

export function sourceText({ sources }: Dossier, ref: SourceRef | undefined): string {
  if (!ref) return '';
  const title = sources.find(({ id }) => id === ref.source)?.title ?? ref.source;
  return ref.where ? `${title}, ${ref.where}` : title;
}

export const ENTRY_SHAPE = {
  columns: WIDTHS,
  frozen: { rows: FIRST, columns: 2 },
  tab: 'entry',
} as const;

export const ENTRY_COLUMN = columnName(COLUMNS.value);
