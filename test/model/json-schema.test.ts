import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, expectTypeOf, test } from 'vitest';
import type * as v from 'valibot';
import { studySchema } from '../../src/core/model/schema.ts';
import type { Study } from '../../src/core/model/study.ts';

const PUBLISHED = new URL('../../public/etabli.schema.json', import.meta.url);

/** What the door checks beyond the schema (a date that exists, 30 digits) has no word in JSON Schema. */
const generated = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Étude Établi',
  description:
    'Un fichier « .etabli.json ». Établi vérifie en outre, à l’ouverture, que les cellules existent dans ses dossiers.',
  ...toJsonSchema(studySchema, { target: 'draft-07', errorMode: 'ignore' }),
};

test('the published JSON Schema is the schema that decides (UPDATE_SCHEMA=1 writes it again)', () => {
  if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, `${JSON.stringify(generated, null, 2)}\n`);
  expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toStrictEqual(generated);
});

test('it refuses unknown keys at every level, and asks for amounts as strings', () => {
  const objects = JSON.stringify(generated).match(/"type":"object"/g) ?? [];
  const closed = JSON.stringify(generated).match(/"additionalProperties":false/g) ?? [];
  expect(closed).toHaveLength(9);
  // The other two are maps: dossiers by slug, cells by address.
  expect(objects).toHaveLength(closed.length + 2);
});

test('what the schema lets through is a Study, and every Study has its shape', () => {
  expectTypeOf<v.InferOutput<typeof studySchema>>().branded.toEqualTypeOf<Mutable<Study>>();
});

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
