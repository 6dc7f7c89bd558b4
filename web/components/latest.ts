/**
 * Calls `work` with the newest value only, and never before the last call has answered. What came in between is dropped, so a lever that
 * is dragged never queues up. (Browsers tell of a drag once a frame.)
 */
export class Latest<T> {
  private next: { readonly value: T } | null = null;
  private busy = false;

  constructor(private readonly work: (value: T) => Promise<unknown>) {}

  /** Nothing is waiting. */
  get idle(): boolean {
    return this.next === null;
  }

  push(value: T): void {
    this.next = { value };
    if (!this.busy) void this.run();
  }

  private async run(): Promise<void> {
    this.busy = true;
    try {
      while (this.next) {
        const { value } = this.next;
        this.next = null;
        await this.work(value);
      }
    } finally {
      this.busy = false;
    }
  }
}
