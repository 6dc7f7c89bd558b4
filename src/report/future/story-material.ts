import { Fact, type Journal } from '../../engine/journal.js';
import type { Future } from '../../study/future/future.js';
import type { Prepared } from '../../study/prepare.js';
import { openTrace } from '../../study/trace.js';
import { Outbox, type OutgoingMessage } from '../outbox.js';
import { Dates } from '../trace/dates.js';
import { factRow, type FactRow } from '../../engine/fact-row.js';
import { isOfOrder } from '../trace/fact-kinds.js';
import type { TraceSetting } from '../trace/fact-record.js';
import { QueueWatch, type Pass } from '../trace/queue-watch.js';

/** All that one future says of one order: read from its journal once, told and drawn from here. */
export interface StoryMaterial {
  readonly future: Future;
  /** Place of the order in the future. */
  readonly place: number;
  readonly facts: readonly FactRow[];
  readonly passes: readonly Pass[];
  readonly messages: readonly OutgoingMessage[];
  /** News of purchase orders of the items that it waited for: NOTICED and EXPEDITED. */
  readonly news: readonly FactRow[];
  /** Units owed to others when it was placed, by stock row. */
  readonly owed: ReadonlyMap<number, number>;
}

/** Reads it in slices: a thread that serves a page looks after other things in between. `place` is the order's in the future. */
export function* storyMaterial(prepared: Prepared, future: Future, place: number): Generator<void, StoryMaterial> {
  const { scenario } = prepared;
  const { catalog, currency, demand } = scenario;
  const { orders } = future;
  const id = orders.id[place];
  const items = catalog.items.length;
  const wanted = new Set(orders.item.subarray(orders.firstLine[place], orders.firstLine[place + 1]));
  const strategy = scenario.strategies[future.strategy];
  const setting: TraceSetting = {
    catalog,
    dates: new Dates(scenario.start),
    ...(demand.customers.classes ? { classes: demand.customers.classes } : {}),
  };
  const outbox = strategy.care ? new Outbox({ ...setting, strategy, currency }) : undefined;
  const watch = new QueueWatch(id);
  const material = {
    facts: [] as FactRow[],
    messages: [] as OutgoingMessage[],
    news: [] as FactRow[],
    owed: new Map<number, number>(),
  };
  const follow = owing();
  const read = (journal: Journal): void => {
    for (let i = 0; i < journal.length; i++) {
      const kind = journal.kind[i];
      const mine = journal.order[i] === id;
      const ofItem = wanted.has(journal.row[i] % items);
      if (ofItem && stockFacts.includes(kind)) follow.take(journal, i, mine, material.owed);
      if (!mine && kind !== Fact.ORDERED && !(ofItem && watched.includes(kind))) continue;
      const fact = factRow(journal, i);
      if (news.includes(kind)) material.news.push(fact);
      else if (kind === Fact.ORDERED || queueing.includes(kind) || mine) {
        watch.take([fact]);
        if (isOfOrder(fact, id)) material.facts.push(fact);
      }
    }
    if (outbox) material.messages.push(...outbox.read(journal).filter(({ orderId }) => orderId === id));
  };
  const { next } = openTrace(prepared, future.strategy, future.replication, read, { chunkDays: SLICE_DAYS });
  while (next()) yield;
  return { future, place, ...material, passes: watch.passes };
}

/** Units owed by row; what is owed to others is noted when the order of the story joins. */
function owing() {
  const owed = new Map<number, number>();
  return {
    take({ kind, row, units }: Journal, i: number, mine: boolean, noted: Map<number, number>): void {
      const before = owed.get(row[i]) ?? 0;
      if (kind[i] === Fact.BACKORDERED) {
        if (mine) noted.set(row[i], before);
        owed.set(row[i], before + units[i]);
      } else owed.set(row[i], before - units[i]);
    },
  };
}

const stockFacts: readonly number[] = [Fact.BACKORDERED, Fact.RELEASED, Fact.CANCELLED_LINE];
const queueing: readonly number[] = [
  Fact.FILLED,
  Fact.SUBSTITUTED,
  Fact.BACKORDERED,
  Fact.RELEASED,
  Fact.CANCELLED_LINE,
];
const news: readonly number[] = [Fact.NOTICED, Fact.EXPEDITED];
const watched: readonly number[] = [...queueing, ...news];
const SLICE_DAYS = 14;
