import type { Scenario, Study } from '../../src/core/model/study.ts';

/** The same study with its scenarios and copies of them, eight in all: each copy changes one cell of its own. */
export function eightScenarios(study: Study, cell: string): Study {
  const scenarios: Scenario[] = [...study.scenarios];
  for (let i = 0; scenarios.length < 8; i++) {
    const model = study.scenarios[i % study.scenarios.length] as Scenario;
    const n = scenarios.length;
    scenarios.push({
      ...model,
      id: `${model.id}-${n}`,
      label: `${model.label} ${n}`,
      color: n,
      cells: { ...model.cells, [cell]: { value: String(60 + n) } },
    });
  }
  return { ...study, id: `${study.id}-8`, title: `${study.title} (8)`, scenarios };
}
