import { describe, expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import { notice } from '../../src/engine/notice.js';
import type { LiteralOrder } from '../reference/literal-tape.js';
import type { FactRow } from '../reference/facts.js';
import { order, play, smallShop, tapeOf, type ShopParts, type SupplyParts } from '../reference/small-shop.js';

const day = (fact: FactRow, column = 'time'): number => Number(fact[column]) / 86_400;

function factsOf(parts: ShopParts, orders: readonly LiteralOrder[], supply: SupplyParts): readonly FactRow[] {
  return play(smallShop(parts), tapeOf(orders, supply)).facts;
}

/** Ten are bought at the first order, quoted 5 days. */
const ten: ShopParts = { reorder: { kind: 'reorder-point', s: -1, Q: 10 }, items: [{ initialOnHand: [0] }] };
const telling = (aheadDays: number) => [{ quotedLeadTime: 5, notice: { aheadDays, told: 1 } }];

describe('news of a delay', () => {
  // Bought on day 1, due on day 6: [ahead, real lead time] → [told on day, due then]
  it.each([
    ['as long before as it says', 3, 9.25, [[3, 11]]],
    ['when it would have come', 0, 9.25, [[6, 11]]],
    ['at once when told longer ahead', 30, 9.25, [[1, 11]]],
    ['of a receipt at midnight', 3, 9, [[3, 10]]],
    ['not when it comes in time', 3, 5, []],
  ] as const)('is told %s', (_, ahead, lead, news) => {
    const facts = factsOf({ ...ten, suppliers: telling(ahead) }, [order(1, [[0, 1]])], { leadTime: () => lead });
    const told = facts.filter(({ kind }) => kind === 'NOTICED');
    expect(told.map((fact) => [day(fact), day(fact, 'due')])).toEqual(news);
    expect(told.every((fact) => day(fact, 'wasDue') === 6)).toBe(true);
    // The quote is what the supplier is measured by.
    const received = facts.filter(({ kind }) => kind === 'RECEIVED');
    expect(received.map((fact) => [day(fact), day(fact, 'eta')])).toEqual([[1 + lead, 6]]);
  });

  it('is not told by who does not tell', () => {
    const supply: SupplyParts = { leadTime: () => 9, told: () => false };
    const facts = factsOf({ ...ten, suppliers: telling(3) }, [order(1, [[0, 1]])], supply);
    expect(facts.filter(({ kind }) => kind === 'NOTICED')).toEqual([]);
  });
});

describe('who hears of it', () => {
  const late: SupplyParts = { leadTime: (_row, supplier) => (supplier === 0 ? 15 : 2) };

  it('promises what was told', () => {
    const promise = { kind: 'next-receipt', inStockDays: 2, backorderDays: 1 } as const;
    const orders = [1, 2, 4].map((at) => order(at, [[0, 1]]));
    const facts = factsOf({ ...ten, promise, suppliers: telling(3) }, orders, late);
    const promised = facts.filter(({ kind }) => kind === 'ORDERED').map((fact) => day(fact, 'promise'));
    expect(promised).toEqual([7, 7, 17]);
  });

  it('believes it, however late the supplier used to be', () => {
    const promise = { kind: 'percentile', percentile: 1, inStockDays: 2, backorderDays: 1 } as const;
    const orders = Array.from({ length: 12 }, (_, k) => order(k / 10, [[0, 1]]));
    // The first ten come two days late; the eleventh is quoted for day 17, and its delay told on day 14.
    const facts = factsOf(
      { promise, reorder: { S: 0 }, suppliers: telling(3) },
      [...orders.slice(0, 10), order(12, [[0, 1]]), order(13, [[0, 1]]), order(15, [[0, 1]])],
      { leadTime: (_row, _supplier, n) => (n < 10 ? 7 : 8) },
    );
    const promised = facts.filter(({ kind }) => kind === 'ORDERED').map((fact) => day(fact, 'promise'));
    // Orders of days 12 and 13: quoted and two days. Of day 15: told days are 20 and 21; its own purchase, day 20 and two days.
    expect(promised.slice(10)).toEqual([17 + 2 + 1, 18 + 2 + 1, 20 + 2 + 1]);
  });

  it('calls the backup at once when it is told of more than its patience', () => {
    const parts: ShopParts = {
      sourcing: { kind: 'primary-backup', primary: 0, backup: 1, afterLateDays: 2 },
      suppliers: [...telling(3), { quotedLeadTime: 2 }],
    };
    const orders = [1, 2.5, 4, 17.75].map((at) => order(at, [[0, 1]]));
    // The order of day 1 is due on day 6 and told on day 3 to come on day 16; that of day 2.5 on day 4.5 for day 18.
    const facts = factsOf(parts, orders, late);
    const bought = facts.filter(({ kind }) => kind === 'PURCHASED').map((fact) => [day(fact), fact.supplier]);
    expect(bought).toEqual([[1, 0], [2.5, 0], [4, 1], [17.75, 0]]); // prettier-ignore
  });

  it('has the fast supplier make up for what will not be there', () => {
    const parts = (suppliers: ShopParts['suppliers']): ShopParts => ({
      horizonDays: 9,
      items: [{ initialOnHand: [3] }],
      reorder: { kind: 'periodic', S: 6, reviewDays: 1 },
      sourcing: { kind: 'dual-index', slow: 0, fast: 1, level: 3, coverDays: 0 },
      suppliers,
    });
    const fastBuys = (suppliers: ShopParts['suppliers']) =>
      factsOf(parts(suppliers), [order(4.5, [[0, 3]])], late)
        .filter((fact) => fact.kind === 'PURCHASED' && fact.supplier === 1)
        .map((fact) => [day(fact), fact.units]);
    // Three come from the slow one, due on day 5: enough, as long as nobody says that it will be day 15.
    expect(fastBuys([{ quotedLeadTime: 5 }, { quotedLeadTime: 2 }])).toEqual([]);
    expect(fastBuys([...telling(3), { quotedLeadTime: 2 }])).toEqual([[5, 3]]);
  });

  it('is told by row, to who cares', () => {
    const { engine } = play(smallShop(ten), tapeOf([order(29, [[0, 1]])], late)).simulation;
    const open = engine.ledger.firstPurchase[0];
    const heard: number[][] = [];
    engine.onSlip = (now, row) => heard.push([now, row]);
    notice(engine, ticks(30), open, ticks(44));
    expect(heard).toEqual([[ticks(30), 0]]);
    expect([engine.purchases.eta[open], engine.purchases.quoted[open]]).toEqual([ticks(44), ticks(34)]);
  });
});
