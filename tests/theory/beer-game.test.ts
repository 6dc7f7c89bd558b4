import { describe, expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import { createEngine } from '../../src/engine/create-engine.js';
import { Journal } from '../../src/engine/journal.js';
import { placeOrder } from '../../src/engine/place-order.js';
import { purchase } from '../../src/engine/purchase.js';
import { receive, receiveShipment } from '../../src/engine/receive.js';
import { emptyPlan } from '../../src/engine/reorder/plan.js';
import { createCalendar } from '../../src/simulation/calendar.js';
import { smallShop } from '../reference/small-shop.js';
import { beerGames, type BeerGame } from './beer-game-traces.js';

/**
 * The beer game as bookkeeping: the players' orders are replayed, the engine keeps the books of the four stages. Stage k is supplied by a
 * lane from stage k + 1, the factory by a supplier. A week is a day here. The board lets an order lie in the mail, which no lane does: it is given to the engine when it comes out of the mail, so what a stage has "on order" there does not know the mail.
 */
const STAGES = 4;
const DELAY = 2;
/** Weeks until an order is filled: the mail goes on before the next orders are written. The factory starts last week’s request. */
const mail = (stage: number): number => (stage < STAGES - 1 ? 2 : 1);

function play({ demand, orders }: BeerGame): { net: number[][]; cost: number[] } {
  const { catalog, strategies } = smallShop({
    locations: Array.from({ length: STAGES }, () => ({})),
    suppliers: [...Array.from({ length: STAGES - 1 }, (_, k) => ({ location: k + 1 })), {}],
  });
  const dispatch = createCalendar(catalog.locations, 0);
  const e = createEngine(catalog, strategies[0], emptyPlan(STAGES, STAGES), new Journal(() => undefined), dispatch);
  const { ledger, purchases, shipments } = e;
  const come: { week: number; entry: number }[] = [];
  const placed = table(orders);

  /** Fills an order of stage k out of the mail; what is sent, or brewed, comes two weeks later. */
  const outOfMail = (week: number, k: number, units: number) => {
    purchase(e, ticks(week), k, k, units);
    for (const entry of purchases.fresh.subarray(0, purchases.freshCount)) come.push({ week: week + DELAY, entry });
    purchases.freshCount = 0;
  };
  const arrive = (week: number) => {
    for (const { entry } of come.filter((one) => one.week === week)) {
      if (entry >= 0) receive(e, ticks(week), entry, purchases.units[entry]);
      else receiveShipment(e, ticks(week), ~entry, shipments.units[~entry]);
      for (const sent of purchases.fresh.subarray(0, purchases.freshCount))
        come.push({ week: week + DELAY, entry: sent });
      purchases.freshCount = 0;
    }
  };

  // 12 on hand, and 4 in each box on the way to every stage.
  for (let k = 0; k < STAGES; k++) ledger.available[k] = ledger.position[k] = 12 + (k > 0 ? 2 * 4 : 0);
  for (const week of [-1, 0]) for (let k = 0; k < STAGES; k++) outOfMail(week, k, 4);

  const net: number[][] = [];
  const cost = [0, 0, 0, 0];
  for (let week = 1; week <= 36; week++) {
    arrive(week);
    placeOrder(e, ticks(week), week, 0, 0, Int32Array.of(0), Int32Array.of(demand(week)), 0, 1);
    for (let k = 0; k < STAGES; k++) outOfMail(week, k, placed[k][week - 1 - mail(k)] ?? 4);
    const levels = cost.map((_, k) => ledger.available[k] - ledger.backordered[k]);
    net.push(levels);
    levels.forEach((level, k) => (cost[k] += level >= 0 ? 0.5 * level : -level));
  }
  return { net, cost };
}

const table = (text: string): number[][] =>
  text.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number)); // prettier-ignore

describe('beer game: the accounts of every week', () => {
  it.each(beerGames.map((game) => [game.id, game] as const))('%s', (_id, game) => {
    const { net, cost } = play(game);
    expect(cost.map((_, k) => net.map((week) => week[k]))).toEqual(table(game.netInventory));
    expect(cost).toEqual(game.cost);
  });
});
