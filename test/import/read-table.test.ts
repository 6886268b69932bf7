import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrench } from '../../src/core/quantity/parse.ts';
import { readTableFile } from '../../src/platform/sharing/read-table.ts';
import type { ReadTables } from '../../src/platform/sharing/read-table-api.ts';
import { readCsv } from '../../src/platform/sharing/read-table-csv.ts';
import { numberCell } from '../../src/platform/sharing/read-table-formats.ts';
import { scanXml } from '../../src/platform/sharing/read-table-xml.ts';
import { zip } from '../../src/platform/sharing/zip.ts';
import { bookFile } from './book-file.ts';

const file = (bytes: BlobPart, name: string) => Object.assign(new Blob([bytes]), { name });
const texts = (read: ReadTables) =>
  read.ok ? read.tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text))) : read.message;

describe('un texte', () => {
  test.each([
    [
      'points-virgules et virgules décimales',
      'Classe;Montant\r\nALD;92,5\r\n',
      [
        ['Classe', 'Montant'],
        ['ALD', '92,5'],
      ],
    ],
    [
      'tabulations',
      'Classe\tMontant\nALD, 80 ans\t92,5',
      [
        ['Classe', 'Montant'],
        ['ALD, 80 ans', '92,5'],
      ],
    ],
    [
      'virgules',
      'Classe,Montant\nALD,92.5\nAutres,5',
      [
        ['Classe', 'Montant'],
        ['ALD', '92.5'],
        ['Autres', '5'],
      ],
    ],
    ['une colonne de décimaux n’a pas de séparateur', '12,5\n13,25\n14', [['12,5'], ['13,25'], ['14']]],
    [
      'guillemets',
      '"Dit ""non vu"" ; autres";5\r\n"sur\ndeux";6',
      [
        ['Dit "non vu" ; autres', '5'],
        ['sur\ndeux', '6'],
      ],
    ],
    [
      'le séparateur dit',
      'sep=,\na,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'ce qui protège d’une formule est ôté',
      "'=somme;'80\n1;2",
      [
        ['=somme', "'80"],
        ['1', '2'],
      ],
    ],
    [
      'lignes et colonnes vides',
      ';;\n;a;b\n\n;1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(texts(readCsv(text))).toEqual([rows]);
  });

  test.each([
    ['UTF-8 avec sa marque', new TextEncoder().encode('\uFEFFÂge;5')],
    ['UTF-8', new TextEncoder().encode('Âge;5')],
    ['Windows-1252', Uint8Array.of(0xc2, 0x67, 0x65, 0x3b, 0x35)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0xc2, 0, 0x67, 0, 0x65, 0, 0x3b, 0, 0x35, 0)],
  ])('%s', async (_, bytes) => {
    expect(texts(await readTableFile(file(bytes, 'a.csv')))).toEqual([[['Âge', '5']]]);
  });

  test('ce qui n’est pas un tableau est refusé en disant pourquoi', async () => {
    const refused = async (bytes: BlobPart) => texts(await readTableFile(file(bytes, 'a.csv')));
    expect(await refused('')).toBe('« a.csv » est vide.');
    expect(await refused(' ;; \n')).toContain('aucune valeur');
    expect(await refused('a;"b\nc;d')).toContain('incomplet');
    expect(await refused(Uint8Array.of(1, 0, 2, 0))).toContain('ni un classeur .xlsx ni un texte');
    expect(await refused('1;2\n'.repeat(60_000))).toContain('trop de cellules');
    expect(await refused(new Uint8Array(10_000_001).fill(49))).toContain('10 Mo au plus');
  });
});

