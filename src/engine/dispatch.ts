/**
 * What the house and the carriers do with goods once they are allocated. The engine knows no calendar, no queue of parcels and no weather;
 * it is handed someone who does. All times in ticks; whoever asks never goes back in time.
 */
export interface Dispatch {
  /** Nothing here has a state: each of these says the same whenever it is asked, and nothing is made, queues or stands still. */
  readonly isPlain: boolean;
  /** Null where nothing is made to order. */
  readonly making: Making | null;
  /** When goods that are ready at `ready` have been handled at a location, were nobody else there. */
  handledAt(ready: number, location: number): number;
  /** A parcel of the order takes its place in the location's queue now: when it is handed to the carrier. Its goods are ready at `ready` ≥ now. */
  shippedAt(now: number, ready: number, location: number, order: number): number;
  /** How long a parcel begun now would wait for its turn. */
  queue(now: number, location: number): number;
  /** When what is handed over at `shipped` is at the door of a customer `transit` away. */
  deliveredAt(shipped: number, transit: number, channel: number): number;
  /** Asked only where the channel has an express. */
  expressTransit(order: number, channel: number): number;
}

/** Lines that are made or personalised to order. */
export interface Making {
  /** Puts units of an order's line in work at a stock row: when they are ready for handling; `now` if they are sold as they are. */
  readyAt(now: number, row: number, units: number, order: number, line: number): number;
  /** How long that would take from now on; 0 if they are sold as they are. */
  takes(now: number, row: number, units: number, order: number, line: number): number;
}
