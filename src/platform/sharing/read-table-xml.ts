/** What a scan of an XML text meets, in order; names without their prefix. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Tags and texts of the files of a workbook, which programs write. Throws on a text that stops half-way, and on a
 * document type: nothing a workbook needs, and the door of entity bombs.
 */
export function* scanXml(xml: string): Generator<XmlEvent> {
  let at = 0;
  let depth = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text !== '' && depth > 0) yield { kind: 'text', text: withoutEntities(text) };
    if (open < 0) break;
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open);
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open);
      yield { kind: 'text', text: xml.slice(open + 9, at - 3) };
    } else if (xml.startsWith('<?', open)) at = after(xml, '?>', open);
    else if (xml.startsWith('<!', open)) throw new Error('document type');
    else {
      at = endOfTag(xml, open);
      const tag = xml.slice(open + 1, at - 1);
      if (tag.startsWith('/')) {
        depth -= 1;
        yield { kind: 'close', name: local(tag.slice(1).trim()) };
        continue;
      }
      const empty = tag.endsWith('/');
      const name = local(/^[^\s/]+/.exec(tag)?.[0] ?? '');
      yield { kind: 'open', name, attributes: attributesOf(tag) };
      if (empty) yield { kind: 'close', name };
      else depth += 1;
    }
  }
  if (depth !== 0) throw new Error('the text stops half-way');
}

/** Past the `>` that is in no attribute. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml[at] as string;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  throw new Error('the text stops half-way');
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new Error('the text stops half-way');
  return found + mark.length;
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
    attributes.set(local(name), withoutEntities(double ?? single ?? ''));
  return attributes;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
