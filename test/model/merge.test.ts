import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, type MergeRequest, planMerge, type Resolution } from '../../src/core/model/merge.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import {
  ADDRESSES,
  edited,
  apart,
  cellText,
  COMPUTED,
  dossier,
  type Edit,
  family,
  followers,
  history,
  shown,
  valueText,
} from './edit-history.ts';

const request = (mine: Study, theirs: Study, base: Study = family): MergeRequest => ({
  study: mine,
  scenario: 'x',
  theirs: { study: theirs, scenario: 'x' },
  base: { study: base, scenario: 'x' },
});
const sides = ['mine', 'theirs', 'base'] as const;

describe('Fusionner deux histoires d’un même scénario', () => {
  it('garde de chacune tout ce que l’autre n’a pas touché, liste chaque conflit, et ne change rien d’autre', () => {
    let settledCount = 0;
    fc.assert(
      fc.property(
        history,
        history,
        history,
        fc.array(fc.constantFrom(...sides), { minLength: 7, maxLength: 7 }),
        (start, mineEdits, theirEdits, choices) => {
          const base = edited(family, start);
          const [mine, theirs] = [edited(base, mineEdits), edited(base, theirEdits)];
          const asked = request(mine, theirs, base);
          const { taken, conflicts } = planMerge(asked, [dossier]);
          const of = (study: Study, at: string) => shown(study, 'x', at);
          // A cell cannot be given back to its formula over a parent that types it.
          const stuck = (at: string, text: string) =>
            text === 'calculé' && at === COMPUTED && shown(mine, parentOf(mine), at) !== 'calculé';
          const told = new Set(conflicts.map(({ address }) => address));
          const taking = new Set(taken.map(({ address }) => address));
          for (const at of ADDRESSES) {
            const [m, t, b] = [of(mine, at), of(theirs, at), of(base, at)];
            const untouched = t === b || t === m;
            const theirsAlone = !untouched && m === b && !stuck(at, t);
            expect(taking.has(at), at).toBe(theirsAlone);
            expect(told.has(at), at).toBe(!untouched && !theirsAlone);
          }

          const settled: Record<string, Resolution> = {};
          for (const [k, { address, refused }] of conflicts.entries()) {
            const choice = choices[k] as (typeof sides)[number];
            settled[address] = refused.some((side) => side === choice) ? 'mine' : choice;
          }
          if (conflicts.length > 0) {
            settledCount++;
            expect(merge(asked, {}, [dossier])).toMatchObject({ ok: false });
          }
          const merged = merge(asked, settled, [dossier]);
          if (!merged.ok) throw new Error(merged.message);
          for (const at of ADDRESSES) {
            const side = settled[at] ?? (taking.has(at) ? 'theirs' : 'mine');
            const wanted = { mine, theirs, base }[side as 'mine'];
            expect(of(merged.study, at), at).toBe(of(wanted, at));
          }
          expect(apart(merged.study, 'x')).toEqual(apart(mine, 'x'));
          const [was, is] = [cellsOf(mine), cellsOf(merged.study)];
          for (const at of ADDRESSES)
            if (!taking.has(at) && (settled[at] ?? 'mine') === 'mine') expect(is[at], at).toEqual(was[at]);
          for (const one of mine.scenarios.filter(({ id }) => !followers(mine, 'x').has(id)))
            for (const at of ADDRESSES) expect(shown(merged.study, one.id, at)).toBe(shown(mine, one.id, at));
          expect(openStudy(merged.study, [dossier])).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 400 },
    );
    expect(settledCount).toBeGreaterThan(100);
  });

  it('dit d’un conflit les trois côtés, et si seule la provenance diffère', () => {
    const at = 'essai.base';
    const mine = edited(family, [edit(at, { value: '15' }), edit('essai.taux', { value: '0.9' })]);
    const theirs = edited(family, [
      edit(at, { value: '15.0', note: 'Vu en séance' }),
      edit('essai.taux', { value: '0.8' }),
    ]);
    expect(planMerge(request(mine, theirs), [dossier]).conflicts).toEqual([
      {
        address: at,
        mine: { value: '15' },
        theirs: { value: '15.0', note: 'Vu en séance' },
        base: { value: '11' },
        sameValue: true,
        refused: [],
      },
      {
        address: 'essai.taux',
        mine: { value: '0.9' },
        theirs: { value: '0.8' },
        base: undefined,
        sameValue: false,
        refused: [],
      },
    ]);
    expect(valueText(cellText({ value: '15' }, at))).toBe(valueText(cellText({ value: '15.0' }, at)));
  });

  it('deux saisies pareilles sur deux valeurs imprimées différentes ne sont pas la même cellule', () => {
    const at = 'essai.base';
    const over = (value: string) => ({ value: '15', over: { value, ref: { source: 'presse' } } });
    const base = edited(family, [edit(at, over('20'))]);
    const same = edited(base, [edit(at, over('20.0'))]);
    expect(planMerge(request(base, same, base), [dossier])).toEqual({ taken: [], conflicts: [] });
    const theirs = edited(base, [edit(at, over('30'))]);
    expect(planMerge(request(base, theirs, base), [dossier]).taken).toEqual([
      { address: at, cell: over('30') },
    ]);
    const mine = edited(base, [edit(at, { value: '15' })]);
    expect(planMerge(request(mine, theirs, base), [dossier]).conflicts).toMatchObject([
      { address: at, sameValue: true },
    ]);
  });

  it('un conflit se règle aussi par une valeur à soi', () => {
    const at = 'essai.taux';
    const [mine, theirs] = ['0.9', '0.8'].map((value) => edited(family, [edit(at, { value })])) as [
      Study,
      Study,
    ];
    const merged = merge(request(mine, theirs), { [at]: { value: '0.85' } }, [dossier]);
    expect(merged).toMatchObject({ ok: true });
    expect(merged.ok && cellsOf(merged.study)[at]).toEqual({ value: '0.85' });
  });

  it('ce qui n’est pas réglé est nommé', () => {
    const [mine, theirs] = ['0.9', '0.8'].map((value) =>
      edited(family, [edit('essai.taux', { value }), edit('essai.montant[senior]', { value })]),
    ) as [Study, Study];
    const merged = merge(request(mine, theirs), { 'essai.taux': 'mine' }, [dossier]);
    expect(merged).toMatchObject({ ok: false });
    expect(!merged.ok && merged.message).toMatch(/un choix à faire pour «\u00A0montant · senior\u00A0»\.$/);
  });

  it('une cellule qu’eux ont rendue à sa formule, et que le parent saisit ici, est un conflit sans ce côté', () => {
    const theirs = edited(family, [{ scenario: 'p', address: COMPUTED, cell: null }]);
    const { conflicts, taken } = planMerge(request(family, theirs), [dossier]);
    expect(taken).toEqual([]);
    expect(conflicts).toMatchObject([{ address: COMPUTED, refused: ['theirs'] }]);
    expect(merge(request(family, theirs), { [COMPUTED]: 'theirs' }, [dossier])).toMatchObject({ ok: false });
    expect(merge(request(family, theirs), { [COMPUTED]: 'mine' }, [dossier])).toEqual({
      ok: true,
      study: family,
    });
  });

  it('prend un scénario d’une étude qui part d’ailleurs : sans base commune, des sources', () => {
    const merged = merge(
      { study: family, scenario: 's', theirs: { study: family, scenario: 'z' }, base: null },
      {},
      [dossier],
    );
    expect(merged.ok && merged.study.scenarios[0]?.cells).toEqual({
      'essai.base': { value: '12' },
      'essai.vide': { value: '4' },
    });
  });

  it('ajoute à l’étude le dossier que les cellules reçues concernent', () => {
    const other = { ...dossier, slug: 'autre', version: 3 };
    const theirs = edited(family, [edit('autre.base', { value: '1' })]);
    const merged = merge(request(family, theirs), {}, [dossier, other]);
    expect(merged.ok && merged.study.dossiers).toEqual({ essai: 1, autre: 3 });
  });

  it('se refuse dans un scénario qui n’est plus là', () => {
    const gone = { ...request(family, family), scenario: 'ailleurs' };
    expect(merge(gone, {}, [dossier])).toMatchObject({ ok: false });
  });
});

function edit(address: string, cell: Edit['cell']): Edit {
  return { scenario: 'x', address, cell };
}

const cellsOf = (study: Study) => study.scenarios.find(({ id }) => id === 'x')?.cells ?? {};
const parentOf = (study: Study) => study.scenarios.find(({ id }) => id === 'x')?.parent as string;
