import { namesRow } from '../../core/model/own-members.ts';
import type { OwnLine, OwnMember, Study } from '../../core/model/study.ts';

/** Lines that select or test this member by its name. */
export function linesNaming(
  { lines = [] }: Pick<Study, 'lines'>,
  member: Pick<OwnMember, 'dimension' | 'id'>,
): readonly OwnLine[] {
  return lines.filter((line) => namesRow(line, member));
}
