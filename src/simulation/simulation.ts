import type { Customers } from '../domain/demand.js';
import type { Scenario } from '../domain/scenario.js';
import type { Strategy } from '../domain/strategy.js';
import type { Tape, TapeChunk } from '../domain/tape.js';
import { days, Rank, ticks, TICKS_PER_DAY } from '../domain/time.js';
import { cancelOrder } from '../engine/cancel-order.js';
import { createEngine } from '../engine/create-engine.js';
import type { Engine } from '../engine/engine.js';
import { CountCause, Fact, type Journal } from '../engine/journal.js';
import { placeOrder } from '../engine/place-order.js';
import { sellAtOnce, sellsAtOnce } from '../engine/sell-at-once.js';
import { deriveDemand } from '../engine/reorder/derive-demand.js';
import type { Plan } from '../engine/reorder/plan.js';
import type { ReviewGroup } from '../engine/reorder/review-groups.js';
import { review } from '../engine/review.js';
import { createCalendar } from './calendar.js';
import { CareEvent, careKind, careSlot } from './care-event.js';
import { Caretaker } from './caretaker.js';
import { createHouse, needsHouse } from './house/house.js';
import { EventList } from './event-list.js';
import { Goodwill } from './goodwill.js';
import { Inbound } from './inbound.js';
import { learners, type Learner } from '../engine/learn/learner.js';
import { createMonitor, type Monitor } from '../engine/monitor.js';
import { openShop } from './open-shop.js';
import { replan, replanDays } from '../engine/learn/replan.js';
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
  private readonly outages: Tape['outages'];
  /** 1 from the start of an outage until the supplier is back. */
  private readonly down: Uint8Array;
  private readonly reviews: readonly ReviewGroup[];
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
    this.outages = tape.outages;
    deriveDemand(this.engine);
    this.down = new Uint8Array(catalog.suppliers.length);
    this.learners = learners(this.engine, strategy);
    this.reviews = openShop(this.engine, strategy);
    this.keeping?.open(this.engine, strategy);
    if (this.keeping?.leaks) this.list.add(TICKS_PER_DAY, Rank.LOSS, 0, 0);
    this.keeping?.rounds.forEach(({ first }, i) => this.list.add(first, Rank.COUNT, i, 0));
    this.inbound.schedule(0);
    this.outages.forEach((outage, i) => {
      if (outage.from < this.horizon) this.list.add(outage.from, Rank.OUTAGE, i, STARTS);
    });
    this.reviews.forEach((_, i) => this.list.add(0, Rank.REVIEW, i, 0));
    this.learners.forEach((learner, i) => this.list.add(learner.every, rankOf(learner), LEARN, i));
    const longest = Math.max(0, ...this.reviews.map(({ every }) => days(every)));
    for (const day of replanDays(plan, scenario.horizonDays, longest))
      this.list.add(ticks(day), Rank.REVIEW, REPLAN, 0);
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
        this.learn(now, check);
        // Levels have moved; what they ask for is purchased when it is the reviews' turn.
        list.add(now, Rank.REVIEW, PURCHASE, check);
        break;
      case Rank.REVIEW:
        if (slot === PURCHASE) {
          this.learners[check].purchase!(now);
          this.events--;
        } else if (slot === LEARN) this.learn(now, check);
        else if (slot === REPLAN) replan(engine, this.strategy, now);
        else this.reviewGroup(now, slot);
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
        this.outage(now, slot, check);
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

  private reviewGroup(now: number, group: number): void {
    const { rows, every } = this.reviews[group];
    for (let i = 0; i < rows.length; i++) review(this.engine, now, rows[i]);
    this.list.add(now + every, Rank.REVIEW, group, 0);
  }

  private learn(now: number, i: number): void {
    this.learners[i].learn(now);
    this.list.add(now + this.learners[i].every, rankOf(this.learners[i]), LEARN, i);
  }

  private outage(now: number, span: number, check: number): void {
    const { ledger, journal } = this.engine;
    const { supplier, to } = this.outages[span];
    const starts = check === STARTS;
    // Outages may overlap: the end of one leaves the supplier out while another lasts.
    const lasts = (span: Tape['outages'][number]) => span.supplier === supplier && span.from <= now && now < span.to;
    ledger.out[supplier] = this.outages.some(lasts) ? 1 : 0;
    if (starts) this.list.add(to, Rank.OUTAGE, span, ENDS);
    else if (ledger.out[supplier] === 1 || this.down[supplier] === 0) return;
    this.down[supplier] = starts ? 1 : 0;
    const i = journal.next(starts ? Fact.OUTAGE : Fact.RECOVERED, now);
    journal.other[i] = supplier;
    journal.b[i] = to;
  }
}

const STARTS = 1;
const ENDS = 0;
const LEARN = -1;
const REPLAN = -2;
const PURCHASE = -3;

/** What is forecast is known to the reviews of the same instant. */
const rankOf = ({ purchase }: Learner): number => (purchase === undefined ? Rank.REVIEW : Rank.FORECAST);
