import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readAll, readTable } from './read-all.js';

const n = 2500;
const file = (codec: 'UNCOMPRESSED' | 'SNAPPY' = 'SNAPPY') =>
  new Uint8Array(
    parquetWriteBuffer({
      codec,
      rowGroupSize: 1000,
      columnData: [
        { name: ' Invoice', data: Array.from({ length: n }, (_, at) => `5${at}`), type: 'STRING' },
        { name: 'InvoiceDate', data: Array.from({ length: n }, (_, at) => new Date(Date.UTC(2010, 11, 1, 8, 26, at))), type: 'TIMESTAMP' }, // prettier-ignore
        { name: 'Quantity', data: Array.from({ length: n }, (_, at) => BigInt(at - 5)), type: 'INT64' },
        { name: 'Price', data: Array.from({ length: n }, (_, at) => at / 100), type: 'DOUBLE' },
        { name: 'Customer ID', data: Array.from({ length: n }, (_, at) => (at % 3 === 0 ? null : 17850 + at)), type: 'DOUBLE', nullable: true }, // prettier-ignore
        { name: 'Gift', data: Array.from({ length: n }, (_, at) => at % 2 === 0), type: 'BOOLEAN' },
      ],
    }),
  );

describe('a Parquet file as a table', () => {
  it.each(['SNAPPY', 'UNCOMPRESSED'] as const)('has names, int64, times and gaps as text (%s)', async (codec) => {
    const read = await readTable('orders.parquet', file(codec), {}, 10_000);
    expect(read.format).toEqual({ kind: 'parquet', rows: n });
    expect(read.header).toEqual(['Invoice', 'InvoiceDate', 'Quantity', 'Price', 'Customer ID', 'Gift']);
    expect(read.rows).toHaveLength(n);
    expect(read.rows.slice(0, 2)).toEqual([
      [2, '50', '2010-12-01T08:26:00', '-5', '0', '', 'true'],
      [3, '51', '2010-12-01T08:26:01', '-4', '0.01', '17851', 'false'],
    ]);
    // Of the third row group.
    expect(read.rows[2400]).toEqual([2402, '52400', '2010-12-01T09:06:00', '2395', '24', '', 'true']);
    expect(read.errors).toEqual([]);
  });

  it('says what is wrong with a broken one', async () => {
    const whole = file();
    expect(await readAll('a.parquet', whole.subarray(0, 3000))).toMatchObject({
      no: [expect.stringMatching(/^a\.parquet: the Parquet file cannot be read: /)],
    });
    const torn = whole.slice();
    torn.fill(255, 30, 4000);
    const read = await readAll('a.parquet', torn);
    expect(read).toMatchObject({
      rows: [],
      errors: [expect.stringMatching(/^a\.parquet: the Parquet file cannot be read: .*, from row 1 on \(/)],
    });
  });
});
