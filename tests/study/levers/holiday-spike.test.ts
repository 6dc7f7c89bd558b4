import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editText } from './edit-text.js';
import type { Edit, Lever } from '../../../src/study/levers/lever.js';
import { readShop } from '../../../src/study/levers/read-shop.js';

const text = readFileSync('scenarios/holiday-spike.yaml', 'utf8');
const options = { file: 'holiday-spike.yaml' };
const shop = readShop(text, options).reading.shop!;

const leversOf = (strategy: number): ReadonlyMap<string, Lever> =>
  new Map(shop.strategies[strategy].groups.flatMap(({ levers }) => levers).map((lever) => [lever.id, lever]));

/** Lines that an edit takes away and brings. */
function changed(edit: Edit): { was: string[]; is: string[] } | string {
  const edited = editText(text, edit, options);
  if ('refused' in edited) return edited.refused;
  const [before, after] = [text.split('\n'), edited.text.split('\n')];
  const only = (some: string[], others: string[]) =>
    some.filter((line) => !others.includes(line)).map((line) => line.trim());
  return { was: only(before, after), is: only(after, before) };
}

const lever = (strategy: string | null, path: string, value: number | string | null): Edit => ({
  kind: 'lever',
  strategy,
  lever: path,
  value,
});
const SERVICE = 'policy.reorder.safetyStock.serviceLevel';
const COVER = 'policy.sourcing.cover';

describe('the levers of holiday-spike', () => {
  it('outlines its strategies', () => {
    expect(shop.ordersPerDay).toBe(60);
    expect(shop.strategies.map(({ label, summary, changed: n, from, to }) => [label, summary, n, from, to])).toEqual([
      ['Baseline', 'One supplier, safety stock for 95%', 0, 81, 81],
      ['More safety stock', 'Safety stock for 99%', 1, 82, 82],
      ['Second supplier', 'Izmir if cover under 12 days', 3, 83, 83],
      ['Both', 'Izmir if cover under 8 days, safety stock for 98%', 4, 84, 86],
    ]);
  });

  it('shows a value beside the baseline’s, and where it is written', () => {
    expect(leversOf(1).get(SERVICE)).toMatchObject({ label: 'Safety stock covers', value: 99, ghost: 95, was: '95%', changed: true, text: '99', unit: '%', line: 82, source: '' }); // prettier-ignore
    expect(leversOf(2).get(COVER)).toMatchObject({ value: 12, ghost: 0, was: 'never', changed: true, line: 83 });
    expect(leversOf(0).get(COVER)).toBeUndefined();
    expect(leversOf(0).get('policy.allocation.orderLimit')).toMatchObject({ value: Infinity, text: 'none', word: { at: 'max', text: 'none' }, source: 'assumed: an order may ask for any number' }); // prettier-ignore
  });

  it('has a world', () => {
    const world = new Map(shop.world.levers.map((one) => [one.id, one]));
    expect(world.get('spikes.0.times')).toMatchObject({
      label: 'Black Friday size',
      value: 5,
      unit: '×',
      scale: 'log',
    });
    expect(world.get('suppliers.ningbo.late.chance')).toMatchObject({
      label: 'Ningbo late deliveries',
      value: 8,
      unit: '%',
      line: 43,
    });
    expect(world.get('locations.dc.records.loss')).toMatchObject({
      value: 0,
      unit: '%/month',
      source: 'assumed: nothing vanishes unless said',
    });
  });
});

