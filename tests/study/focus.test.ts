import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticks, TICKS_PER_DAY } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { SUPPLIER_COLUMNS } from '../../src/kpis/deliveries.js';
import { CHANNEL_COLUMNS } from '../../src/kpis/service-counts.js';
import { ROW_COLUMNS } from '../../src/kpis/row-table.js';
import { Counts } from '../../src/study/counts.js';
import type { GroupTotals } from '../../src/study/result.js';
import type { Focus } from '../../src/study/what-if/goal.js';
import { byDay, fatesOf, type Fate } from '../kpis/slow-counts.js';
import { writeFacts, type FactRow } from '../reference/facts.js';
import { plainCases } from '../reference/plain-shops.js';
import { randomCases, type RandomCase } from '../reference/random-shops.js';
import { play, planOf } from '../reference/small-shop.js';

/** A shop played, what is looked at, and what was counted of it. */
function looked({ scenario, tape, planned }: RandomCase, focus: Focus) {
  const { facts, horizon, values } = play(scenario, tape, { plan: planOf(scenario, planned) });
  const warmUpDays = Number(scenario.warmUpDays);
  const counts = new Counts({ scenario, warmUpDays }, scenario.strategies[0], true, focus);
  writeFacts(facts, new Journal((journal) => counts.read(journal)));
  const kpis = counts.close();
  const items = scenario.catalog.items.length;
  const wanted = new Set(focus.items?.length ? focus.items : scenario.catalog.items.keys());
  const [first, last] = (focus.days ?? [0, Infinity]).map(ticks);
  const from = Math.min(Math.max(ticks(warmUpDays), first), horizon);
  const to = Math.min(Math.max(from, last), horizon);
  const end = to < horizon ? to : Infinity;
  const within = (time: number) => time >= from && time < end;
  const fates = fatesOf(facts, horizon).filter(({ rows }) => [...rows.keys()].some((row) => wanted.has(row % items)));
  return { facts, values, kpis, totals: counts.totals(), items, wanted, from, to, within, fates, first, last, horizon };
}

/** Units ordered and what became of them, by stock row. */
function askedOf({ fates, within, wanted, items }: ReturnType<typeof looked>, rows: number) {
  const sums = Array.from({ length: rows }, () => ({ filled: 0, backordered: 0, lost: 0, replaced: 0 }));
  for (const fate of fates.filter(({ placed }) => within(placed))) {
    for (const [row, asked] of fate.rows) {
      if (!wanted.has(row % items)) continue;
      for (const key of ['filled', 'backordered', 'lost', 'replaced'] as const) sums[row][key] += asked[key];
    }
  }
  return sums;
}

const column = <C extends string>(table: Float64Array, columns: readonly C[], name: C): number[] =>
  Array.from({ length: table.length / columns.length }, (_, i) => table[i * columns.length + columns.indexOf(name)]);

const focuses = (items: number, days: number): fc.Arbitrary<Focus> =>
  fc.record(
    {
      days: fc
        .tuple(fc.nat({ max: days }), fc.nat({ max: days }))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
      items: fc.uniqueArray(fc.nat({ max: items - 1 }), { maxLength: items }),
    },
    { requiredKeys: [] },
  );

const looks = fc
  .oneof(plainCases(), randomCases())
  .chain((shop) =>
    focuses(shop.scenario.catalog.items.length, shop.scenario.horizonDays).map((focus) => [shop, focus] as const),
  );

/** Area of a level from `from` to `to`, step by step. */
function area(changes: readonly { readonly at: number; readonly by: number }[], from: number, to: number): number {
  let level = 0;
  let sum = 0;
  let now = from;
  for (const { at, by } of changes.toSorted((a, b) => a.at - b.at)) {
    const then = Math.min(Math.max(at, from), to);
    sum += level * (then - now);
    now = then;
    level += by;
  }
  return (sum + level * (to - now)) / TICKS_PER_DAY;
}

