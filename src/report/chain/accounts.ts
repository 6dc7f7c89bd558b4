import type { ChainRecord } from './link.js';

/** Units of one item at one location. */
type Account = 'available' | 'backordered' | 'onOrder' | 'held';

type Balances = Record<Account, number>;

export interface Posted {
  /** Units available of the item at the location after the movement. */
  readonly available: number;
  /** The law that it breaks, if any: what follows 'line 17 '. */
  readonly breach?: string;
}

/** The stock of every item and location as its movements tell it. No account may ever be below zero. */
export class Accounts {
  private readonly rows = new Map<string, Balances>();

  post(movement: ChainRecord): Posted {
    const { fact, item, location, units, short = 0, shipped, sellable, waited } = movement;
    if (!isCount(units) || !isCount(short)) return { available: NaN, breach: 'has no whole number of units' };
    const change = typeof fact === 'string' && Object.hasOwn(changes, fact) ? changes[fact] : undefined;
    if (change === undefined) return { available: NaN, breach: `is no movement of stock: ${JSON.stringify(fact)}` };
    const balances = this.row(JSON.stringify([item, location]));
    let breach: string | undefined;
    // Units that have no day to leave on are held until their order is complete.
    for (const [account, by] of Object.entries(
      change(units, short, shipped === undefined, (sellable ?? waited) === 1),
    ) as [Account, number][]) {
      balances[account] += by;
      if (balances[account] < 0)
        breach ??= `leaves ${balances[account]} × ${String(item)} ${words[account]} at ${String(location)}`;
    }
    return { available: balances.available, breach };
  }

  private row(key: string): Balances {
    let balances = this.rows.get(key);
    if (!balances) this.rows.set(key, (balances = { available: 0, backordered: 0, onOrder: 0, held: 0 }));
    return balances;
  }
}

/** What each kind of movement does, by its name in the log. The last argument is whether they can be sold again, or had waited. */
const changes: Readonly<
  Record<string, (units: number, short: number, kept: boolean, yes: boolean) => Partial<Balances>>
> = {
  stocked: (units) => ({ available: units }),
  filled: (units, _, kept) => ({ available: -units, held: kept ? units : 0 }),
  substituted: (units, _, kept) => ({ available: -units, held: kept ? units : 0 }),
  backordered: (units) => ({ backordered: units }),
  lost: () => ({}),
  released: (units, _, kept) => ({ available: -units, backordered: -units, held: kept ? units : 0 }),
  shipped: (units) => ({ held: -units }),
  unreserved: (units) => ({ held: -units, available: units }),
  'cancelled line': (units) => ({ backordered: -units }),
  purchased: (units) => ({ onOrder: units }),
  returned: (units, _, __, sellable) => ({ available: sellable ? units : 0 }),
  awaited: (units) => ({ backordered: units }),
  sent: (units, _short, _kept, waited) => ({ available: -units, backordered: waited ? -units : 0 }),
  received: (units, short) => ({ onOrder: -units - short, available: units }),
};

const words: Readonly<Record<Account, string>> = {
  available: 'available',
  backordered: 'backordered',
  onOrder: 'on order',
  held: 'held for whole orders',
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