describe('an edit of holiday-spike', () => {
  it.each<[string, Edit, string[], string[]]>([
    [
      'a value of the strategy',
      lever('more-safety-stock', SERVICE, 97.5),
      ['more-safety-stock: { reorder: { safetyStock: { serviceLevel: 99% } } }'],
      ['more-safety-stock: { reorder: { safetyStock: { serviceLevel: 97.5% } } }'],
    ],
    [
      'the baseline’s own',
      lever('baseline', SERVICE, 97),
      ['baseline: {}'],
      ['baseline: { reorder: { safetyStock: { serviceLevel: 97% } } }'],
    ],
    [
      'back to the baseline',
      lever('more-safety-stock', SERVICE, null),
      ['more-safety-stock: { reorder: { safetyStock: { serviceLevel: 99% } } }'],
      ['more-safety-stock: {}'],
    ],
    [
      'to where the baseline stands',
      lever('both', SERVICE, 95),
      ['reorder: { safetyStock: { serviceLevel: 98% } }'],
      [],
    ],
    [
      'typed in weeks',
      lever('second-supplier', COVER, '2 weeks'),
      ['second-supplier: { sourcing: { kind: fastest-when-short, slow: ningbo, fast: izmir, cover: 12d } }'],
      ['second-supplier: { sourcing: { kind: fastest-when-short, slow: ningbo, fast: izmir, cover: 14d } }'],
    ],
    [
      'never',
      lever('second-supplier', COVER, null),
      ['second-supplier: { sourcing: { kind: fastest-when-short, slow: ningbo, fast: izmir, cover: 12d } }'],
      ['second-supplier: {}'],
    ],
    [
      'another rule with its partners',
      lever('baseline', 'policy.sourcing.kind', 'primary-backup'),
      ['baseline: {}'],
      ['baseline: { sourcing: { kind: primary-backup, primary: ningbo, backup: izmir } }'],
    ],
    ['a part of its own', lever('both', 'policy.allocation.orderLimit', 5), [], ['allocation: { orderLimit: 5 }']],
    [
      'the rule first',
      lever('both', 'policy.reorder.kind', 'periodic'),
      ['reorder: { safetyStock: { serviceLevel: 98% } }'],
      ['reorder: { kind: periodic, safetyStock: { serviceLevel: 98% } }'],
    ],
    [
      'a promise',
      lever('baseline', 'policy.promise.backorder', 'percentile'),
      ['baseline: {}'],
      ['baseline: { promise: { backorder: 90% of receipts + 6d } }'],
    ],
    [
      'the world',
      lever(null, 'suppliers.ningbo.late.chance', 12),
      ['late: { chance: 8%, by: { exponential: 20d }, afterLate: 32% } # lateness comes in runs'],
      ['late: { chance: 12%, by: { exponential: 20d }, afterLate: 32% } # lateness comes in runs'],
    ],
    [
      'what the world didn’t have',
      lever(null, 'locations.dc.records.loss', 0.3),
      ['dc: { handling: 1d, opens: mon-sat }'],
      ['dc: { handling: 1d, opens: mon-sat, records: { loss: 0.3%/month } }'],
    ],
    [
      'one item',
      { ...lever('both', SERVICE, 99), item: 'mug' } as Edit,
      ['reorder: { safetyStock: { serviceLevel: 98% } }'],
      ['reorder: { safetyStock: { serviceLevel: 98% }, byItem: { mug: { safetyStock: { serviceLevel: 99% } } } }'],
    ],
  ])('writes %s', (_, edit, was, is) => {
    expect(changed(edit)).toEqual({ was, is });
  });

  it.each([
    ['200%', "a share is between 0% and 100%: '200%' (like 25% or 0.25)"],
    ['soon', "not a share: 'soon' (like 25% or 0.25)"],
  ])('refuses %s as the file does', (value, message) => {
    expect(changed(lever('both', SERVICE, value))).toBe(message);
  });

  it('understands 97, 97 % and 0.97 alike', () => {
    expect(changed(lever('more-safety-stock', SERVICE, '97'))).toEqual(
      changed(lever('more-safety-stock', SERVICE, '0.97')),
    );
    expect(changed(lever('more-safety-stock', SERVICE, '97 %'))).toEqual(
      changed(lever('more-safety-stock', SERVICE, 97)),
    );
  });
});
