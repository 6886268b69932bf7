import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { libreOfficePath } from '../../scripts/libreoffice.ts';
import type { Part } from '../../src/core/xlsx/parts/parts.ts';
import { zip } from '../../src/platform/sharing/zip.ts';

/** What a cell holds once LibreOffice has computed it. */
export type Found = number | string | { readonly error: string } | undefined;

export interface Recomputed {
  /** Names of the sheets, in order. */
  readonly sheets: readonly string[];
  readonly cell: (sheet: string, cell: string) => Found;
}

/** Has LibreOffice open, recompute and save each of these workbooks, in one call, and reads what it saved. */
export async function recompute(
  books: ReadonlyMap<string, readonly Part[]>,
): Promise<ReadonlyMap<string, Recomputed>> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-xlsx-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const files: string[] = [];
    for (const [name, parts] of books) {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, Buffer.from(await (await zip(parts, 'xlsx')).arrayBuffer()));
      files.push(file);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(
      libreOfficePath(),
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files],
      { stdio: 'ignore', timeout: 300_000 },
    );
    return new Map([...books.keys()].map((name) => [name, read(join(out, `${name}.xlsx`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same files with a value typed in a cell, as a spreadsheet would save it: nothing of ours computes anything. */
export function typedIn(
  parts: readonly Part[],
  sheet: string,
  cell: string,
  value: string | null,
): readonly Part[] {
  const path = `xl/worksheets/sheet${names(textOf(parts, 'xl/workbook.xml')).indexOf(sheet) + 1}.xml`;
  const pattern = new RegExp(`<c r="${cell}" (s="\\d+")[^>]*?(?:/>|>.*?</c>)`);
  return parts.map((part) => {
    if (part.path !== path) return part;
    if (!pattern.test(part.text)) throw new Error(`${sheet} has no cell ${cell}`);
    const written = value === null ? '' : `<v>${value}</v>`;
    return { path, text: part.text.replace(pattern, `<c r="${cell}" $1>${written}</c>`) };
  });
}

function textOf(parts: readonly Part[], path: string): string {
  return parts.find((part) => part.path === path)?.text ?? '';
}

function names(workbook: string): string[] {
  return [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => unescaped(name as string));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function read(file: string): Recomputed {
  const parts = unzip(readFileSync(file));
  const texts = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inside]) =>
      unescaped([...(inside as string).matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const sheets = names(parts.get('xl/workbook.xml') ?? '');
  const cells = new Map<string, Map<string, Found>>();
  for (const [k, sheet] of sheets.entries()) {
    const own = new Map<string, Found>();
    const xml = parts.get(`xl/worksheets/sheet${k + 1}.xml`) ?? '';
    for (const [, name, attributes, inside] of xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)>(.*?)<\/c>/gs))
      own.set(name as string, cellValue(attributes as string, inside as string, texts));
    cells.set(sheet, own);
  }
  return { sheets, cell: (sheet, cell) => cells.get(sheet)?.get(cell) };
}

function cellValue(attributes: string, inside: string, texts: readonly string[]): Found {
  const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
  if (value === undefined) return undefined;
  const type = /t="(\w+)"/.exec(attributes)?.[1];
  if (type === 'e') return { error: unescaped(value) };
  if (type === 's') return texts[Number(value)];
  if (type === 'str') return unescaped(value);
  return Number(value);
}

/** The texts of an archive, by its central directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let k = bytes.readUInt16LE(end + 10); k > 0; k--) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const start = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const body = bytes.subarray(from, from + size);
    files.set(path, (method === 0 ? body : inflateRawSync(body)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}