describe('un classeur', () => {
  test('textes, nombres, pourcentages, dates, erreurs, formules sans valeur', async () => {
    const read = await readTableFile(
      await bookFile({
        Feuille: [
          ['Classe', 'Montant', 'Taux', 'Le', 'Faux', 'Formule'],
          ['ALD & « co »', 0.1, { percent: 0.07 }, { date: 45366 }, { error: '#N/A' }, { formula: 'A1' }],
          [null, 1234.5, { percent: 0.125 }, null, true, { formula: 'A1', value: 3 }],
        ],
        Vide: [],
        Deux: [[12]],
      }),
    );
    expect(texts(read)).toEqual([
      [
        ['Classe', 'Montant', 'Taux', 'Le', 'Faux', 'Formule'],
        ['ALD & « co »', '0,1', '7 %', '15/03/2024', '#N/A', ''],
        ['', '1234,5', '12,5 %', '', 'VRAI', '3'],
      ],
      [['12']],
    ]);
    if (!read.ok) throw new Error(read.message);
    expect(read.tables.map(({ name }) => name)).toEqual(['Feuille', 'Deux']);
    expect(read.tables[0]?.rows[1]?.map(({ pending = false }) => pending)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('tout nombre d’un classeur revient au même nombre, sans rien d’arrondi', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (number) => {
        const cell = numberCell(number.toExponential(16), 'plain', false);
        const read = parseFrench(cell?.text ?? '', '1');
        if (read.kind !== 'value') return Math.abs(number) < 1e-60;
        return Number(read.value) === number + 0;
      }),
    );
    expect(numberCell('0.10000000000000001', 'plain', false)?.text).toBe('0,1');
    expect(numberCell('7.0000000000000007E-2', 'percent', false)?.text).toBe('7 %');
    expect(numberCell('1E-7', 'plain', false)?.text).toBe('0,0000001');
  });

  test('tronqué, abîmé, protégé, ancien ou énorme : refusé sans rien lire de plus', async () => {
    const good = await bookFile({ Feuille: [['a', 1]] });
    const bytes = new Uint8Array(await good.arrayBuffer());
    const refused = async (altered: Uint8Array<ArrayBuffer>) =>
      texts(await readTableFile(file(altered, 'a.xlsx')));
    for (const length of [4, 40, bytes.length >> 1, bytes.length - 1])
      expect(await refused(bytes.slice(0, length))).toContain('incomplet ou abîmé');
    const encrypted = bytes.slice();
    const central = encrypted.findIndex((_, at) =>
      [0x50, 0x4b, 1, 2].every((byte, k) => encrypted[at + k] === byte),
    );
    encrypted[central + 8] = 1;
    expect(await refused(encrypted)).toContain('mot de passe');
    const container = [0xd0, 0xcf, 0x11, 0xe0, 0, 0];
    expect(await refused(Uint8Array.from(container))).toContain('.xls');
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await refused(Uint8Array.from([...container, ...name]))).toContain('mot de passe');
    const other = await zip([{ path: 'lisez-moi.txt', text: 'rien' }], 'application/zip');
    expect(await refused(new Uint8Array(await other.arrayBuffer()))).toContain('n’est pas un classeur');
    const bomb = await bookFile({ Feuille: [['a']] }, { padding: 45_000_000 });
    expect(bomb.size).toBeLessThan(1_000_000);
    expect(texts(await readTableFile(bomb))).toContain('beaucoup plus que ce qu’un tableau demande');
  });

  test('le XML : coupé ou avec un type de document, refusé', () => {
    const scan = (xml: string) => [...scanXml(xml)];
    expect(() => scan('<a><b>')).toThrow();
    expect(() => scan('<a b="')).toThrow();
    expect(() => scan('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow();
    expect(scan('<x:a y="1 &gt; 0"/><!-- <b> --><c><![CDATA[<d>]]>&#233;</c>')).toEqual([
      { kind: 'open', name: 'a', attributes: new Map([['y', '1 > 0']]) },
      { kind: 'close', name: 'a' },
      { kind: 'open', name: 'c', attributes: new Map() },
      { kind: 'text', text: '<d>' },
      { kind: 'text', text: 'é' },
      { kind: 'close', name: 'c' },
    ]);
  });
});
