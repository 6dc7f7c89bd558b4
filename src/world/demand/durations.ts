import type { Law } from '../../domain/law.js';
import { ticks } from '../../domain/time.js';
import type { Stream } from '../../stats/stream.js';
import type { Inverse, Laws } from '../setting.js';

/** Whole ticks ≥ 0 drawn by a law in days, one uniform each; a fixed law (or none: for ever) takes no draw. */
export class Durations {
  private readonly inverse: Inverse | null;
  private readonly fixed: number;

  constructor(
    law: Law | undefined,
    private readonly stream: Stream,
    laws: Laws,
  ) {
    this.inverse = !law || law.kind === 'fixed' ? null : laws.inverse(law);
    this.fixed = !law ? Infinity : law.kind === 'fixed' ? wholeTicks(law.value) : 0;
  }

  next(): number {
    return this.inverse ? wholeTicks(this.inverse(this.stream.uniform())) : this.fixed;
  }
}

const wholeTicks = (days: number): number => Math.max(0, ticks(days));
