import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/core/model/study.ts';
import type { Command } from '../../src/workspace/api.ts';
import { apply } from '../../src/workspace/commands/apply.ts';
import { differences, nothingDiffers } from '../../src/ui/journal/differences.ts';
import { dayWords } from '../../src/ui/journal/days.ts';
import { sideTexts } from '../../src/ui/journal/difference-text.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const AMOUNT = 'mini-forfait.montant[ald_80_plus]';
const dossiers = [miniDossier];

function changed(study: Study, ...commands: readonly Command[]): Study {
  return commands.reduce((next, command) => {
    const done = apply(next, command, dossiers);
    if (!done || done === next) throw new Error(`${command.kind} did nothing`);
    return done;
  }, study);
}

function set(scenario: string, value: string | null, address = AMOUNT): Command {
  return { kind: 'set-cells', edits: [{ scenario, address, cell: { value } }] };
}

const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/[\u00a0\u202f]/g, ' '));

describe('what two states of a study do not have in common', () => {
  test('is nothing where only the moment differs', () => {
    const later = { ...miniStudy, modified: '2027-01-01T00:00:00.000Z' };
    expect(nothingDiffers(differences(miniStudy, later, dossiers))).toBe(true);
  });

  test('is said where it is typed, not again where it is followed', () => {
    const at = 'mini-forfait.nb_medecins';
    const found = differences(miniStudy, changed(miniStudy, set('actuel', '1', at)), dossiers);
    expect(found.scenarios.map(({ id, cells }) => [id, cells.length])).toEqual([['actuel', 1]]);
    const [cell] = found.scenarios[0]?.cells ?? [];
    expect(cell).toMatchObject({
      address: at,
      from: { source: true },
      to: { value: '1', source: false },
      sameValue: false,
    });
    expect(cell?.from.value).toMatch(/^\d+$/);
    expect(found.cells).toBe(1);
  });

  test('counts every cell that a new point of departure changes', () => {
    const moved: Study = {
      ...miniStudy,
      scenarios: miniStudy.scenarios.map((one) =>
        one.id === 'contre-proposition' ? { ...one, parent: null } : one,
      ),
    };
    const [scenario, ...others] = differences(miniStudy, moved, dossiers).scenarios;
    expect(others).toEqual([]);
    expect(plain(scenario?.notes ?? [])).toEqual(['Point de départ : « Option 2 » → les sources']);
    expect(scenario?.cells.length).toBeGreaterThan(0);
    for (const { to } of scenario?.cells ?? []) expect(to.source).toBe(true);
  });

  test('tells the same number said otherwise from another number', () => {
    const said = changed(miniStudy, {
      kind: 'set-cells',
      edits: [{ scenario: 'actuel', address: AMOUNT, cell: { value: '70', note: 'vu ensemble' } }],
    });
    const [cell] = differences(miniStudy, said, dossiers).scenarios[0]?.cells ?? [];
    expect(cell?.sameValue).toBe(true);
    expect(plain(sideTexts(cell as NonNullable<typeof cell>, '€'))).toEqual(['70,00 €', '70,00 €']);
  });

  test('says scenarios that come and go, names, reference, order, notes and lines', () => {
    const to = changed(
      miniStudy,
      { kind: 'update-study', title: 'Autre', notes: 'À relire' },
      { kind: 'set-reference', id: 'option-1' },
      { kind: 'update-scenario', id: 'option-1', label: 'Proposition' },
      { kind: 'remove-scenario', id: 'option-2' },
      { kind: 'move-scenario', id: 'actuel', to: 1 },
      {
        kind: 'add-line',
        line: { dossier: 'mini-forfait', id: 'total', label: 'Total', unit: 'M€/an', expr: 'budget' },
      },
    );
    const found = differences(miniStudy, to, dossiers);
    expect(plain(found.notes)).toEqual([
      `Nom de l’étude : « ${miniStudy.title} » → « Autre »`,
      'Notes de l’étude écrites',
      'Scénario de référence : « Actuel » → « Proposition »',
      'Ligne de calcul ajoutée : « Total »',
      'Ordre des scénarios modifié',
    ]);
    expect(found.scenarios.map(({ label, change }) => [label, change])).toContainEqual([
      'Option 2',
      'removed',
    ]);
    expect(plain(found.scenarios.find(({ id }) => id === 'option-1')?.notes ?? [])).toEqual([
      'Nom : « Option 1 » → « Proposition »',
    ]);
    const back = differences(to, miniStudy, dossiers);
    expect(back.scenarios.map(({ label, change }) => [label, change])).toContainEqual(['Option 2', 'added']);
    expect(plain(back.notes)).toContain('Notes de l’étude effacées');
    expect(plain(back.notes)).toContain('Ligne de calcul retirée : « Total »');
  });
});

describe('the texts of a difference', () => {
  const side = (value: string | null | undefined) => ({ value, source: false });
  const cell = (from: string | null | undefined, to: string | null | undefined) => ({
    address: AMOUNT,
    from: side(from),
    to: side(to),
    sameValue: false,
  });

  test('show every digit where rounding would hide it', () => {
    expect(plain(sideTexts(cell('70', '80.5'), '€'))).toEqual(['70,00 €', '80,50 €']);
    expect(plain(sideTexts(cell('70.001', '70.002'), '€'))).toEqual(['70,001 €', '70,002 €']);
    expect(sideTexts(cell(null, undefined), '€')).toEqual(['sans objet', 'calculé']);
  });
});

test('days are those of the reader', () => {
  const now = new Date(2026, 10, 22, 0, 5);
  expect(dayWords(new Date(2026, 10, 22, 0, 1).toISOString(), now)).toBe('Aujourd’hui');
  expect(dayWords(new Date(2026, 10, 21, 23, 59).toISOString(), now)).toBe('Hier');
  expect(dayWords(new Date(2026, 10, 1, 12).toISOString(), now)).toBe('Dimanche 1er novembre 2026');
});
