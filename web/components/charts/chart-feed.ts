import type { ChartAsk, Drawn } from '../../../workers/desk/protocol.js';

/** Asks for a drawing whenever it may be another one: never two asks at once, and at most four a second. */
export class ChartFeed {
  private wanted = false;
  private busy = false;
  private last = -Infinity;

  constructor(
    /** What is to be drawn now; null where there is no place for it yet. */
    private readonly what: () => ChartAsk | null,
    private readonly ask: (ask: ChartAsk) => Promise<Drawn | null>,
    private readonly took: (drawn: Drawn, ask: ChartAsk) => void,
    /** When it is a good time to ask. */
    private readonly goodTime: () => Promise<void> = () => Promise.resolve(),
    /** Told true when it begins, false when nothing newer is wanted. */
    private readonly working: (is: boolean) => void = () => {},
  ) {}

  want(): void {
    this.wanted = true;
    if (!this.busy) void this.run();
  }

  private async run(): Promise<void> {
    this.busy = true;
    this.working(true);
    try {
      while (this.wanted) {
        const early = this.last + SPACING - performance.now();
        if (early > 0) await new Promise((go) => setTimeout(go, early));
        await this.goodTime();
        this.wanted = false;
        const ask = this.what();
        if (ask === null) break;
        this.last = performance.now();
        const drawn = await this.ask(ask);
        if (drawn) this.took(drawn, ask);
      }
    } finally {
      this.busy = false;
      this.working(false);
    }
  }
}

/** Milliseconds from one ask to the next. */
const SPACING = 250;
