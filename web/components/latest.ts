/**
 * Calls `work` with the newest value only: at most once a frame, and never before the last call has answered. What came in between is
 * dropped, so a lever that is dragged never queues up.
 */
export class Latest<T> {
  private next: { readonly value: T } | null = null;
  private busy = false;

  constructor(private readonly work: (value: T) => Promise<unknown>) {}

  /** Nothing is under way or waiting. */
  get idle(): boolean {
    return !this.busy && this.next === null;
  }

  push(value: T): void {
    this.next = { value };
    if (!this.busy) void this.run();
  }

  private async run(): Promise<void> {
    this.busy = true;
    await new Promise((go) => requestAnimationFrame(go));
    const { next } = this;
    this.next = null;
    try {
      if (next) await this.work(next.value);
    } finally {
      this.busy = false;
      if (this.next) void this.run();
    }
  }
}
