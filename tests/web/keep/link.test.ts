import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { crc32 } from '../../../src/intake/files/crc32.js';
import { LONG_LINK, MOST_DATA, readLink, writeLink, type Sharing } from '../../../web/keep/link.js';

const sharing: Sharing = {
  shop: { name: 'holiday-spike.yaml', text: 'bullwhip: 1\ntitle: Größe — “spike” 🎁\n', files: {} },
  chosen: 'second-supplier',
  view: 'orders',
  goal: { kind: 'until', kpi: 'onTimeRate', halfWidth: 0.002, max: 400 },
};

/** A hash made by hand, as somebody who means harm would. */
function forged(letter: unknown, { version = 1, sum }: { version?: number; sum?: number } = {}): string {
  const text = typeof letter === 'string' ? letter : JSON.stringify(letter);
  const bytes = new TextEncoder().encode(text);
  const head = Buffer.alloc(5);
  head[0] = version;
  head.writeUInt32BE(sum ?? crc32(bytes), 1);
  return `#w.${Buffer.concat([head, deflateRawSync(bytes)]).toString('base64url')}`;
}

const letter = {
  name: 'a.yaml',
  text: 'x',
  chosen: '',
  view: 'dashboard',
  goal: { kind: 'file' },
  files: [],
  left: [],
};

async function problemOf(hash: string): Promise<string> {
  const read = await readLink(hash);
  return 'problem' in read ? read.problem : 'read without a word';
}

describe('a link', () => {
  it('carries the whole what-if and comes back the same', async () => {
    const { hash, left } = await writeLink(sharing);
    expect(hash).toMatch(/^#w\.[\w-]+$/);
    expect(await readLink(hash)).toEqual({ ...sharing, left });
  });

  it('comes back the same for any text, any names and any small data', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.dictionary(fc.string({ maxLength: 20 }), fc.uint8Array({ maxLength: 300 }), { maxKeys: 4 }),
        async (text, chosen, files) => {
          const { hash } = await writeLink({ ...sharing, chosen, shop: { name: 'a.yaml', text, files } });
          const read = await readLink(hash);
          if ('problem' in read) throw new Error(read.problem);
          expect([read.shop.text, read.chosen]).toEqual([text, chosen]);
          expect(Object.entries(read.shop.files).map(([path, bytes]) => [path, [...bytes]])).toEqual(
            Object.entries(files).map(([path, bytes]) => [path, [...bytes]]),
          );
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  it('leaves large data behind and names it', async () => {
    const files = { 'orders.csv': new Uint8Array(MOST_DATA + 1), 'items.csv': new Uint8Array(MOST_DATA) };
    const { hash, left } = await writeLink({ ...sharing, shop: { ...sharing.shop, files } });
    const read = await readLink(hash);
    expect(left).toEqual(['orders.csv']);
    expect('problem' in read ? read : [Object.keys(read.shop.files), read.left]).toEqual([
      ['items.csv'],
      ['orders.csv'],
    ]);
  });

  it('survives what a sentence puts behind it', async () => {
    const { hash } = await writeLink(sharing);
    expect(await readLink(`${hash}).`)).toHaveProperty('chosen', 'second-supplier');
  });

  it('is short for a scenario of the box', async () => {
    const { readFileSync } = await import('node:fs');
    const text = readFileSync('scenarios/holiday-spike.yaml', 'utf8');
    const { hash } = await writeLink({ ...sharing, shop: { ...sharing.shop, text } });
    expect(hash.length).toBeLessThan(LONG_LINK / 8);
  });
});

describe('a link that is not whole', () => {
  it('is never read as another one, wherever it is cut off', async () => {
    const { hash } = await writeLink(sharing);
    for (let length = 3; length < hash.length; length++) {
      expect(await problemOf(hash.slice(0, length)), `after ${length}`).toMatch(/cut off/);
    }
  });

  it('is never read as another one, whichever character is changed', async () => {
    const { hash } = await writeLink(sharing);
    const misread: number[] = [];
    for (let at = 3; at < hash.length - 1; at++) {
      const other = hash[at] === 'A' ? 'B' : 'A';
      if (!('problem' in (await readLink(hash.slice(0, at) + other + hash.slice(at + 1))))) misread.push(at);
    }
    expect(misread).toEqual([]);
  });

  it.each([
    ['nothing', '', /no what-if/],
    ['a place on the page', '#main', /no what-if/],
    ['the mark alone', '#w.', /cut off/],
    ['letters that no link has', '#w.AQAA%00<script>', /cut off/],
    ['another version', forged(letter, { version: 2 }), /another version/],
    ['a wrong check sum', forged(letter, { sum: 1 }), /cut off/],
    ['no JSON', forged('{'), /no what-if/],
    ['no object', forged([]), /no what-if/],
    ['null', forged('null'), /no what-if/],
    ['a key too many', forged({ ...letter, more: 1 }), /no what-if/],
    ['a key too few', forged({ ...letter, left: undefined }), /no what-if/],
    ['a text that is none', forged({ ...letter, text: { toString: 'x' } }), /no what-if/],
    ['a view that is none', forged({ ...letter, view: 'constructor' }), /no what-if/],
    ['a goal without end', forged({ ...letter, goal: { kind: 'fixed', n: 1e9 } }), /no what-if/],
    [
      'a goal of no width',
      forged({ ...letter, goal: { kind: 'until', kpi: 'x', halfWidth: 0, max: 9 } }),
      /no what-if/,
    ],
    ['a file that is none', forged({ ...letter, files: [['a.csv', 5]] }), /no what-if/],
    ['a file of no bytes', forged({ ...letter, files: [['a.csv', '<>']] }), /no what-if/],
    ['a prototype', forged('{"__proto__":{"text":"x"},"name":"a"}'), /no what-if/],
    ['a deep one', forged('['.repeat(500_000)), /no what-if/],
    ['a huge one', `#w.${'A'.repeat(2_000_000)}`, /more than 2 MB/],
  ])('%s: says so', async (_, hash, said) => {
    expect(await problemOf(hash)).toMatch(said);
  });

  it('lets no prototype in, neither as a key nor as a file', async () => {
    const text = JSON.stringify({ ...letter, files: [['__proto__', 'AAAA']] });
    const read = await readLink(forged(text));
    if ('problem' in read) throw new Error(read.problem);
    expect(Object.getPrototypeOf(read.shop.files)).toBe(Object.prototype);
    expect(Object.keys(read.shop.files)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });

  it('names no folder for its file', async () => {
    const read = await readLink(forged({ ...letter, name: '../../etc/passwd.yaml' }));
    expect(read).toHaveProperty('shop.name', 'passwd.yaml');
  });

  it('stops unpacking a bomb long before it is through', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    let unpacked = 0;
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        unpacked += piece.length;
        out.enqueue(piece);
      },
    });
    const real = DecompressionStream;
    vi.stubGlobal('DecompressionStream', function (format: CompressionFormat) {
      const { readable, writable } = new real(format);
      return { writable, readable: readable.pipeThrough(count) };
    });
    expect(await problemOf(`#w.${Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), bomb]).toString('base64url')}`)).toMatch(
      /more than 2 MB/,
    );
    vi.unstubAllGlobals();
    expect(unpacked).toBeGreaterThan(2 * 1024 * 1024);
    expect(unpacked).toBeLessThan(4 * 1024 * 1024);
  });
});
