/** What the pace hangs on. */
export interface News {
  readonly shown: number;
  /** How many futures it will take in all. */
  readonly expected: number;
  readonly presentable: boolean;
  readonly complete: boolean;
  readonly failure: string;
}

/**
 * When a study is to be told of: the first estimate as soon as it is honest, all of it as soon as it is there, and in between at most
 * four times a second, less where making a result takes long.
 */
export class TickPace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = Infinity;
  private limit: ReturnType<typeof setTimeout> | undefined;
  private last = -Infinity;
  /** Futures that were told of last. */
  private shown = 0;
  private cost = 0;
  private started = 0;
  /** No estimate of the study that was begun last has been told yet. */
  private waiting = false;
  /** The first estimate is being told, or drawn, until then. */
  private restUntil = -Infinity;
  /** Studies in a row that were given up before their first estimate, and when the first of them began. */
  private skipped = 0;
  private quietSince = 0;

  constructor(
    private readonly tick: () => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** A study begins. */
  begin(): void {
    this.over();
    this.started = this.now();
    this.skipped = this.waiting ? this.skipped + 1 : 0;
    if (this.skipped === 0) this.quietSince = this.started;
    this.waiting = true;
    this.restUntil = -Infinity;
  }

  /** Milliseconds for which the first estimate needs a processor to be told and drawn, which a worker leaves to it; 0 = none. */
  get rest(): number {
    return Math.max(0, this.restUntil - this.now());
  }

  /** Texts come so quickly that nothing would ever be told, and the one being played will soon have its estimate. */
  drags(): boolean {
    if (!this.waiting || this.limit !== undefined) return this.limit !== undefined;
    return this.skipped >= 2 && this.now() - this.quietSince > 80 && this.now() - this.started < PATIENCE;
  }

  /** Calls when the study has used up the patience it was given instead of a newer one. */
  patience(over: () => void): void {
    this.limit ??= setTimeout(over, this.started + PATIENCE - this.now());
  }

  /** There is something new to tell. */
  news(news: News): void {
    const at = this.moment(news);
    if (at >= this.due) return;
    clearTimeout(this.timer);
    this.due = at;
    if (this.waiting && news.presentable && !news.complete && at <= this.now()) this.restUntil = this.now() + DRAWN;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.due = Infinity;
        this.tick();
      },
      Math.max(0, at - this.now()),
    );
  }

  ticked(cost: number, estimate: number): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.due = Infinity;
    this.last = this.now();
    this.cost = cost;
    this.shown = estimate;
    if (estimate === 0) return;
    if (this.waiting && this.restUntil > -Infinity) this.restUntil = this.last + DRAWN;
    this.waiting = false;
    this.skipped = 0;
  }

  /** Nothing is played any more. */
  over(): void {
    clearTimeout(this.timer);
    clearTimeout(this.limit);
    this.timer = this.limit = undefined;
    this.due = Infinity;
  }

  private moment({ shown, expected, presentable, complete, failure }: News): number {
    if (complete || failure) return this.last + SOON;
    if (!presentable) return this.last >= this.started ? Infinity : this.started + SLOW;
    const left = ((expected - shown) * (this.now() - this.started)) / shown;
    if (this.waiting) return left < NEAR ? this.now() + NEAR : this.started + EARLY;
    const soonOver = left < DOUBLED;
    const gap = shown >= 2 * this.shown && !soonOver ? DOUBLED : USUAL;
    return this.last + Math.max(gap, 4 * this.cost);
  }
}

/** Milliseconds: an estimate that could be had sooner waits so long for some more futures. */
const EARLY = 12;
/** A first estimate is drawn in so long, when a processor is free. */
const DRAWN = 20;
/** With all of it so near, a first estimate is none: telling and drawing it would take as long, and keep the rest from being played. */
const NEAR = 40;
/** Without one, the page hears that it is being worked on. */
const SLOW = 250;
/** Afterwards: what is told is drawn, too, and drawing takes the processors' time from the futures. Twice as many are worth a
 * look sooner, unless the last look is near. */
const USUAL = 250;
const DOUBLED = 100;
/** Between the last tick but one and the last. */
const SOON = 16;
/** For the first estimate of a text that isn't the newest any more. */
const PATIENCE = 250;
