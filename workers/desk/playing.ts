import type { Scenario } from '../../src/domain/scenario.js';
import { settleWarmUp } from '../../src/study/settle-warm-up.js';
import type { ReplicationOutcome, StudyResult } from '../../src/study/result.js';
import { summarise, type StudyMeta } from '../../src/study/summarise.js';
import type { Goal } from '../../src/study/what-if/goal.js';
import { Pool } from '../pool.js';
import type { DeskParts } from './desk.js';
import type { Tick } from './protocol.js';

/** Plays what is on the desk, a wave of futures after the other, and tells how far it is. */
export class Playing {
  /** Of the newest shop, as far as it has been played. */
  result: StudyResult | null = null;
  sure = false;
  private readonly pool: Pool;
  /** Of the newest shop that is played. */
  version = 0;
  private goal: Goal = { kind: 'file' };
  private onTick: (tick: Tick) => void = () => {};
  private abort = new AbortController();

  constructor({ spawn, workers }: DeskParts) {
    this.pool = new Pool(spawn, workers);
  }

  listen(goal: Goal, onTick: (tick: Tick) => void): void {
    this.goal = goal;
    this.onTick = onTick;
  }

  play(written: Scenario, meta: StudyMeta): void {
    this.version++;
    this.abort.abort();
    this.abort = new AbortController();
    void this.waves(settleWarmUp(written).scenario, meta, this.version, this.abort.signal);
  }

  aim(goal: Goal): void {
    this.goal = goal;
  }

  stop(): void {
    this.abort.abort();
  }

  goOn(): void {}

  private async waves(scenario: Scenario, meta: StudyMeta, version: number, signal: AbortSignal): Promise<void> {
    const total = this.goal.kind === 'fixed' ? this.goal.n : 40;
    const outcomes: ReplicationOutcome[] = [];
    this.pool.load(scenario, { groups: true });
    while (outcomes.length < total && !signal.aborted) {
      const from = outcomes.length;
      const wave = Array.from({ length: Math.min(8, total - from) }, (_, i) => from + i);
      outcomes.push(...(await this.pool.run(wave, undefined, signal)));
      if (version !== this.version) return;
      this.result = summarise(scenario, outcomes, meta);
      this.sure = outcomes.length >= total;
      this.onTick({
        version,
        state: this.sure ? 'sure' : signal.aborted ? 'stopped' : 'playing',
        done: outcomes.length,
        total,
        first: outcomes.length < 20,
        precision: '',
        goal: '',
        progress: outcomes.length / total,
        repeated: 0,
        missing: 0,
        fresh: true,
      });
    }
  }
}