describe('a closer look', () => {
  const check = (about: (look: ReturnType<typeof looked>, totals: GroupTotals) => void) =>
    fc.assert(
      fc.property(looks, ([shop, focus]) => {
        const look = looked(shop, focus);
        about(look, look.totals);
      }),
      { numRuns: 200, seed: 8 },
    );

  it('changes no KPI', () => check(({ values, kpis }) => expect(kpis.slice(0, 20)).toEqual(values.slice(0, 20))));

  it('counts the orders of the days that have such a line', () =>
    check(({ fates, within, first, last }, { channels, placed, onTime, unknownByDay, waitBins }) => {
      const sum = (name: (typeof CHANNEL_COLUMNS)[number]) =>
        column(channels, CHANNEL_COLUMNS, name).reduce((a, b) => a + b, 0);
      const own = fates.filter(({ placed: at }) => within(at));
      const count = (about: (fate: Fate) => boolean) => own.filter(about).length;
      expect(sum('orders')).toBe(own.length);
      expect(sum('accepted')).toBe(count(({ accepted }) => accepted));
      expect(sum('onTime')).toBe(count((fate) => fate.onTime));
      expect(sum('unknown')).toBe(count(({ unknown }) => unknown));
      expect(sum('cancelled')).toBe(count(({ cancelled }) => cancelled));
      expect(sum('waits')).toBe(count(({ waited }) => waited !== undefined));
      expect(waitBins.reduce((a, b) => a + b, 0)).toBe(sum('waits'));
      const days = fates.filter(({ placed: at }) => at >= first && at < last);
      expect([...placed]).toEqual(byDay(days, placed.length));
      expect([...onTime]).toEqual(
        byDay(
          days.filter((fate) => fate.onTime),
          placed.length,
        ),
      );
      expect([...unknownByDay]).toEqual(
        byDay(
          days.filter(({ unknown }) => unknown),
          placed.length,
        ),
      );
    }));

  it('counts the lines and units of such items', () =>
    check((look, { channels, rows }) => {
      const total = (name: (typeof CHANNEL_COLUMNS)[number]) =>
        column(channels, CHANNEL_COLUMNS, name).reduce((a, b) => a + b, 0);
      const sums = askedOf(look, rows.length / ROW_COLUMNS.length);
      expect(column(rows, ROW_COLUMNS, 'unitsFilled')).toEqual(sums.map(({ filled }) => filled));
      expect(column(rows, ROW_COLUMNS, 'unitsBackordered')).toEqual(sums.map(({ backordered }) => backordered));
      expect(column(rows, ROW_COLUMNS, 'unitsLost')).toEqual(sums.map(({ lost }) => lost));
      expect(column(rows, ROW_COLUMNS, 'unitsSubstituted')).toEqual(sums.map(({ replaced }) => replaced));
      const all = sums.reduce(
        (n, { filled, backordered, lost, replaced }) => n + filled + backordered + lost + replaced,
        0,
      );
      expect(total('units')).toBe(all);
      expect(total('filledUnits')).toBe(sums.reduce((n, { filled }) => n + filled, 0));
      const items = look.fates
        .filter(({ placed }) => look.within(placed))
        .flatMap(({ rows: asked }) => linesOf(asked, look));
      expect(total('lines')).toBe(items.length);
      expect(total('fullLines')).toBe(items.filter((whole) => whole).length);
    }));

  it('reads the stock of such items to the end of the days, as if the future ended there', () =>
    check((look, { rows, suppliers, itemWeeks }) => {
      const { facts, wanted, items, from, to, within } = look;
      const of = (row: number) => wanted.has(row % items);
      const n = rows.length / ROW_COLUMNS.length;
      const areas = (changes: (fact: FactRow) => readonly (readonly [row: number, at: number, by: number])[]) => {
        const all = facts.flatMap(changes);
        return Array.from({ length: n }, (_, row) =>
          of(row)
            ? area(
                all.filter(([at]) => at === row).map(([, at, by]) => ({ at, by })),
                from,
                to,
              )
            : 0,
        );
      };
      const close = (name: (typeof ROW_COLUMNS)[number], expected: readonly number[]) =>
        column(rows, ROW_COLUMNS, name).forEach((value, row) => expect(value).toBeCloseTo(expected[row], 9));
      const docked = facts.some(({ kind }) => kind === 'ARRIVED');
      if (!docked) close('unitDaysOnHand', areas(stockChanges));
      close('unitDaysBackordered', areas(owedChanges));
      const bought = facts.filter(({ kind, row, time }) => kind === 'PURCHASED' && of(Number(row)) && within(time));
      expect(column(rows, ROW_COLUMNS, 'purchaseOrders').reduce((a, b) => a + b, 0)).toBe(bought.length);
      expect(column(suppliers, SUPPLIER_COLUMNS, 'unitsPurchased').reduce((a, b) => a + b, 0)).toBe(
        bought.reduce((sum, { units }) => sum + Number(units), 0),
      );
      const owed = askedOf(look, n).reduce((sum, { backordered }) => sum + backordered, 0);
      expect(itemWeeks.reduce((a, b) => a + b, 0)).toBe(owed);
    }));

  it('keeps levels by day of such items, for all days', () =>
    check(({ facts, wanted, items }, { backordered, position }) => {
      backordered.forEach((level, day) => {
        const before = facts.filter(({ time }) => time < (day + 1) * TICKS_PER_DAY);
        const own = before.flatMap(owedChanges).filter(([row]) => wanted.has(row % items));
        expect(level).toBe(own.reduce((sum, [, , by]) => sum + by, 0));
      });
      expect(position.length).toBe(backordered.length);
    }));
});

/** Of the lines that are looked at: was it filled whole at once? One line an item. */
function linesOf(asked: Fate['rows'], { wanted, items }: ReturnType<typeof looked>): boolean[] {
  const lines = new Map<number, boolean>();
  for (const [row, { backordered, lost, replaced }] of asked) {
    const item = row % items;
    if (wanted.has(item)) lines.set(item, (lines.get(item) ?? true) && backordered + lost + replaced === 0);
  }
  return [...lines.values()];
}

function owedChanges({ kind, row, units, time }: FactRow): (readonly [number, number, number])[] {
  if (kind === 'BACKORDERED') return [[Number(row), time, Number(units)]];
  if (kind === 'RELEASED' || kind === 'CANCELLED_LINE') return [[Number(row), time, -Number(units)]];
  return [];
}

/** When units are in the house, and when they leave it. */
function stockChanges({ kind, row, units, time, shipped, sellable }: FactRow): (readonly [number, number, number])[] {
  const of = (at: number, by: number): (readonly [number, number, number])[] => [[Number(row), at, by]];
  if (kind === 'STOCKED' || kind === 'RECEIVED') return of(time, Number(units));
  if (kind === 'RETURNED') return sellable === 1 ? of(time, Number(units)) : [];
  if (kind === 'FILLED' || kind === 'RELEASED' || kind === 'SHIPPED' || kind === 'SUBSTITUTED' || kind === 'SENT')
    return of(Number(shipped), -Number(units));
  return kind === 'SHRUNK' ? of(time, -Number(units)) : [];
}
