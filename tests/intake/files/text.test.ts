import { gzipSync, zipSync } from './pack.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll, readTable } from './read-all.js';

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const all = (mark ? '\ufeff' : '') + text;
  const bytes = new Uint8Array(all.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), !bigEndian);
  return bytes;
};
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a delimited text as a table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n3,4\n', ','],
    ['semicolons with decimal commas', 'a;b\n1,5;2\n3,5;4\n', ';'],
    ['tabs', 'a\tb\n1\t2\n3\t4\n', '\t'],
    ['bars', 'a|b\n1|2\n3|4\n', '|'],
    ['commas in a header with a semicolon', 'a,"b;c;d",e\n1,2,3\n', ','],
    ['semicolons in rows full of commas', 'a, b and c;d\n1,2,3;4\n1,2;4\n', ';'],
    ['one column', 'sku\nmug\nlamp\n', ','],
    ['a line that names the delimiter', 'sep=;\na;b,c\n1;2\n', ';'],
  ])('finds %s', async (_, text, delimiter) => {
    const { format, faults } = await readTable('a.csv', text);
    expect(format).toEqual({ kind: 'text', delimiter, encoding: 'utf-8', packed: false });
    expect(faults).toEqual([]);
  });

  it('names the line of each record, behind line breaks in cells, empty lines, a header of two lines', async () => {
    const text = '\n"a\nof two lines",b\r\n1,"x\r\ny"\r\n\r\n2,"say ""hi"", twice"\r\n3,';
    const { header, rows } = await readTable('a.csv', text);
    expect(header).toEqual(['a\nof two lines', 'b']);
    expect(rows).toEqual([
      [4, '1', 'x\ny'],
      [7, '2', 'say "hi", twice'],
      [8, '3', ''],
    ]);
  });

  it('makes faults of ragged rows and of quotes that go wrong, and reads the others', async () => {
    const text = 'a,b\n1,2\n3\n4,5,6\n"7"x,8\n9,10\n"11,12\n13,14\n';
    const { rows, faults } = await readTable('a.csv', text);
    expect(rows).toEqual([
      [2, '1', '2'],
      [6, '9', '10'],
      [8, '13', '14'],
    ]);
    expect(faults).toEqual([
      'a.csv:3: 1 cell (the header has 2)',
      'a.csv:4: 3 cells (the header has 2)',
      'a.csv:5: text after a closing quote (a quote inside a cell is written "")',
      'a.csv:7: a quoted cell is never closed (a quote inside a cell is written "")',
    ]);
  });

  it('gives equal rows equal fingerprints, and others others', async () => {
    const { prints } = await readTable('a.csv', 'a,b\n1,2\n1,3\n1,2\n');
    expect(prints[0]).toBe(prints[2]);
    expect(prints[0]).not.toBe(prints[1]);
  });

  it('has a header and no rows', async () => {
    expect(await readTable('a.csv', 'a,b')).toMatchObject({ header: ['a', 'b'], rows: [], faults: [] });
  });
});

describe('the encoding of a text', () => {
  const text = 'item,name\n1,Krug für Öl\n2,œuf – café\n';
  const rows = [
    [2, '1', 'Krug für Öl'],
    [3, '2', 'œuf – café'],
  ];
  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(text, false, true), 'utf-16le'],
    ['UTF-16 without one', utf16(text, false, false), 'utf-16le'],
    ['UTF-16 the other way round', utf16(text, true, true), 'utf-16be'],
    ['UTF-16 the other way round without a mark', utf16(text, true, false), 'utf-16be'],
  ])('is %s', async (_, bytes, encoding) => {
    for (const size of [1, 7, Infinity]) {
      const read = await readTable('a.csv', bytes, {}, size);
      expect(read).toMatchObject({ format: { encoding }, header: ['item', 'name'], rows, notes: [] });
    }
  });

  it('is Windows-1252, and where that shows', async () => {
    const bytes = latin('item,name\n1,mug\n2,Krug f\xfcr \x80 5 \x96 caf\xe9');
    for (const size of [1, 7, Infinity]) {
      const { format, rows: read, notes } = await readTable('a.csv', bytes, {}, size);
      expect(format).toMatchObject({ encoding: 'windows-1252' });
      expect(read).toEqual([
        [2, '1', 'mug'],
        [3, '2', 'Krug für € 5 – café'],
      ]);
      expect(notes).toEqual([
        'a.csv:3: this letter is not UTF-8: the file is read as Windows-1252 (if letters look wrong, save it as UTF-8)',
      ]);
    }
  });

  it('is Windows-1252 from a letter behind megabytes of ASCII on', async () => {
    const many = 'item,name\n' + '1,mug\n'.repeat(400_000);
    const { rows: read, notes } = await readTable('a.csv', latin(`${many}2,Stra\xdfe\n`));
    expect(read).toHaveLength(400_001);
    expect(read.at(-1)).toEqual([400_002, '2', 'Straße']);
    expect(notes[0]).toContain('a.csv:400002: ');
  });

  it('is UTF-8 with lost letters where others are UTF-8', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('item,name\n1,für\n2,'), 0xfc, 0x0a]);
    const { format, rows: read, notes } = await readTable('a.csv', bytes);
    expect(format).toMatchObject({ encoding: 'utf-8' });
    expect(read.at(-1)).toEqual([3, '2', '\ufffd']);
    expect(notes).toEqual(['a.csv:3: bytes that are not UTF-8 in a file that is: shown as \ufffd (save it as UTF-8)']);
  });
});

