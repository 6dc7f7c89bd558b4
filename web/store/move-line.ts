/**
 * Changes of the text, one after the other, so that each starts from what the one before has made. A change that still waits gives way
 * to a newer one of the same key right behind it: a drag never queues up.
 */
export class MoveLine {
  private readonly waiting: Move[] = [];
  private busy = false;

  /** Resolves when it was made, or with the answer of the newer one that took its place. */
  push<T>(key: string | null, run: () => Promise<T>): Promise<T> {
    const last = this.waiting.at(-1);
    if (key !== null && last?.key === key) {
      last.run = run;
      return last.done as Promise<T>;
    }
    const move = new Move(key, run);
    this.waiting.push(move);
    if (!this.busy) void this.work();
    return move.done as Promise<T>;
  }

  /** Is one of this key still to come? */
  waits(key: string): boolean {
    return this.waiting.some((move) => move.key === key);
  }

  /** Would a newer one of this key take the place of the last that waits? */
  endsWith(key: string): boolean {
    return this.waiting.at(-1)?.key === key;
  }

  /** What waits is not made any more: it resolves with nothing. */
  clear(): void {
    for (const move of this.waiting.splice(0)) move.resolve(undefined);
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (let move = this.waiting.shift(); move; move = this.waiting.shift()) {
      try {
        move.resolve(await move.run());
      } catch (error) {
        move.reject(error);
      }
    }
    this.busy = false;
  }
}

class Move {
  readonly done: Promise<unknown>;
  resolve!: (value: unknown) => void;
  reject!: (error: unknown) => void;

  constructor(
    readonly key: string | null,
    public run: () => Promise<unknown>,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}
