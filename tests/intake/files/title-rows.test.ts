import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { messages } from '../../../src/intake/files/messages.js';
import { isTable, openTable } from '../../../src/intake/files/open-table.js';
import { titleRows } from '../../../src/intake/files/title-rows.js';

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = await openTable({ name: 'a.csv', bytes: [bytes] });
  if (!isTable(table)) throw new Error(JSON.stringify(table));
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const said: unknown[] = [];
  for await (const chunk of table.chunks) {
    rows.push(...chunk.rows);
    lines.push(...chunk.lines);
    said.push(...chunk.notes, ...chunk.faults, ...chunk.errors);
  }
  return { header: table.header, rows, lines, said };
}

const ROWS = 'Order;Date;SKU\n1;02.01.2025;mug\n2;03.01.2025;lamp\n';
const expected = (line: number) => ({
  header: ['Order', 'Date', 'SKU'],
  rows: [['1', '02.01.2025', 'mug'], ['2', '03.01.2025', 'lamp']], // prettier-ignore
  lines: [line + 1, line + 2],
  said: line === 1 ? [] : [messages.titleRows('a.csv', line)],
});

describe('a header', () => {
  it.each([
    ['', 1],
    ['Sales report\n', 2],
    ['Sales report;;\n', 2],
    ['"Sales, all\nof them";;\n', 3],
    ['Sales, all of them\n\n;;\nFrom:;01.01.2025;\n', 5],
  ])('is found below titles: %j', async (above, line) => {
    const rows = above.includes('From') ? ROWS.replaceAll('\n', ';x\n').replace('SKU;x', 'SKU;Note') : ROWS;
    const found = await read(above + rows);
    expect({ ...found, header: found.header.slice(0, 3), rows: found.rows.map((row) => row.slice(0, 3)) }).toEqual(
      expected(line),
    );
  });

  it('is found in a workbook, too', async () => {
    const data = [['Sales report'], [], ['Order', 'Date', 'SKU'], ['1', '2025-01-02', 'mug']];
    const book = await writeXlsxFile([{ sheet: 'a', data }] as never).toBlob();
    const found = await read(new Uint8Array(await book.arrayBuffer()));
    expect(found).toEqual({ header: ['Order', 'Date', 'SKU'], rows: [['1', '2025-01-02', 'mug']], lines: [4], said: [messages.titleRows('a.csv', 3)] }); // prettier-ignore
  });

  it('is the first row of a narrow table, and of a ragged one', () => {
    expect(titleRows([['SKU', 'On hand'], ['mug', '4']])).toBe(0); // prettier-ignore
    expect(titleRows([['Order', 'SKU'], ['1', 'mug', 'x']])).toBe(0); // prettier-ignore
    expect(titleRows([['Order', 'Date', 'SKU'], ['', '', ''], ['1', '2', '3']])).toBe(0); // prettier-ignore
    expect(titleRows([['a'], ['b']])).toBe(0); // prettier-ignore
  });
});
