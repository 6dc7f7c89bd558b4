/** Asks for the rows in sight: once a frame at most, one ask at a time, and again until what is there is what is in sight. */
export class RowsFeed<Ask, Page> {
  private wanted = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly what: () => Ask | null,
    private readonly ask: (ask: Ask) => Promise<Page | null>,
    private readonly took: (page: Page, ask: Ask) => void,
    /** When it is a good time to ask. */
    private readonly goodTime: () => Promise<void> = () => Promise.resolve(),
    /** Told true when it begins, false when what is there is what is in sight. */
    private readonly busy: (is: boolean) => void = () => {},
  ) {}

  want(): void {
    this.wanted = true;
    this.running ??= this.run();
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    this.want();
    await this.running;
  }

  private async run(): Promise<void> {
    this.busy(true);
    try {
      while (this.wanted) {
        await new Promise((go) => requestAnimationFrame(go));
        await this.goodTime();
        this.wanted = false;
        const ask = this.what();
        if (ask === null) return;
        const page = await this.ask(ask);
        // An answer to what is no longer asked would show for a moment.
        if (page && !this.wanted) this.took(page, ask);
      }
    } finally {
      // At once, not a moment after the end: what is wanted in between would never be asked for.
      this.running = null;
      this.busy(false);
    }
  }
}
