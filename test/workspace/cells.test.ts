import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/core/model/study.ts';
import type { CellEdit } from '../../src/workspace/api.ts';
import { type CellState, cellState } from '../../src/workspace/cells/cell-state.ts';
import { changedCount, varies } from '../../src/workspace/cells/varies.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { commandLabel } from '../../src/workspace/commands/label.ts';
import { sharedEdits } from '../../src/workspace/commands/set-cells.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const AMOUNT = 'mini-forfait.montant[ald_80_plus]';
const NOT_SEEN = 'mini-forfait.montant_non_vu';
const dossiers = [miniDossier];

const edited = (...edits: CellEdit[]): Study =>
  apply(miniStudy, { kind: 'set-cells', edits }, dossiers) as Study;
const typed = (scenario: string, value: string | null, address = AMOUNT): CellEdit => ({
  scenario,
  address,
  cell: { value },
});
const state = (study: Study, scenario: string, at = AMOUNT) =>
  cellState(miniDossier, study, scenario, at) as CellState;
const valueIn = (study: Study, scenario: string, at = AMOUNT) => state(study, scenario, at).value;

describe('a cell says where its value comes from', () => {
  test('from the source, with its reference', () => {
    expect(state(miniStudy, 'actuel')).toMatchObject({
      value: '70',
      status: 'publie',
      ref: { source: 'multilaterale', where: 'l. 834-846' },
      own: false,
      changed: false,
      inheritedFrom: null,
    });
  });

  test('from a printed alternative: published, and not the source’s value', () => {
    expect(state(miniStudy, 'option-1')).toMatchObject({
      value: '80',
      status: 'publie',
      ref: { source: 'multilaterale', where: 'l. 829-848' },
      own: true,
      changed: true,
      source: { value: '70' },
    });
  });

  test('from the scenario it follows', () => {
    const at = state(miniStudy, 'contre-proposition', NOT_SEEN);
    expect(at).toMatchObject({
      value: '5',
      own: false,
      changed: true,
      source: { value: null, printed: 'N/A' },
    });
    expect(at.inheritedFrom?.id).toBe('option-2');
  });

  test('typed by the user: « modifié », without a source', () => {
    const at = state(miniStudy, 'contre-proposition');
    expect(at).toMatchObject({ value: '92', status: 'modifie', own: true });
    expect(at.ref).toBe(undefined);
  });

  test('typed as the source has it: published again, and still its own', () => {
    const study = edited(typed('contre-proposition', '70.0'));
    expect(state(study, 'contre-proposition')).toMatchObject({
      value: '70.0',
      status: 'publie',
      ref: { source: 'multilaterale', where: 'l. 834-846' },
      own: true,
      changed: false,
    });
  });

  test('typed over another scenario’s value: measured against it, and given back by it', () => {
    const at = state(miniStudy, 'contre-proposition');
    expect(at.typedOver).toMatchObject({ value: '100', own: true, from: { id: 'option-2' } });
    expect(at.start).toMatchObject({ value: '100', from: { id: 'option-2' } });
    const asSource = edited(typed('contre-proposition', '70'));
    expect(state(asSource, 'contre-proposition').typedOver).toMatchObject({ value: '100', own: true });
    const clear = { scenario: 'contre-proposition', address: AMOUNT, cell: null };
    expect(state(edited(clear), 'contre-proposition')).toMatchObject({
      value: '100',
      status: 'publie',
      typedOver: null,
      start: { value: '70', from: null },
    });
  });

  test('typed over the source where no parent changes it', () => {
    const at = 'mini-forfait.montant[age_7_74]';
    expect(state(edited(typed('contre-proposition', '9', at)), 'contre-proposition', at).typedOver).toEqual({
      value: '5',
      from: null,
      own: true,
    });
    const above = edited(typed('option-2', '9', at));
    expect(state(above, 'contre-proposition', at).typedOver).toEqual({ value: '5', from: null, own: false });
  });

  test('held at what it inherits: not a change, and said like the one above', () => {
    const parent = edited(typed('option-2', '111'));
    const child = { scenario: 'contre-proposition', address: AMOUNT, cell: { value: '111.0', note: 'Tenu' } };
    const study = apply(parent, { kind: 'set-cells', edits: [child] }, dossiers) as Study;
    expect(state(study, 'contre-proposition')).toMatchObject({
      own: true,
      status: 'modifie',
      note: 'Tenu',
      typedOver: { value: '100', own: false, from: null },
    });
    const published = { ...child, cell: { value: '100', note: 'Tenu' } };
    expect(state(edited(published), 'contre-proposition')).toMatchObject({
      own: true,
      status: 'publie',
      ref: { source: 'multilaterale' },
      note: 'Tenu',
      typedOver: null,
    });
  });

  test('typed over a printed alternative: measured against it, and one key from it', () => {
    const study = edited(typed('option-1', '81.5'));
    expect(state(study, 'option-1')).toMatchObject({
      value: '81.5',
      status: 'modifie',
      source: { value: '80', status: 'publie', ref: { source: 'multilaterale' } },
      changed: true,
      own: true,
    });
    const again = apply(study, { kind: 'set-cells', edits: [typed('option-1', '82')] }, dossiers) as Study;
    const clear = { scenario: 'option-1', address: AMOUNT, cell: null };
    for (const edit of [clear, typed('option-1', '80')]) {
      const back = apply(again, { kind: 'set-cells', edits: [edit] }, dossiers) as Study;
      expect(back.scenarios).toEqual(miniStudy.scenarios);
    }
    const twice = [clear, clear].reduce(
      (from, edit) => apply(from, { kind: 'set-cells', edits: [edit] }, dossiers) as Study,
      again,
    );
    expect(valueIn(twice, 'option-1')).toBe('70');
  });

  test('an address that names no cell has no state', () => {
    for (const at of [
      'mini-forfait.budget',
      'mini-forfait.montant',
      'autre.montant[x]',
      'rien',
      `${AMOUNT}x`,
    ]) {
      expect(cellState(miniDossier, miniStudy, 'actuel', at), at).toBe(null);
    }
  });
});

