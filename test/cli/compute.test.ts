import { openSync, ftruncateSync, closeSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import type { Study } from '../../src/core/model/study.ts';
import { isBorderNumber } from '../../src/core/quantity/decimal.ts';
import { compute, file, npmCompute, report } from './run.ts';

const SHIPPED = new URL('../../scenarios/', import.meta.url);
const shipped = readdirSync(SHIPPED).map((name) => `scenarios/${name}`);

function study(name: string): Study {
  return JSON.parse(readFileSync(new URL(`${name}.etabli.json`, SHIPPED), 'utf8')) as Study;
}

/** The OAM study with one cell of its reference changed. */
function oamWith(at: string, value: string): string {
  const { scenarios, reference, ...rest } = study('oam');
  const changed = scenarios.map((scenario) =>
    scenario.id === reference ? { ...scenario, cells: { ...scenario.cells, [at]: { value } } } : scenario,
  );
  return JSON.stringify({ ...rest, reference, scenarios: changed });
}

describe('compute', () => {
  test.each(shipped)('%s: every result in every scenario, as exact decimals or reasons', async (path) => {
    const { scenarios, dossiers } = JSON.parse(
      readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
    ) as Study;
    const printed = await report(path);
    expect(printed.scenarios).toStrictEqual(scenarios.map(({ id, label }) => ({ id, label })));
    expect(printed.results.length).toBeGreaterThan(5);
    for (const { id, dimensions, values } of printed.results) {
      expect(Object.keys(dossiers)).toContain(id.split('.')[0]);
      expect(Object.keys(values)).toStrictEqual(scenarios.map((scenario) => scenario.id));
      for (const { at, value } of Object.values(values).flat()) {
        expect(Object.keys(at)).toStrictEqual(dimensions);
        if (typeof value === 'string') expect(value).toSatisfy(isBorderNumber);
        else if (value !== null) expect(Object.keys(value)).toStrictEqual(['code', 'where', 'message']);
      }
    }
  });

  test('OAM gives back the published amounts of its first year', async () => {
    const { results, figures } = await report('scenarios/oam.etabli.json');
    const first = (id: string) => results.find((result) => result.id === id)?.values.publie;
    expect(first('oam.economie')).toContainEqual({ at: { annee: 'a2025' }, value: '6' });
    expect(figures).toContainEqual({
      id: 'oam.oam04',
      printed: '4,8\u00a0M€',
      recomputed: '4.8',
      verdict: 'retrouve',
      difference: '0',
    });
  });

  test('through npm, the standard output is the JSON and nothing else, and the code is the same', async () => {
    const path = 'scenarios/oam.etabli.json';
    const { code, out } = await npmCompute(path);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toStrictEqual(await report(path));
    const refused = await npmCompute(file('{'));
    expect(refused).toMatchObject({ code: 1, out: '', said: expect.stringContaining('incomplet') });
    expect(await npmCompute()).toMatchObject({ code: 2, out: '', said: expect.stringContaining('Usage') });
  });

  test('--dossier limits it, before or after the file', async () => {
    const one = await report('scenarios/oam.etabli.json', '--dossier', 'oam');
    expect(await report('--dossier=oam', 'scenarios/oam.etabli.json')).toStrictEqual(one);
    expect(new Set(one.results.map(({ id }) => id.split('.')[0]))).toStrictEqual(new Set(['oam']));
  });

  test('a value out of bounds computes as a reason with its place, and a note names its cell', async () => {
    const { code, out, said } = await compute(file(oamWith('oam.taux_initiation[a2025]', '1.5')));
    expect(code).toBe(0);
    expect(said).toMatch(/2025.*hors des bornes/);
    const { results } = JSON.parse(out) as Awaited<ReturnType<typeof report>>;
    const values = results.find(({ id }) => id === 'oam.economie')?.values.publie ?? [];
    expect(values.find(({ at }) => at.annee === 'a2025')?.value).toMatchObject({
      code: 'hors-bornes',
      where: expect.stringContaining('oam.taux_initiation[a2025]'),
      message: expect.stringContaining('150'),
    });
    expect(values.find(({ at }) => at.annee === 'a2026')?.value).toBe('17');
  });
});

describe('a bad file exits 1 with the message of the app, and prints nothing', () => {
  const complete = readFileSync(new URL('oam.etabli.json', SHIPPED), 'utf8');

  test.each<[what: string, path: () => string, message: RegExp]>([
    ['cut short', () => file(complete.slice(0, 400)), /incomplet.*ligne \d+, colonne \d+/],
    [
      'of a newer version',
      () => file(complete.replace('"version": 2', '"version": 99')),
      /version plus récente d’Établi/,
    ],
    [
      'of another dossier',
      () => file(complete.replaceAll('oam', 'autre')),
      /Le dossier « autre » n’existe pas/,
    ],
    [
      'with a poisoned key',
      () => file(complete.replace('{', '{"__proto__": {"a": 1},')),
      /« __proto__ » est interdite/,
    ],
    ['nested without end', () => file('['.repeat(100_000)), /imbriqué plus profondément/],
    [
      'that is not text',
      () => file(new Uint8Array([0x7b, 0xff, 0xfe])),
      /« étude.etabli.json » n’est pas un texte en UTF-8/,
    ],
    ['far too large', () => sparse(50_000_000), /trop gros : 50 Mo, pour 20 Mo au plus/],
    ['that is a folder', () => 'scenarios', /« scenarios » n’existe pas, ou n’est pas lisible/],
    ['that is not there', () => 'nowhere.etabli.json', /« nowhere.etabli.json » n’existe pas/],
  ])('a file %s', async (_, path, message) => {
    const { code, out, said } = await compute(path());
    expect([code, out]).toStrictEqual([1, '']);
    expect(said).toMatch(message);
  });
});

describe('wrong usage exits 2 and says what is right', () => {
  test.each<[given: string[], message: RegExp]>([
    [[], /Usage : npm run --silent compute/],
    [['scenarios/oam.etabli.json', '--dossier', 'autre'], /« autre » n’existe pas. Dossiers connus : .*oam/],
    [['scenarios/oam.etabli.json', '--dossier', 'prado'], /ne porte pas sur « prado », mais sur : oam/],
  ])('%j', async (given, message) => {
    const { code, out, said } = await compute(...given);
    expect([code, out]).toStrictEqual([2, '']);
    expect(said).toMatch(message);
  });

  test.each([
    [[]],
    [['a', 'b']],
    [['a', '--format', 'csv']],
    [['a', '--dossier']],
    [['a', '--dossier=']],
    [['-h']],
  ])('%j is not understood', (given) => {
    expect(readArguments(given)).toBeNull();
  });
});

/** A file of that size which takes no room. */
function sparse(size: number): string {
  const path = file('');
  const descriptor = openSync(path, 'r+');
  ftruncateSync(descriptor, size);
  closeSync(descriptor);
  return path;
}
