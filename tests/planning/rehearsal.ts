import { MESSAGES } from '../../src/domain/care.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Snapshot } from '../../src/domain/snapshot.js';
import type { Strategy } from '../../src/domain/strategy.js';
import type { Tape, TapeChunk } from '../../src/domain/tape.js';
import { Rank, TICKS_PER_DAY } from '../../src/domain/time.js';
import { Fact, factNames, Journal } from '../../src/engine/journal.js';
import type { Plan } from '../../src/engine/reorder/plan.js';
import { decide, type Step } from '../../src/planning/decide.js';
import { Names } from '../../src/planning/names.js';
import { openBooks, type Books } from '../../src/planning/open-books.js';
import { needsHouse } from '../../src/simulation/house/house.js';
import { Simulation } from '../../src/simulation/simulation.js';
import { playOn, snapshotHere } from '../../src/study/snapshot-steps.js';
import { factRows, type FactRow } from '../../src/engine/fact-row.js';

/** A run that can be stopped anywhere, and asked what it did since. */
export class Rehearsal {
  readonly simulation: Simulation;
  private readonly facts: FactRow[] = [];
  private readonly journal: Journal;
  private left: TapeChunk | null = null;

  constructor(
    readonly scenario: Scenario,
    readonly strategy: Strategy,
    private readonly tape: Tape,
    private readonly believed: () => Plan,
  ) {
    this.journal = new Journal((chunk) => this.facts.push(...factRows(chunk)));
    this.simulation = new Simulation(scenario, strategy, tape, believed(), this.journal);
  }

  /** Plays on up to an instant, and there what goes before `rank`. @returns the facts since. */
  playTo(at: number, rank: number): FactRow[] {
    this.left = playOn(this.simulation, this.tape, this.left, at, rank);
    this.journal.flush();
    return this.facts.splice(0);
  }

  /** What the shop knows now, through JSON text. */
  snapshot(at: number, decidedUntil: number): Snapshot {
    return JSON.parse(JSON.stringify(snapshotHere(this.simulation, this, at, decidedUntil))) as Snapshot;
  }

  /** What the planner of a snapshot would do, by step. */
  plan(snapshot: Snapshot): Planned {
    const books = openBooks(this.scenario, this.strategy, this.believed(), snapshot);
    const facts = {} as Record<Step, string[]>;
    decide(books, (step) => {
      const done = books.facts.splice(0).map((fact) => decision(fact, this.scenario, idsOf(books)));
      (facts[step] ??= []).push(...done.filter((text) => text !== ''));
    });
    return { books, facts };
  }
}

export interface Planned {
  readonly books: Books;
  readonly facts: Record<Step, string[]>;
}

const idsOf =
  ({ snapshot }: Books) =>
  (order: number) =>
    snapshot.orders[order]?.id ?? `new ${order}`;

/** A fact as a decision in words that don't depend on numbers of slots; '' for what is none. */
export function decision(fact: FactRow, { catalog }: Scenario, id: (order: number) => string = String): string {
  const { kind, order, row, line, units, other, a, b, c, d } = fact;
  const names = new Names(catalog);
  const at = (of: number) => `${names.at(of).item}@${names.at(of).location}`;
  const what = factNames[kind];
  switch (kind) {
    case Fact.RELEASED:
      return `${what} ${id(order)} ${units} ${at(row)}`;
    case Fact.COMPLETED:
      return `${what} ${id(order)}`;
    case Fact.PURCHASED:
      return `${what} #${order} ${units} ${at(row)} of ${other} at ${a} by ${b}`;
    case Fact.SENT:
      return `${what} #${order} ${units} ${at(row)} to ${at(b)} by ${other}, ${a}`;
    case Fact.AWAITED:
      return `${what} #${order} ${units} ${at(row)} to ${at(b)} by ${other}`;
    case Fact.EXPEDITED:
      return `${what} #${order} ${units} ${at(row)} of ${other} for ${a} by ${b} not ${c}, reason ${d}`;
    case Fact.ALERT:
      return `${what} ${at(row)} ${units} ${other} ${a} ${b}`;
    case Fact.MESSAGED:
      // When a parcel's turn comes is known in the house alone.
      return `${what} ${id(order)} step ${row} class ${line} kind ${units} channel ${other} ${units === SHIPPED && needsHouse(catalog) ? 'soon' : a} ${b} ${d}`; // prettier-ignore
    case Fact.GIVEN:
      return `${what} ${id(order)} step ${row} class ${line} gift ${units} ${a} ${b}`;
    default:
      return '';
  }
}

