import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { deflate, inflate, piecesOf } from './deflate.ts';
import { LINK_PREFIX } from './link-address.ts';
import type { Payload } from './link-payload.ts';

/** Where a link's content starts; the number is the version of its envelope. */
export const LINK_START = `${LINK_PREFIX}1.`;
const ANY_START = /#\/lien\/([0-9]{1,9})\./;
/** Letters that are looked at; what they inflate to is counted as it comes. */
const LONGEST = 200_000;
/** Bytes of JSON: a hundred times what makes a link too long. */
const INFLATED = 2_000_000;
const SUM = 4;

export type Unsealed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** What follows `LINK_START`: the CRC-32 of what follows it, then deflated JSON, in base64url. */
export async function seal(payload: Payload): Promise<string> {
  const deflated = await deflate(JSON.stringify(payload));
  const bytes = new Uint8Array(SUM + deflated.length);
  new DataView(bytes.buffer).setUint32(0, crc32(deflated));
  bytes.set(deflated, SUM);
  return toBase64url(bytes);
}

/** The JSON text of a link, from anyone; or why there is none, in French. */
export async function unseal(address: string): Promise<Unsealed> {
  const start = ANY_START.exec(address.slice(0, LONGEST));
  if (!start) return refuse(CUT);
  const version = Number(start[1]);
  if (version > 1) {
    return refuse(NEWER);
  }
  if (address.length > LONGEST) return refuse(TOO_LARGE);
  const bytes = fromBase64url(address.slice(start.index + start[0].length));
  if (!bytes || bytes.length <= SUM || version < 1) return refuse(CUT);
  const deflated = bytes.slice(SUM);
  if (new DataView(bytes.buffer).getUint32(0) !== crc32(deflated)) return refuse(CUT);
  const inflated = await inflate(piecesOf(deflated), INFLATED);
  if (inflated.ok) return inflated;
  return refuse(inflated.why === 'too-large' ? TOO_LARGE : CUT);
}

export const NEWER = 'Ce lien vient d’une version plus récente d’Établi. Rechargez la page, puis rouvrez-le.';
const CUT =
  'Ce lien est incomplet ou a été modifié en route : recopiez-le en entier, sans rien changer. Sinon, demandez le fichier de l’étude.';
const TOO_LARGE =
  'Ce lien contient bien plus qu’une étude : il n’a pas été fait par Établi, et n’a pas été ouvert.';

function refuse(message: string): Unsealed {
  return { ok: false, message };
}