describe('setting cells', () => {
  test('to the value a cell shows already changes nothing, and keeps its source', () => {
    expect(edited(typed('option-1', '80.00'))).toBe(miniStudy);
    expect(edited(typed('actuel', '70'))).toBe(miniStudy);
    expect(edited(typed('contre-proposition', '5', NOT_SEEN))).toBe(miniStudy);
  });

  test('confirms a cell against what the same paste changes upstream', () => {
    const at = 'mini-forfait.montant[age_7_74]';
    const study = edited(typed('actuel', '9', at), typed('option-1', '5', at));
    expect(valueIn(study, 'actuel', at)).toBe('9');
    expect(valueIn(study, 'option-1', at)).toBe('5');
    expect(valueIn(study, 'option-2', at)).toBe('9');
  });

  test('back to what it inherits', () => {
    const study = edited({ scenario: 'contre-proposition', address: AMOUNT, cell: null });
    expect(valueIn(study, 'contre-proposition')).toBe('100');
    expect(state(study, 'contre-proposition').own).toBe(false);
  });

  test('to absent is a change like another', () => {
    expect(valueIn(edited(typed('actuel', null)), 'actuel')).toBe(null);
  });

  test('is refused whole when one cell cannot be', () => {
    for (const wrong of [
      typed('actuel', '1', 'mini-forfait.budget'),
      typed('nobody', '1'),
      typed('actuel', '1,5'),
      typed('actuel', 'NaN'),
      { scenario: 'actuel', address: AMOUNT, cell: { value: '1', ref: { source: 'inconnue' } } },
    ]) {
      const edits = [typed('option-1', '1'), wrong];
      expect(apply(miniStudy, { kind: 'set-cells', edits }, dossiers)).toBe(null);
    }
  });

  test('shares all that it leaves alone', () => {
    const study = edited(typed('option-1', '1'));
    expect(study.scenarios.map((one, rank) => one === miniStudy.scenarios[rank])).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('takes in the dossier it changes', () => {
    const study = apply(
      { ...miniStudy, dossiers: {} },
      { kind: 'set-cells', edits: [typed('actuel', '1')] },
      dossiers,
    );
    expect(study?.dossiers).toEqual({ 'mini-forfait': 1 });
  });

  test('of a shared column reaches every scenario, whatever they said', () => {
    const study = edited(...sharedEdits(miniStudy, AMOUNT, { value: '55' }));
    expect(study.scenarios.map(({ id }) => valueIn(study, id))).toEqual(['55', '55', '55', '55']);
    expect(varies(miniDossier, study, 'mini-forfait.montant')).toBe(false);
  });
});

describe('columns by scenario', () => {
  test('where a cell differs', () => {
    expect(varies(miniDossier, miniStudy, 'mini-forfait.montant')).toBe(true);
    expect(varies(miniDossier, miniStudy, 'mini-forfait.montant_non_vu')).toBe(true);
    expect(varies(miniDossier, miniStudy, 'mini-forfait.nb_medecins')).toBe(false);
  });

  test('not where all the scenarios changed it alike', () => {
    const at = 'mini-forfait.nb_medecins';
    expect(varies(miniDossier, edited(typed('actuel', '50000', at)), at)).toBe(false);
    expect(varies(miniDossier, edited(typed('option-1', '50000', at)), at)).toBe(true);
  });

  test('where the user asked for them', () => {
    const node = 'mini-forfait.nb_medecins';
    const study = apply(miniStudy, { kind: 'split', node, split: true }, dossiers) as Study;
    expect(varies(miniDossier, study, node)).toBe(true);
  });

  test('changed cells are counted once', () => {
    expect(changedCount(miniDossier, miniStudy)).toBe(2);
  });
});

describe('undo says what it takes back', () => {
  const label = (command: Parameters<typeof commandLabel>[1]) => commandLabel(miniStudy, command, dossiers);

  test.each([
    [
      { kind: 'set-cells', edits: [typed('actuel', '1')] },
      'la saisie de « Montant par patient · ALD, 80 ans ou plus »',
    ],
    [
      { kind: 'set-cells', edits: [typed('actuel', '1'), typed('actuel', '1', NOT_SEEN)] },
      'la saisie de 2 cellules dans « Actuel »',
    ],
    [
      { kind: 'set-cells', edits: [typed('actuel', '1'), typed('option-1', '1', NOT_SEEN)] },
      'la saisie de 2 cellules',
    ],
    [
      {
        kind: 'set-cells',
        edits: [
          { scenario: 'contre-proposition', address: AMOUNT, cell: null },
          { scenario: 'contre-proposition', address: 'mini-forfait.nb_medecins', cell: null },
        ],
      },
      'le retour de 2 cellules dans « Contre-proposition » à leur valeur reprise ou à leur source',
    ],
    [
      { kind: 'split', node: 'mini-forfait.montant', split: true },
      'la séparation par scénario de « Montant par patient »',
    ],
    [
      { kind: 'set-cells', edits: [{ scenario: 'actuel', address: NOT_SEEN, cell: null }] },
      'le retour de « Montant par patient non vu » à sa source',
    ],
    [
      { kind: 'set-cells', edits: [{ scenario: 'contre-proposition', address: AMOUNT, cell: null }] },
      'le retour de « Montant par patient · ALD, 80 ans ou plus » à la valeur reprise',
    ],
    [{ kind: 'set-cells', edits: [], label: 'le collage' }, 'le collage'],
    [{ kind: 'remove-scenario', id: 'option-1' }, 'la suppression du scénario « Option 1 »'],
    [{ kind: 'set-reference', id: 'option-2' }, 'le choix de « Option 2 » comme référence'],
  ] as const)('%j', (command, expected) => {
    expect(label(command).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});
