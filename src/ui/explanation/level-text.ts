import type { ExplainedNode, Explanation } from '../../core/engine/api.ts';
import { formatValue } from '../../core/quantity/format.ts';
import { typeset } from '../../core/quantity/text.ts';
import { amountText, difference, differenceUnit } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';
import type { CellFacts } from './cell-facts.ts';
import { type Block, level, type MemberBlock, type Row } from './level.ts';
import { saysMore, wholeText } from './sides.ts';
import { isCondition, type Pair, partName } from './terms.ts';

/** What there is to write of one level. */
export interface LevelSaid {
  readonly own: Explanation;
  readonly other: Explanation | null;
  /** Title of the study and of the dossier. */
  readonly heading: string;
  readonly label: (scenario: string) => string;
  /** Null for what is not a typed cell. */
  /** « Montant par patient · 80 ans ou plus » */
  readonly name: (at: string) => string;
  readonly facts: (at: string, scenario: string) => CellFacts | null;
  readonly inDataOrder: boolean;
}

/** One level of an explanation as plain French text: what is explained, its formula, every term, the sources. */
export function levelText(said: LevelSaid): string {
  const { own, other, label } = said;
  const pair = { own: own.tree, other: other?.tree };
  const parts = [
    [said.heading],
    [[own.label, ...own.at.map((one) => one.label)].join(' · '), ...totals(own, other, label)],
    own.words ? [typeset(`Formule : ${own.words}`)] : [],
    pair.own || pair.other ? [columns(said), ...blockLines(level(pair, said.inDataOrder), said, 0)] : [],
    sourceLines(said),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function totals(own: Explanation, other: Explanation | null, label: (id: string) => string): string[] {
  const line = (of: Explanation) => `${label(of.scenario)}${NBSP}: ${amountText(of.value, of.unit)}`;
  if (!other) return [line(own)];
  const gap = difference(own.value, other.value);
  const ratio = gap?.ratio ? ` (${formatValue(gap.ratio, '%', { sign: 'always' })})` : '';
  const amount = gap && formatValue(gap.amount, differenceUnit(own.unit), { sign: 'always' });
  return [
    line(own),
    line(other),
    ...(gap ? [`Écart${NBSP}: ${amount}${gap.amount === '0' ? '' : ratio}`] : []),
  ];
}

function columns({ own, other, label }: LevelSaid): string {
  if (!other) return typeset('Terme à terme :');
  return typeset(`Terme à terme (${label(own.scenario)} ; ${label(other.scenario)} ; écart) :`);
}

function blockLines(block: Block, said: LevelSaid, depth: number): readonly string[] {
  return [
    ...block.rows.flatMap((row) => rowLines(row, said, depth)),
    ...(block.members ? memberLines(block.members, said, depth) : []),
  ];
}

function rowLines(row: Row, said: LevelSaid, depth: number): readonly string[] {
  const node = row.own ?? row.other;
  const name = node ? nameOf(node) : '';
  const values = saysMore(row) ? valuesText(row, said) : '';
  return [
    `${'  '.repeat(depth)}${row.sign ? `${row.sign} ` : ''}${name}${values}`,
    ...(row.inner ? blockLines(row.inner, said, depth + 1) : []),
  ];
}

function memberLines({ rows, absent }: MemberBlock, said: LevelSaid, depth: number): readonly string[] {
  const pad = '  '.repeat(depth);
  return [
    ...rows.flatMap((row) => {
      const share = row.share ? ` (${formatValue(row.share, '%', { decimals: 1 })})` : '';
      return [
        `${pad}- ${row.label}${valuesText(row, said)}${share}`,
        ...(row.inner ? blockLines(row.inner, said, depth + 2) : []),
      ];
    }),
    ...(absent.length > 0
      ? [`${pad}- Sans objet${NBSP}: ${absent.map(({ label }) => label).join(', ')}`]
      : []),
  ];
}

function nameOf(node: ExplainedNode): string {
  if (node.kind !== 'operation' || !isCondition(node)) return partName(node);
  const [left, right] = node.children;
  return left && right ? `${partName(left)} ${node.text} ${partName(right)}` : partName(node);
}

function valuesText(pair: Pair, { other, own, label }: LevelSaid): string {
  const side = (node: ExplainedNode | undefined) => (node ? wholeText(node) : '—');
  if (!other) return `${NBSP}: ${side(pair.own)}`;
  if (!pair.own || !pair.other) {
    const [of, node] = pair.own ? [own, pair.own] : [other, pair.other];
    return `${NBSP}: ${side(node)} (dans ${label(of.scenario)} seulement)`;
  }
  const unit = pair.own.unit ?? '1';
  const gap = isCondition(pair.own) ? null : difference(pair.own.value, pair.other.value);
  const amount =
    gap && (gap.amount === '0' ? '=' : formatValue(gap.amount, differenceUnit(unit), { sign: 'always' }));
  return `${NBSP}: ${side(pair.own)}${NBSP}; ${side(pair.other)}${amount ? `${NBSP}; ${amount}` : ''}`;
}

/** Where the typed cells of this level come from, each once. */
function sourceLines({ own, other, name, facts }: LevelSaid): readonly string[] {
  const lines = new Map<string, Set<string>>();
  const note = (at: string, scenario: string) => {
    const found = facts(at, scenario);
    if (!found) return;
    const source = [found.document, found.where, found.date].filter(Boolean).join(', ');
    const printed = found.printed ? `, imprimé «${NBSP}${found.printed}${NBSP}»` : '';
    const text = `${source ? `${source} (${found.status})` : found.status}${printed}`;
    lines.set(text, (lines.get(text) ?? new Set()).add(name(at)));
  };
  for (const side of [own, other]) {
    if (!side) continue;
    if (!side.tree) note(side.address, side.scenario);
    for (const node of side.tree ? everyNode(side.tree) : [])
      if (node.address) note(node.address, node.scenario ?? side.scenario);
  }
  if (lines.size === 0) return [];
  return [
    typeset('Sources :'),
    ...[...lines].map(([text, names]) => `- ${[...names].join(', ')}${NBSP}: ${text}`),
  ];
}

function everyNode(node: ExplainedNode): readonly ExplainedNode[] {
  const inner = [...node.children, ...(node.members ?? []).map((member) => member.node)];
  return [node, ...inner.flatMap(everyNode)];
}
