import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/core/model/study-limits.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { type LooseStudy, loose, refused } from './door.ts';

const MONTANT = 'mini-forfait.montant[ald_80_plus]';

/** Where the first problem is, and its message. */
function first(input: unknown): readonly [where: string, message: string] {
  const [problem] = refused(input);
  return [problem?.where ?? '', problem?.message ?? ''];
}

function set(path: readonly (string | number)[], value: unknown): LooseStudy {
  return loose((study) => {
    const last = path[path.length - 1] as string;
    let at = study as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[last] = value;
  });
}

describe('the shape of a study', () => {
  test.each<[what: string, path: (string | number)[], value: unknown, where: string, message: string]>([
    ['another format', ['format'], 'excel', 'format', 'pas une étude Établi'],
    [
      'a newer version',
      ['version'],
      3,
      'version',
      'vient d’une version plus récente d’Établi (format 3, ici 2)',
    ],
    ['no version', ['version'], undefined, 'version', 'ne dit pas sa version'],
    ['a fractional version', ['version'], 1.5, 'version', 'ne dit pas sa version'],
    ['a title that is a number', ['title'], 3, 'title', 'Il faut un texte'],
    ['a title of 201 characters', ['title'], 'a'.repeat(201), 'title', 'dépasse 200 caractères'],
    ['a title with a control character', ['title'], 'a\u0007b', 'title', 'caractère de commande'],
    ['a title that turns the text round', ['title'], 'a\u202Eb', 'title', 'caractère de commande'],
    ['an unknown key', ['couleur'], 'bleu', 'couleur', 'La clé « couleur » n’existe pas'],
    ['an unknown key in a scenario', ['scenarios', 1, 'hidden'], true, 'scenarios[1].hidden', 'n’existe pas'],
    ['no scenario', ['scenarios'], [], 'scenarios', 'au moins un scénario'],
    ['scenarios by name', ['scenarios'], {}, 'scenarios', 'Il faut une liste'],
    ['a colour outside the palette', ['scenarios', 0, 'color'], -1, 'scenarios[0].color', 'pas possible ici'],
    ['a date in French', ['created'], '21 novembre 2026', 'created', 'Une date s’écrit'],
    ['a date that does not exist', ['created'], '2026-11-39T09:00:00.000Z', 'created', 'date'],
    ['no dossier', ['dossiers'], {}, 'dossiers', '1 à 200 dossiers'],
    ['cells in a list', ['scenarios', 0, 'cells'], [], 'scenarios[0].cells', 'Il faut un objet'],
  ])('%s is refused, with its place', (_, path, value, where, message) => {
    const [place, said] = first(set(path, value));
    expect(place).toBe(where);
    expect(said.replaceAll('\u00a0', ' ')).toContain(message);
  });

  test('a missing key is named', () => {
    const study = loose((it) => {
      delete it.reference;
    });
    expect(first(study)[1].replaceAll('\u00a0', ' ')).toContain('Il manque « reference »');
  });

  test.each([
    '12,5',
    '1e3',
    '+1',
    '.5',
    '5.',
    '007',
    '',
    ' 1',
    '0x10',
    'NaN',
    'Infinity',
    '1 234',
    '12 €',
    '١٢',
    '1'.repeat(31),
  ])('the amount « %s » is not a number of this format', (value) => {
    const [where, message] = first(set(['scenarios', 0, 'cells', MONTANT], { value }));
    expect(where).toBe(`scenarios[0].cells["${MONTANT}"].value`);
    expect(message).toMatch(/nombre/);
  });

  test('an amount outside quotes is refused: a JavaScript number would not be exact', () => {
    expect(first(set(['scenarios', 0, 'cells', MONTANT], { value: 12.5 }))[1]).toContain('entre guillemets');
  });
});

