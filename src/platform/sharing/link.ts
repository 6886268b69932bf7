import * as v from 'valibot';
import type { Dossier } from '../../core/model/dossier.ts';
import { readJson } from '../../core/model/json-text.ts';
import { STUDY_VERSION } from '../../core/model/migrations.ts';
import { type OpenedStudy, openStudy } from '../../core/model/open-study.ts';
import { checkPlainData } from '../../core/model/plain-data.ts';
import { LIMITS } from '../../core/model/study-limits.ts';
import type { Study } from '../../core/model/study.ts';
import { NBSP, quote, typeset } from '../../core/quantity/text.ts';
import { contentSum } from './content.ts';
import { fromPayload } from './from-payload.ts';
import { type Payload, payloadSchema } from './link-payload.ts';
import { LINK_START, NEWER, seal, type Unsealed, unseal } from './link-seal.ts';
import { toPayload } from './to-payload.ts';

/** Letters of a whole link beyond which messaging programs cut it, or no longer make it clickable. */
export const LONGEST_LINK = 1700;
/** Below this, a link leans on nothing but the dossiers, though leaning on a shipped study might be shorter. */
const COMFORTABLE = 600;

/** What a link may lean on. Former versions of a shipped study may be listed too: links made with them open again. */
export interface LinkGround {
  readonly bases: readonly Study[];
  readonly dossiers: readonly Dossier[];
}

export type MadeLink =
  | { readonly ok: true; readonly url: string; readonly length: number }
  /** `message` says why in French and points at the file. */
  | { readonly ok: false; readonly tooLong: true; readonly length: number; readonly message: string };

/**
 * A link that holds the study: `page` (its own fragment is left out) and `#/lien/1.…`. Nothing is sent: what follows
 * `#` never leaves the browser that opens it. All that `studyToText` writes is in it, to the digit, but `id`, `created`
 * and `modified`. Leans on whichever of the bases makes it short; none is needed.
 */
export async function makeLink(study: Study, ground: LinkGround, page: string): Promise<MadeLink> {
  const start = page.replace(/#.*$/s, '') + LINK_START;
  const over = (base: Study | null) => seal(toPayload(study, base, ground.dossiers));
  let best = await over(null);
  if (start.length + best.length > COMFORTABLE) {
    const related = ground.bases.filter((base) => shareDossier(base, study));
    for (const base of related) {
      const sealed = await over(base);
      if (sealed.length < best.length) best = sealed;
    }
  }
  const url = start + best;
  const { length } = url;
  if (length > LONGEST_LINK) return { ok: false, tooLong: true, length, message: tooLong(length) };
  return { ok: true, url, length };
}

/**
 * The study of a link: a whole address or its fragment, from anyone. Refused with French messages, never a rejection;
 * accepted only when it is, to the letter, the study it was made from. Its `id` is drawn from its content (the same
 * link opened twice is the same study), `created` and `modified` are the minute it was last changed: whoever keeps it
 * makes a copy.
 */
export async function readLink(address: string, ground: LinkGround): Promise<OpenedStudy> {
  const unsealed = await unseal(address);
  if (!unsealed.ok) return refuse(unsealed.message);
  const payload = readPayload(unsealed);
  if (typeof payload === 'string') return refuse(payload);
  const { b } = payload;
  const bases = b === undefined ? [null] : ground.bases.filter(({ id }) => id === b);
  if (bases.length === 0) {
    return refuse(
      `Ce lien part de l’étude livrée ${quote(b ?? '')}, que cette version d’Établi n’a pas. ${ASK_FILE}`,
    );
  }
  for (const base of bases) {
    const study = fromPayload(payload, base, ground.dossiers);
    if (contentSum(study) === payload.h) return openStudy(study, ground.dossiers);
  }
  return refuse(changed(bases[0] ?? null, payload, ground.dossiers));
}

/** The message where there is none to read. */
function readPayload({ text }: Extract<Unsealed, { ok: true }>): Payload | string {
  const json = readJson(text, LIMITS);
  if (!json.ok || checkPlainData(json.value, LIMITS)) return NOT_OURS;
  const shape = v.safeParse(payloadSchema, json.value);
  if (!shape.success) return newer(json.value) ? NEWER : NOT_OURS;
  return shape.output.v > STUDY_VERSION ? NEWER : shape.output;
}

/** A later format may have another shape. */
function newer(value: unknown): boolean {
  const said = typeof value === 'object' && value !== null && 'v' in value ? value.v : 0;
  return typeof said === 'number' && said > STUDY_VERSION;
}

function shareDossier(a: Study, b: Study): boolean {
  return Object.keys(a.dossiers).some((slug) => Object.hasOwn(b.dossiers, slug));
}

const ASK_FILE = 'Rechargez la page pour avoir la dernière version ; sinon, demandez le fichier de l’étude.';
const NOT_OURS =
  'Ce lien n’a pas été fait par Établi, ou a été modifié. Demandez-en un autre, ou le fichier de l’étude.';

function changed(base: Study | null, { n }: Payload, dossiers: readonly Dossier[]): string {
  const missing = (n ?? []).find(([slug]) => !dossiers.some((dossier) => dossier.slug === slug));
  if (missing) {
    return `Ce lien porte sur le dossier ${quote(missing[0])}, que cette version d’Établi n’a pas. ${ASK_FILE}`;
  }
  const what = base
    ? `l’étude livrée ${quote(base.title)} ou ses dossiers ont`
    : 'les dossiers de l’étude ont';
  return `Ce lien a été fait avec une autre version d’Établi, et ${what} changé depuis : on ne peut pas retrouver exactement ses valeurs. ${ASK_FILE}`;
}

function tooLong(length: number): string {
  const [is, most] = [length, LONGEST_LINK].map((count) => new Intl.NumberFormat('fr-FR').format(count));
  return typeset(
    `Ce lien ferait ${is}${NBSP}caractères, pour ${most} au plus : au-delà, les messageries le coupent. Enregistrez l’étude dans un fichier et envoyez ce fichier : il contient tout.`,
  );
}

function refuse(message: string): OpenedStudy {
  return { ok: false, problems: [{ code: 'forme', where: 'lien', message: typeset(message) }] };
}
