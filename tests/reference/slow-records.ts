import type { Records } from '../../src/domain/catalog.js';
import { Rank, ticks, TICKS_PER_DAY } from '../../src/domain/time.js';
import { recordsOf } from './literal-tape.js';
import { serve } from './slow-allocation.js';
import { reviewIfLow } from './slow-purchasing.js';
import { isAsked, plannedDemand } from './slow-transfers.js';
import { itemOf, locationOf, rowOf, type SlowPurchase, type SlowShop } from './slow-state.js';

// What is really there, and how the shop comes to believe something else.

const LOST = 0;
const WRONG_AT_START = 1;
const MISPICKED = 2;
const SORTED_OUT = 3;
const ITS_TURN = 0;
const SHORT_PICK = 1;
const SUSPICION = 2;

const recordsAt = (shop: SlowShop, row: number): Records | undefined =>
  shop.scenario.catalog.locations[locationOf(shop, row)].records;

/** Days on the dock until a delivery to this row is booked. */
export const postingDays = (shop: SlowShop, row: number): number => recordsAt(shop, row)?.postingDays ?? 0;

/** Units by which a receipt of so many is booked wrong. */
export function miscounted(shop: SlowShop, { row, supplier, n }: SlowPurchase, units: number): number {
  const records = recordsAt(shop, row);
  return records && records.miscounts.share > 0 ? recordsOf(shop.tape).miscounted(row, supplier, n, units) : 0;
}

/** What is on the shelves is not quite what the records say; then units vanish day by day, and rows are counted in turn. */
export function openShelves(shop: SlowShop): void {
  const { scenario, strategy, tape, available, shelf } = shop;
  shelf.forEach((units, row) => {
    const records = recordsAt(shop, row);
    if (records && records.wrongAtStart.share > 0)
      shrink(shop, row, recordsOf(tape).missingAtStart(row, units), WRONG_AT_START);
  });

  const leaks = available.map((_, row) => {
    const records = recordsAt(shop, row);
    return records !== undefined && records.lossPerDay + records.lossOfDemand > 0;
  });
  for (let day = 1; day <= scenario.horizonDays && leaks.includes(true); day++) {
    shop.schedule(day * TICKS_PER_DAY, Rank.LOSS, () => {
      leaks.forEach((leaking, row) => {
        if (leaking && shelf[row] > 0) shrink(shop, row, recordsOf(tape).lost(row, day - 1, shelf[row]), LOST);
      });
    });
  }

  const classes = abc(shop);
  const rounds = new Map<string, { everyDays: number; day: number; rows: number[] }>();
  const { items, locations } = scenario.catalog;
  locations.forEach(({ records }, location) => {
    if (!isAsked(shop, location)) return;
    const own = strategy.counting?.everyDays;
    const carried = items
      .map((_, item) => rowOf(shop, location, item))
      .filter((row) => available[row] > 0 || plannedDemand(shop, row) > 0);
    const classOf = (row: number) => (own ? classes[itemOf(shop, row)] : 0);
    // Classes in the order in which the catalogue comes to them.
    for (const one of new Set(carried.map(classOf))) {
      const everyDays = own?.[one] ?? records?.countEveryDays ?? Infinity;
      const rows = carried.filter((row) => classOf(row) === one);
      rows.forEach((row, k) => {
        if (everyDays === Infinity) return;
        const day = Math.ceil((everyDays * (k + 1)) / rows.length);
        const key = `${day} ${everyDays}`;
        rounds.set(key, { everyDays, day, rows: [...(rounds.get(key)?.rows ?? []), row] });
      });
    }
  });
  for (const { everyDays, day, rows } of rounds.values()) {
    const look = () => {
      for (const row of rows) {
        count(shop, row, ITS_TURN);
        serve(shop, row);
        reviewIfLow(shop, row);
      }
      shop.schedule(shop.now + ticks(everyDays), Rank.COUNT, look);
    };
    shop.schedule(ticks(day), Rank.COUNT, look);
  }
}

