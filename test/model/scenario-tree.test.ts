import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capture, parentProblem, rebase, type TreeChange } from '../../src/core/model/scenario-tree.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import {
  ADDRESSES,
  edited,
  apart,
  COMPUTED,
  dossier,
  family,
  followers,
  history,
  shown,
} from './edit-history.ts';

const ids = ['s', 'p', 'x', 'y', 'z'];
const id = fc.constantFrom(...ids);
const parent = fc.constantFrom(...ids, null);

function done(change: TreeChange): Study {
  if (!change.ok) throw new Error(change.message);
  return change.study;
}

function refused(change: TreeChange): string {
  if (change.ok) throw new Error('This should have been refused.');
  return change.message.replaceAll('\u00A0', ' ');
}

const cellsOf = (study: Study, of: string) => study.scenarios.find((one) => one.id === of)?.cells;
const parentOf = (study: Study, of: string) => study.scenarios.find((one) => one.id === of)?.parent;
const valuesOf = (study: Study, of: string) => ADDRESSES.map((at) => shown(study, of, at));

describe('Un scénario ne peut partir', () => {
  it('ni de lui-même, ni de ce qui part de lui, ni de ce qui n’existe pas', () => {
    for (const one of ids)
      for (const other of ids)
        expect(parentProblem(family, one, other) === null, `${one} ← ${other}`).toBe(
          !followers(family, one).has(other),
        );
    expect(refused(rebase(family, 'p', 'y', 'changements', [dossier]))).toMatch(
      /« y » part déjà de « p » : l’inverse ferait un cercle/,
    );
    expect(refused(rebase(family, 'x', 'x', 'valeurs', [dossier]))).toMatch(/partir de lui-même/);
    expect(refused(rebase(family, 'x', 'ailleurs', 'valeurs', [dossier]))).toMatch(/n’est plus dans l’étude/);
    expect(parentProblem(family, 'ailleurs', null)).not.toBeNull();
    expect(parentProblem(family, 'y', null)).toBeNull();
  });
});

describe('Changer de parent en gardant ses changements', () => {
  it('ne change que le parent, quelle que soit l’histoire de l’étude', () => {
    fc.assert(
      fc.property(history, id, parent, (edits, of, to) => {
        const study = edited(family, edits);
        const change = rebase(study, of, to, 'changements', [dossier]);
        expect(change.ok).toBe(to === null || !followers(study, of).has(to));
        if (!change.ok) return;
        expect(parentOf(change.study, of)).toBe(to);
        expect(cellsOf(change.study, of)).toEqual(cellsOf(study, of));
        expect(apart(change.study, of)).toEqual(apart(study, of));
      }),
    );
  });
});

describe('Changer de parent en gardant ses valeurs', () => {
  it('laisse chaque cellule de chaque scénario comme elle est, et n’écrit que ce qui diffère du parent', () => {
    let moved = 0;
    fc.assert(
      fc.property(history, id, parent, (edits, of, to) => {
        const study = edited(family, edits);
        const change = rebase(study, of, to, 'valeurs', [dossier]);
        if (to !== null && followers(study, of).has(to)) {
          expect(change.ok).toBe(false);
          return;
        }
        // A scenario cannot give back to its formula what its parent types.
        const stuck =
          to !== null && shown(study, of, COMPUTED) === 'calculé' && shown(study, to, COMPUTED) !== 'calculé';
        expect(change.ok).toBe(!stuck);
        if (!change.ok) return;
        moved++;
        for (const one of ids) expect(valuesOf(change.study, one)).toEqual(valuesOf(study, one));
        expect(parentOf(change.study, of)).toBe(to);
        expect(apart(change.study, of)).toEqual(apart(study, of));
        if (to === null) return;
        for (const [at, cell] of Object.entries(cellsOf(change.study, of) ?? {})) {
          const inherited = study.scenarios.find((one) => one.id === to);
          expect(inherited?.cells[at]).not.toEqual(cell);
        }
      }),
      { numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(100);
  });

  it('oublie ce que le nouveau parent dit déjà, et tape la source où il dit autre chose', () => {
    const study = edited(family, [
      { scenario: 'y', address: COMPUTED, cell: { value: '7' } },
      { scenario: 'z', address: 'essai.montant[jeune]', cell: { value: '5.0' } },
    ]);
    const moved = done(rebase(study, 'y', 'z', 'valeurs', [dossier]));
    expect(cellsOf(moved, 'y')).toEqual({
      'essai.taux': { value: '0.7' },
      'essai.base': { value: '11' },
      [COMPUTED]: { value: '7' },
      'essai.vide': { value: null },
    });
  });

  it('se refuse où le parent saisit ce que le scénario calcule, et dit quoi faire', () => {
    const message = refused(rebase(family, 'z', 'p', 'valeurs', [dossier]));
    expect(message).toMatch(
      /^« Seuil » est calculé ici et saisi dans le nouveau parent.*Gardez plutôt les changements/,
    );
  });
});

describe('Prendre les valeurs d’un scénario pour nouvelle base', () => {
  const fresh = { id: 'neuf', label: ' Base du 14\nmars ', description: 'Avant la séance', color: 4 };

  it('ajoute à côté un scénario qui a les mêmes et ne suit personne', () => {
    fc.assert(
      fc.property(history, id, (edits, of) => {
        const study = edited(family, edits);
        const next = done(capture(study, of, fresh));
        expect(valuesOf(next, 'neuf')).toEqual(valuesOf(study, of));
        const place = study.scenarios.findIndex((one) => one.id === of);
        expect(next.scenarios[place + 1]).toMatchObject({
          id: 'neuf',
          label: 'Base du 14 mars',
          parent: null,
        });
        expect({ ...next, scenarios: next.scenarios.toSpliced(place + 1, 1) }).toEqual(study);
        expect(openStudy(next, [dossier])).toMatchObject({ ok: true });
      }),
    );
  });

  it('se refuse sans nom, sous un identifiant pris, ou pour ce qui n’existe pas', () => {
    expect(refused(capture(family, 'x', { ...fresh, label: ' ' }))).toMatch(/Donnez un nom/);
    expect(refused(capture(family, 'x', { ...fresh, id: 'z' }))).toMatch(/sert déjà/);
    expect(refused(capture(family, 'ailleurs', fresh))).toMatch(/n’est plus dans l’étude/);
  });
});
