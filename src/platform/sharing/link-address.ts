/** Where the fragment of a link begins; its own file, so that the first page need not load what reads one. */
export const LINK_PREFIX = '#/lien/';

/** Whether an address, or its fragment, is meant for `readLink`. */
export function isLink(address: string): boolean {
  return address.includes(LINK_PREFIX);
}