/** By item: 0 while the items of more value are worth less than 80 % of all of it, 1 while less than 95 %, else 2. */
function abc(shop: SlowShop): number[] {
  const { items } = shop.scenario.catalog;
  const values = items.map(({ price }, item) =>
    shop.available.reduce(
      (sum, _, row) => (itemOf(shop, row) === item ? sum + price * plannedDemand(shop, row) : sum),
      0,
    ),
  );
  const all = values.reduce((sum, value) => sum + value, 0);
  return values.map((value, item) => {
    if (value === 0) return 2;
    const above = values.filter((other, i) => other > value || (other === value && i < item));
    const share = above.reduce((sum, other) => sum + other, 0) * 100;
    return share < 80 * all ? 0 : share < 95 * all ? 1 : 2;
  });
}

/** Somebody goes for the units of a line, and comes back with what is there; a whole line or nothing where lines stay whole. */
export function pick(
  shop: SlowShop,
  order: number,
  line: number,
  row: number,
  units: number,
  whole = shop.strategy.allocation.fill === 'complete-lines',
): number {
  const { shelf, facts, now, tape } = shop;
  const missing = Math.max(0, units - shelf[row]);
  const picked = missing > 0 && whole ? 0 : units - missing;
  shelf[row] -= picked;
  if (missing > 0) facts.push({ kind: 'SHORT', time: now, order, row, line, units: missing, picked });

  const location = locationOf(shop, row);
  const { items } = shop.scenario.catalog;
  const neighbour = rowOf(shop, location, (itemOf(shop, row) + 1) % items.length);
  const mixedUp =
    order >= 0 && (recordsAt(shop, row)?.misPicks ?? 0) > 0 && recordsOf(tape).misPicked(order, line, location);
  const wrong = mixedUp && neighbour !== row ? Math.min(picked, shelf[neighbour]) : 0;
  if (wrong > 0) {
    shrink(shop, neighbour, wrong, MISPICKED, order, line);
    shrink(shop, row, -wrong, MISPICKED, order, line);
    shop.wrongInside.push({ order, line, row, units: wrong });
  }
  return picked;
}

/** After a short pick somebody counts, if that is the rule. */
export function countIfShort(shop: SlowShop, row: number): void {
  if (shop.strategy.counting?.whenShort) count(shop, row, SHORT_PICK);
}

/** Who has read all alerts goes and counts what they call suspicious, where that is the rule. */
export function countSuspects(shop: SlowShop): void {
  if (!shop.strategy.counting?.whenSuspicious) return;
  const alerts = shop.facts.filter(({ kind, time, alert }) => kind === 'ALERT' && time === shop.now && alert === 3);
  for (const { row } of alerts) {
    count(shop, Number(row), SUSPICION);
    serve(shop, Number(row));
    reviewIfLow(shop, Number(row));
  }
}

/** A wrong item is back on its own shelf; what was asked for never left its own. */
export function sortOut(shop: SlowShop, order: number, line: number, row: number, units: number): void {
  const { items } = shop.scenario.catalog;
  const neighbour = rowOf(shop, locationOf(shop, row), (itemOf(shop, row) + 1) % items.length);
  shrink(shop, neighbour, -units, SORTED_OUT, order, line);
  shrink(shop, row, units, SORTED_OUT, order, line);
}

function count(shop: SlowShop, row: number, cause: number): void {
  const found = shop.shelf[row];
  const units = found - shop.available[row];
  shop.available[row] = found;
  shop.facts.push({
    kind: 'COUNTED',
    time: shop.now,
    row,
    units,
    cause,
    found,
    cost: shop.strategy.counting?.cost ?? 0,
  });
}

function shrink(shop: SlowShop, row: number, units: number, cause: number, order = -1, line = 0): void {
  if (units === 0) return;
  shop.shelf[row] -= units;
  shop.facts.push({ kind: 'SHRUNK', time: shop.now, order, row, line, units, cause });
}
