import * as v from 'valibot';
import { LIMITS } from '../../core/model/study-limits.ts';
import { LAST_MINUTE } from './link-words.ts';

/**
 * What a link says, over its base. Short keys: they are in every link. Texts, numbers and addresses are only known to
 * be texts here; the study they make goes through `openStudy`. `docs/sharing.md` tells each key.
 */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const others = v.record(v.string(), v.unknown());

const scenarioSchema = v.strictObject({
  /** Rank, in the base, of the scenario whose id, texts, parent, colour and cells hold where nothing is said. */
  f: v.exactOptional(count),
  i: v.exactOptional(v.string()),
  l: v.exactOptional(v.string()),
  d: v.exactOptional(v.string()),
  /** Rank of the parent in this study; −1: the sources. */
  p: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(-1))),
  c: v.exactOptional(count),
  /** Whose cells it starts from: a scenario before it in this study, or (−1, −2, …) one of the base. */
  g: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  /** Rank of a dossier, the codes of some of its cells end to end (all of one length), their values between `;`. */
  x: v.exactOptional(v.array(v.strictTuple([count, v.string(), v.string()]))),
  /** Whole cells by address; null: the one it starts from is not there. */
  y: v.exactOptional(v.record(v.string(), v.nullable(others))),
  /** Keys this file does not know, as they are. */
  o: v.exactOptional(others),
});

export const payloadSchema = v.strictObject({
  /** Version of the study's format. */
  v: count,
  /** When the study was last changed, in minutes since 1970. */
  m: v.pipe(count, v.maxValue(LAST_MINUTE)),
  /** `contentSum` of the study. */
  h: count,
  /** Id of the shipped study it is a change of; none: of nothing but the dossiers. */
  b: v.exactOptional(v.string()),
  t: v.exactOptional(v.string()),
  d: v.exactOptional(v.string()),
  n: v.exactOptional(v.array(v.strictTuple([v.string(), count]))),
  r: v.exactOptional(count),
  k: v.exactOptional(v.array(v.string())),
  o: v.exactOptional(others),
  /** Beside `o`: other keys that are as in the base, so that one line of one's own does not carry a presentation. */
  w: v.exactOptional(v.array(v.string())),
  s: v.pipe(v.array(v.union([count, scenarioSchema])), v.maxLength(LIMITS.scenarios)),
});

export type Payload = v.InferOutput<typeof payloadSchema>;
export type ScenarioPayload = v.InferOutput<typeof scenarioSchema>;
