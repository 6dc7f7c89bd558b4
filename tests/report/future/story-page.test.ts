import { describe, expect, it } from 'vitest';
import { Fate, type Future } from '../../../src/study/future/future.js';
import { playFuture } from '../../../src/study/future/play-future.js';
import { prepare } from '../../../src/study/prepare.js';
import { causesOf } from '../../../src/report/future/causes.js';
import { daysLate } from '../../../src/report/future/find-orders.js';
import { storyMaterial } from '../../../src/report/future/story-material.js';
import { storyPage } from '../../../src/report/future/story-page.js';
import { storySetting } from '../../../src/report/future/story-setting.js';
import { Format } from '../../../src/report/format.js';
import { plain } from '../../../src/report/rich.js';
import { settleWarmUp } from '../../../src/study/settle-warm-up.js';
import { parseOf } from '../../scenarios/box.js';
import { materialOf, TINY, tinyShop } from './tiny-shop.js';
import { atOnce } from '../../study/future/at-once.js';

/** Title, subtitle and steps as lines: '● ' before what went wrong. */
function told(order: number, strategy = 0, text?: string): string[] {
  const { scenario, setting } = tinyShop(text);
  const page = storyPage(materialOf(scenario, order, strategy), setting);
  return [
    plain(page.title),
    page.subtitle,
    page.facts.map(({ label, value }) => `${label}: ${value}`).join(' | '),
    ...page.steps.flatMap(({ wait, date, clock, title, text: said, trouble }) => [
      ...(wait ? [`… ${wait}`] : []),
      `${trouble ? '●' : '○'} ${date} ${clock} ${title}${said ? `: ${said}` : ''}`,
    ]),
    ...page.messages.map(({ date, subject }) => `${date} ${subject}`),
    ...(page.silence ? [page.silence] : []),
  ];
}

describe('the story of one order', () => {
  it('is short where all was in stock', () => {
    expect(told(2)).toEqual([
      'Order #2 came 1 day early',
      'All that was accepted was in stock.',
      'Promised: Sat 7 Nov | Delivered: Fri 6 Nov | Waited, order to shipment: 1 day | Value, margin: €14, €9',
      '○ Tue 3 Nov 06:00 Ordered: The customer asks for 1 × mug in web.',
      '○ Tue 3 Nov 06:00 Promised for Sat 7 Nov: All that was accepted is in stock and is delivered Fri 6 Nov.',
      '… 1 day in the house',
      '○ Wed 4 Nov 06:00 Shipped',
      '… 2 days on its way',
      '○ Fri 6 Nov 06:00 Delivered, 1 day before the promise: It took 3 days in all.',
      'Nothing was told: this strategy tells nobody.',
    ]);
  });

  it('tells the standstill, the purchase orders and the messages of one that waited', () => {
    expect(told(25, 1)).toEqual([
      'Order #25 came 5 days late',
      'The port outage held purchase order 2 for 6 days. Shipping took 1 day less than the promise allowed.',
      'Promised: Wed 18 Nov | Delivered: Tue 24 Nov | Waited, order to shipment: 7 days | Value, margin: €14, €9',
      '○ Sat 14 Nov 18:00 Ordered: The customer asks for 1 × mug in web.',
      '○ Sat 14 Nov 18:00 Promised for Wed 18 Nov: 1 × mug not in stock: the order waits. 20 × mug are owed to others already. Purchase order 2 was due Fri 13 Nov and is expected any day.',
      '○ Sat 14 Nov 18:00 Message 1 to the customer: It waits, until Wed 18 Nov.',
      '● Sat 14 Nov 18:00 Ningbo stands still: The port outage has held purchase order 2 since Mon 9 Nov and lasts until Mon 16 Nov.',
      '… 4 days waiting for purchase order 2',
      '○ Wed 18 Nov 18:00 Purchase order 1 does not reach it: 12 × mug come from Ningbo; 12 other orders get them.',
      '… 2.3 days waiting for purchase order 2',
      '○ Sat 21 Nov 00:00 1 × mug received and set aside: Purchase order 2 brought 12, 7 days after the day it was due. It leaves Sun 22 Nov.',
      '○ Sat 21 Nov 00:00 Message 2 to the customer: It is on its way, to be there Tue 24 Nov.',
      '… 1 day in the house',
      '○ Sun 22 Nov 00:00 Shipped',
      '… 2 days on its way',
      '● Tue 24 Nov 00:00 Delivered, 5 days after the promise: All in one parcel. It took 9 days in all, through web.',
      '14 Nov Your order 25: some of it is still on its way to us',
      '21 Nov Your order 25 is on its way',
    ]);
  });

  it('counts nothing as lost of one that still waits', () => {
    const [title, , facts] = told(30, 0, TINY.replace('to: 2026-11-16', 'to: 2026-12-31'));
    // Placed 17 Nov 06:00; the future ends 12 Dec 00:00.
    expect(title).toBe('Order #30 still waits after 25 days');
    expect(facts).toMatch(/Delivered: Not yet \| Waited so far: 25 days \| Value, margin at stake: €14, €9$/);
  });

  it('keeps names that look like markup as they are', () => {
    const { scenario, setting } = tinyShop();
    const { catalog } = scenario;
    const items = catalog.items.map((item) => ({ ...item, name: '<img src=x onerror=alert(1)>' }));
    const page = storyPage(materialOf({ ...scenario, catalog: { ...catalog, items } }, 9), {
      ...setting,
      catalog: { ...catalog, items },
    });
    expect(page.steps[0].text).toContain('<img src=x onerror=alert(1)>');
  });
});

const shops = ['holiday-spike.yaml', 'everything-at-once.yaml', 'wrong-records.yaml', 'who-goes-first.yaml'];

describe.each(shops)('stories of %s', (name) => {
  const prepared = prepare(settleWarmUp(parseOf(name)).scenario);
  const { scenario } = prepared;
  const setting = storySetting(scenario, new Format(scenario.currency, 'en-GB'));
  const future = atOnce(playFuture(prepared, 0, 2));
  const { orders } = future;
  const places = Array.from({ length: orders.length }, (_, k) => k);

  it('account for every second between promise and delivery', () => {
    const late = some(
      future,
      places.filter((k) => daysLate(future, k, scenario.horizonDays) > 1),
      12,
    );
    let known = 0;
    for (const k of late) {
      const shares = causesOf(atOnce(storyMaterial(prepared, future, k)));
      if (!shares) continue;
      known++;
      expect(shares.reduce((sum, { ticks }) => sum + ticks, 0)).toBe(orders.delivered[k] - orders.promised[k]);
    }
    expect(known).toBeGreaterThan(0);
  });

  it('have steps in time, a title and a reason, whatever became of the order', () => {
    for (const fate of Object.values(Fate)) {
      for (const k of some(
        future,
        places.filter((place) => orders.fate[place] === fate),
        3,
      )) {
        const page = storyPage(atOnce(storyMaterial(prepared, future, k)), setting);
        expect(page.steps.length).toBeGreaterThan(0);
        expect(plain(page.title)).toContain(`Order #${orders.id[k]} `);
        expect(page.subtitle).not.toBe('');
        expect(JSON.stringify(page)).not.toMatch(/NaN|undefined|Invalid|Infinity/);
        const days = page.steps.map(({ day }) => day);
        expect(days).toEqual([...days].sort((a, b) => a - b));
      }
    }
  });
});

/** `n` of the places, spread over the future. */
const some = (_future: Future, places: readonly number[], n: number): number[] =>
  places.filter((_, i) => i % Math.max(1, Math.floor(places.length / n)) === 0).slice(0, n);
