import { createChance, cumulate } from './chance.js';
import { EventQueue } from './event-queue.js';
import type { Kpis } from '../measure.js';
import { lineShares, zipfWeights, type ShopSize } from '../zipf-shop.js';

interface Item {
  daily: number;
  onHand: number;
  onOrder: number;
  backordered: number;
  backlog: Line[];
  last: number;
  onHandArea: number;
  backorderedArea: number;
}

interface Line {
  item: Item;
  units: number;
  order: Order;
}

interface Order {
  time: number;
  lines: Line[];
  waiting: number;
}

/**
 * Workload B as one writes it first: objects for items, orders and lines, a closure an event,
 * `shift()` on the backlogs. `demand` = units a day of every item, see `dailyDemand`.
 */
export function simulateB(seed: string, shop: ShopSize, demand: readonly number[]): { events: number; kpis: Kpis } {
  const chance = createChance(seed);
  const queue = new EventQueue();
  const cumulative = cumulate(zipfWeights(shop.items));
  const items = demand.map((daily): Item => {
    const onHand = Math.ceil(daily * 17);
    return { daily, onHand, onOrder: 0, backordered: 0, backlog: [], last: 0, onHandArea: 0, backorderedArea: 0 };
  });
  const lineCounts = cumulate(lineShares);
  const totals = { orders: 0, ordersAtOnce: 0, lines: 0, linesAtOnce: 0, units: 0, unitsAtOnce: 0, late: 0 };
  const open = new Set<Order>();

  const touch = (item: Item): void => {
    const elapsed = queue.now - item.last;
    item.onHandArea += item.onHand * elapsed;
    item.backorderedArea += item.backordered * elapsed;
    item.last = queue.now;
  };

  const receive = (item: Item, units: number): void => {
    touch(item);
    item.onOrder -= units;
    item.onHand += units;
    while (item.backlog.length > 0 && item.backlog[0].units <= item.onHand) {
      const line = item.backlog.shift()!;
      item.onHand -= line.units;
      item.backordered -= line.units;
      if (--line.order.waiting === 0) {
        open.delete(line.order);
        if (queue.now - line.order.time > 2) totals.late++;
      }
    }
  };

  const review = (item: Item): void => {
    const position = item.onHand + item.onOrder - item.backordered;
    if (position > item.daily * 12) return;
    const units = Math.ceil(item.daily * 17 - position);
    const short = item.onHand - item.backordered < item.daily * 2;
    item.onOrder += units;
    queue.schedule(chance.erlang4(short ? 3 : 10), () => receive(item, units));
  };

  const request = (line: Line): void => {
    const { item, units } = line;
    touch(item);
    totals.lines++;
    totals.units += units;
    if (item.backlog.length === 0 && item.onHand >= units) {
      item.onHand -= units;
      totals.linesAtOnce++;
      totals.unitsAtOnce += units;
    } else {
      item.backlog.push(line);
      item.backordered += units;
      line.order.waiting++;
    }
    review(item);
  };

  const arrive = (): void => {
    const order: Order = { time: queue.now, lines: [], waiting: 0 };
    const count = 1 + chance.choose(lineCounts);
    while (order.lines.length < count) {
      const item = items[chance.choose(cumulative)];
      if (!order.lines.some((line) => line.item === item))
        order.lines.push({ item, units: chance.geometric(2), order });
    }
    totals.orders++;
    order.lines.forEach(request);
    if (order.waiting === 0) totals.ordersAtOnce++;
    else open.add(order);
    queue.schedule(chance.exponential(1 / shop.ordersPerDay), arrive);
  };

  queue.schedule(chance.exponential(1 / shop.ordersPerDay), arrive);
  queue.run(shop.days);
  items.forEach(touch);
  for (const order of open) if (shop.days - order.time > 2) totals.late++;
  return {
    events: queue.events,
    kpis: {
      unitFillRate: totals.unitsAtOnce / totals.units,
      lineFillRate: totals.linesAtOnce / totals.lines,
      orderFillRate: totals.ordersAtOnce / totals.orders,
      onHandMean: items.reduce((sum, item) => sum + item.onHandArea, 0) / shop.days,
      backorderedMean: items.reduce((sum, item) => sum + item.backorderedArea, 0) / shop.days,
      onTimeRate: 1 - totals.late / totals.orders,
    },
  };
}
