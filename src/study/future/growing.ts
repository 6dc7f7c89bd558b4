type Numbers = Int32Array | Float64Array | Uint8Array;

/** A column whose length isn't known beforehand. Doubles; `done` gives it without the room left over. */
class Growing<T extends Numbers> {
  length = 0;
  private values: T;

  constructor(private readonly make: (length: number) => T) {
    this.values = make(256);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const more = this.make(this.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }

  at(i: number): number {
    return this.values[i];
  }

  set(i: number, value: number): void {
    this.values[i] = value;
  }

  add(i: number, by: number): void {
    this.values[i] += by;
  }

  done(): T {
    return this.values.slice(0, this.length) as T;
  }
}

export const ints = (): Growing<Int32Array> => new Growing((n) => new Int32Array(n));
export const floats = (): Growing<Float64Array> => new Growing((n) => new Float64Array(n));
export const bytes = (): Growing<Uint8Array> => new Growing((n) => new Uint8Array(n));
