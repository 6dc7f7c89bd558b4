import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/domain/care.js';
import type { CareSpec, CareStep } from '../../../src/domain/strategy.js';
import { order, play, smallShop, tapeOf, type ShopParts, type SupplyParts } from '../../reference/small-shop.js';

const DAY = 86_400;

/** One order of 3 on day 1 into an empty shop whose only purchase is expected on day 11 and comes when `leadDays` say. */
function story(
  care: Partial<CareSpec>,
  { leadDays = 10, patience = Infinity, parts = {} as ShopParts, supply = {} as SupplyParts } = {},
) {
  const scenario = smallShop({
    items: [{ initialOnHand: [0] }],
    suppliers: [{ quotedLeadTime: 10 }],
    channels: [{ quotedTransit: 2, shippingCost: 4 }],
    reorder: { kind: 'base-stock', S: 0 },
    promise: { kind: 'next-receipt', inStockDays: 1, backorderDays: 2 },
    care,
    ...parts,
  });
  return play(scenario, tapeOf([order(1, [[0, 3]], { patience })], { leadTime: () => leadDays, ...supply }));
}

/** 'day 1: backordered → day 13' for every message; gifts as 'day 5: voucher 2'. */
const told = (played: ReturnType<typeof play>): string[] =>
  played.facts.flatMap((fact) => {
    const at = `day ${fact.time / DAY}`;
    if (fact.kind === 'GIVEN') return [`${at}: gift ${fact.gift} for ${fact.cost}`];
    if (fact.kind !== 'MESSAGED') return [];
    const date = Number.isNaN(fact.told) ? '' : ` → day ${Number(fact.told) / DAY}`;
    return [`${at}: ${MESSAGES[Number(fact.message)]}${date}`];
  });

const voucher = (days: number, more: Partial<CareStep> = {}): CareStep => ({
  after: 'order',
  days,
  give: 'voucher',
  cost: 2,
  value: 5,
  classes: [],
  ...more,
});

describe('who waits', () => {
  it('hears at once until when, and that it was shipped, with the day at the door', () => {
    expect(told(story({ notifyAtOnce: true }))).toEqual(['day 1: backordered → day 13', 'day 11: shipped → day 13']);
  });

  it('hears nothing where nobody is looked after', () => {
    expect(told(story({}))).toEqual([]);
  });

  it('hears nothing where another class is looked after', () => {
    const care = { notifyAtOnce: true, updateEveryDays: 3, whenSlipsDays: 1, steps: [voucher(2)] };
    expect(told(story({ ...care, classes: [1] }))).toEqual([]);
    expect(told(story({ ...care, classes: [0] }))).toEqual(told(story(care)));
  });

  it('is asked whether to cancel where that is offered', () => {
    expect(told(story({ notifyAtOnce: true, offers: ['cancel'] }))[0]).toBe('day 1: offer → day 13');
  });

  it('hears of the cancellation', () => {
    expect(told(story({ notifyAtOnce: true }, { patience: 3 }))).toEqual([
      'day 1: backordered → day 13',
      'day 4: cancelled',
    ]);
  });

  it('is updated for as long as it waits: the same day while it stands, a later one once it passed', () => {
    expect(told(story({ updateEveryDays: 4 }, { leadDays: 18 }))).toEqual([
      'day 5: update → day 13',
      'day 9: update → day 13',
      // Overdue since day 11: counted on for now, and two days more.
      'day 13: slipped → day 15',
      'day 17: slipped → day 19',
    ]);
  });

  it('hears of a slip when the day told has passed by more than may slip, and again', () => {
    expect(told(story({ whenSlipsDays: 1 }, { leadDays: 17 }))).toEqual([
      'day 14: slipped → day 16',
      'day 17: slipped → day 19',
    ]);
  });

  it('gets what the rule gives, by days from the order and from the promise, and is told of it', () => {
    const steps: CareStep[] = [
      voucher(4),
      { after: 'promise', days: 1, give: 'refund-shipping', classes: [] },
      { after: 'promise', days: 1, give: 'express', classes: [] },
    ];
    expect(told(story({ steps, updateEveryDays: 4 }, { leadDays: 14 }))).toEqual([
      'day 5: gift 0 for 2',
      'day 5: incentive → day 13', // the update of that day says nothing more
      'day 9: update → day 13',
      'day 13: slipped → day 15',
      'day 14: gift 1 for 4', // the channel's shipping cost
      'day 14: refund → day 15', // a day later is the same day
      'day 14: gift 2 for 0',
      'day 14: express → day 15',
    ]);
  });

  it('gets only what is for its class', () => {
    expect(told(story({ steps: [voucher(2, { classes: [1] }), voucher(3, { classes: [0] })] }))).toEqual([
      'day 4: gift 0 for 2',
      'day 4: incentive → day 13',
    ]);
  });

  it('holds the shop to a quote until the goods are known to come too late for it', () => {
    const parts: ShopParts = { promise: { kind: 'quoted', inStockDays: 1, backorderDays: 20 } };
    expect(told(story({ updateEveryDays: 8 }, { leadDays: 25, parts }))).toEqual([
      'day 9: update → day 21',
      'day 17: update → day 21',
      'day 25: slipped → day 26',
    ]);
  });

  it('is told the date of its own place in the queue, not that of who came later', () => {
    const scenario = smallShop({
      items: [{ initialOnHand: [0] }],
      suppliers: [{ quotedLeadTime: 10 }],
      reorder: { kind: 'base-stock', S: 0 },
      promise: { kind: 'next-receipt', inStockDays: 1, backorderDays: 2 },
      care: { updateEveryDays: 6 },
    });
    const played = play(scenario, tapeOf([order(1, [[0, 3]]), order(3, [[0, 2]])], { leadTime: () => 10 }));
    expect(told(played)).toEqual(['day 7: update → day 13', 'day 9: update → day 15']);
  });
});
