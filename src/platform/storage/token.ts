/** Names a tab or a write; no two are ever equal. Unlike `randomUUID`, works on a page served without TLS. */
export function randomToken(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
