import type { ItemsAsk, ItemsPage } from '../../workers/desk/protocol.js';

/** Asks for the rows in sight: once a frame at most, one ask at a time, and again until what is there is what is in sight. */
export class ItemsFeed {
  private wanted = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly what: () => ItemsAsk | null,
    private readonly ask: (ask: ItemsAsk) => Promise<ItemsPage | null>,
    private readonly took: (page: ItemsPage) => void,
  ) {}

  want(): void {
    this.wanted = true;
    this.running ??= this.run().finally(() => (this.running = null));
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    this.want();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.wanted) {
      await new Promise((go) => requestAnimationFrame(go));
      this.wanted = false;
      const ask = this.what();
      if (ask === null) return;
      const page = await this.ask(ask);
      if (page) this.took(page);
    }
  }
}
