import { beforeAll, describe, expect, it } from 'vitest';
import type { ExplainedNode, Explanation } from '../../src/core/engine/api.ts';
import { effectiveCells } from '../../src/core/model/scenario.ts';
import { type OpenStudy, openShippedStudies } from './shipped-studies.ts';

/** First, middle and last: enough to see every kind of cell of a big node. */
function sample<T>(list: readonly T[]): readonly T[] {
  const chosen = new Set([0, Math.floor(list.length / 2), list.length - 1]);
  return list.filter((_, i) => chosen.has(i));
}

function terms(node: ExplainedNode): readonly ExplainedNode[] {
  const inner = [...node.children, ...(node.members ?? []).map((member) => member.node)];
  return [node, ...inner.flatMap(terms)];
}

/** Every sampled cell of every node, in every scenario of the study. */
function explanations({ study, shapes, addresses, engine }: OpenStudy): readonly Explanation[] {
  const cells = shapes.flatMap((shape) => sample(addresses(shape)));
  return study.scenarios.flatMap(({ id }) => cells.map((at) => engine.explain(at, id)));
}

const studies = openShippedStudies();

describe.each(studies.map((one) => [one.name, one] as const))(
  '« D’où vient ce nombre ? » dans l’étude %s',
  (_, open) => {
    const { study, engine, value, shapes, dossiers } = open;

    let all: readonly Explanation[] = [];
    beforeAll(() => {
      all = explanations(open);
    });

    it('l’explication d’une cellule a sa valeur, son unité et sa place en mots', () => {
      const units = new Map(shapes.map(({ node, unit, dims }) => [node, { unit, dims }]));
      for (const { address, scenario, value: shown, tree, unit, at, label } of all) {
        expect(shown, address).toEqual(value(address, scenario));
        if (tree && tree.unit === unit) expect(tree.value, address).toEqual(shown);
        const shape = units.get(address.replace(/\[.*/, ''));
        expect([unit === '1' ? '' : unit, at.length], address).toEqual([shape?.unit, shape?.dims.length]);
        for (const place of at) expect([place.dimension, place.label].every(Boolean), address).toBe(true);
        expect(label).not.toBe('');
      }
    });

    it('chaque nom a une adresse qui s’explique et vaut ce que le terme montre', () => {
      const wrong: string[] = [];
      let references = 0;
      for (const { address, scenario, tree } of all)
        for (const term of tree ? terms(tree) : []) {
          if (term.kind !== 'reference') continue;
          references++;
          const found = term.address && value(term.address, term.scenario ?? scenario);
          if (found === undefined || JSON.stringify(found) !== JSON.stringify(term.value))
            wrong.push(`${address}, ${scenario} : « ${term.text} » ${JSON.stringify(term.value)}`);
        }
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(references).toBeGreaterThan(100);
    });

    it('de terme en terme, tout finit sur une cellule saisie ou des sources', () => {
      const scenario = study.scenarios.at(-1)?.id ?? '';
      const cells = new Map(study.scenarios.map(({ id }) => [id, effectiveCells(study, id)]));
      const current = new Set<string>();
      const done = new Set<string>();
      let deepest = 0;
      const drill = (at: string, of: string, depth: number): void => {
        const key = `${of} ${at}`;
        if (done.has(key)) return;
        expect(current.has(key), `${key} s’explique par elle-même`).toBe(false);
        current.add(key);
        deepest = Math.max(deepest, depth);
        const explanation = engine.explain(at, of);
        if (explanation.tree) {
          for (const term of terms(explanation.tree))
            if (term.address) drill(term.address, term.scenario ?? of, depth + 1);
        } else expect(explanation.value, key).toEqual(typed(at, of));
        current.delete(key);
        done.add(key);
      };
      /** What was typed in the scenario, or what the dossier says. */
      const typed = (at: string, of: string): string | null | undefined => {
        const cell = cells.get(of)?.get(at);
        if (cell) return cell.value;
        const [, slug, name, members = ''] = /^([^.]+)\.(\w+)(?:\[(.*)\])?$/.exec(at) ?? [];
        const parameter = dossiers.find((one) => one.slug === slug)?.parameters.find(({ id }) => id === name);
        const source = parameter?.cells[members];
        return typeof source === 'string' ? source : parameter && (source?.value ?? null);
      };
      for (const shape of shapes) for (const at of sample(open.addresses(shape))) drill(at, scenario, 0);
      expect(deepest).toBeGreaterThan(2);
      expect(done.size).toBeGreaterThan(shapes.length);
    });
  },
);
