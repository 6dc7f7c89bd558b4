import { describe, expect, it } from 'vitest';
import { planFiles } from '../../../src/report/plan/plan-files.js';
import { planPage } from '../../../src/report/plan/plan-page.js';
import { planText } from '../../../src/report/plan/plan-text.js';
import { plain } from '../../../src/report/rich.js';
import { readSnapshot } from '../../../src/study/morning/check-snapshot.js';
import { planMorning } from '../../../src/study/morning/plan-morning.js';
import { parseOf, textOf } from '../../scenarios/box.js';

const scenario = parseOf('expedite.yaml');
const { snapshot } = readSnapshot(scenario, textOf('data/expedite-snapshot.json'), 'snapshot.json');
const planOf = (name: string) =>
  planMorning(
    scenario,
    scenario.strategies.find((one) => one.name === name)!,
    snapshot,
  ).plan;

describe('a plan in words', () => {
  const plan = planOf('baseline');
  const page = planPage(plan, { locale: 'en-GB' });

  it('says first what it comes to', () => {
    expect(plain(page.headline)).toBe(
      'Send 6 units to 3 customers and buy 3 items for €34,790 from 1 supplier; 3 customers will be let down unless F-203 is hurried for €3,600.',
    );
    expect(page.day).toBe('Mon 15 Jun 2026, 08:00');
  });

  it('gives each line its reason and its risk, the biggest first', () => {
    const buy = page.sections.find(({ key }) => key === 'buy')!;
    expect(buy.summary).toBe('3 lines, €34,790');
    expect(buy.rows[0]).toMatchObject({
      what: '310 × tent from factory, here Mon 20 Jul',
      figure: '€24,800',
      why: 'position 304 is below the reorder point 548; demand over 39 days is 429 ± 150; in packs of 10',
    });
    expect(buy.rows[1].risk).toBe('chance of a backorder before Thu 2 Jul: 33%, on average 46 short (€2,747)');
    const chances = buy.rows.map(({ chance }) => chance ?? NaN);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
  });

  it('finds what would save a promise, and does it where the strategy says so', () => {
    expect(plan.promises.map(({ order, rescue }) => [order, rescue?.purchase])).toEqual([['7771', 'F-203'], ['7779', 'F-203'], ['7760', 'F-203']]); // prettier-ignore
    const hurried = planOf('promise-at-risk');
    expect(hurried.expedite.map(({ purchase, surcharge, why }) => [purchase, surcharge, why])).toEqual([['F-203', 3600, 'promise at risk']]); // prettier-ignore
    expect(hurried.promises).toEqual([]);
    expect(hurried.brokenWithout).toBe(3);
    expect(plain(planPage(hurried).headline)).toContain('with that no promise breaks');
  });

  it('is text of the width of the terminal, and cuts long lists', () => {
    const text = planText(page, { width: 70, most: 1 });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
    expect(text).toContain('… and 2 more (--out DIR has all)');
    expect(text).toContain('Look at: nothing looks wrong');
  });
});

describe('a plan as files', () => {
  const plan = planOf('baseline');
  const files = new Map(
    planFiles(plan, { shop: 'The Tent Shop', templates: {} }).map(({ name, text }) => [name, text]),
  );

  it('has purchase orders as a purchasing system takes them', () => {
    expect(files.get('purchase-orders.csv')!.split('\r\n').slice(0, 2)).toEqual([
      'supplier,item,quantity,unit_price,currency,needed_by,ship_to,reference,line_amount',
      'factory,tent,310,80,EUR,2026-07-20,warehouse,2026-06-15/factory,24800',
    ]);
  });

  it('tells customers in full sentences', () => {
    const messages = files.get('messages.csv')!;
    expect(messages).toContain('Your order 7771 will be later than we told you');
    expect(messages).toContain(
      '3 × tent will come later than we told you. We now expect to deliver to you by Sat 11 Jul.',
    );
    expect(messages).toContain('The Tent Shop');
  });

  it('has a row for every stock row, and all of it as JSON', () => {
    expect(files.get('risk.csv')!.trimEnd().split('\r\n')).toHaveLength(4);
    expect(JSON.parse(files.get('plan.json')!)).toEqual({ bullwhipPlan: 1, ...plan });
  });

  it('makes no formula of a name', () => {
    const evil = { ...plan, buy: [{ ...plan.buy[0], item: '=HYPERLINK("http://x")', supplier: '@SUM(A1)' }] };
    const [, line] = planFiles(evil, { shop: '', templates: {} })[0].text.split('\r\n');
    expect(line).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(line.startsWith(`'@SUM(A1)`)).toBe(true);
  });
});
