import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { zipSync } from './pack.js';
import { readAll, readTable } from './read-all.js';

const day = (text: string) => new Date(`${text}Z`);

const rows: SheetData = [
  ['Order', 'Date', 'SKU', 'Units', 'Price', 'Gift'],
  ['A1', { value: day('2026-03-01T00:00:00'), format: 'dd/mm/yyyy' }, 85123, 2, { value: 2.55, format: '0.00' }, true],
  [],
  ['A2', { value: day('2026-03-29T02:30:05'), format: 'yyyy-mm-dd hh:mm:ss' }, ' 22 ', 12, 0.1 + 0.2],
  ['A3', { value: day('1999-12-31T23:59:59'), format: 'd.m.yy h:mm' }, 'ü"<&>,;\n=1+1', -3, 1e15, false],
];

async function workbook(sheets: readonly { readonly sheet: string; readonly data: SheetData }[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets.map((one) => ({ ...one }))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

describe('a workbook as a table', () => {
  it('has dates, numbers, texts as a CSV would hold them, by the row of the sheet', async () => {
    const read = await readTable('orders.xlsx', await workbook([{ sheet: 'Orders', data: rows }]));
    expect(read.format).toEqual({ kind: 'xlsx', sheet: 'Orders', sheets: ['Orders'] });
    expect(read.header).toEqual(['Order', 'Date', 'SKU', 'Units', 'Price', 'Gift']);
    expect(read.rows).toEqual([
      [2, 'A1', '2026-03-01', '85123', '2', '2.55', 'true'],
      [4, 'A2', '2026-03-29T02:30:05', ' 22 ', '12', '0.3', ''],
      [5, 'A3', '1999-12-31T23:59:59', 'ü"<&>,;\n=1+1', '-3', '1000000000000000', 'false'],
    ]);
    expect(read.faults).toEqual([]);
  });

  it('takes the one of several sheets that holds something', async () => {
    const sheets = [{ sheet: 'Sheet1', data: [] }, { sheet: 'Orders', data: rows }, { sheet: 'Sheet3', data: [[null]] }]; // prettier-ignore
    const read = await readTable('orders.xlsx', await workbook(sheets));
    expect(read.format).toMatchObject({ sheet: 'Orders' });
    expect(read.rows).toHaveLength(3);
  });

  const many = Array.from({ length: 40 }, (_, at) => ({ sheet: `Week ${at + 1}`, data: [['a', 'b'], [at, at]] })); // prettier-ignore

  it('lists 40 sheets and takes the one that is named, by name or number', async () => {
    const bytes = await workbook(many);
    const names = many.map(({ sheet }) => sheet);
    expect(await readAll('weeks.xlsx', bytes)).toEqual({
      no: [`weeks.xlsx: sheet: 40 sheets hold something: ${names.join(', ')} (say which one it is)`],
      sheets: names,
    });
    for (const sheet of ['Week 17', 17]) {
      expect(await readTable('weeks.xlsx', bytes, { sheet })).toMatchObject({
        format: { sheet: 'Week 17', sheets: names },
        rows: [[2, '16', '16']],
      });
    }
  });

  it.each(['Week 41', 41, 0, -1, 1.5])('says that there is no sheet %s', async (sheet) => {
    const what = typeof sheet === 'number' ? `number ${sheet}` : `'${sheet}'`;
    expect(await readAll('a.xlsx', await workbook(many.slice(0, 2)), { sheet })).toEqual({
      no: [`a.xlsx: sheet: no sheet ${what} (Week 1, Week 2)`],
      sheets: ['Week 1', 'Week 2'],
    });
  });

  it('makes faults of cells beyond the header, skips title rows above it that are empty', async () => {
    const data = [[], ['a', 'b'], [1, 2, 'more'], [3, 4]];
    const read = await readTable('a.xlsx', await workbook([{ sheet: 'S', data }]));
    expect(read.rows).toEqual([[4, '3', '4']]);
    expect(read.faults).toEqual(['a.xlsx:3: 3 cells (the header has 2)']);
  });

  it('reads 20,000 rows, of which no part is unpacked in a worker of the library', async () => {
    const data = [['a', 'b', 'c'], ...Array.from({ length: 20_000 }, (_, at) => [`item ${at}`, at, at / 4])];
    const read = await readTable('a.xlsx', await workbook([{ sheet: 'S', data }]), {}, 65_536);
    expect(read.rows).toHaveLength(20_000);
    expect(read.rows.at(-1)).toEqual([20_001, 'item 19999', '19999', '4999.75']);
    expect(new Set(read.prints).size).toBe(20_000);
  });

  it('is empty, cut short, or another thing in a zip', async () => {
    expect(await readAll('a.xlsx', await workbook([{ sheet: 'S', data: [] }]))).toEqual({
      no: ["a.xlsx: sheet: the sheet 'S' is empty (a header row and a row per entry)"],
    });
    const whole = await workbook([{ sheet: 'S', data: rows }]);
    expect(await readAll('a.xlsx', whole.subarray(0, 900))).toEqual({
      no: [
        'a.xlsx: the zip cannot be unpacked from here on: its list of files is missing or cut short (copy or export the file again)',
      ],
    });
    const odd = zipSync({ 'xl/workbook.xml': '<workbook', 'xl/_rels/workbook.xml.rels': '' });
    expect(await readAll('a.xlsx', odd)).toMatchObject({
      no: [expect.stringMatching(/^a\.xlsx: the workbook cannot be read: /)],
    });
    expect(await readAll('a.docx', zipSync({ 'word/document.xml': '' }))).toMatchObject({
      no: [expect.stringContaining('this is a Word document, not a table')],
    });
  });
});
