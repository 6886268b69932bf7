import { createRoot, createSignal } from 'solid-js';
import { describe, expect, test } from 'vitest';
import type { BridgeOutcome, BridgeRequest } from '../../src/core/analysis/bridge-api.ts';
import { dependents } from '../../src/core/analysis/dependents.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import { address, nodeId } from '../../src/core/model/address.ts';
import { effectiveCells } from '../../src/core/model/scenario.ts';
import { sameShown, sourceCells } from '../../src/core/model/source-cells.ts';
import type { Study } from '../../src/core/model/study.ts';
import { sourceCell } from '../../src/core/model/source-cell.ts';
import { changedTables, marksOf } from '../../src/ui/note/changed-rows.ts';
import { createBridges } from '../../src/ui/note/create-bridges.ts';
import { arrangeHypotheses } from '../../src/ui/note/hypothesis-tables.ts';
import { hypothesisGroups } from '../../src/ui/note/hypotheses.ts';
import { columnsOf } from '../../src/ui/note/note-choice.ts';
import { sheetsFor } from '../../src/ui/note/page-count.ts';
import { pageFoot } from '../../src/ui/note/page-foot.ts';
import { readNodes } from '../../src/ui/note/read-nodes.ts';
import { memberTuples } from '../../src/ui/text/names.ts';
import { sourceTitle } from '../../src/ui/text/origin.ts';
import { openShippedStudies } from '../engine/shipped-studies.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const shipped = openShippedStudies();
const ids = (study: Study) => study.scenarios.map(({ id }) => id);
const readingsOf = (study: Study) => ({
  study: () => study,
  shape: () => undefined,
  values: () => undefined,
});

describe('les paramètres changés', () => {
  test('une proposition modifiée dit ce qu’elle remplace, et chaque valeur son document', () => {
    const [table, ...others] = changedTables(readingsOf(miniStudy), miniDossier, ids(miniStudy));
    expect(others).toEqual([]);
    const rows = table?.parameters.flatMap(({ parameter, rows: all }) =>
      all.map(({ label, source, values }) =>
        [
          [parameter.label, label].filter(Boolean).join(', '),
          ...[source, ...values].map(({ text, status }) => `${text()} ${status}`.trim()),
        ].map(plain),
      ),
    );
    expect(rows).toEqual([
      [
        'Montant par patient, ALD, 80 ans ou plus',
        '70,00 publié',
        '70,00',
        '80,00 publié',
        '100,00 publié',
        '92,00 modifié, au lieu de 100,00',
      ],
      ['Montant par patient non vu', 'N/A publié', 'N/A', 'Pas concerné', '5,00 publié', '5,00 publié'],
    ]);
    const origins = table?.parameters[0]?.rows[0]?.values.map(({ origin }) => origin);
    expect(origins).toEqual([
      '',
      'Convention médicale, multilatérale, 14 mars 2024, l. 829-848',
      'Convention médicale, multilatérale, 14 mars 2024, l. 829-848',
      '',
    ]);
  });

  test.each(shipped.map((one) => [one.name, one] as const))(
    '%s : aucune valeur changée n’y manque, ni sa source',
    (_, { study, dossiers }) => {
      const sources = sourceCells(dossiers);
      let checked = 0;
      for (const dossier of dossiers) {
        const rows = new Map(
          changedTables(readingsOf(study), dossier, ids(study)).flatMap(({ parameters }) =>
            parameters.flatMap((one) => one.rows.map((row) => [row.address, row] as const)),
          ),
        );
        for (const [rank, { id }] of study.scenarios.entries())
          for (const [at, cell] of effectiveCells(study, id)) {
            if (!at.startsWith(`${dossier.slug}.`) || sameShown(cell.value, sources.find(at)?.value))
              continue;
            const value = rows.get(at)?.values[rank];
            expect(value?.changed, `${at}, ${id}`).toBe(true);
            expect(value?.status).not.toBe('');
            if (cell.ref) expect(value?.origin).toContain(sourceTitle(dossier, cell.ref));
            checked += 1;
          }
      }
      expect(checked).toBeGreaterThan(0);
    },
  );
});

