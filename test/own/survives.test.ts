import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../src/core/analysis/bridge-api.ts';
import { serveAnalyses } from '../../src/core/analysis/service.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import type { Reply } from '../../src/core/engine/service.ts';
import { nodeId } from '../../src/core/model/address.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import { makeLink, readLink } from '../../src/platform/sharing/link.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { createHistory } from '../../src/workspace/history.ts';
import { copyStudy } from '../../src/workspace/new-study.ts';
import { sameContent } from '../../src/workspace/untouched-copies.ts';
import { total } from '../analysis/exact-sum.ts';
import { file, report } from '../cli/run.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { ownClass, ownLine, ownStudy, wrongLine } from '../fixtures/own-study.ts';
import { dossiers as shipped } from '../../src/dossiers/index.ts';

const dossiers = [miniDossier];
const ground = { bases: [miniStudy], dossiers };

function answered<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** What the worker answers of a study: values by node and scenario. */
function computed(study: Study) {
  const service = serveAnalyses(createEngine);
  const { shapes, problems } = answered(service.open(study, dossiers));
  const { values } = answered(service.watch(shapes.map(({ node }) => node)));
  const of = (node: string, scenario: string) =>
    values.find((one) => one.node === `mini-forfait.${node}` && one.scenario === scenario)?.values;
  return { service, problems, of };
}

describe('rows and lines of one’s own survive', () => {
  test('a file, and the copy made of it', () => {
    const read = openStudy(studyToText(ownStudy), dossiers);
    expect(read.ok && studyToText(read.study)).toBe(studyToText(ownStudy));
    const copy = copyStudy(ownStudy, new Date('2026-11-22T00:00:00Z'));
    expect(sameContent(copy, ownStudy)).toBe(true);
  });

  test('a link, cells of their rows included', async () => {
    const made = await makeLink(ownStudy, ground, 'https://etabli.example.fr/');
    if (!made.ok) throw new Error(made.message);
    const read = await readLink(made.url, ground);
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
    expect(sameContent(read.study, ownStudy)).toBe(true);
  });

  test('an undo and a redo, through the commands that made them', () => {
    const history = createHistory();
    let study = miniStudy;
    const commands = [
      { kind: 'add-member', member: ownClass },
      { kind: 'add-line', line: ownLine },
      {
        kind: 'set-cells',
        edits: [
          {
            scenario: 'actuel',
            address: 'mini-forfait.montant[ald_enfant]',
            cell: { value: '42' },
          },
        ],
      },
      { kind: 'remove-member', dossier: 'mini-forfait', dimension: 'classe_patient', id: 'ald_enfant' },
    ] as const;
    const states = [study];
    for (const command of commands) {
      const after = apply(study, command, dossiers);
      if (!after) throw new Error(command.kind);
      history.record({ label: command.kind, before: study, after });
      study = after;
      states.push(study);
    }
    expect(study).toMatchObject({ lines: [ownLine] });
    expect(study.members).toBe(undefined);
    expect(JSON.stringify(study)).not.toContain('ald_enfant]');
    for (const state of states.slice(0, -1).reverse()) expect(history.undo()).toBe(state);
    for (const state of states.slice(1)) expect(history.redo()).toBe(state);
  });

  test('the command line, which computes them', async () => {
    const fmt = shipped.find(({ slug }) => slug === 'forfait-medecin-traitant');
    if (!fmt) throw new Error('not shipped');
    const line = { ...ownLine, dossier: fmt.slug };
    const study: Study = {
      ...miniStudy,
      dossiers: { [fmt.slug]: fmt.version },
      scenarios: [{ id: 'a', label: 'A', description: '', parent: null, color: 0, cells: {} }],
      reference: 'a',
      members: [{ ...ownClass, dossier: fmt.slug, like: 'ald_80_plus' }],
      lines: [line, { ...wrongLine, dossier: fmt.slug }],
    };
    const { results, figures } = await report(file(studyToText(study)));
    const before = await report(file(studyToText({ ...study, members: [], lines: [] })));
    const values = (id: string) => results.find((result) => result.id === `${fmt.slug}.${id}`)?.values.a;
    // 60 patients more, at 70 €, in the 17 440 € of the reference doctor.
    expect(values('socle_ref')).toEqual([{ at: {}, value: '21640' }]);
    expect(values('budget_par_medecin')?.[0]).toMatchObject({ at: { territoire: 'france' }, value: '21640' });
    expect(values('faute')?.[0]?.value).toMatchObject({ code: 'formule-invalide' });
    // The population is that of the budget, the new class included.
    expect(values('controle_population')).toEqual([{ at: {}, value: '0' }]);
    // A published figure is judged on what is published.
    expect(figures).toStrictEqual(before.figures);
  });
});