describe('a packed text', () => {
  const text = 'a,b\n' + Array.from({ length: 20_000 }, (_, row) => `${row},${row * row}\n`).join('');

  it('is read through gzip, whatever the file is called', async () => {
    const { format, rows } = await readTable('a.csv', gzipSync(text), {}, 1000);
    expect(format).toMatchObject({ kind: 'text', packed: true });
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)).toEqual([20_001, '19999', '399960001']);
  });

  it('is read out of a zip of one file', async () => {
    const { rows } = await readTable('a.zip', zipSync({ 'orders.csv': text, '__MACOSX/._orders.csv': 'x' }));
    expect(rows).toHaveLength(20_000);
  });

  it('says from which line on a gzip is cut short, and keeps what came before', async () => {
    const packed = gzipSync(text);
    const { rows, errors } = await readTable('a.csv.gz', packed.subarray(0, packed.length - 2000), {}, 500);
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.length).toBeLessThan(20_000);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(
      new RegExp(`^a\\.csv\\.gz:${rows.length + 2}: the gz file cannot be unpacked from here on: `),
    );
  });

  it('names the files of a zip of several', async () => {
    expect(await readAll('a.zip', zipSync({ 'x.csv': text, 'y.csv': text }))).toEqual({
      no: ['a.zip: a zip of 2 files: x.csv, y.csv (unpack it and take the tables)'],
    });
  });
});

describe('a file that is no table', () => {
  const right = '(export it as CSV, CSV packed with gzip or zip, xlsx or Parquet)';
  it.each([
    ['%PDF-1.7\n%âãÏÓ', 'a PDF'],
    ['<!DOCTYPE html><html><body>Please log in</body></html>', 'an HTML page'],
    ['  <table><tr><td>1</td></tr></table>', 'an HTML page'],
    ['<?xml version="1.0"?><orders/>', 'an XML file'],
    ['[{"order": 1}]', 'a JSON file'],
    ['a\0b\0\0\0c,d\n', 'a file of bytes that are no text'],
    ['SQLite format 3\0', 'an SQLite database'],
  ])('%j', async (text, what) => {
    expect(await readAll('orders.csv', text)).toEqual({ no: [`orders.csv:1: this is ${what}, not a table ${right}`] });
  });

  it.each(['', '\n\n \n', '\ufeff'])('is empty: %j', async (text) => {
    expect(await readAll('a.csv', text)).toEqual({
      no: ['a.csv:1: the file is empty (a header row and a row per entry)'],
    });
  });

  it('is an old workbook', async () => {
    const read = await readAll('a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]));
    expect(read).toEqual({
      no: ['a.xls:1: this is an old or a locked workbook (save it as xlsx without a password, or as CSV)'],
    });
  });

  it('never throws, whatever the bytes are', async () => {
    const starts = [
      [],
      [0x1f, 0x8b, 8, 0],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0x50, 0x41, 0x52, 0x31],
      [0xff, 0xfe],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), async (start, bytes) => {
        const read = await readAll('a', Uint8Array.from([...start, ...bytes]));
        expect('no' in read ? read.no.length : read.header.length).toBeGreaterThan(0);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('whatever a text holds', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('', '"', ',', '\n', '\r\n', 'a"b', '""', 'ü', '€', '\u{1f375}', ' x '),
  );
  const table = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom(',', ';', '\t', '|'))
    .chain(([width, delimiter]) =>
      fc.record({
        delimiter: fc.constant(delimiter),
        lineEnd: fc.constantFrom('\n', '\r\n'),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
        width: fc.constant(width),
        size: fc.integer({ min: 1, max: 40 }),
      }),
    );

  it('comes back as it was written, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ delimiter, lineEnd, rows, width, size }) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const header = Array.from({ length: width }, (_, at) => `column ${at}`);
        const text = [header, ...rows].map((row) => row.map(quote).join(delimiter)).join(lineEnd);
        const read = await readTable('a.csv', text, {}, size);
        expect(read).toMatchObject({ header, faults: [], errors: [] });
        // Line ends inside cells are written one way.
        const plain = rows.map((row) => row.map((one) => one.replaceAll(/\r\n?/g, '\n')));
        expect(read.rows.map(([, ...cells]) => cells)).toEqual(plain);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
