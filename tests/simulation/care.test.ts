import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/domain/care.js';
import { KPI_NAMES } from '../../src/domain/kpi-names.js';
import type { Reactions } from '../../src/domain/demand.js';
import type { CareSpec, CareStep } from '../../src/domain/strategy.js';
import { randomCases } from '../reference/random-shops.js';
import type { FactRow } from '../reference/facts.js';
import { kpi, order, play, smallShop, tapeOf, type ShopParts } from '../reference/small-shop.js';

const numRuns = process.env.BULLWHIP_FULL ? 2000 : 150;
describe(`care, in ${numRuns} random shops`, () => {
  it('that nobody reacts to leaves all that happens as it was, and what it costs is what it costs', () => {
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const { reactions: _r, ...stoic } = scenario.demand.customers;
        const shop = { ...scenario, demand: { ...scenario.demand, customers: stoic } };
        const { care, ...own } = scenario.strategies[0];
        // Offering another item is more than a word.
        const substitute = own.allocation.substitute || care?.offers.includes('substitute');
        const silent = { ...own, allocation: { ...own.allocation, substitute } };
        const cared = play(shop, tape);
        const plain = play(shop, tape, { strategy: silent });
        expect(cared.facts.filter((fact) => !isCare(fact))).toEqual(plain.facts);
        const [spent, before] = [sheet(cared.values), sheet(plain.values)];
        const cost = spent['careCost'][0] - before['careCost'][0];
        const after = {
          ...before,
          messages: spent['messages'],
          careCost: [expect.closeTo(before['careCost'][0] + cost, 6), 1],
          totalCost: [expect.closeTo(before['totalCost'][0] + cost, 6), 1],
          profit: [expect.closeTo(before['profit'][0] - cost, 6), 1],
        };
        expect(spent).toEqual(cost === 0 ? { ...before, messages: spent['messages'] } : after);
      }),
      { numRuns, seed: 33 },
    );
  });

  it('speaks only to orders that wait, numbers its messages, and says goodbye once', () => {
    let spoken = 0;
    fc.assert(
      fc.property(randomCases(), ({ scenario, tape }) => {
        const { facts } = play(scenario, tape);
        const wrong = facts.filter((fact, i) => isCare(fact) && !isProper(fact, facts.slice(0, i)));
        expect(wrong).toEqual([]);
        spoken += facts.filter(isCare).length;
      }),
      { numRuns, seed: 34 },
    );
    expect(spoken).toBeGreaterThan(5 * numRuns);
  });
});

describe('customers react', () => {
  const neutral: Reactions = { toldAtOnce: 1, worseNews: 1, sameNews: 1, incentive: 1, takesCancel: 0 };

  /** When the customer of one order gives up, who would wait 8 days for goods that never come. */
  function givesUp(reactions: Partial<Reactions>, care: Partial<CareSpec>, uniform = 0.5, leadDays = 100): string {
    const scenario = smallShop({
      horizonDays: 60,
      items: [{ initialOnHand: [0] }],
      suppliers: [{ quotedLeadTime: 4, notice: { aheadDays: 2, told: 1 } }],
      reorder: { kind: 'base-stock', S: 0 },
      promise: { kind: 'next-receipt', inStockDays: 1, backorderDays: 1 },
      customers: { reactions: { ...neutral, ...reactions } },
      care,
    });
    const customers = { reacts: () => uniform };
    const tape = tapeOf([order(1, [[0, 1]], { patience: 8 })], { leadTime: () => leadDays, customers });
    const end = play(scenario, tape).facts.find(({ kind }) => kind === 'CANCELLED' || kind === 'COMPLETED')!;
    return `${end.kind} on day ${end.time / 86_400}`;
  }
  const voucher: CareStep = { after: 'order', days: 4, give: 'voucher', cost: 1, classes: [] };

  it.each<[about: string, day: number, Partial<Reactions>, Partial<CareSpec>]>([
    ['not at all where nothing is said', 9, { toldAtOnce: 2, sameNews: 0 }, {}],
    ['by waiting longer when told at once', 17, { toldAtOnce: 2 }, { notifyAtOnce: true }],
    ['by waiting longer for a voucher: the 4 days left become 6', 11, { incentive: 1.5 }, { steps: [voucher] }],
    [
      'by losing patience with every update that says no more than the first, of day 3',
      7,
      { sameNews: 0.5 },
      { updateEveryDays: 2 },
    ],
    ['by losing patience with a later date, told by the supplier two days before', 6, { worseNews: 0.5 }, { whenSlipsDays: 1 }], // prettier-ignore
    ['by taking the offer to cancel', 1, { takesCancel: 0.6 }, { notifyAtOnce: true, offers: ['cancel'] }],
    ['or by declining it', 9, { takesCancel: 0.4 }, { notifyAtOnce: true, offers: ['cancel'] }],
  ])('%s', (_, day, reactions, care) => expect(givesUp(reactions, care)).toBe(`CANCELLED on day ${day}`));

  it('and who is told waits until the goods are there', () => {
    const told = { notifyAtOnce: true };
    expect(givesUp({ toldAtOnce: 2 }, {}, 0.5, 12)).toBe('CANCELLED on day 9');
    expect(givesUp({ toldAtOnce: 2 }, told, 0.5, 12)).toBe('COMPLETED on day 13');
  });
});

