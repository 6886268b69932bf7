import { STUDY_VERSION } from '../../../src/core/model/migrations.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStudy } from '../../../src/core/model/open-study.ts';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import type { ScenarioCell, Study } from '../../../src/core/model/study.ts';
import { isLink } from '../../../src/platform/sharing/link-address.ts';
import { LONGEST_LINK, makeLink, readLink } from '../../../src/platform/sharing/link.ts';
import { LINK_START, seal } from '../../../src/platform/sharing/link-seal.ts';
import { toPayload } from '../../../src/platform/sharing/to-payload.ts';
import { copyStudy } from '../../../src/workspace/new-study.ts';
import { miniDossier } from '../../fixtures/mini-dossier.ts';
import { frozenLink, frozenStudy } from './frozen-link.ts';
import { arbitraryStudy, cellsOf } from './arbitrary-study.ts';
import { dossiers, ground, jsonOf, opened, PAGE, refusal, sameContent, shippedStudies } from './ground.ts';

async function linkTo(study: Study, over = ground): Promise<string> {
  const made = await makeLink(study, over, PAGE);
  if (!made.ok) throw new Error(made.message);
  expect(made.length).toBe(made.url.length);
  return made.url;
}

function shipped(id: string): Study {
  const study = shippedStudies.find((one) => one.id === id);
  if (!study) throw new Error(`${id} is not shipped`);
  return study;
}

/** The study with these cells changed in its last scenario. */
function changed(study: Study, cells: Readonly<Record<string, ScenarioCell>>): Study {
  const last = study.scenarios.length - 1;
  return {
    ...study,
    scenarios: study.scenarios.map((scenario, rank) =>
      rank === last ? { ...scenario, cells: { ...scenario.cells, ...cells } } : scenario,
    ),
  };
}

