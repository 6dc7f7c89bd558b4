import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../web/keep/open-files.js';
import { MOST_BYTES, refuseFile } from '../../../web/keep/refuse-file.js';

const file = (name: string, content: string | Uint8Array = 'bullwhip: 1\n') => new File([content as BlobPart], name);
const text = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);

async function problemOf(...files: File[]): Promise<string> {
  const opened = await openFiles(files);
  return 'problem' in opened ? opened.problem : JSON.stringify(opened);
}

describe('files', () => {
  it('are a scenario and its data by the paths that the scenario gives', async () => {
    const scenario = file(
      'shop.yaml',
      'items: { file: data/items.csv }\ndemand: [{ history: { files: ["orders.csv.gz"] } }]\n',
    );
    const opened = await openFiles([
      file('items.csv', 'item\n'),
      scenario,
      file('orders.csv.gz', gzipSync('order\n')),
      file('more-items.csv', 'x'),
    ]);
    if (!('shop' in opened)) throw new Error(JSON.stringify(opened));
    expect(opened.shop.name).toBe('shop.yaml');
    expect(Object.entries(opened.shop.files).map(([path, bytes]) => [path, text(bytes)])).toEqual([
      ['data/items.csv', 'item\n'],
      ['orders.csv.gz', 'order\n'],
      ['more-items.csv', 'x'],
    ]);
  });

  it('may be packed', async () => {
    expect(await openFiles([file('shop.yaml.gz', gzipSync('bullwhip: 1'))])).toMatchObject({
      shop: { name: 'shop.yaml', text: 'bullwhip: 1' },
    });
  });

  it('may hold several scenarios: then it is asked which', async () => {
    const files = [file('a.yaml', 'a'), file('b.yml', 'b'), file('c.csv', 'c')];
    expect(await openFiles(files)).toEqual({ choose: ['a.yaml', 'b.yml'] });
    const opened = await openFiles(files, { pick: 'b.yml' });
    expect(opened).toMatchObject({ shop: { name: 'b.yml', text: 'b' } });
  });

  it('of data alone are laid beside the open shop', async () => {
    const beside = { name: 'a.yaml', text: 'file: in/x.csv', files: { 'y.csv': new Uint8Array(1) } };
    const opened = await openFiles([file('x.csv', 'x')], { beside });
    if (!('shop' in opened)) throw new Error(JSON.stringify(opened));
    expect([opened.added, opened.shop.text, Object.keys(opened.shop.files)]).toEqual([
      true,
      beside.text,
      ['y.csv', 'in/x.csv'],
    ]);
  });

  it('may be named like a prototype', async () => {
    const opened = await openFiles([file('a.yaml'), file('__proto__', 'x')]);
    expect('shop' in opened && Object.keys(opened.shop.files)).toEqual(['__proto__']);
  });

  it.each([
    ['data alone', [file('x.csv')], /no scenario among/],
    ['Latin-1', [file('a.yaml', Uint8Array.of(0x47, 0xf6, 0xdf))], /a\.yaml is not UTF-8/],
    ['UTF-16', [file('a.yaml', Uint8Array.of(0xff, 0xfe, 0x41, 0))], /UTF-16/],
    ['a spreadsheet', [file('a.yaml'), file('x.xlsx', 'PK\u0003\u0004…')], /x\.xlsx is a spreadsheet/],
    ['a broken gzip', [file('a.yaml'), file('x.csv.gz', 'none')], /can't be unpacked/],
    ['half a gzip', [file('a.yaml.gz', gzipSync('x'.repeat(5000)).subarray(0, 20))], /can't be unpacked/],
    ['a gzip bomb', [file('a.yaml.gz', gzipSync(Buffer.alloc(MOST_BYTES + 1)))], /more than 50 MB/],
  ])('%s: says what is wrong', async (_, files, said) => expect(await problemOf(...files)).toMatch(said));

  it('that are too large are not read at all', () => {
    expect(refuseFile([{ name: 'a.yaml', size: 73 * 1024 * 1024 }])).toMatch(/^a\.yaml: 73 MB, and this page takes 50/);
    expect(
      refuseFile([
        { name: 'a.yaml', size: MOST_BYTES - 5 },
        { name: 'b.csv', size: 6 },
      ]),
    ).toMatch(/^2 files together/);
    expect(refuseFile([])).toMatch(/no file/);
    expect(refuseFile([{ name: 'a.yaml', size: MOST_BYTES }])).toBeUndefined();
  });
});
