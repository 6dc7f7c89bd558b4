import { createChance } from './chance.js';
import { EventQueue } from './event-queue.js';
import type { Kpis } from '../measure.js';

interface Order {
  time: number;
  open: number;
}

/** Workload A as one writes it first: an object an order, a closure an event, `shift()` on the backlog. Times in days. */
export function simulateA(seed: string, horizon = 3650): { events: number; kpis: Kpis } {
  const chance = createChance(seed);
  const queue = new EventQueue();
  const backlog: Order[] = [];
  let onHand = 100;
  let onOrder = 0;
  let backordered = 0;
  const totals = {
    orders: 0,
    ordersAtOnce: 0,
    units: 0,
    unitsAtOnce: 0,
    onTime: 0,
    onHand: 0,
    backordered: 0,
    last: 0,
  };

  const touch = (): void => {
    const elapsed = queue.now - totals.last;
    totals.onHand += onHand * elapsed;
    totals.backordered += backordered * elapsed;
    totals.last = queue.now;
  };

  const ship = (order: Order): void => {
    if (queue.now - order.time <= 2) totals.onTime++;
  };

  const receive = (units: number): void => {
    touch();
    onOrder -= units;
    onHand += units;
    while (backlog.length > 0 && onHand > 0) {
      const order = backlog[0];
      const filled = Math.min(order.open, onHand);
      order.open -= filled;
      onHand -= filled;
      backordered -= filled;
      if (order.open === 0) ship(backlog.shift()!);
    }
  };

  const review = (): void => {
    const position = onHand + onOrder - backordered;
    if (position > 40) return;
    const units = 100 - position;
    onOrder += units;
    queue.schedule(chance.erlang4(5), () => receive(units));
  };

  const arrive = (): void => {
    touch();
    const units = chance.geometric(2);
    const filled = Math.min(onHand, units);
    const order = { time: queue.now, open: units - filled };
    onHand -= filled;
    backordered += order.open;
    totals.orders++;
    totals.units += units;
    totals.unitsAtOnce += filled;
    if (order.open === 0) {
      totals.ordersAtOnce++;
      ship(order);
    } else {
      backlog.push(order);
    }
    review();
    queue.schedule(chance.exponential(1 / 10), arrive);
  };

  queue.schedule(chance.exponential(1 / 10), arrive);
  queue.run(horizon);
  touch();
  totals.onTime += backlog.filter((order) => horizon - order.time <= 2).length;
  return {
    events: queue.events,
    kpis: {
      unitFillRate: totals.unitsAtOnce / totals.units,
      orderFillRate: totals.ordersAtOnce / totals.orders,
      onHandMean: totals.onHand / horizon,
      backorderedMean: totals.backordered / horizon,
      onTimeRate: totals.onTime / totals.orders,
    },
  };
}