describe('a link gives back the study it was made from', () => {
  test.each(shippedStudies.map((study) => [study.id, study] as const))(
    '%s, as shipped and as copied',
    async (_, study) => {
      for (const one of [study, copyStudy(study, new Date('2026-11-21T09:00:30Z'))]) {
        const url = await linkTo(one);
        expect(sameContent(await opened(url), one)).toBe(true);
        expect(url.length).toBeLessThan(250);
      }
    },
  );

  test('any study, over any base that shares a dossier or over none', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStudy, async (study) => {
        const bases = shippedStudies.filter((base) =>
          Object.keys(base.dossiers).some((slug) => Object.hasOwn(study.dossiers, slug)),
        );
        expect(openStudy(study, dossiers)).toMatchObject({ ok: true });
        for (const base of [null, ...bases]) {
          const read = await opened(LINK_START + (await seal(toPayload(study, base, dossiers))));
          expect(sameContent(read, study)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('any change of a shipped study, through the short link or told to be too long', async () => {
    const change = fc.constantFrom(...shippedStudies).chain((study) => {
      const cells = dossiers.filter(({ slug }) => Object.hasOwn(study.dossiers, slug)).flatMap(cellsOf);
      const value = fc.integer({ min: 0, max: 99_999 }).map((n) => ({ value: String(n) }));
      return fc.tuple(
        fc.constant(study),
        fc.dictionary(fc.constantFrom(...cells), value, { maxKeys: 60, noNullPrototype: true }),
      );
    });
    await fc.assert(
      fc.asyncProperty(change, async ([study, cells]) => {
        const one = changed(study, cells);
        expect(sameContent(await opened(await linkTo(one)), one)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the first link ever made still opens', async () => {
    const read = await opened(frozenLink, { bases: [], dossiers: [miniDossier] });
    expect(sameContent(read, { ...frozenStudy, version: STUDY_VERSION })).toBe(true);
  });

  test('its notes about what was let through come with it', async () => {
    const study = shipped('oam');
    const later = { ...study, dossiers: { oam: 99 } };
    const read = await readLink(await linkTo(later), ground);
    expect(read.ok && read.notes.join()).toContain('données plus récentes');
  });

  test('identity: drawn from the content; dates: the minute of the last change', async () => {
    const study = { ...shipped('oam'), modified: '2026-11-21T09:41:27.123Z' };
    const first = await opened(await linkTo(study));
    const again = await opened(
      await linkTo({ ...study, id: 'another', modified: '2027-01-01T00:00:00.000Z' }),
    );
    const other = await opened(await linkTo({ ...study, title: 'Autre' }));
    expect(first.modified).toBe('2026-11-21T09:41:00.000Z');
    expect(first.created).toBe(first.modified);
    expect(first.id).toMatch(/^lien-[0-9a-f]{1,8}$/);
    expect(again.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
  });

  test('keys that a later format adds to a study travel as they are', async () => {
    const base = shipped('oam');
    const later = {
      ...base,
      remarques: [{ texte: 'À revoir' }],
      scenarios: base.scenarios.map((scenario, rank) =>
        rank === 1 ? { ...scenario, verrou: true } : scenario,
      ),
    };
    const said = await jsonOf(LINK_START + (await seal(toPayload(later, base, dossiers))));
    expect(said).toMatchObject({
      o: { remarques: [{ texte: 'À revoir' }] },
      s: [0, { f: 1, o: { verrou: true } }, 2, 3, 4],
    });
    expect(await refusal(LINK_START + (await seal(toPayload(later, base, dossiers))))).toContain(
      '« remarques »',
    );
  });

  test('it is only a fragment, and leaves the rest of the address alone', async () => {
    const made = await makeLink(shipped('oam'), ground, 'http://localhost:4173/etabli/?a=1#/etude/x');
    expect(made.ok && made.url).toMatch(/^http:\/\/localhost:4173\/etabli\/\?a=1#\/lien\/1\.[A-Za-z0-9_-]+$/);
    expect(made.ok && isLink(made.url)).toBe(true);
    expect(isLink('http://localhost:4173/#/etude/lien')).toBe(false);
  });
});

describe('the length of a link', () => {
  const sixty = dossiers.map(
    (dossier) => [dossier.slug, Math.min(60, cellsOf(dossier).length), dossier] as const,
  );
  /** Spread over the dossier, with values that follow no rule to be seen. */
  const spread = (dossier: Dossier, count: number) => {
    const all = cellsOf(dossier);
    const step = Math.floor(all.length / count);
    return Object.fromEntries(
      Array.from({ length: count }, (_, rank) => [
        all[rank * step] as string,
        { value: String(((rank + 1) * 7919) % 1000) },
      ]),
    );
  };

  test.each(sixty)('%s, %i cells changed: at most 600 characters', async (slug, count, dossier) => {
    const one = changed(shipped(slug), spread(dossier, count));
    const url = await linkTo(one);
    expect(url.length).toBeLessThanOrEqual(600);
    expect(sameContent(await opened(url), one)).toBe(true);
  });

  test.each(sixty)(
    '%s, %i cells in a new scenario with its texts: at most 700',
    async (slug, count, dossier) => {
      const base = shipped(slug);
      const scenario = {
        id: 'b1b0c9a2-6f6e-4c3b-8a44-0c8b5b0d2f11',
        label: 'Notre proposition',
        description: 'Pour la séance du 14 mars',
        parent: base.scenarios[0]?.id ?? null,
        color: 5,
        cells: spread(dossier, count),
      };
      const one = { ...base, scenarios: [...base.scenarios, scenario] };
      const url = await linkTo(one);
      expect(url.length).toBeLessThanOrEqual(700);
      expect(sameContent(await opened(url), one)).toBe(true);
    },
  );

  test('a line of one’s own, or notes, do not carry the presentation of the shipped study', async () => {
    const base = shipped('forfait-medecin-traitant');
    expect(base.steps?.length).toBeGreaterThan(0);
    const line = { dossier: 'forfait-medecin-traitant', id: 'par_medecin', label: 'Coût par médecin' };
    const one: Study = {
      ...base,
      notes: 'Pour la séance du 14 mars',
      lines: [{ ...line, unit: '€/médecin/an', expr: 'budget / nb_medecins' }],
    };
    const { steps: _, ...without } = one;
    for (const study of [one, without, { ...one, steps: one.steps?.slice(0, 1) ?? [] }]) {
      expect(sameContent(await opened(await linkTo(study)), study)).toBe(true);
    }
    expect((await linkTo(one)).length).toBeLessThan(500);
  });

  test('a study that is short by itself leans on no shipped study', async () => {
    const { steps: _, ...study } = shipped('oam');
    const small = { ...study, description: '', scenarios: study.scenarios.slice(0, 1) };
    expect(await jsonOf(await linkTo(small))).not.toHaveProperty('b');
    expect(sameContent(await opened(await linkTo(small), { bases: [], dossiers }), small)).toBe(true);
  });

  test('beyond 1 700 characters there is no link: why, and the file', async () => {
    // Letters that nothing compresses, from a rule.
    let state = 1;
    const noise = Array.from({ length: 2600 }, () => {
      state = (state * 48271) % 2147483647;
      return String.fromCharCode(97 + (state % 26));
    }).join('');
    const at = async (length: number) =>
      makeLink({ ...shipped('oam'), description: noise.slice(0, length) }, ground, PAGE);
    const made = await at(2600);
    if (made.ok) throw new Error('It should be too long.');
    expect(made.tooLong).toBe(true);
    expect(made.length).toBeGreaterThan(LONGEST_LINK);
    expect(made.message.replace(/\s/g, ' ')).toContain(
      `${Math.floor(made.length / 1000)} ${String(made.length % 1000).padStart(3, '0')} caractères, pour 1 700 au plus`,
    );
    expect(made.message).toContain('fichier');
    expect((await at(1000)).ok).toBe(true);
  });
});

describe('a link whose base is not the same any more', () => {
  const study = shipped('prado');
  const altered = (change: (dossier: Dossier) => Dossier) =>
    dossiers.map((dossier) => (dossier.slug === 'prado' ? change(dossier) : dossier));
  const edited = (count: number) =>
    changed(
      study,
      Object.fromEntries(
        cellsOf(dossiers.find(({ slug }) => slug === 'prado') as Dossier)
          .slice(0, count)
          .map((at) => [at, { value: '7' }]),
      ),
    );

  test('the shipped study is not there', async () => {
    const said = await refusal(await linkTo(study), { bases: [], dossiers });
    expect(said).toContain('l’étude livrée « prado », que cette version d’Établi n’a pas');
    expect(said).toContain('demandez le fichier');
  });

  test('the shipped study now says something else', async () => {
    const now = changed(study, { 'prado.cout_fixe': { value: '1' } });
    const said = await refusal(await linkTo(study), { bases: [now], dossiers });
    expect(said).toContain('l’étude livrée « PRADO');
    expect(said).toContain('changé depuis');
  });

  test('kept as it was beside the new one, it opens the link', async () => {
    const now = { ...study, title: 'Nouvelle version' };
    expect(sameContent(await opened(await linkTo(study), { bases: [now, study], dossiers }), study)).toBe(
      true,
    );
  });

  test('cells added to a dossier, or moved about, change nothing', async () => {
    const more = altered((dossier) => ({
      ...dossier,
      parameters: [
        { id: 'ajoute', label: 'Ajouté', unit: '€', status: 'hypothese', cells: { '': '1' } },
        ...dossier.parameters.toReversed(),
      ],
    }));
    const one = edited(40);
    expect(sameContent(await opened(await linkTo(one), { bases: shippedStudies, dossiers: more }), one)).toBe(
      true,
    );
  });

  test('cells taken from a dossier are missed, not left out', async () => {
    const fewer = altered((dossier) => ({ ...dossier, parameters: dossier.parameters.slice(1) }));
    const said = await refusal(await linkTo(edited(40)), { bases: shippedStudies, dossiers: fewer });
    expect(said).toContain('on ne peut pas retrouver exactement ses valeurs');
  });

  test('a dossier that is not there is named', async () => {
    const { bases } = ground;
    const without = dossiers.filter(({ slug }) => slug !== 'oam');
    const oam = shipped('oam');
    const small = { ...oam, scenarios: oam.scenarios.slice(0, 1) };
    const cell = { 'oam.cle_medecins': { value: '0.5' } };
    for (const one of [small, changed(small, cell)]) {
      expect(await refusal(await linkTo(one), { bases, dossiers: without })).toContain('dossier « oam »');
    }
  });
});
