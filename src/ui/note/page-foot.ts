/**
 * What stands at the bottom of each printed page, beside its number: a margin box, which only a style sheet can fill.
 * The first page says it in its head.
 */
export function pageFoot(text: string): string {
  return `@page { @bottom-left { content: ${cssString(text)}; color: #333; font: 8pt sans-serif; } }
@page :first { @bottom-left { content: none; } }`;
}

/** Quoted for a style sheet: nothing in it ends the string. */
function cssString(text: string): string {
  const quoted = text.replace(/["\\<\n\r\f\0]/g, (found) => `\\${found.charCodeAt(0).toString(16)} `);
  return `"${quoted}"`;
}