/** Decisions of the run at an instant, as the plan's are told. */
const decisionsOf = (facts: readonly FactRow[], scenario: Scenario): string[] =>
  facts.map((fact) => decision(fact, scenario)).filter((text) => text !== '');

/** What a comparison saw. */
export interface Compared {
  /** Decisions made by both. */
  readonly decisions: readonly string[];
  /** What differs; undefined = nothing. */
  readonly difference: string | undefined;
}

/**
 * Stops a run on a morning, plans from its snapshot, and lets it go on over the reviews and looks of that instant. Null where the world
 * answers at the same instant (goods that take no time arrive, a supplier tells of a delay, a shelf is found wanting): then the shop decides again.
 */
export function compareMorning(run: Rehearsal, at: number): Compared | null {
  run.playTo(at, Rank.REVIEW);
  const snapshot = run.snapshot(at, at - 1);
  const { facts } = run.plan(snapshot);
  const happened = run.playTo(at, Rank.CLOSE_OF_DAY);
  if (happened.some(({ kind }) => WORLD.includes(kind))) return null;
  const { ['later today']: _, ...now } = facts;
  return compared(decisionsOf(happened, run.scenario), Object.values(now).flat(), run, at);
}

/** The same for one receipt: what came is there, and who waits for it gets it. Null where more than one thing happens at that instant. */
export function compareReceipt(run: Rehearsal, at: number): Compared | null {
  run.playTo(at, Rank.RECEIPT);
  const before = run.snapshot(at, at);
  const happened = run.playTo(at, Rank.NOTICE);
  const receipts = happened.filter(({ kind }) => kind === Fact.RECEIVED);
  if (receipts.length !== 1 || happened.some(({ kind }) => kind === Fact.ARRIVED)) return null;
  const { facts } = run.plan(received(before, receipts[0], run.scenario));
  return compared(decisionsOf(happened, run.scenario), [...facts.allocate, ...facts.review], run, at);
}

/** The same for messages and gifts due at an instant. */
export function compareCare(run: Rehearsal, at: number): Compared | null {
  run.playTo(at, Rank.CARE);
  const { facts } = run.plan(run.snapshot(at, at));
  const happened = run.playTo(at, Rank.CANCELLATION);
  // Some take the offer to cancel, and leave their units to others.
  if (happened.some(({ kind }) => kind === Fact.CANCELLED)) return null;
  return compared(decisionsOf(happened, run.scenario), facts.care, run, at);
}

/** A snapshot once goods have come. */
function received(before: Snapshot, fact: FactRow, { catalog }: Scenario): Snapshot {
  const { item, location } = new Names(catalog).at(fact.row);
  const here = (entry: { item: string; location?: string }) => entry.item === item && entry.location === location;
  const supplier = catalog.suppliers[fact.other].name;
  const came = fact.units + fact.line;
  return {
    ...before,
    stock: before.stock.map((entry) => (here(entry) ? { ...entry, available: entry.available + fact.units } : entry)),
    purchases: before.purchases
      .map((entry) =>
        here(entry) && entry.supplier === supplier && entry.number === fact.order
          ? { ...entry, units: entry.units - came }
          : entry,
      )
      .filter(({ units }) => units > 0),
  };
}

function compared(did: readonly string[], planned: readonly string[], run: Rehearsal, at: number): Compared {
  const [a, b] = [did, planned].map((list) => [...list].sort());
  const only = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one));
  const same = a.join('\n') === b.join('\n');
  const lines = [
    `day ${at / TICKS_PER_DAY} of ${run.scenario.name}, ${run.strategy.name}`,
    ...only(a, b).map((one) => `- ${one}  (run)`),
    ...only(b, a).map((one) => `+ ${one}  (plan)`),
  ];
  return { decisions: a, difference: same ? undefined : lines.join('\n') };
}

const SHIPPED = MESSAGES.indexOf('shipped');
const WORLD: readonly number[] = [
  Fact.SHORT,
  Fact.COUNTED,
  Fact.RECEIVED,
  Fact.NOTICED,
  Fact.CANCELLED,
  Fact.OUTAGE,
  Fact.RECOVERED,
];