describe('express given to who waits', () => {
  const express: CareStep = { after: 'order', days: 1, give: 'express', classes: [] };

  /** Three, then two of one order come on days 4 and 6; a parcel costs 5 and by express 12. What is paid for shipping and for care? */
  function paid(
    steps: readonly CareStep[],
    parts: ShopParts = {},
    patience = Infinity,
  ): [shipping: number, care: number] {
    const scenario = smallShop({
      items: [{ initialOnHand: [0] }, { initialOnHand: [0] }],
      reorder: { S: 0 },
      channels: [{ quotedTransit: 3, shippingCost: 5, express: { transit: { kind: 'fixed', value: 1 }, cost: 12 } }],
      promise: { kind: 'next-receipt', backorderDays: 1 },
      care: { steps },
      ...parts,
    });
    const leadTime = (row: number) => 3 + 2 * row;
    const two = order(1, [[0, 3], [1, 2]], { patience }); // prettier-ignore
    const { values } = play(scenario, tapeOf([two], { leadTime, carriage: { expressTransit: () => 86_400 } }));
    return [kpi(values, 'shippingCost'), kpi(values, 'careCost')];
  }

  it.each<[string, number[], Parameters<typeof paid>]>([
    ['by each parcel that goes', [10, 14], [[express]]],
    ['once where the rule says what it costs', [10, 9], [[{ ...express, cost: 9 }]]],
    ['for the parcels that went before the order was cancelled', [5, 7], [[express], {}, 4]],
    ['never twice, by two steps', [10, 14], [[express, { ...express, after: 'promise', days: -9 }]]],
    ['never twice, by care and by the strategy', [10, 14], [[express], { shipping: { kind: 'express-when-late' } }]],
    [
      'by the strategy where care gave nothing, where it is late',
      [17, 0],
      [[], { shipping: { kind: 'express-when-late' } }],
    ],
    ['not where the channel has none', [10, 0], [[express], { channels: [{ quotedTransit: 3, shippingCost: 5 }] }]],
  ])('is paid %s', (_, money, given) => expect(paid(...given)).toEqual(money));
});

const isCare = ({ kind }: FactRow): boolean => kind === 'MESSAGED' || kind === 'GIVEN';

const sheet = (values: Float64Array): Record<string, number[]> =>
  Object.fromEntries(KPI_NAMES.map(({ name }, k) => [name, [values[2 * k], values[2 * k + 1]]]));

function isProper(fact: FactRow, before: readonly FactRow[]): boolean {
  const own = before.filter(({ kind, order }) => order === fact.order && OF_ORDER.includes(kind));
  const placed = own.find(({ kind }) => kind === 'ORDERED');
  if (!placed || !Number.isNaN(placed.delivered) || placed.time !== fact.orderedAt) return false;
  const messages = own.filter(({ kind }) => kind === 'MESSAGED').length;
  if (fact.kind === 'MESSAGED' && fact.n !== messages + 1) return false;
  const end = { shipped: 'COMPLETED', cancelled: 'CANCELLED' }[String(MESSAGES[Number(fact.message)])];
  const ended = own.filter(({ kind }) => kind === 'COMPLETED' || kind === 'CANCELLED');
  return end === undefined ? ended.length === 0 : own.at(-1)!.kind === end;
}

const OF_ORDER: readonly FactRow['kind'][] = ['ORDERED', 'COMPLETED', 'CANCELLED', 'MESSAGED', 'GIVEN'];
