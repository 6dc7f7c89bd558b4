import type { Customers } from '../domain/demand.js';
import type { Scenario } from '../domain/scenario.js';
import type { Strategy } from '../domain/strategy.js';
import type { Tape, TapeChunk } from '../domain/tape.js';
import { Rank, ticks, TICKS_PER_DAY } from '../domain/time.js';
import { cancelOrder } from '../engine/cancel-order.js';
import { createEngine } from '../engine/create-engine.js';
import type { Engine } from '../engine/engine.js';
import { CountCause, Fact, type Journal } from '../engine/journal.js';
import { placeOrder } from '../engine/place-order.js';
import { sellAtOnce, sellsAtOnce } from '../engine/sell-at-once.js';
import { deriveDemand } from '../engine/reorder/derive-demand.js';
import type { Plan } from '../engine/reorder/plan.js';
import { createCalendar } from './calendar.js';
import { CareEvent, careKind, careSlot } from './care-event.js';
import { Caretaker } from './caretaker.js';
import { createHouse, needsHouse } from './house/house.js';
import { EventList } from './event-list.js';
import { Goodwill } from './goodwill.js';
import { Inbound } from './inbound.js';
import type { Learner } from '../engine/learn/learner.js';
import { learners } from '../engine/learn/learners.js';
import { createMonitor, type Monitor } from '../engine/monitor.js';
import { openShop } from './open-shop.js';
import { Outages } from './outages.js';
import { PlannerTurns } from './planner-turns.js';
import { returnsOf, type Returns } from './returns.js';
import { stayAway } from './stay-away.js';
import { keepsStock, StockKeeping } from './stock-keeping.js';
import { Supply } from './supply.js';
import { WaitingCustomers } from './waiting-customers.js';

/**
 * One replication under one strategy: two sources of time, one loop. The tape's orders come sorted and never enter the event list,
 * which holds only what the simulation itself schedules: receipts and news of them, reviews, cancellations, outages, the daily monitor.
 *
 * Feed every chunk of the tape to `play`, then call `finish` once.
 */
export class Simulation {
  /** Orders, receipts, cancellations, reviews and outages handled. */
  events = 0;
  readonly engine: Engine;
  readonly horizon: number;
  private readonly list = new EventList();
  private readonly inbound: Inbound;
  private readonly returns: Returns | null;
  /** Null while records are perfect. */
  readonly keeping: StockKeeping | null;
  private readonly outages: Outages;
  private readonly turns: PlannerTurns;
  readonly learners: readonly Learner[];
  readonly monitor: Monitor;
  private readonly draws: Tape['customers'];
  private readonly classes: Customers['classes'];
  /** Null where nobody remembers, and where nothing happens to those who wait but that they give up. */
  private readonly goodwill: Goodwill | null;
  private readonly waiting: WaitingCustomers | null;
  /** Null where nobody is looked after. */
  private readonly caretaker: Caretaker | null;

  constructor(
    scenario: Scenario,
    readonly strategy: Strategy,
    tape: Omit<Tape, 'nextChunk'>,
    plan: Plan,
    journal: Journal,
  ) {
    const { catalog } = scenario;
    const { customers } = scenario.demand;
    const { goodwill, base, classes } = customers;
    this.draws = tape.customers;
    this.classes = classes;
    this.goodwill = goodwill && base !== undefined ? new Goodwill(goodwill, base, tape.customers) : null;
    this.horizon = ticks(scenario.horizonDays);
    this.keeping = keepsStock(catalog, strategy) ? new StockKeeping(catalog, tape.records, journal) : null;
    const shelf = this.keeping?.shelf ?? null;
    this.returns = returnsOf(catalog, tape.afterSale, journal, this.list, this.horizon, shelf);
    const dispatch = needsHouse(catalog)
      ? createHouse(catalog, scenario.startWeekday, tape.carriage, journal, strategy.overtime)
      : createCalendar(catalog.locations, scenario.startWeekday);
    const people = {
      classes,
      acceptSubstitute: customers.acceptSubstitute,
      substitute: (order: number, line: number) => tape.customers.substitute(order, line),
      experience: this.goodwill ?? undefined,
    };
    this.engine = createEngine(catalog, strategy, plan, journal, dispatch, this.returns, people, this.keeping?.shelf);
    const { afterMissedPromise, complaints, reactions } = customers;
    const react = strategy.care !== undefined && reactions !== undefined;
    const changes = afterMissedPromise !== undefined || complaints !== undefined || react;
    this.waiting = changes ? new WaitingCustomers(this.engine, customers, tape.customers, this.list) : null;
    const reacting = react ? { reactions, draws: tape.customers, patience: this.waiting!.patience } : null;
    this.caretaker = strategy.care ? new Caretaker(this.engine, this.list, this.horizon, reacting) : null;
    this.inbound = new Inbound(this.engine, new Supply(catalog, tape.outages, tape.supply), this.list, this.keeping);
    deriveDemand(this.engine);
    this.learners = learners(this.engine, strategy);
    const reviews = openShop(this.engine, strategy);
    this.keeping?.open(this.engine, strategy);
    if (this.keeping?.leaks) this.list.add(TICKS_PER_DAY, Rank.LOSS, 0, 0);
    this.keeping?.rounds.forEach(({ first }, i) => this.list.add(first, Rank.COUNT, i, 0));
    this.inbound.schedule(0);
    this.outages = new Outages(this.engine, tape.outages, this.list, this.horizon);
    this.turns = new PlannerTurns(this.engine, strategy, reviews, this.learners, this.list, scenario.horizonDays);
    this.monitor = createMonitor(this.engine, strategy, (now, row) => this.countRow(now, row));
    if (this.monitor.watches.length > 0) this.list.add(0, Rank.MONITOR, 0, 0);
  }

