import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStudy } from '../../src/core/model/open-study.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import type { Study } from '../../src/core/model/study.ts';
import { toLine, toParagraphs } from '../../src/core/model/study-limits.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { accepted, dossiers, loose } from './door.ts';

const MONTANT = 'mini-forfait.montant[ald_80_plus]';

function withValue(value: string): Study {
  const [first, ...others] = miniStudy.scenarios;
  if (!first) throw new Error('The fixture has scenarios.');
  return { ...miniStudy, scenarios: [{ ...first, cells: { [MONTANT]: { value } } }, ...others] };
}

describe('what the door accepts', () => {
  test('a saved study comes back identical, and so does its text', () => {
    const text = studyToText(miniStudy);
    expect(accepted(text).study).toStrictEqual(miniStudy);
    expect(studyToText(accepted(text).study)).toBe(text);
    expect(accepted(text).notes).toStrictEqual([]);
  });

  test('a database record or a link gives plain data rather than a text, through the same door', () => {
    expect(accepted(structuredClone(miniStudy)).study).toStrictEqual(miniStudy);
    expect(accepted(`\uFEFF${studyToText(miniStudy)}`).study).toStrictEqual(miniStudy);
  });

  test('what is opened does not share anything with what was given', () => {
    const given = loose(() => {});
    const { study } = accepted(given);
    given.scenarios[0] = { id: 'autre', cells: {} };
    expect(study).toStrictEqual(miniStudy);
  });

  test.each(['0.1', '123456789012345678901234567890', '0.000000000000000000000000000001', '80.00', '0'])(
    'the digits of %s are kept as written',
    (value) => {
      const { study } = accepted(studyToText(withValue(value)));
      expect(study.scenarios[0]?.cells[MONTANT]?.value).toBe(value);
    },
  );

  test('equal studies are equal texts, whatever the order of their cells', () => {
    const cells = { 'mini-forfait.nb_medecins': { value: '1' }, [MONTANT]: { value: '2' } };
    const reversed = Object.fromEntries(Object.entries(cells).reverse());
    const [first, ...others] = miniStudy.scenarios;
    if (!first) throw new Error('The fixture has scenarios.');
    const text = (of: typeof cells | typeof reversed) =>
      studyToText({ ...miniStudy, scenarios: [{ ...first, cells: of }, ...others] });
    expect(text(reversed)).toBe(text(cells));
  });

  test('a label with HTML is a text like any other', () => {
    const label = '<img src=x onerror="alert(1)"> & <script>alert(2)</script>';
    const { study } = accepted(
      JSON.stringify(loose((it) => Object.assign(it.scenarios[0] ?? {}, { label }))),
    );
    expect(study.scenarios[0]?.label).toBe(label);
  });

  test('any label, any description and any amount come back as they were', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300 });
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${length}}$`));
    const amounts = fc
      .tuple(fc.boolean(), digits(14), fc.option(digits(15)))
      .map(
        ([negative, whole, rest]) =>
          `${negative ? '-' : ''}${BigInt(whole)}${rest === null ? '' : `.${rest}`}`,
      );
    fc.assert(
      fc.property(texts, texts, amounts, (label, description, value) => {
        const [first, ...others] = withValue(value).scenarios;
        if (!first) throw new Error('The fixture has scenarios.');
        const study: Study = {
          ...miniStudy,
          title: toLine(label),
          scenarios: [{ ...first, label: toLine(label), description: toParagraphs(description) }, ...others],
        };
        expect(accepted(studyToText(study)).study).toStrictEqual(study);
        expect(accepted(structuredClone(study)).study).toStrictEqual(study);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what the door lets through and says', () => {
  test('a dossier whose data have changed since, one way or the other', () => {
    const newer = openStudy(
      loose((it) => Object.assign(it.dossiers, { 'mini-forfait': 2 })),
      dossiers,
    );
    expect(newer).toMatchObject({ ok: true, notes: [expect.stringContaining('données plus récentes')] });
    const older = openStudy(structuredClone(miniStudy), [{ ...miniDossier, version: 3 }]);
    expect(older).toMatchObject({
      ok: true,
      notes: [expect.stringContaining('ont changé depuis cette étude (version 1, ici 3)')],
    });
  });

  test.each([
    ['mini-forfait.montant[age_2_6]', '-1', 'Montant par patient · 2 à 6 ans', 'hors des bornes'],
    ['mini-forfait.cle_medecins[a2026]', '1.2', 'Part des médecins · 2026', 'hors des bornes'],
    ['mini-forfait.nb_medecins', '12.5', 'Médecins généralistes', 'pas un nombre entier'],
    ['mini-forfait.regle_cumul', '2', 'Cumul des majorations', 'pas un des choix'],
  ])('%s = %s: the number stays, and a note names its cell', (at, value, cell, what) => {
    const { study, notes } = accepted(
      loose((it) => Object.assign(it.scenarios[1]?.cells ?? {}, { [at]: { value } })),
    );
    expect(study.scenarios[1]?.cells[at]?.value).toBe(value);
    expect(notes).toStrictEqual([expect.stringContaining(cell)]);
    expect(notes[0]).toContain(what);
    expect(notes[0]).toContain('Option 1');
  });

  test('a hundred such numbers are told thirty at a time', () => {
    const scenarios = Array.from({ length: 50 }, (_, rank) => ({
      ...miniStudy.scenarios[0],
      id: rank === 0 ? 'actuel' : `s${rank}`,
      cells: { [MONTANT]: { value: '-1' }, 'mini-forfait.nb_medecins': { value: '0.5' } },
    }));
    const { notes } = accepted({ ...miniStudy, scenarios });
    expect(notes).toHaveLength(31);
    expect(notes.at(-1)).toBe('Et 70 remarques du même genre.');
  });
});
