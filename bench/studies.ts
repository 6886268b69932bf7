import { readFileSync } from 'node:fs';
import { effectiveCells } from '../src/core/model/scenario.ts';
import type { Study } from '../src/core/model/study.ts';
import type { BenchModel, Input } from './model.ts';

/** The shipped study of a dossier. */
export function shippedStudy(slug: string): Study {
  return JSON.parse(readFileSync(`scenarios/${slug}.etabli.json`, 'utf8')) as Study;
}

/**
 * Two scenarios of the shipped study that both change something, each as every cell that one of the two changes: going
 * from one to the other is giving all of them their values there. Cells absent in either are left out.
 */
export function twoScenarios(model: BenchModel): readonly [readonly Input[], readonly Input[]] {
  const study = shippedStudy(model.dossier.slug);
  const changed = study.scenarios
    .map(({ id }) => effectiveCells(study, id))
    .filter((cells) => cells.size > 0);
  const [first, second] = [...changed].sort((a, b) => b.size - a.size);
  if (!first || !second)
    throw new Error(`The study of ${model.dossier.slug} has no two scenarios to switch between.`);
  const typed = new Map(model.inputs.map((input) => [input.address, input]));
  const places = [...new Set([...first.keys(), ...second.keys()])].filter(
    (at) => typed.has(at) && first.get(at)?.value !== null && second.get(at)?.value !== null,
  );
  const valued = (cells: typeof first): Input[] =>
    places.map((at) => model.input(at, cells.get(at)?.value ?? (typed.get(at) as Input).value));
  return [valued(first), valued(second)];
}
