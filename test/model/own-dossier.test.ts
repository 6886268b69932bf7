import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { merge, planMerge } from '../../src/core/model/merge.ts';
import { extendDossier, extendDossiers } from '../../src/core/model/own-dossier.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import type { OwnMember } from '../../src/core/model/study.ts';
import { sourceCell } from '../../src/core/model/source-cell.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { emptyClass, ownClass, ownLine, ownStudy, wrongLine } from '../fixtures/own-study.ts';
import { accepted, loose, refused } from './door.ts';

const dossiers = [miniDossier];
const parameter = (dossier: Dossier, id: string) => {
  const found = dossier.parameters.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a dossier with what a study adds', () => {
  const [extended = miniDossier] = extendDossiers(dossiers, ownStudy);

  test('has the rows after its own, marked', () => {
    expect(extended.dimensions[0]?.members.map(({ id, own }) => `${id} ${own ?? false}`)).toEqual([
      'ald_80_plus false',
      'age_7_74 false',
      'age_2_6 false',
      'ald_enfant true',
      'sans_medecin true',
    ]);
  });

  test('starts a row from the one it is like: its value, as a hypothesis nobody printed', () => {
    expect(sourceCell(parameter(extended, 'montant'), ['ald_enfant'])).toEqual({
      value: '6',
      status: 'hypothese',
    });
    expect(sourceCell(parameter(extended, 'montant'), ['age_2_6'])).toMatchObject({
      value: '6',
      status: 'publie',
      ref: { source: 'multilaterale' },
    });
    expect(sourceCell(parameter(extended, 'montant'), ['sans_medecin'])).toEqual({
      value: null,
      status: 'hypothese',
    });
  });

  test('computes its lines and shows them as results', () => {
    expect(extended.formulas.slice(-2).map(({ id, own }) => `${id} ${own}`)).toEqual([
      'budget_par_medecin true',
      'faute true',
    ]);
    expect(extended.results.slice(-2)).toEqual([{ id: 'budget_par_medecin' }, { id: 'faute' }]);
  });

  test('leaves alone all that nothing is added to', () => {
    expect(extendDossiers(dossiers, {})).toBe(dossiers);
    expect(extendDossiers(dossiers, { members: [], lines: [] })).toBe(dossiers);
    expect(extended.dimensions[1]).toBe(miniDossier.dimensions[1]);
    expect(parameter(extended, 'cle_medecins')).toBe(parameter(miniDossier, 'cle_medecins'));
    const withLine = extendDossier(miniDossier, { lines: [ownLine] });
    expect(withLine.parameters).toBe(miniDossier.parameters);
    expect(withLine.dimensions).toBe(miniDossier.dimensions);
  });

  test('is the same object from one edit to the next, and after an undo', () => {
    const edited = { ...ownStudy, title: 'Autre', scenarios: ownStudy.scenarios.slice(1) };
    expect(extendDossiers(dossiers, edited)).toBe(extendDossiers(dossiers, ownStudy));
    const more = { ...ownStudy, members: [...(ownStudy.members ?? []), { ...ownClass, id: 'autre' }] };
    expect(extendDossiers(dossiers, more)[0]).not.toBe(extended);
    expect(extendDossiers(dossiers, { ...ownStudy, members: [...(ownStudy.members ?? [])] })[0]).toBe(
      extended,
    );
  });

  test('adds nothing twice', () => {
    expect(extendDossiers([extended], ownStudy)).toEqual([extended]);
  });

  test('copies a default formula, cell by cell over two dimensions', () => {
    const cross: Dossier = {
      ...miniDossier,
      dimensions: miniDossier.dimensions.map((one) => ({ ...one, extensible: true })),
      parameters: [
        {
          id: 'x',
          label: 'X',
          unit: '1',
          dims: ['classe_patient', 'annee'],
          status: 'publie',
          ref: { source: 'presse' },
          cells: {
            'age_2_6,a2026': { formula: 'budget / budget' },
            'age_2_6,a2027': '3',
            'age_7_74,a2027': '4',
          },
        },
      ],
    };
    const year: OwnMember = {
      dossier: 'mini-forfait',
      dimension: 'annee',
      id: 'mi_2026',
      label: 'Mi-2026',
      like: 'a2027',
      value: '2026.5',
    };
    const { dimensions, parameters } = extendDossier(cross, { members: [ownClass, emptyClass, year] });
    // By their numbers, since those go up.
    expect(dimensions[1]?.members.map(({ id }) => id)).toEqual(['a2025', 'a2026', 'mi_2026', 'a2027']);
    const mine = { status: 'hypothese', ref: null };
    expect(parameters[0]?.cells).toMatchObject({
      'age_2_6,a2027': '3',
      'ald_enfant,a2025': { value: null, ...mine },
      'ald_enfant,a2026': { formula: 'budget / budget', ...mine },
      'ald_enfant,mi_2026': { value: '3', ...mine },
      'age_7_74,mi_2026': { value: '4', ...mine },
      'sans_medecin,mi_2026': { value: null, ...mine },
    });
    expect(Object.keys(parameters[0]?.cells ?? {})).toHaveLength(3 + 2 * 4 + 3);
  });
});

