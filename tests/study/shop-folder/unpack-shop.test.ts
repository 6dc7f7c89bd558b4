import { describe, expect, it } from 'vitest';
import { keyMark } from '../../../src/intake/orders/hash-customers.js';
import { earlierShop } from '../../../src/study/shop-folder/earlier-shop.js';
import { openedShop } from '../../../src/study/shop-folder/opened-shop.js';
import { unpackShop, type UnpackedShop } from '../../../src/study/shop-folder/unpack-shop.js';
import { zip } from '../../../workers/zip.js';

const MOST = 1e6;
const packed = (files: Readonly<Record<string, string>>) =>
  zip(
    Object.entries(files).map(([name, content]) => ({ name, content })),
    new Date(2026, 2, 1),
  );
const unpacked = (files: Readonly<Record<string, string>>, most = MOST) => unpackShop(packed(files), most);
async function shopOf(files: Readonly<Record<string, string>>): Promise<UnpackedShop> {
  const shop = await unpacked(files);
  if (shop === null || 'problem' in shop) throw new Error(JSON.stringify(shop));
  return shop;
}
const texts = ({ files }: UnpackedShop) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

describe('the shop in a zip', () => {
  it('is the folder of its memory or its scenario, wherever that lies, and nothing beside it', async () => {
    const inside = { 'import.json': '{}', 'scenario.yaml': 'a', 'plan/plan.csv': 'b' };
    const in_ = (folder: string) => Object.fromEntries(Object.entries(inside).map(([name, text]) => [folder + name, text])); // prettier-ignore
    for (const folder of ['', 'shop/', 'my/Ünser shop/']) {
      const beside: Record<string, string> =
        folder === '' ? {} : { 'readme.txt': 'x', [`__MACOSX/${folder}._import.json`]: 'y' };
      expect(texts(await shopOf({ ...beside, ...in_(folder) }))).toEqual(inside);
    }
    expect(texts(await shopOf({ 'a/scenario.yml': 'x', 'a/__proto__': 'y' }))).toEqual(
      Object.fromEntries([['scenario.yml', 'x'], ['__proto__', 'y']]), // prettier-ignore
    );
  });

  it('is none where the zip holds something else, and a problem where it holds several or is broken', async () => {
    expect(await unpacked({ 'orders.csv': 'order' })).toBeNull();
    expect(await unpackShop(new TextEncoder().encode('no zip'), MOST)).toBeNull();
    const two = { 'a/import.json': '{}', 'b/import.json': '{}' };
    expect(await unpacked(two)).toEqual({ problem: 'holds 2 shops: a/, b/ (unpack it, and take one)' });
    const large = { 'import.json': '{}', 'orders.csv': 'x'.repeat(2000) };
    expect(await unpacked(large, 2 ** 10)).toMatchObject({ problem: expect.stringMatching(/^holds more than/) });
    const changed = packed({ 'import.json': '{}', 'orders.csv': 'order,2026' });
    changed[Buffer.from(changed).indexOf('2026')]++;
    expect(await unpackShop(changed, MOST)).toEqual({ problem: 'is not whole: orders.csv can’t be unpacked' });
    const twice = [{ name: 'import.json', content: '{}' }, { name: 'import.json', content: '{}' }]; // prettier-ignore
    expect(await unpackShop(zip(twice, new Date(2026, 2, 1)), MOST)).toHaveProperty('files');
    const bytes = packed({ 'import.json': '{}', 'orders.csv': 'order' });
    bytes.fill(0, 0, 4);
    expect(await unpackShop(bytes, MOST)).toEqual({ problem: 'is not whole: import.json can’t be unpacked' });
  });
});

describe('what a shop’s folder is opened as', () => {
  it('its scenario, the data it names and today’s stock; nothing where no orders came yet', async () => {
    const scenario = 'items: { file: items.csv }\n# see fit.html, snapshot.json\n';
    const shop = await shopOf({ 'scenario.yaml': scenario, 'items.csv': 'a', 'stock.csv': 'b', 'fit.html': 'c', 'snapshot.json': '{}' }); // prettier-ignore
    const opened = openedShop(shop)!;
    expect([opened.text, Object.keys(opened.files), opened.snapshot]).toEqual([scenario, ['items.csv'], '{}']);
    expect(openedShop(await shopOf({ 'import.json': '{}', 'stock.csv': 'b' }))).toBeNull();
  });
});

describe('what the next import goes on from', () => {
  const own = new Uint8Array(32).fill(7);
  const other = new Uint8Array(32).fill(8);
  const memory = JSON.stringify({ bullwhipImport: 1, key: keyMark(own), maps: [] });
  const digits = '07'.repeat(32);
  const earlier = async (files: Record<string, string>, keys: Uint8Array[]) => earlierShop(await shopOf(files), keys);

  it('is told by its memory, with the key of its customers from the folder or from who has it', async () => {
    const files = { 'import.json': memory, 'orders.csv': 'order' };
    expect(await earlier({ ...files, 'customers.key': `${digits}\n` }, [other])).toMatchObject({ key: own });
    expect(await earlier(files, [other, own])).toMatchObject({ key: own, memory: { bullwhipImport: 1 } });
    expect(await earlier({ 'import.json': memory, 'stock.csv': 'item' }, [other])).toMatchObject({ key: other });
  });

  it('is nothing for a folder without one, and a problem without the key: the same customers would be others', async () => {
    expect(await earlier({ 'scenario.yaml': 'a' }, [own])).toBeNull();
    expect(await earlier({ 'import.json': '{"bullwhipImport":2,"maps":[]}' }, [own])).toBeNull();
    for (const part of [{ maps: [null] }, { maps: [{ header: 1, map: {} }] }, { maps: [{ header: ['a'], map: { time: 7 } }] }, { made: 5 }, { key: 1 }]) // prettier-ignore
      expect(await earlier({ 'import.json': JSON.stringify({ ...JSON.parse(memory), ...part }) }, [own])).toBeNull(); // prettier-ignore
    const files = { 'import.json': memory, 'orders.csv': 'order' };
    expect(await earlier(files, [other])).toMatchObject({ problem: expect.stringMatching(/^lacks customers\.key/) });
    const wrong = { ...files, 'customers.key': '08'.repeat(32) };
    expect(await earlier(wrong, [other])).toMatchObject({ problem: expect.stringMatching(/is not the one/) });
  });
});
