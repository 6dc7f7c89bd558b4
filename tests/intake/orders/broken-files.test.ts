import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/domain/problems.js';
import type { OrderImportOptions } from '../../../src/intake/orders/import-orders.js';
import { imported, leftOutOf, linesOf, type TestFiles } from './table-of.js';

const HEADER = 'Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID';

async function read(files: TestFiles, options?: OrderImportOptions) {
  const found = await imported(files, options);
  const { notes, errors, problems } = found.report;
  return {
    lines: linesOf(found),
    notes: notes.map(formatProblem),
    errors: errors.map(formatProblem),
    problems: problems.first.map(formatProblem),
    leftOut: leftOutOf(found),
  };
}

describe('broken files', () => {
  it('in Latin-1 are read as what they are, and it is said', async () => {
    const text = `${HEADER}\n1,10001,2,2024-01-02 09:00,5,Müller\n2,10002É,1,2024-01-02 10:00,5,x\n`;
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const found = await read({ 'a.csv': latin1 });
    expect(found.lines).toEqual(['2024-01-02T09:00:00 10001×2', '2024-01-02T10:00:00 10002É×1']);
    expect(found.notes).toEqual([expect.stringMatching(/^a\.csv:2: .*Windows-1252/)]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('in %s are recognised', async (encoding) => {
    const text = `\ufeff${HEADER}\n1,10001É,2,2024-01-02 09:00,5,x\n`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    Array.from(text, (letter, k) => view.setUint16(k * 2, letter.charCodeAt(0), encoding === 'utf-16le'));
    expect((await read({ 'a.csv': bytes })).lines).toEqual(['2024-01-02T09:00:00 10001É×2']);
  });

  it('with ragged rows say which', async () => {
    const found = await read({ 'a.csv': `${HEADER}\n1,10001,2,2024-01-02 09:00,5,x\n2,10001,1\n3,10001,1,2024-01-02 09:30,5,x,y\n` }); // prettier-ignore
    expect(found.problems).toEqual(['a.csv:3: 3 cells (the header has 6)', 'a.csv:4: 7 cells (the header has 6)']);
    expect(found.lines).toEqual(['2024-01-02T09:00:00 10001×2']);
    expect(found.leftOut).toEqual({ unreadable: 2 });
  });

  it('with European decimals and days are read by their evidence', async () => {
    const text =
      'Invoice;StockCode;Quantity;InvoiceDate;Price\n1;10001;1.200;31.12.2024 08:05;1.234,50\n2;10001;2;01.02.2024;5\n';
    const found = await read({ 'a.csv': text });
    expect(found.lines).toEqual(['2024-02-01T00:00:00 10001×2', '2024-12-31T08:05:00 10001×1200']);
    expect(found.notes).toEqual([
      "a.csv:2:3: Quantity: numbers have a decimal comma: '1.200' (if not, --decimal point)",
      "a.csv:2:4: InvoiceDate: days come first: '31.12.2024 08:05' (if not, --dates mdy)",
    ]);
  });

  it('with dates that may be read in two ways stop, and go on when told', async () => {
    const text = `${HEADER}\n1,10001,2,01/02/2024 09:00,5,x\n2,10001,1,05/02/2024 09:00,5,x\n`;
    const asked = await read({ 'a.csv': text });
    expect(asked.errors[0]).toBe(
      "a.csv:2:4: InvoiceDate: day or month first? '01/02/2024 09:00', and none of 2 such cells has a day above 12 (say it by --dates dmy or --dates mdy)",
    );
    const told = await read({ 'a.csv': text }, { formats: { dates: 'mdy' } });
    expect([told.errors, told.lines]).toEqual([[], ['2024-01-02T09:00:00 10001×2', '2024-05-02T09:00:00 10001×1']]);
  });

  it('with the deciding day far behind are read to the end before anything is taken', async () => {
    const doubtful = Array.from({ length: 60_000 }, (_, k) => `${k},10001,1,0${1 + (k % 9)}/02/2024 09:00,5,x`);
    const text = `${[HEADER, ...doubtful].join('\n')}\n60000,10001,1,25/02/2024 09:00,5,x\n`;
    const found = await imported({ 'a.csv': text });
    expect(found.report.errors).toEqual([]);
    expect(found.report.taken.orders).toBe(60_001);
    expect(found.report.period).toMatchObject({ start: '2024-02-01', end: '2024-02-25' });
  });

  it('with dates in two formats say where each is, and leave the other out when told', async () => {
    const text = `${HEADER}\n1,10001,2,25/01/2024,5,x\n2,10001,1,01/26/2024,5,x\n`;
    expect((await read({ 'a.csv': text })).errors[0]).toMatch(
      /^a\.csv:3:4: InvoiceDate: days first .* and months first/,
    );
    const told = await read({ 'a.csv': text }, { formats: { dates: 'dmy' } });
    expect(told.lines).toEqual(['2024-01-25T00:00:00 10001×2']);
    expect(told.problems).toEqual([
      "a.csv:3:4: InvoiceDate: not a time: '01/26/2024' (01/12/2010 08:26, the day first)",
    ]);
  });

  it('with text where numbers should be say which cell', async () => {
    const found = await read({ 'a.csv': `${HEADER}\n1,10001,two,2024-01-02,5,x\n2,10001,1,2024-01-02,free,x\n3,10001,1,2024-01-02,5,x\n` }); // prettier-ignore
    expect(found.problems).toEqual([
      "a.csv:2:3: Quantity: not a number: 'two' (digits, a point for decimals)",
      "a.csv:3:5: Price: not a number: 'free' (digits, a point for decimals)",
    ]);
  });

  it('of no known layout get a map to start from', async () => {
    const found = await read({ 'a.csv': 'Order No;Our SKU;Qty;Order date;Unit price;E-Mail\n1;A;1;2024-01-02;5;x\n' });
    expect(found.errors[0]).toBe(
      'a.csv:1: no layout that is known has these columns: Order No, Our SKU, Qty, Order date, Unit price, E-Mail (say which is which, like --map "order=Order No,item=Our SKU,units=Qty,time=Order date,price=Unit price,customer=E-Mail")',
    );
  });

  it('that are cut short say where they end', async () => {
    const gz = new Response(new Blob([`${HEADER}\n1,10001,2,2024-01-02,5,x\n`]).stream().pipeThrough(new CompressionStream('gzip'))); // prettier-ignore
    const bytes = new Uint8Array(await gz.arrayBuffer());
    expect((await read({ 'a.csv.gz': bytes })).lines).toEqual(['2024-01-02T00:00:00 10001×2']);
    expect((await read({ 'a.csv.gz': bytes.subarray(0, bytes.length - 6) })).errors[0]).toMatch(/^a\.csv\.gz:\d+: .*cannot be unpacked/); // prettier-ignore
  });
});