describe('merging scenarios of two studies', () => {
  test('takes a cell typed in a row of theirs, with the row and no other', () => {
    const theirs = { study: ownStudy, scenario: 'contre-proposition' };
    const request = { study: miniStudy, scenario: 'actuel', theirs, base: null };
    const settled = Object.fromEntries(
      planMerge(request, dossiers).conflicts.map(({ address }) => [address, 'theirs' as const]),
    );
    const merged = merge(request, settled, dossiers);
    if (!merged.ok) throw new Error(merged.message);
    expect(merged.study.members).toEqual([ownClass]);
    expect(merged.study.scenarios[0]?.cells['mini-forfait.montant[ald_enfant]']).toEqual({ value: '42' });
    expect(studyToText(accepted(studyToText(merged.study)).study)).toBe(studyToText(merged.study));
  });

  test('leaves the rows of the study that receives as they are', () => {
    const mine = { ...ownStudy, members: [{ ...ownClass, label: 'Chez moi' }] };
    const theirs = { study: ownStudy, scenario: 'contre-proposition' };
    const request = { study: mine, scenario: 'contre-proposition', theirs, base: null };
    const merged = merge(request, {}, dossiers);
    expect(merged.ok ? merged.study.members : merged.message).toBe(mine.members);
  });
});

describe('the door', () => {
  test('opens a study with rows and lines, cells of its rows included, and writes it back to the letter', () => {
    const text = studyToText(ownStudy);
    expect(studyToText(accepted(text).study)).toBe(text);
  });

  test('opens a line whose formula is wrong, whatever it says', () => {
    for (const expr of ['', '1 +', 'SOMME(budget', 'faute + 1', '\u00e9', 'x'.repeat(9_000)]) {
      accepted({ ...ownStudy, lines: [{ ...wrongLine, expr }] });
    }
  });

  const wrong: readonly [string, object, string][] = [
    [
      'a row of another dossier',
      { members: [{ ...ownClass, dossier: 'oam' }] },
      'n’est pas dans la liste des dossiers',
    ],
    [
      'a dimension nobody has',
      { members: [{ ...ownClass, dimension: 'molecule' }] },
      'n’a pas de dimension « molecule »',
    ],
    [
      'a dimension that is closed',
      { members: [{ ...ownClass, dimension: 'annee', like: null }] },
      'les formules du dossier en dépendent',
    ],
    ['a name of the dossier', { members: [{ ...ownClass, id: 'age_7_74' }] }, '« age_7_74 » est déjà pris'],
    ['a name twice', { members: [ownClass, ownClass] }, '« ald_enfant » est déjà pris'],
    ['a reserved name', { members: [{ ...ownClass, id: 'constructor' }] }, 'déjà pris'],
    [
      'a row like nothing known',
      { members: [{ ...ownClass, like: 'ald_enfant' }] },
      'n’est pas un membre de',
    ],
    ['a row without a name', { members: [{ ...ownClass, label: ' ' }] }, 'doit avoir un nom'],
    ['a value where there is none', { members: [{ ...ownClass, value: '3' }] }, 'n’ont pas de valeur'],
    [
      'too many rows',
      { members: Array.from({ length: 201 }, (_, n) => ({ ...ownClass, id: `m${n}` })) },
      'le plus possible',
    ],
    [
      'a line with the name of a parameter',
      { lines: [{ ...ownLine, id: 'montant' }] },
      'déjà un nom du dossier',
    ],
    [
      'a line with the name of a dimension',
      { lines: [{ ...ownLine, id: 'annee' }] },
      'déjà un nom du dossier',
    ],
    ['two lines of one name', { lines: [ownLine, ownLine] }, 'Deux lignes de calcul'],
    ['an unreadable unit', { lines: [{ ...ownLine, unit: '€ et des' }] }, 'n’est pas une unité'],
    ['a cell of a row that is not there', { members: [emptyClass] }, '« ald_enfant » n’est pas un membre'],
    ['a key nobody knows', { lines: [{ ...ownLine, couleur: 3 }] }, 'couleur'],
  ];
  test.each(wrong)('refuses %s, and says why', (_, change, message) => {
    const problems = refused({ ...ownStudy, ...change });
    expect(
      problems
        .map((one) => one.message)
        .join('\n')
        .replaceAll('\u00a0', ' '),
    ).toContain(message);
    expect(problems[0]?.where).not.toBe('');
  });

  test('says where', () => {
    const study = loose((it) => {
      it.members = [ownClass, { ...ownClass, label: 'Autre' }];
    });
    expect(refused(study).map(({ where }) => where)).toEqual(['members[1].id']);
  });
});
