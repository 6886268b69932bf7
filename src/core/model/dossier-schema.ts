import * as v from 'valibot';
import type { Dossier } from './dossier.ts';
import {
  borderNumber,
  identifier,
  line,
  paragraphs,
  slug,
  sourceRefSchema,
  statusSchema,
  version,
} from './schema.ts';

/** The shape of a dossier: `dossier.ts` as a schema, strict, so that a misspelt key is found. */
const name = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9_]*$/,
    'Un identifiant commence par une lettre : minuscules sans accent, chiffres et soulignés.',
  ),
);
const memberId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9_]+$/, 'Un membre s’écrit en minuscules sans accent, chiffres et soulignés.'),
);
const text = v.pipe(line, v.minLength(1, 'Ce texte est vide.'));
const formula = v.pipe(v.string(), v.minLength(1, 'Cette formule est vide.'), v.maxLength(5000));
const decimals = v.pipe(v.number(), v.integer(), v.minValue(-9), v.maxValue(20));
const at = v.record(name, memberId);

const cell = v.strictObject({
  value: v.exactOptional(v.nullable(borderNumber)),
  formula: v.exactOptional(formula),
  status: v.exactOptional(statusSchema),
  ref: v.exactOptional(sourceRefSchema),
  printed: v.exactOptional(text),
  note: v.exactOptional(paragraphs),
});
const cells = v.record(v.string(), v.union([borderNumber, cell]));

const source = v.strictObject({
  id: identifier,
  title: text,
  date: text,
  url: v.exactOptional(v.pipe(v.string(), v.url('Cette adresse n’en est pas une.'))),
  note: v.exactOptional(paragraphs),
});

const dimension = v.strictObject({
  id: name,
  label: text,
  singular: v.exactOptional(text),
  members: v.pipe(
    v.array(
      v.strictObject({
        id: memberId,
        label: text,
        short: v.exactOptional(text),
        value: v.exactOptional(borderNumber),
      }),
    ),
    v.minLength(1, 'Une dimension a au moins un membre.'),
  ),
  extensible: v.exactOptional(v.boolean()),
});

const parameter = v.strictObject({
  id: name,
  label: text,
  unit: line,
  dims: v.exactOptional(v.array(name)),
  min: v.exactOptional(borderNumber),
  max: v.exactOptional(borderNumber),
  exclusiveMin: v.exactOptional(v.boolean()),
  integer: v.exactOptional(v.boolean()),
  choices: v.exactOptional(v.array(v.strictObject({ value: borderNumber, label: text }))),
  decimals: v.exactOptional(decimals),
  note: v.exactOptional(paragraphs),
  status: statusSchema,
  ref: v.exactOptional(sourceRefSchema),
  cells,
});

const variant = v.strictObject({
  id: identifier,
  label: text,
  description: v.exactOptional(paragraphs),
  cells,
  status: statusSchema,
  ref: v.exactOptional(sourceRefSchema),
});

const figure = v.strictObject({
  id: identifier,
  label: text,
  printed: text,
  ref: sourceRefSchema,
  unit: line,
  value: v.exactOptional(formula),
  expr: v.exactOptional(formula),
  round: v.exactOptional(decimals),
  check: v.exactOptional(formula),
  variant: v.exactOptional(identifier),
  stated: v.exactOptional(v.picklist(['retrouve', 'ecart'])),
  note: v.exactOptional(paragraphs),
});

const table = v.strictObject({
  id: identifier,
  title: text,
  note: v.exactOptional(paragraphs),
  rows: v.exactOptional(v.array(name)),
  items: v.pipe(v.array(name), v.minLength(1, 'Une table a au moins une colonne.')),
  across: v.exactOptional(name),
  lines: v.exactOptional(v.array(v.strictObject({ label: text, under: v.record(name, name) }))),
  folded: v.exactOptional(v.boolean()),
});

const chart = v.strictObject({
  id: identifier,
  title: text,
  kind: v.picklist(['bars', 'line', 'heat']),
  y: name,
  x: name,
  xValue: v.exactOptional(name),
  series: v.exactOptional(name),
  at: v.exactOptional(at),
  points: v.exactOptional(v.strictObject({ x: name, y: name, label: text })),
  xLabel: v.exactOptional(text),
  note: v.exactOptional(paragraphs),
});

export const dossierSchema: v.GenericSchema<unknown, Dossier> = v.strictObject({
  slug,
  version,
  title: text,
  shortTitle: v.exactOptional(text),
  group: text,
  question: text,
  sources: v.array(source),
  dimensions: v.array(dimension),
  parameters: v.array(parameter),
  formulas: v.array(
    v.strictObject({
      id: name,
      label: text,
      unit: line,
      expr: formula,
      decimals: v.exactOptional(decimals),
      note: v.exactOptional(paragraphs),
      hypothesis: v.exactOptional(paragraphs),
    }),
  ),
  variants: v.exactOptional(v.array(variant)),
  figures: v.array(figure),
  tables: v.array(table),
  results: v.array(
    v.strictObject({
      id: name,
      title: v.exactOptional(text),
      at: v.exactOptional(at),
      note: v.exactOptional(paragraphs),
    }),
  ),
  charts: v.array(chart),
  notes: v.array(paragraphs),
});
