import type { Tape } from '../../domain/tape.js';
import { cacheTape, type CachedTape } from '../../world/cache-tape.js';
import { recordTape } from '../../world/record-tape.js';
import type { Prepared } from '../prepare.js';

/**
 * Tapes of a few shops kept whole, within a number of bytes. A tape that fits is kept until another shop needs its place; the ones of the
 * shop itself are never thrown out for each other: futures are played round and round, and the one thrown out would be the one needed next.
 */
export class TapeCache {
  bytes = 0;
  private readonly shops = new Map<string, Map<number, CachedTape>>(); // least recently used first

  constructor(private readonly limit = 200e6) {}

  /** The tape of a future, from its beginning. `keep` false: only what is there is used. */
  tape(shop: string, prepared: Prepared, replication: number, keep = true): Tape {
    const tape = this.find(shop, prepared, replication, keep);
    return 'replay' in tape ? tape.replay() : tape;
  }

  /** The same as it is kept, or drawn where it can't be. */
  find(shop: string, prepared: Prepared, replication: number, keep: boolean): CachedTape | Tape {
    const known = this.shops.get(shop)?.get(replication);
    if (known) return known;
    const drawn = recordTape(prepared.scenario, replication, { laws: prepared.laws });
    if (!keep || !this.makeRoom(shop, expectedBytes(prepared))) return drawn;
    const cached = cacheTape(drawn);
    this.bytes += bytesOf(cached);
    this.tapesOf(shop).set(replication, cached);
    return cached;
  }

  private tapesOf(shop: string): Map<number, CachedTape> {
    const tapes = this.shops.get(shop) ?? new Map<number, CachedTape>();
    this.shops.delete(shop);
    this.shops.set(shop, tapes);
    return tapes;
  }

  /** Forgets the tapes of other shops until so many bytes fit; false when they don't. */
  private makeRoom(shop: string, bytes: number): boolean {
    if (bytes > this.limit) return false;
    for (const [other, tapes] of this.shops) {
      if (this.bytes + bytes <= this.limit) break;
      if (other === shop) continue;
      for (const tape of tapes.values()) this.bytes -= bytesOf(tape);
      this.shops.delete(other);
    }
    return this.bytes + bytes <= this.limit;
  }
}

const bytesOf = ({ orders, lines }: CachedTape): number => 40 * orders + 8 * lines + OVERHEAD;

/** What the draws of a future keep beside the orders. */
const OVERHEAD = 20_000;

/** Of the shop's streams and records over its horizon, some spikes included. */
function expectedBytes({ scenario: { demand, horizonDays } }: Prepared): number {
  const drawn = demand.streams.reduce((sum, { ordersPerDay }) => sum + ordersPerDay, 0) * horizonDays;
  const recorded = demand.history?.orders;
  return 1.3 * 52 * drawn + (recorded ? 40 * recorded.time.length + 8 * recorded.item.length : 0) + OVERHEAD;
}
