import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../src/core/model/dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import { cellState } from '../../src/workspace/cells/cell-state.ts';
import { createWatcher } from '../../src/ui/grid/changed-faces.ts';
import { planChanges } from '../../src/ui/grid/changes.ts';
import { editsFor } from '../../src/ui/grid/edits.ts';
import { readEntry } from '../../src/ui/grid/entry.ts';
import { faceOf } from '../../src/ui/grid/face.ts';
import type { CellRef, GridItem } from '../../src/ui/grid/layout.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const withCell = (study: Study, id: string, at: string, value: string): Study => ({
  ...study,
  scenarios: study.scenarios.map((one) =>
    one.id === id ? { ...one, cells: { ...one.cells, [at]: { value } } } : one,
  ),
});
const counted = withCell(miniStudy, 'actuel', 'mini-forfait.nb_medecins', '50000');
const parameter = (id: string) => miniDossier.parameters.find((one) => one.id === id) as Parameter;
const item = (id: string): GridItem => ({
  node: `mini-forfait.${id}`,
  label: parameter(id).label,
  unit: parameter(id).unit,
  dims: parameter(id).dims ?? [],
  parameter: parameter(id),
});
const ref = (id: string, member: string, scenario: string, shared = false): CellRef => ({
  item: item(id),
  address: member === '' ? item(id).node : `${item(id).node}[${member}]`,
  index: 0,
  scenario,
  shared,
});
const face = (id: string, member: string, scenario: string, value: Parameters<typeof faceOf>[1]) => {
  const { address } = ref(id, member, scenario);
  return faceOf(item(id), value, cellState(miniDossier, miniStudy, scenario, address));
};

describe('what is typed', () => {
  test.each([
    ['92', 'montant', { kind: 'set', value: '92' }],
    ['1 234,56 €', 'montant', { kind: 'set', value: '1234.56' }],
    ['12,5 %', 'cle_medecins', { kind: 'set', value: '0.125' }],
    ['sans objet', 'montant_non_vu', { kind: 'set', value: null }],
    ['  ', 'montant', { kind: 'reset' }],
    ['le plus élevé seulement', 'regle_cumul', { kind: 'set', value: '1' }],
    ['0', 'regle_cumul', { kind: 'set', value: '0' }],
  ])('%s', (text, id, entry) => {
    expect(readEntry(text, parameter(id))).toEqual(entry);
  });

  test.each([
    ['12,5,0', 'montant', 'n’est pas un nombre'],
    ['-1', 'montant', 'au moins 0'],
    ['120 %', 'cle_medecins', 'de 0'],
    ['2,5', 'nb_medecins', 'entier'],
    ['2', 'regle_cumul', 'choix'],
  ])('%s is refused', (text, id, why) => {
    const entry = readEntry(text, parameter(id));
    expect(entry.kind).toBe('error');
    expect(entry.kind === 'error' && entry.message).toContain(why);
  });

  test('1.234 asks', () => {
    const entry = readEntry('1.234', parameter('montant'));
    expect(entry.kind === 'ask' && entry.readings.map(({ value }) => value).sort()).toEqual([
      '1.234',
      '1234',
    ]);
  });
});

describe('what is written', () => {
  test('a column of its own: that scenario only', () => {
    expect(editsFor(miniStudy, ref('montant', 'age_2_6', 'option-2'), { value: '8' })).toEqual([
      { scenario: 'option-2', address: 'mini-forfait.montant[age_2_6]', cell: { value: '8' } },
    ]);
  });

  test('a shared column: where scenarios start, and the others follow', () => {
    expect(editsFor(miniStudy, ref('effectif_ref', 'age_2_6', 'actuel', true), { value: '31' })).toEqual([
      { scenario: 'actuel', address: 'mini-forfait.effectif_ref[age_2_6]', cell: { value: '31' } },
    ]);
  });
});

