import type { ReadableFile } from './file-text.ts';
import { type ReadTables, TABLE_LIMITS } from './read-table-api.ts';
import { readCsv } from './read-table-csv.ts';
import { decodeText } from './read-table-text.ts';

/** The tables of a file, by what it holds, whatever its name says. Never rejects; nothing of the study is touched. */
export async function readTableFile(file: ReadableFile): Promise<ReadTables> {
  const name = file.name ? `« ${file.name} »` : 'Ce fichier';
  if (file.size > TABLE_LIMITS.bytes)
    return refuse(`${name} est trop gros : 10 Mo au plus. Gardez la feuille utile et enregistrez-la à part.`);
  if (file.size === 0) return refuse(`${name} est vide.`);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(`${name} n’a pas pu être lu : il a été déplacé ou changé. Choisissez-le de nouveau.`);
  }
  if (startsWith(bytes, [0x50, 0x4b])) {
    const { readXlsx } = await import('./read-table-xlsx.ts');
    return readXlsx(bytes, name);
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(`${name} ${compound(bytes)}`);
  const text = decodeText(bytes);
  return text === null
    ? refuse(`${name} n’est ni un classeur .xlsx ni un texte. Enregistrez-le en .xlsx ou en .csv.`)
    : readCsv(text, name);
}

/** The container of old Excel files is also that of the encrypted ones. */
function compound(bytes: Uint8Array): string {
  const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (
    let at = bytes.indexOf(encrypted[0] as number);
    at >= 0;
    at = bytes.indexOf(encrypted[0] as number, at + 1)
  )
    if (encrypted.every((byte, k) => bytes[at + k] === byte))
      return 'est protégé par un mot de passe. Ouvrez-le dans votre tableur et enregistrez-en une copie sans mot de passe.';
  return 'est un classeur d’un ancien format (.xls). Ouvrez-le dans votre tableur et enregistrez-le en .xlsx.';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, k) => bytes[k] === byte);
}

function refuse(message: string): ReadTables {
  return { ok: false, message };
}
