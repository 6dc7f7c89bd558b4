/** The last few things that were used, by key. Two sides that use the same keys in the same order forget the same ones. */
export class Recent<T> {
  private readonly things = new Map<string, T>();

  constructor(private readonly size: number) {}

  get(key: string): T | undefined {
    return this.things.get(key);
  }

  use(key: string, thing: T): void {
    this.things.delete(key);
    this.things.set(key, thing);
    for (const oldest of this.things.keys()) {
      if (this.things.size <= this.size) break;
      this.things.delete(oldest);
    }
  }
}
