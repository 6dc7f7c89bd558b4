/** Somebody at work, who may have died without a word: a browser's worker that is closed fires no event. */
export interface Watched {
  readonly work: object | undefined;
  /** Changes while there is life; undefined where that can't be seen. */
  readonly beat: number | undefined;
  declareDead(why: string): void;
}

/**
 * Loses patience with workers that give no sign of life. Seconds are counted by a timer that stands still when the tab sleeps, and the
 * worker with it: a clock would declare everybody dead on waking up.
 */
export class Watch {
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly silent = new Map<
    Watched,
    { work: object; beat: number | undefined; seconds: number; all: number }
  >();
  /** The most seconds that any work took which came to its end. */
  private longest = 0;

  constructor(
    private readonly watched: readonly Watched[],
    private readonly second = 1000,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => this.look(), this.second);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.silent.clear();
  }

  private look(): void {
    for (const one of this.watched) {
      const { work, beat } = one;
      const before = this.silent.get(one);
      if (before && before.work !== work) this.longest = Math.max(this.longest, before.all);
      if (!work) this.silent.delete(one);
      else if (before?.work !== work) this.silent.set(one, { work, beat, seconds: 0, all: 0 });
      else {
        before.all += 1;
        before.seconds = before.beat === beat ? before.seconds + 1 : 0;
        before.beat = beat;
        if (before.seconds <= this.patience(beat)) continue;
        this.silent.delete(one);
        one.declareDead('a worker gave no sign of life');
      }
    }
  }

  private patience(beat: number | undefined): number {
    if (beat === undefined && this.longest === 0) return BLIND_PATIENCE;
    return Math.max(PATIENCE, 10 * this.longest);
  }
}

/** Seconds of silence that any work may take; and where silence is all one hears, while it isn't known how long work takes. */
const PATIENCE = 20;
const BLIND_PATIENCE = 120;