describe('a block is taken whole or not at all', () => {
  const current = () => '5';

  test('cells that would not change are left alone', () => {
    const changes = planChanges(
      miniStudy,
      [
        { ref: ref('montant', 'age_7_74', 'option-1'), place: 'A', with: { text: '5,00' } },
        { ref: ref('montant', 'age_2_6', 'option-1'), place: 'B', with: { text: '8 €' } },
        { ref: null, place: 'C', with: { text: '' } },
      ],
      current,
    );
    expect(changes).toEqual({
      kind: 'edits',
      cells: 1,
      edits: [{ scenario: 'option-1', address: 'mini-forfait.montant[age_2_6]', cell: { value: '8' } }],
    });
  });

  test('a wrong cell refuses all of them, and each is named with its reason', () => {
    const changes = planChanges(
      miniStudy,
      [
        { ref: ref('montant', 'age_7_74', 'option-1'), place: '7 à 74 ans · Option 1', with: { text: '9' } },
        { ref: ref('montant', 'age_2_6', 'option-1'), place: '2 à 6 ans · Option 1', with: { text: 'abc' } },
        { ref: ref('montant', 'ald_80_plus', 'option-1'), place: 'ALD · Option 1', with: { text: '1.234' } },
      ],
      current,
    );
    expect(changes.kind).toBe('refused');
    expect(changes.kind === 'refused' && changes.message.split('\n')).toEqual([
      'Rien n’a été changé\u00a0: 2 cellules sont refusées.',
      '2 à 6 ans · Option 1\u00a0: «\u00a0abc\u00a0» n’est pas un nombre.',
      expect.stringContaining('ALD · Option 1\u00a0: «\u00a01.234\u00a0» peut se lire'),
    ]);
  });

  test('a computed cell, and one of another unit, are refused', () => {
    const computed = { ...ref('montant', '', 'actuel'), item: { ...item('montant') } };
    const { parameter: _, ...formula } = computed.item;
    const from = ref('cle_medecins', 'a2025', 'actuel');
    const changes = planChanges(
      miniStudy,
      [
        { ref: { ...computed, item: formula }, place: 'Total', with: { text: '9' } },
        { ref: ref('montant', 'age_2_6', 'actuel'), place: '2 à 6 ans', with: { from, value: '0.2' } },
      ],
      current,
    );
    expect(changes.kind === 'refused' && changes.message).toContain('se calcule');
    expect(changes.kind === 'refused' && changes.message).toContain(
      'l’unité n’est pas la même (%, €/patient/an)',
    );
  });
});

describe('what a cell shows', () => {
  test('a published value', () => {
    expect(face('montant', 'ald_80_plus', 'option-2', '100')).toEqual({
      text: '100,00',
      title: '',
      signs: 'is-input',
    });
  });

  test('a hypothesis', () => {
    expect(face('effectif_ref', 'age_2_6', 'actuel', '30')).toMatchObject({
      signs: 'is-input is-hypothesis',
      title: 'Hypothèse',
    });
  });

  test('a change, with what the scenario starts from; one that follows it says so more softly', () => {
    const changed = face('montant', 'ald_80_plus', 'contre-proposition', '92');
    expect(changed.signs).toBe('is-input is-modified');
    expect(changed.title).toBe('Modifié\u00a0: 100,00\u00a0€/patient/an dans «\u00a0Option 2\u00a0»');
    const fromSource = faceOf(
      item('nb_medecins'),
      '50000',
      cellState(miniDossier, counted, 'option-1', 'mini-forfait.nb_medecins'),
    );
    expect(fromSource.signs).toBe('is-input is-modified-above');
    expect(fromSource.title).toBe('Modifié\u00a0: 47\u202f434\u00a0médecins dans la source');
  });

  test('a cell is drawn again when what it is measured against changes', () => {
    const cells = ['actuel', 'option-2', 'contre-proposition'].map((id) => ref('montant', 'ald_80_plus', id));
    const layout = { corner: [], heads: [], columns: [], rows: [], cells: [cells] };
    const changed = createWatcher(layout, miniStudy, () => undefined);
    const next = withCell(miniStudy, 'option-2', 'mini-forfait.montant[ald_80_plus]', '101');
    expect(changed(next)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(changed(next)).toEqual([]);
  });

  test('what the source prints in place of a number', () => {
    expect(face('montant_non_vu', '', 'option-1', null)).toMatchObject({
      text: 'Pas concerné',
      signs: 'is-input is-absent',
    });
  });

  test('absent, waiting, wrong', () => {
    const { parameter: _, ...result } = item('montant');
    expect(faceOf(result, null, null).text).toBe('—');
    expect(faceOf(result, undefined, null).text).toBe('…');
    const failure = {
      code: 'division-par-zero',
      where: 'x',
      message: 'Division par zéro dans « x ».',
    } as const;
    expect(faceOf(result, failure, null)).toEqual({
      text: 'Division par 0',
      title: 'Division par zéro dans « x ».',
      signs: 'is-computed is-failure',
    });
  });

  test('digits the display rounds are said by the title', () => {
    expect(face('montant', 'age_2_6', 'actuel', '6.125').title).toBe('6,125\u00a0€/patient/an');
    expect(face('montant', 'age_2_6', 'actuel', '6.1').title).toBe('');
  });

  test('a choice is its label', () => {
    expect(face('regle_cumul', '', 'actuel', '0').text).toBe('Les taux s’ajoutent');
  });
});
