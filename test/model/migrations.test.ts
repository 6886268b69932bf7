import { describe, expect, test } from 'vitest';
import { type Migration, migrate, migrations, STUDY_VERSION } from '../../src/core/model/migrations.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { dossiers } from './door.ts';

/** Two made-up changes of the format. */
const invented: readonly Migration[] = [
  { to: 2, name: 'rename-name-to-title', up: ({ name, ...study }) => ({ ...study, title: name }) },
  { to: 3, name: 'add-split', up: (study) => ({ ...study, split: [] }) },
];

function former(version: number): Record<string, unknown> {
  const { title, split: _, ...rest } = miniStudy;
  return version === 1 ? { ...rest, version, name: title } : { ...rest, version, title };
}

function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null)
    for (const child of Object.values(Object.freeze(data))) frozen(child);
  return data;
}

describe('migrations', () => {
  test('follow one another from version 1, each with a name of its own', () => {
    for (const list of [migrations, invented]) {
      expect(list.map(({ to }) => to)).toStrictEqual(list.map((_, rank) => rank + 2));
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    }
    expect(STUDY_VERSION).toBe(1 + migrations.length);
  });

  test.each([1, 2, 3])('bring version %i to the last one, and touch nothing they are given', (version) => {
    const given = frozen(version === 3 ? { ...miniStudy, version } : former(version));
    expect(migrate(given, invented)).toStrictEqual({ ...miniStudy, version: 3 });
  });

  test('are told to the user', () => {
    const opened = openStudy(former(1), dossiers, invented);
    expect(opened).toMatchObject({ ok: true, study: { version: 3, title: miniStudy.title } });
    expect(opened.ok && opened.notes).toStrictEqual([expect.stringContaining('était au format 1')]);
    expect(openStudy({ ...miniStudy, version: 3 }, dossiers, invented)).toMatchObject({
      ok: true,
      notes: [],
    });
  });

  test('what they cannot make a study of is refused by the shape', () => {
    const opened = openStudy({ format: 'etabli', version: 1, name: 3 }, dossiers, invented);
    expect(opened).toMatchObject({ ok: false });
    expect(!opened.ok && opened.problems.map(({ where }) => where)).toContain('title');
  });

  test('a version after the last is refused as newer', () => {
    const opened = openStudy({ ...miniStudy, version: 4 }, dossiers, invented);
    expect(opened).toMatchObject({ ok: false, problems: [{ where: 'version' }] });
    expect(!opened.ok && opened.problems[0]?.message).toContain('plus récente d’Établi (format 4, ici 3)');
  });

  test('a shipped text of version 1 is written at the current version', () => {
    expect(JSON.parse(studyToText(miniStudy))).toMatchObject({ version: STUDY_VERSION });
  });
});