  /** Plays the orders of one chunk and everything due before each of them. */
  play(chunk: TapeChunk): void {
    const { engine, list, goodwill, classes, caretaker } = this;
    const { time, channel, transit, patience, firstLine, item, units, firstOrder } = chunk;
    const quick = sellsAtOnce(engine);
    for (let k = 0; k < chunk.orders; k++) {
      const now = time[k];
      while (list.nextTime < now || (list.nextTime === now && list.nextRank < Rank.ORDER)) this.step();
      const order = firstOrder + k;
      const customerClass = classes === undefined ? 0 : this.draws.classOf(order);
      if (goodwill !== null && goodwill.staysAway(order, now)) {
        stayAway(engine, chunk, k, customerClass);
        continue;
      }
      const line = firstLine[k];
      if (
        quick &&
        firstLine[k + 1] - line === 1 &&
        sellAtOnce(engine, now, order, channel[k], transit[k], item[line], units[line], customerClass)
      ) {
        if (engine.purchases.freshCount > 0) this.inbound.schedule(now);
        continue;
      }
      const waits = placeOrder(
        engine,
        now,
        order,
        channel[k],
        transit[k],
        item,
        units,
        line,
        firstLine[k + 1],
        customerClass,
      );
      if (waits >= 0) this.wait(now, waits, patience[k], customerClass);
      if (waits >= 0 && caretaker !== null) caretaker.begin(now, waits, customerClass);
      if (engine.purchases.freshCount > 0) this.inbound.schedule(now);
    }
    this.events += chunk.orders;
  }

  /** Plays what is due before `time`, and at that instant what goes before `rank`. */
  playUntil(time: number, rank: number): void {
    const { list } = this;
    while (list.nextTime < time || (list.nextTime === time && list.nextRank < rank)) this.step();
  }

  /**
   * Plays what is due up to and including the horizon, and writes down who still waits. A review at the horizon begins a period nobody
   * measures: it is left out, so that n periods have n reviews.
   */
  finish(): void {
    this.playUntil(this.horizon, Rank.FORECAST);
    const { backlog, journal } = this.engine;
    for (let o = 0; o < backlog.orderSlots; o++) {
      if (backlog.id[o] < 0) continue;
      const i = journal.next(Fact.OPEN, this.horizon);
      journal.order[i] = backlog.id[o];
      journal.other[i] = backlog.channel[o];
      journal.customerClass[i] = backlog.customerClass[o];
      journal.b[i] = backlog.promise[o];
      journal.c[i] = backlog.orderedAt[o];
    }
    journal.flush();
  }

  /** Handles the next scheduled event. */
  private step(): void {
    const { engine, list } = this;
    const now = list.nextTime;
    const rank = list.nextRank;
    const slot = list.topPayload;
    const check = list.topCheck;
    list.pop();
    this.events++;
    switch (rank) {
      case Rank.RECEIPT:
        if (!this.inbound.receive(now, slot, check)) this.events--;
        break;
      case Rank.NOTICE:
        if (!this.inbound.tell(now, slot, check)) this.events--;
        break;
      case Rank.CARE:
        this.care(now, slot, check);
        break;
      case Rank.RETURN:
        this.returns!.back(engine, now, slot);
        break;
      case Rank.LOSS:
        this.keeping!.lose(now);
        list.add(now + TICKS_PER_DAY, Rank.LOSS, 0, 0);
        break;
      case Rank.COUNT:
        this.keeping!.countRound(engine, now, slot);
        list.add(now + this.keeping!.rounds[slot].every, Rank.COUNT, slot, 0);
        break;
      case Rank.CANCELLATION:
        // The slot may have been freed, or freed and taken by another order, since this was scheduled.
        if (this.waiting ? this.waiting.patience.isOver(slot, check, now) : engine.backlog.id[slot] === check)
          cancelOrder(engine, now, slot);
        else this.events--;
        break;
      case Rank.FORECAST:
        this.turns.forecast(now, check);
        break;
      case Rank.REVIEW:
        if (!this.turns.turn(now, slot, check)) this.events--;
        break;
      case Rank.MONITOR:
        for (const watch of this.monitor.watches) {
          watch(now);
          // What one look purchased, the next one may pull forward.
          if (engine.purchases.freshCount > 0) this.inbound.schedule(now);
          this.inbound.pull(now);
        }
        list.add(now + TICKS_PER_DAY, Rank.MONITOR, 0, 0);
        break;
      case Rank.OUTAGE:
        this.outages.turn(now, slot, check);
        break;
    }
    if (engine.purchases.freshCount > 0) this.inbound.schedule(now);
  }

  /** A customer begins to wait, for `patience` ticks at most, longer or shorter by class. */
  private wait(now: number, slot: number, patience: number, customerClass: number): void {
    const { waiting, classes, list } = this;
    const own = classes === undefined ? patience : Math.round(patience * classes[customerClass].patience);
    if (waiting !== null) waiting.begin(now, slot, own);
    else if (own < Infinity) list.add(now + own, Rank.CANCELLATION, slot, this.engine.backlog.id[slot]);
  }

  /** What is due for an order that may have left its slot, or whose turn may have moved. */
  private care(now: number, payload: number, order: number): void {
    const slot = careSlot(payload);
    if (this.engine.backlog.id[slot] !== order) this.events--;
    else if (careKind(payload) !== CareEvent.LOOK_AFTER) this.waiting!.due(now, slot, careKind(payload));
    else if (!this.caretaker!.due(now, slot)) this.events--;
  }

  /** Counts a stock row outside its turn. */
  countRow(now: number, row: number, cause: number = CountCause.SUSPICION): void {
    this.keeping?.count(this.engine, now, row, cause);
  }
}