describe('what the dossiers say', () => {
  test.each<[what: string, path: (string | number)[], value: unknown, where: string, message: string]>([
    [
      'a dossier nobody knows',
      ['dossiers', 'inconnu'],
      1,
      'dossiers.inconnu',
      'Le dossier « inconnu » n’existe pas',
    ],
    [
      'a parameter nobody knows',
      ['scenarios', 0, 'cells', 'mini-forfait.bonus'],
      { value: '1' },
      'scenarios[0].cells["mini-forfait.bonus"]',
      'n’a pas de paramètre « bonus »',
    ],
    [
      'a computed cell',
      ['scenarios', 0, 'cells', 'mini-forfait.budget'],
      { value: '1' },
      'scenarios[0].cells["mini-forfait.budget"]',
      'est calculé',
    ],
    [
      'a member nobody knows',
      ['scenarios', 0, 'cells', 'mini-forfait.montant[age_99]'],
      { value: '1' },
      'scenarios[0].cells["mini-forfait.montant[age_99]"]',
      '« age_99 » n’est pas un membre',
    ],
    [
      'a member too many',
      ['scenarios', 0, 'cells', 'mini-forfait.nb_medecins[a2025]'],
      { value: '1' },
      'scenarios[0].cells["mini-forfait.nb_medecins[a2025]"]',
      'n’a qu’une cellule',
    ],
    [
      'a member too few',
      ['scenarios', 0, 'cells', 'mini-forfait.montant'],
      { value: '1' },
      'scenarios[0].cells["mini-forfait.montant"]',
      'demande un membre de classe_patient',
    ],
    [
      'a cell of a dossier the study is not about',
      ['scenarios', 0, 'cells', 'oam.gain'],
      { value: '1' },
      'scenarios[0].cells["oam.gain"]',
      'n’est pas dans la liste',
    ],
    [
      'an address that is none',
      ['scenarios', 0, 'cells', 'Montant !'],
      { value: '1' },
      'scenarios[0].cells["Montant !"]',
      'Une cellule s’écrit',
    ],
    [
      'a source nobody knows',
      ['scenarios', 0, 'cells', MONTANT],
      { value: '1', ref: { source: 'journal' } },
      `scenarios[0].cells["${MONTANT}"].ref.source`,
      'La source « journal » n’existe pas',
    ],
    ['two scenarios of one name', ['scenarios', 1, 'id'], 'actuel', 'scenarios[1].id', 'Deux scénarios'],
    [
      'a parent that is not there',
      ['scenarios', 1, 'parent'],
      'disparu',
      'scenarios[1].parent',
      '« disparu », qui n’est pas dans l’étude',
    ],
    [
      'a scenario that is its own parent',
      ['scenarios', 0, 'parent'],
      'actuel',
      'scenarios[0].parent',
      '« Actuel » → « Actuel »',
    ],
    [
      'parents in a circle',
      ['scenarios', 0, 'parent'],
      'contre-proposition',
      'scenarios[0].parent',
      'en rond : « Actuel » → « Contre-proposition » → « Option 2 » → « Actuel »',
    ],
    [
      'a reference that is not there',
      ['reference'],
      'disparu',
      'reference',
      '« disparu » n’est pas dans l’étude',
    ],
    ['a split parameter nobody knows', ['split'], ['mini-forfait.bonus'], 'split[0]', 'n’a pas de paramètre'],
    [
      'a parameter split twice',
      ['split'],
      ['mini-forfait.montant', 'mini-forfait.montant'],
      'split[1]',
      'deux fois',
    ],
  ])('%s is refused, with its place', (_, path, value, where, message) => {
    const [place, said] = first(set(path, value));
    expect(place).toBe(where);
    expect(said.replaceAll('\u00a0', ' ')).toContain(message);
  });

  test('a hundred mistakes are told thirty at a time', () => {
    const study = loose((it) => {
      for (let rank = 0; rank < 100; rank += 1)
        Object.assign(it.scenarios[0]?.cells ?? {}, { [`oam.p${rank}`]: { value: '1' } });
    });
    const problems = refused(study);
    expect(problems).toHaveLength(LIMITS.problems + 1);
    expect(problems.at(-1)?.message).toContain('Et 70 autres');
  });
});

describe('hostile files', () => {
  const text = studyToText(miniStudy);

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'the key %s is refused wherever it stands',
    (key) => {
      const poison = `{"polluted":"yes"}`;
      const atRoot = text.replace('{', `{"${key}": ${poison},`);
      const inCells = text.replace('"cells": {}', `"cells": {"${key}": ${poison}}`);
      for (const file of [atRoot, inCells]) expect(first(file)[1]).toContain('est interdite');
      expect(Object.keys(Object.prototype)).toStrictEqual([]);
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
    },
  );

  test('a hundred thousand nested lists or objects', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = open.repeat(100_000) + (open === '[' ? '' : '1') + close.repeat(100_000);
      expect(first(deep)[1]).toContain('imbriqué plus profondément');
      expect(first(text.replace('"Actuel"', deep))[1]).toContain('imbriqué plus profondément');
    }
  });

  test('data nested without end, as only a database record can be', () => {
    const endless: Record<string, unknown> = { format: 'etabli', version: 1 };
    endless.title = endless;
    expect(first(endless)[1]).toContain('imbriquées plus profondément');
  });

  test('ten million rows: too long a text, too many values, too long a list', () => {
    const rows = `[${'1,'.repeat(9_999_990)}1]`;
    expect(rows.length).toBeLessThan(LIMITS.characters);
    expect(first(rows)[1]).toContain('bien plus de valeurs');
    expect(first(text.replace('"split": []', `"split": ${rows}`))[1]).toMatch(/trop gros|plus de valeurs/);
    expect(first({ ...miniStudy, split: new Array(10_000_000) })[1]).toContain('bien plus de valeurs');
    expect(first(' '.repeat(LIMITS.characters + 1))[1]).toContain('trop gros');
  });

  test('more than two hundred thousand cells', () => {
    const cells = Object.fromEntries(
      Array.from({ length: LIMITS.cells + 1 }, (_, rank) => [`mini-forfait.p${rank}`, { value: '1' }]),
    );
    expect(first(loose((it) => Object.assign(it.scenarios[0] ?? {}, { cells })))[1]).toContain(
      'cellules, pour 200000 au plus',
    );
  });

  test('sixty-five scenarios', () => {
    const scenarios = Array.from({ length: 65 }, (_, rank) => ({
      ...miniStudy.scenarios[0],
      id: `s${rank}`,
    }));
    expect(first({ ...miniStudy, scenarios })[1]).toContain('au plus 64 scénarios');
  });

  test('a key written twice, of which JSON would silently keep the last', () => {
    const twice = text.replace('"reference": "actuel"', '"reference": "actuel",\n  "reference": "option-1"');
    const [where, message] = first(twice);
    expect(message.replaceAll('\u00a0', ' ')).toContain('« reference » est écrit deux fois');
    expect(where).toMatch(/^ligne \d+, colonne 3$/);
  });

  test.each([null, undefined, 3, true, [], {}, new Date(0), new Map(), () => {}])(
    '%o is no study',
    (input) => {
      expect(first(input)[1].length).toBeGreaterThan(20);
    },
  );

  test('data with other things than data', () => {
    expect(first({ ...miniStudy, split: new Uint8Array(8) })[1]).toContain('autre chose que des textes');
    expect(first({ ...miniStudy, title: new Date(0) })[1]).toContain('autre chose que des textes');
  });
});
