import type { ChainRecord } from './link.js';

/** Units of one item at one location: really there (available, on the dock, held) or on paper. */
type Account = 'available' | 'recorded' | 'backordered' | 'onOrder' | 'onDock' | 'held';

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
    const { fact, item, location, units, short = 0, shipped, sellable, waited, found } = movement;
    const whole = signed.includes(fact) ? Number.isSafeInteger(units) : isCount(units);
    if (!whole || !isCount(short)) return { available: NaN, breach: 'has no whole number of units' };
    const change = typeof fact === 'string' && Object.hasOwn(changes, fact) ? changes[fact] : undefined;
    if (change === undefined) return { available: NaN, breach: `is no movement of stock: ${JSON.stringify(fact)}` };
    const balances = this.row(JSON.stringify([item, location]));
    let breach: string | undefined;
    // Units that have no day to leave on are held until their order is complete.
    const by = change({
      units: units as number,
      short,
      kept: shipped === undefined,
      sellable: sellable === 1,
      waited: waited === 1,
      onDock: balances.onDock,
    });
    for (const [account, more] of Object.entries(by) as [Account, number][]) {
      balances[account] += more;
      if (balances[account] < 0)
        breach ??= `leaves ${balances[account]} × ${String(item)} ${words[account]} at ${String(location)}`;
    }
    if (fact === 'counted' && found !== balances.available)
      breach ??= `finds ${String(found)} × ${String(item)} at ${String(location)} where ${balances.available} must be`;
    if (fact === 'counted' && balances.recorded !== balances.available)
      breach ??= `leaves a record of ${balances.recorded} × ${String(item)} at ${String(location)} where ${balances.available} are`;
    return { available: balances.available, breach };
  }

  private row(key: string): Balances {
    let balances = this.rows.get(key);
    if (!balances)
      this.rows.set(key, (balances = { available: 0, recorded: 0, backordered: 0, onOrder: 0, onDock: 0, held: 0 }));
    return balances;
  }
}

/** Movements whose units have a sign: an error, or its correction. */
const signed: readonly unknown[] = ['shrunk', 'counted', 'miscounted'];

interface Movement {
  readonly units: number;
  readonly short: number;
  /** Held back until the order is complete. */
  readonly kept: boolean;
  readonly sellable: boolean;
  readonly waited: boolean;
  /** Units on the dock before. */
  readonly onDock: number;
}

/** What each kind of movement does, by its name in the log. */
const changes: Readonly<Record<string, (movement: Movement) => Partial<Balances>>> = {
  stocked: ({ units }) => ({ available: units, recorded: units }),
  filled: ({ units, kept }) => ({ available: -units, recorded: -units, held: kept ? units : 0 }),
  substituted: ({ units, kept }) => ({ available: -units, recorded: -units, held: kept ? units : 0 }),
  backordered: ({ units }) => ({ backordered: units }),
  lost: () => ({}),
  released: ({ units, kept }) => ({
    available: -units,
    recorded: -units,
    backordered: -units,
    held: kept ? units : 0,
  }),
  shipped: ({ units }) => ({ held: -units }),
  unreserved: ({ units }) => ({ held: -units, available: units, recorded: units }),
  'cancelled line': ({ units }) => ({ backordered: -units }),
  purchased: ({ units }) => ({ onOrder: units }),
  arrived: ({ units }) => ({ onDock: units }),
  received: ({ units, short, onDock }) => ({
    onOrder: -units - short,
    onDock: -Math.min(units, onDock),
    available: units,
    recorded: units,
  }),
  returned: ({ units, sellable }) => (sellable ? { available: units, recorded: units } : {}),
  awaited: ({ units }) => ({ backordered: units }),
  sent: ({ units, waited }) => ({ available: -units, recorded: -units, backordered: waited ? -units : 0 }),
  short: () => ({}),
  shrunk: ({ units }) => ({ available: -units }),
  miscounted: ({ units }) => ({ recorded: units }),
  counted: ({ units }) => ({ recorded: units }),
};

const words: Readonly<Record<Account, string>> = {
  available: 'available',
  recorded: 'on record',
  backordered: 'backordered',
  onOrder: 'on order',
  onDock: 'on the dock',
  held: 'held for whole orders',
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
