import type { NodeId } from '../../core/model/address.ts';
import { isFailure, type Problem } from '../../core/model/value.ts';
import type { Workspace } from '../../workspace/api.ts';

/** What is wrong with a whole formula, said once in place of each of its values; null when it computes. Reactive. */
export function problemOf(workspace: Workspace, node: NodeId): Pick<Problem, 'message'> | null {
  const told = workspace.problems().find(({ where }) => where === node);
  if (told) return told;
  // A loop is told at one of its nodes only: the others know it from their value.
  const [first] = workspace.values(node, workspace.study().reference) ?? [];
  return isFailure(first) && ['formule-invalide', 'cycle'].includes(first.code) ? first : null;
}
