import { dossiers } from '../../../src/dossiers/index.ts';
import type { Study } from '../../../src/core/model/study.ts';
import { readLink, type LinkGround } from '../../../src/platform/sharing/link.ts';
import { fromBase64url, toBase64url } from '../../../src/platform/sharing/base64url.ts';
import { crc32 } from '../../../src/platform/sharing/crc32.ts';
import { LINK_START, unseal } from '../../../src/platform/sharing/link-seal.ts';
import { sameContent } from '../../../src/workspace/untouched-copies.ts';
import { shippedStudies } from '../../../src/workspace/shipped.ts';

export { dossiers, sameContent, shippedStudies };

export const PAGE = 'https://etabli.example.fr/';
export const ground: LinkGround = { bases: shippedStudies, dossiers };

export async function opened(url: string, over: LinkGround = ground): Promise<Study> {
  const read = await readLink(url, over);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.study;
}

/** What is said of a link that must not open. */
export async function refusal(url: string, over: LinkGround = ground): Promise<string> {
  const read = await readLink(url, over);
  if (read.ok) throw new Error(`This should have been refused: ${url.slice(0, 200)}`);
  return read.problems.map(({ message }) => message.replaceAll('\u00a0', ' ')).join('\n');
}

/** A link with a right sum around any bytes: only what is inside can have it refused. */
export function sealBytes(deflated: Uint8Array): string {
  const bytes = new Uint8Array(4 + deflated.length);
  new DataView(bytes.buffer).setUint32(0, crc32(deflated));
  bytes.set(deflated, 4);
  return PAGE + LINK_START + toBase64url(bytes);
}

export function bytesOf(url: string): Uint8Array {
  const bytes = fromBase64url(url.slice(url.indexOf(LINK_START) + LINK_START.length));
  if (!bytes) throw new Error('This is not a link.');
  return bytes.subarray(4);
}

export async function jsonOf(url: string): Promise<unknown> {
  const unsealed = await unseal(url);
  if (!unsealed.ok) throw new Error(unsealed.message);
  return JSON.parse(unsealed.text);
}
