import type { OwnLine, OwnMember, Study } from '../../core/model/study.ts';

/** Lines that select or test this member by its name. */
export function linesNaming(
  { lines = [] }: Pick<Study, 'lines'>,
  { dimension, id }: Pick<OwnMember, 'dimension' | 'id'>,
): readonly OwnLine[] {
  const test = new RegExp(`\\b${dimension}\\s*(?:=|<>)\\s*${id}\\b`);
  return lines.filter(({ expr }) => test.test(expr));
}
