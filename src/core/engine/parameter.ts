import { address } from '../model/address.ts';
import type { Cell } from '../model/dossier.ts';
import type { ScenarioCell } from '../model/study.ts';
import { boundsViolation } from '../quantity/bounds.ts';
import { Fault, type Value } from '../formula/value.ts';
import { fromText } from './border.ts';
import type { ParameterNode } from './model.ts';
import { membersAt, sizeOf } from './shape.ts';

/** What the sources say, cell by cell; absent where a formula computes it or nothing is said. */
export function sourceValues(node: ParameterNode): Value[] {
  const { dims } = node.entity;
  return Array.from({ length: sizeOf(dims) }, (_, index) => {
    const cell: Cell | string | undefined = node.parameter.cells[membersAt(dims, index).join(',')];
    const text = typeof cell === 'string' ? cell : cell?.value;
    return text === undefined || text === null ? null : typed(node, index, text);
  });
}

/** A value typed or read in a file, checked against what the parameter allows. */
export function typedValue(node: ParameterNode, index: number, cell: ScenarioCell): Value {
  return cell.value === null ? null : typed(node, index, cell.value);
}

function typed(node: ParameterNode, index: number, text: string): Value {
  const violation = boundsViolation(text, node.parameter, node.entity.unit);
  if (violation === null) return fromText(text, node.entity.unit);
  const where = address(node.id, membersAt(node.entity.dims, index));
  return new Fault(violation.code, where, violation.message);
}
