import * as v from 'valibot';
import { isBorderNumber } from '../quantity/decimal.ts';
import { LIMITS, LINE, PARAGRAPHS } from './study-limits.ts';

/**
 * The shape of a study, whatever it comes from. Strict: an unknown key is refused, so that nothing is lost on the way.
 * What only the dossiers can tell (does this cell exist?) is in `study-checks.ts`.
 */
export const line = v.pipe(
  v.string(),
  v.maxLength(LIMITS.line, `Ce texte dépasse ${LIMITS.line} caractères : raccourcissez-le.`),
  v.regex(LINE, 'Ce texte contient un caractère de commande ou une fin de ligne : retirez-le.'),
);
export const paragraphs = v.pipe(
  v.string(),
  v.maxLength(LIMITS.paragraphs, `Ce texte dépasse ${LIMITS.paragraphs} caractères : raccourcissez-le.`),
  v.regex(PARAGRAPHS, 'Ce texte contient un caractère de commande : retirez-le.'),
);
export const identifier = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    'Un identifiant a 1 à 64 lettres sans accent, chiffres, tirets ou soulignés.',
  ),
);
export const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'Un nom de dossier a des lettres minuscules, des chiffres et des tirets.',
  ),
);
const node = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[a-z0-9][a-z0-9-]*\.[a-z][a-z0-9_]*$/, 'Un paramètre s’écrit « dossier.parametre ».'),
);
const address = v.pipe(
  v.string(),
  v.maxLength(400, 'Cette adresse de cellule est trop longue.'),
  v.regex(
    /^[a-z0-9][a-z0-9-]*\.[a-z][a-z0-9_]*(?:\[[a-z0-9_]+(?:,[a-z0-9_]+)*\])?$/,
    'Une cellule s’écrit « dossier.parametre » ou « dossier.parametre[membre,membre] ».',
  ),
);
export const version = v.pipe(
  v.number(),
  v.safeInteger('Une version est un nombre entier.'),
  v.minValue(1, 'Une version commence à 1.'),
);
const moment = v.pipe(
  v.string(),
  v.isoTimestamp('Une date s’écrit « 2026-11-21T20:18:00.000Z ».'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'Cette date n’existe pas.'),
);

/** A decimal string as it crosses every border; see `isBorderNumber`. */
export const borderNumber = v.pipe(
  v.string('Un nombre s’écrit entre guillemets, pour rester exact : "12.5".'),
  v.regex(
    /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/,
    'Un nombre s’écrit avec un point décimal, sans espace ni unité : "12.5".',
  ),
  v.check(isBorderNumber, 'Ce nombre a plus de 30 chiffres significatifs.'),
);

export const statusSchema = v.picklist(['publie', 'hors-dossier', 'hypothese']);

export const sourceRefSchema = v.strictObject({
  source: identifier,
  where: v.exactOptional(line),
});

const printedCell = {
  value: v.nullable(borderNumber),
  ref: v.exactOptional(sourceRefSchema),
  status: v.exactOptional(statusSchema),
  printed: v.exactOptional(line),
  note: v.exactOptional(paragraphs),
};

export const scenarioCellSchema = v.strictObject({
  ...printedCell,
  over: v.exactOptional(v.strictObject(printedCell)),
});

export const scenarioSchema = v.strictObject({
  id: identifier,
  label: line,
  description: paragraphs,
  parent: v.nullable(identifier),
  color: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.scenarios - 1)),
  cells: v.record(address, scenarioCellSchema),
});

const ownId = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9_]{0,63}$/,
    'Un nom de membre ou de ligne a 1 à 64 lettres minuscules sans accent, chiffres ou soulignés, et commence par une lettre.',
  ),
);

export const memberSchema = v.strictObject({
  dossier: slug,
  dimension: ownId,
  id: ownId,
  label: line,
  like: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,64}$/))),
  value: v.exactOptional(borderNumber),
});

export const membersSchema = v.pipe(v.array(memberSchema), v.maxLength(LIMITS.members));

export const lineSchema = v.strictObject({
  dossier: slug,
  id: ownId,
  label: line,
  unit: v.pipe(v.string(), v.maxLength(60)),
  expr: paragraphs,
  decimals: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  note: v.exactOptional(paragraphs),
});

export const stepSchema = v.strictObject({
  id: identifier,
  title: line,
  text: paragraphs,
  dossier: slug,
  scenarios: v.pipe(v.array(identifier), v.maxLength(LIMITS.scenarios)),
  cells: v.pipe(v.array(address), v.maxLength(LIMITS.split)),
  results: v.pipe(v.array(node), v.maxLength(LIMITS.split)),
  chart: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
});

export const studySchema = v.strictObject({
  format: v.literal('etabli'),
  version,
  id: identifier,
  title: line,
  description: paragraphs,
  dossiers: v.record(slug, version),
  scenarios: v.pipe(
    v.array(scenarioSchema),
    v.minLength(1, 'Une étude a au moins un scénario.'),
    v.maxLength(LIMITS.scenarios, `Une étude a au plus ${LIMITS.scenarios} scénarios.`),
  ),
  reference: identifier,
  split: v.pipe(v.array(node), v.maxLength(LIMITS.split)),
  notes: v.exactOptional(paragraphs),
  members: v.exactOptional(membersSchema),
  lines: v.exactOptional(v.pipe(v.array(lineSchema), v.maxLength(LIMITS.lines))),
  steps: v.exactOptional(v.pipe(v.array(stepSchema), v.maxLength(LIMITS.steps))),
  created: moment,
  modified: moment,
});
