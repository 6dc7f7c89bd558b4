import type { Tape } from '../domain/tape.js';
import { Rank } from '../domain/time.js';
import type { Engine } from '../engine/engine.js';
import { Fact } from '../engine/journal.js';
import type { EventList } from './event-list.js';

/** When suppliers stand still: the shop sees that one does, and that it is back. */
export class Outages {
  /** 1 from the start of an outage until the supplier is back. */
  private readonly down: Uint8Array;

  constructor(
    private readonly engine: Engine,
    private readonly outages: Tape['outages'],
    private readonly list: EventList,
    horizon: number,
  ) {
    this.down = new Uint8Array(engine.catalog.suppliers.length);
    outages.forEach((outage, i) => {
      if (outage.from < horizon) list.add(outage.from, Rank.OUTAGE, i, STARTS);
    });
  }

  /** An outage starts or ends. */
  turn(now: number, i: number, what: number): void {
    const { ledger, journal } = this.engine;
    const { supplier, to } = this.outages[i];
    const starts = what === STARTS;
    // Outages may overlap: the end of one leaves the supplier out while another lasts.
    const lasts = (other: Tape['outages'][number]) =>
      other.supplier === supplier && other.from <= now && now < other.to;
    ledger.out[supplier] = this.outages.some(lasts) ? 1 : 0;
    if (starts) this.list.add(to, Rank.OUTAGE, i, ENDS);
    else if (ledger.out[supplier] === 1 || this.down[supplier] === 0) return;
    this.down[supplier] = starts ? 1 : 0;
    const fact = journal.next(starts ? Fact.OUTAGE : Fact.RECOVERED, now);
    journal.other[fact] = supplier;
    journal.b[fact] = to;
  }
}

const STARTS = 1;
const ENDS = 0;
