/**
 * What the simulation itself has scheduled, ordered by (time, rank, sequence): ties go first scheduled, first served.
 * A binary heap of typed columns; rank and sequence share one double, `rank · 2⁴⁴ + sequence`, so a tie is one comparison.
 * `nextTime` and `nextRank` mirror the top, for the loop to look at without a call; an empty list shows Infinity.
 */
export class EventList {
  nextTime = Infinity;
  nextRank = 0;
  private size = 0;
  private sequence = 0;
  private time = new Float64Array(64);
  private tie = new Float64Array(64);
  private payload = new Int32Array(64);
  private check = new Int32Array(64);

  /** `payload` is a slot, `check` a number to tell whether the slot still means the same when the event comes. */
  add(time: number, rank: number, payload: number, check: number): void {
    if (this.size === this.time.length) this.grow();
    const tie = rank * RANK + this.sequence++;
    // Sift up by moving the hole: parents come down, the new event is written once.
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.time[parent] < time || (this.time[parent] === time && this.tie[parent] < tie)) break;
      this.move(parent, i);
      i = parent;
    }
    this.time[i] = time;
    this.tie[i] = tie;
    this.payload[i] = payload;
    this.check[i] = check;
    this.mirror();
  }

  get topPayload(): number {
    return this.payload[0];
  }

  get topCheck(): number {
    return this.check[0];
  }

  /** Removes the top. */
  pop(): void {
    const last = --this.size;
    if (last > 0) {
      const time = this.time[last];
      const tie = this.tie[last];
      let i = 0;
      for (let child = 1; child < last; child = 2 * i + 1) {
        const right = child + 1;
        if (right < last && this.before(right, child)) child = right;
        if (time < this.time[child] || (time === this.time[child] && tie < this.tie[child])) break;
        this.move(child, i);
        i = child;
      }
      this.move(last, i);
    }
    this.mirror();
  }

  private before(i: number, j: number): boolean {
    return this.time[i] < this.time[j] || (this.time[i] === this.time[j] && this.tie[i] < this.tie[j]);
  }

  private move(from: number, to: number): void {
    this.time[to] = this.time[from];
    this.tie[to] = this.tie[from];
    this.payload[to] = this.payload[from];
    this.check[to] = this.check[from];
  }

  private mirror(): void {
    if (this.size === 0) this.nextTime = Infinity;
    else {
      this.nextTime = this.time[0];
      this.nextRank = Math.floor(this.tie[0] / RANK);
    }
  }

  private grow(): void {
    const n = this.time.length * 4;
    const { time, tie, payload, check } = this;
    (this.time = new Float64Array(n)).set(time);
    (this.tie = new Float64Array(n)).set(tie);
    (this.payload = new Int32Array(n)).set(payload);
    (this.check = new Int32Array(n)).set(check);
  }
}

const RANK = 2 ** 44;