describe('les hypothèses', () => {
  test.each(shipped.map((one) => [one.name, one] as const))(
    '%s : chaque cellule sans document que lit un résultat y est',
    (_, { study, dossiers }) => {
      const engine = createEngine(dossiers);
      engine.open(study);
      const reference = { ...study, scenarios: study.scenarios.filter(({ id }) => id === study.reference) };
      for (const dossier of dossiers) {
        const read = readNodes([dossier], dossiers);
        const groups = hypothesisGroups(reference, dossier, [study.reference], read);
        const typed = effectiveCells(study, study.reference);
        for (const parameter of dossier.parameters) {
          const node = nodeId(dossier.slug, parameter.id);
          const tuples = memberTuples(dossier, parameter.dims ?? []);
          const first = address(node, tuples[0] ?? []);
          const { cards } = dependents(engine, study, dossiers, first, study.reference);
          if (cards.some(({ slug }) => slug === dossier.slug)) expect(read).toContain(node);
          if (!read.has(node)) continue;
          const expected = tuples.filter((members) => {
            const { value, status } = sourceCell(parameter, members);
            return status === 'hypothese' && value !== null && !typed.has(address(node, members));
          });
          const found = groups.find((group) => group.parameter === parameter)?.cells ?? [];
          const shown = new Set(found.map(({ members }) => members.join(',')));
          expect(expected.filter((members) => !shown.has(members.join(',')))).toEqual([]);
        }
        const { sentences, tables } = arrangeHypotheses(dossier, groups);
        const inTables = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(Boolean)));
        const said = sentences.reduce((sum, { cells }) => sum + cells.length, 0) + inTables.length;
        expect(said).toBe(groups.reduce((sum, { cells }) => sum + cells.length, 0));
      }
    },
  );

  test('ce qu’aucun résultat ne lit n’y est pas', () => {
    const read = readNodes([miniDossier], [miniDossier]);
    expect(read).toContain('mini-forfait.effectif_ref');
    expect(read).not.toContain('mini-forfait.regle_cumul');
    const groups = hypothesisGroups(miniStudy, miniDossier, ids(miniStudy), read);
    expect(groups.map(({ parameter }) => parameter.label)).toEqual(['Effectif de référence']);
  });
});

test('cinq colonnes au plus, la référence dans chaque tableau', () => {
  expect(columnsOf(['a', 'b', 'c', 'd', 'e'], 'a')).toEqual([['a', 'b', 'c', 'd', 'e']]);
  expect(columnsOf(['a', 'b', 'c', 'd', 'e', 'f'], 'b')).toEqual([
    ['b', 'a', 'c', 'd'],
    ['b', 'e', 'f'],
  ]);
  expect(columnsOf(['a', 'c', 'd', 'e', 'f', 'g'], 'b').flat()).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
});

test('une note dit à peu près son nombre de pages', () => {
  const sheet = (265 * 96) / 25.4;
  expect([0, 0.3, 0.9, 1, 8.5].map((part) => sheetsFor(sheet * part))).toEqual([1, 1, 1, 2, 10]);
});

test('un même document n’a qu’un numéro', () => {
  const marks = marksOf(['B', '', 'A', 'B']);
  expect(marks.texts).toEqual(['B', 'A']);
  expect(['B', 'A', ''].map(marks.of)).toEqual([1, 2, null]);
});

test('un titre ne sort pas du pied de page, quoi qu’il contienne', () => {
  const foot = pageFoot('Forfait « A » "; } * { display: none } \\ \n</style>');
  expect(foot.split('\n')).toHaveLength(2);
  expect(foot.match(/"/g)).toHaveLength(2);
  expect(foot).not.toContain('</style>');
});

describe('plusieurs écarts', () => {
  const request = (to: string): BridgeRequest => ({ at: 'mini-forfait.budget', from: 'actuel', to });

  test('sont demandés l’un après l’autre, et un échec n’arrête pas les suivants', async () => {
    const asked: string[] = [];
    const answer: Record<string, (outcome: BridgeOutcome | Error) => void> = {};
    const bridge = ({ to }: BridgeRequest) =>
      new Promise<BridgeOutcome>((resolve, reject) => {
        asked.push(to);
        answer[to] = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      });
    const none: BridgeOutcome = { kind: 'impossible', code: 'absent', message: 'Sans objet.' };
    const [requests] = createSignal([request('a'), request('b')]);
    const { live, dispose } = createRoot((end) => ({
      live: createBridges({ study: () => miniStudy, bridge }, requests),
      dispose: end,
    }));
    expect(asked).toEqual(['a']);
    expect(live.working()).toBe(true);
    answer.a?.(new Error('Le moteur s’est arrêté.'));
    await expect.poll(() => asked).toEqual(['a', 'b']);
    expect(live.outcome(request('a'))).toEqual({ kind: 'echec', message: 'Le moteur s’est arrêté.' });
    answer.b?.(none);
    await expect.poll(() => live.working()).toBe(false);
    expect(live.outcome(request('b'))).toEqual(none);
    dispose();
  });
});