describe('rows and lines of one’s own work in every tool', () => {
  const { service, of } = computed(ownStudy);

  test('totals count the new rows; a row of nothing counts nowhere', () => {
    // 60 × 70 + 720 × 5 + 30 × 6, and 30 × 6 more for the class like 2 to 6 years.
    expect(of('socle_ref', 'actuel')).toEqual(['8160']);
    expect(of('montant', 'contre-proposition')).toEqual(['92', '5', '6', '42', null]);
    expect(of('cout_classe', 'actuel')?.at(-1)).toBe(null);
  });

  test('a line computes in each scenario', () => {
    expect(of('budget_par_medecin', 'actuel')).toEqual(['8160']);
    expect(of('budget_par_medecin', 'option-2')).toEqual(['9960']);
  });

  test('explains down to the typed cell of a row', () => {
    const explained = answered(service.explain('mini-forfait.budget_par_medecin', 'contre-proposition'));
    expect(explained.tree?.children.map(({ address }) => address)).toEqual([
      'mini-forfait.budget',
      'mini-forfait.nb_medecins',
    ]);
    const classes = answered(service.explain('mini-forfait.socle_ref', 'contre-proposition'));
    expect(classes.tree?.members?.map(({ member }) => member)).toContain('ald_enfant');
    const cell = answered(service.explain('mini-forfait.montant[ald_enfant]', 'contre-proposition'));
    expect(cell).toMatchObject({ value: '42', at: [{ label: ownClass.label }] });
  });

  test('a bridge on a line splits its gap exactly, the rows among its steps', () => {
    const request = { at: 'mini-forfait.budget_par_medecin', from: 'actuel', to: 'contre-proposition' };
    const outcome = answered(service.bridge({ ...request, grouping: 'cellule' })) as {
      readonly state: string;
      readonly outcome?: Bridge;
    };
    const bridge = outcome.outcome;
    if (bridge?.kind !== 'ecart') throw new Error(JSON.stringify(outcome));
    expect(total(bridge.steps.map(({ value }) => value))).toBe(total([bridge.gap]));
    expect(bridge.steps.flatMap(({ cells }) => cells)).toContain('mini-forfait.montant[ald_enfant]');
  });

  test('a numeric row stands in its place and computes there', () => {
    const oam = shipped.filter(({ slug }) => slug === 'oam');
    const study: Study = {
      ...miniStudy,
      dossiers: { oam: 1 },
      scenarios: [{ id: 'a', label: 'A', description: '', parent: null, color: 0, cells: {} }],
      reference: 'a',
      members: [
        {
          dossier: 'oam',
          dimension: 'taux_affiche',
          id: 't12_5',
          label: '12,5 %',
          like: null,
          value: '0.125',
        },
      ],
    };
    expect(openStudy(study, shipped)).toMatchObject({ ok: true });
    const engine = serveAnalyses(createEngine);
    engine.open(study, oam);
    const values = answered(engine.watch(['oam.taux_courbe', 'oam.economie_taux'])).values.map(
      (one) => one.values as readonly string[],
    );
    const at = values[0]?.indexOf('0.125') ?? -1;
    expect(values[0]?.slice(at - 1, at + 2)).toEqual(['0.12', '0.125', '0.13']);
    // Half way between its neighbours, on one segment of the curve.
    const [before = '', mine = '', after = ''] = values[1]?.slice(at - 1, at + 2) ?? [];
    expect(total([mine, mine])).toBe(total([before, after]));
  });

  test('what a cell of a row changes includes the lines', () => {
    const { nodes } = answered(service.dependents('mini-forfait.montant[ald_enfant]', 'actuel'));
    expect(nodes.map(({ node }) => node)).toContain('mini-forfait.budget_par_medecin');
  });

  test('published figures stand on the dossier as it ships', () => {
    const plain = serveAnalyses(createEngine);
    plain.open(miniStudy, dossiers);
    expect(service.figures('mini-forfait')).toEqual(plain.figures('mini-forfait'));
  });
});

describe('a line with an error blocks nothing else', () => {
  const wrong = ['bugdet * 2', 'budget +', 'budget + nb_medecins', 'faute', 'SOMME(budget; annee)', ''];
  test.each(wrong)('%j: all the other values are those of the study without it', (expr) => {
    const line = { ...wrongLine, expr };
    const { of, problems } = computed({ ...ownStudy, lines: [ownLine, line] });
    const without = computed({ ...ownStudy, lines: [ownLine] });
    const known = new Set(without.problems.map(({ where }) => where));
    const told = problems.filter(({ where }) => !known.has(where));
    expect(told.map(({ where }) => where)).toEqual([nodeId('mini-forfait', 'faute')]);
    expect(of('faute', 'actuel')?.[0]).toMatchObject({ message: expect.stringMatching(/./) });
    for (const { id } of [...miniDossier.formulas, ...miniDossier.parameters, ownLine])
      for (const scenario of ownStudy.scenarios) {
        expect(of(id, scenario.id), id).toEqual(without.of(id, scenario.id));
        expect(of(id, scenario.id)).toBeDefined();
      }
  });
});
