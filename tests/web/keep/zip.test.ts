import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/intake/files/crc32.js';
import { zip } from '../../../workers/zip.js';

/** Reads a stored zip as unpackers do: from the end, by its directory. */
function unzip(bytes: Uint8Array): Record<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files: Record<string, string> = {};
  let at = view.getUint32(end + 16, true);
  expect(at + view.getUint32(end + 12, true)).toBe(end);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [size, named] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named));
    const local = view.getUint32(at + 42, true);
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    // All but the signature and the version that made it stand in both headers alike.
    expect([...bytes.subarray(local + 4, local + 30)]).toEqual([...bytes.subarray(at + 6, at + 32)]);
    const content = bytes.subarray(local + 30 + named, local + 30 + named + size);
    expect(crc32(content)).toBe(view.getUint32(at + 16, true));
    files[name] = new TextDecoder().decode(content);
    at += 46 + named;
  }
  expect(at).toBe(end);
  return files;
}

describe('a zip', () => {
  it('holds what was put in, under any name', () => {
    const entries = [
      { name: 'kpis.csv', content: 'strategy,kpi\nbaseline,profit\n' },
      { name: 'Größen 🎁.csv', content: new TextEncoder().encode('a') },
      { name: 'empty.csv', content: '' },
    ];
    expect(unzip(zip(entries, new Date(2026, 10, 23, 14, 2, 6)))).toEqual({
      'kpis.csv': 'strategy,kpi\nbaseline,profit\n',
      'Größen 🎁.csv': 'a',
      'empty.csv': '',
    });
  });

  it('may be empty', () => expect(unzip(zip([], new Date(2026, 0)))).toEqual({}));

  it('has the time in the old way', () => {
    const bytes = zip([{ name: 'a', content: '' }], new Date(2026, 10, 23, 14, 2, 6));
    const view = new DataView(bytes.buffer);
    expect(view.getUint16(10, true)).toBe((14 << 11) | (2 << 5) | 3);
    expect(view.getUint16(12, true)).toBe((46 << 9) | (11 << 5) | 23);
  });
});

it('the check sum is the one of the standard', () => {
  // ISO-HDLC check value of the catalogue of CRC algorithms.
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
  expect(crc32(new TextEncoder().encode('6789'), crc32(new TextEncoder().encode('12345')))).toBe(0xcbf43926);
});
