import type { OrderBuffer } from './order-buffer.js';

/** Orders in time order from one origin: a demand stream, the extra orders of a spike, recorded history. */
export interface OrderSource {
  /** Ticks of the next order, at or after those written; Infinity when there is none left. */
  readonly next: number;
  /** Writes the next order and all that follow before `limit`. An order may turn out not to exist. */
  write(out: OrderBuffer, limit: number): void;
}
