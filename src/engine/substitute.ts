import type { Catalog } from '../domain/catalog.js';
import type { Strategy } from '../domain/strategy.js';
import { customerWaits } from './allocation/queue.js';
import { allMustLeave, leftFor } from './allocation/reserve.js';
import type { Engine } from './engine.js';
import { Fact } from './journal.js';
import { packAtOnce, sendAtOnce } from './pack-at-once.js';
import type { People } from './people.js';

/** What is offered instead of what, and who takes it. */
export interface Substitution {
  /** By item: other items, the first choice first, and the chance that a customer takes each. */
  readonly choices: readonly (readonly { readonly item: number; readonly chance: number }[])[];
  uniform(order: number, line: number): number;
}

/** Null where the shop doesn't offer any, or where nobody would take one. */
export function substitution(catalog: Catalog, { allocation, care }: Strategy, people: People): Substitution | null {
  const { substitute: uniform, acceptSubstitute = 1 } = people;
  const offered = allocation.substitute || care?.offers.includes('substitute');
  if (!offered || uniform === undefined) return null;
  const choices = catalog.items.map(({ substitutes = [] }) =>
    substitutes.map(({ item, share }) => ({ item, chance: share * acceptSubstitute })),
  );
  return choices.some((some) => some.length > 0) ? { choices, uniform } : null;
}

/**
 * The stock row from which all `need` missing units of a line may be sent as another item that the customer takes: the first choice
 * that has them, at the channel's first location that has. −1 = none. Whether a customer takes an item doesn't hang on what is in stock.
 */
export function substituteRow(
  e: Engine,
  order: number,
  line: number,
  channel: number,
  customerClass: number,
  item: number,
  need: number,
): number {
  const { choices, uniform } = e.substitution!;
  const others = choices[item];
  if (others.length === 0) return -1;
  let u = uniform(order, line);
  for (let k = 0; k < others.length; k++) {
    const { item: other, chance } = others[k];
    const takes = u < chance;
    if (takes) {
      const row = rowWith(e, channel, customerClass, other, need);
      if (row >= 0) return row;
    }
    // What is left of the uniform, spread over (0, 1) again, decides about the next choice.
    u = takes ? u / chance : (u - chance) / (1 - chance);
  }
  return -1;
}

/** The first location's row of an item with that many units that nobody waits for who comes before. */
function rowWith(e: Engine, channel: number, customerClass: number, item: number, need: number): number {
  const { head } = e.ledger;
  const places = e.places[channel];
  for (let p = 0; p < places.length; p++) {
    const row = places[p] * e.items + item;
    if (leftFor(e, row, channel) < need) continue;
    if (head[row] < 0 || e.allocation.passes(e, channel, row, customerClass) || allMustLeave(e, row)) return row;
  }
  return -1;
}

/** Allocates the substitute. The demand stays with the item that was asked for: that is what the planner learns. */
export function substitute(
  e: Engine,
  now: number,
  order: number,
  line: number,
  row: number,
  wanted: number,
  units: number,
): void {
  const { ledger, journal } = e;
  const place = (row / e.items) | 0;
  ledger.available[row] -= units;
  ledger.position[row] -= units;
  ledger.demanded[wanted] += units;
  const at = packAtOnce(e, now, place, row, units, line);
  const i = journal.next(Fact.SUBSTITUTED, now);
  journal.order[i] = order;
  journal.row[i] = row;
  journal.line[i] = line;
  journal.units[i] = units;
  journal.other[i] = place;
  journal.a[i] = at;
  journal.b[i] = wanted;
  journal.c[i] = customerWaits(e, row) ? 1 : 0;
  sendAtOnce(e, now, row, units, line);
}
