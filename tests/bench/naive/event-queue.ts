/** Something to do at a time; `sequence` keeps ties in the order they were scheduled. */
interface Event {
  time: number;
  sequence: number;
  run: () => void;
}

type Compare = (a: Event, b: Event) => number;

const byTime: Compare = (a, b) => a.time - b.time || a.sequence - b.sequence;

/** The event list of the textbook: a binary heap of objects behind a comparator, every event a closure. */
export class EventQueue {
  now = 0;
  events = 0;
  private readonly heap: Event[] = [];
  private scheduled = 0;

  constructor(private readonly compare: Compare = byTime) {}

  schedule(delay: number, run: () => void): void {
    this.heap.push({ time: this.now + delay, sequence: this.scheduled++, run });
    this.up(this.heap.length - 1);
  }

  run(until: number): void {
    while (this.heap.length > 0 && this.heap[0].time < until) {
      const event = this.pop();
      this.now = event.time;
      this.events++;
      event.run();
    }
    this.now = until;
  }

  private pop(): Event {
    const first = this.heap[0];
    const last = this.heap.pop()!;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.down(0);
    }
    return first;
  }

  private up(i: number): void {
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.compare(this.heap[parent], this.heap[i]) <= 0) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  private down(i: number): void {
    for (;;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < this.heap.length && this.compare(this.heap[child], this.heap[least]) < 0) least = child;
      }
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }

  private swap(i: number, j: number): void {
    [this.heap[i], this.heap[j]] = [this.heap[j], this.heap[i]];
  }
}
