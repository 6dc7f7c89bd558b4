import { GIFTS, MESSAGE_OF, MESSAGES, type Gift, type MessageKind } from '../../domain/care.js';
import type { CareSpec } from '../../domain/strategy.js';
import { ticks, TICKS_PER_DAY } from '../../domain/time.js';
import { grown } from '../backlog.js';

/** A care rule in ticks, and what it remembers of every order that waits: columns by slot of the backlog. */
export class Care {
  /** The order that the columns of a slot are about; another one has not been taken care of. */
  id = new Int32Array(64).fill(-1);
  /** Row of the customer's class. */
  classOf = new Int32Array(64);
  /** The last date told, ticks. */
  told = new Float64Array(64);
  messages = new Int32Array(64);
  /** Steps already taken, a bit each. */
  taken = new Int32Array(64);
  nextUpdate = new Float64Array(64);
  /** When the date told is compared with what is now expected. */
  nextLook = new Float64Array(64);
  /** When `due` wants to be called; a call for another time is stale. */
  next = new Float64Array(64);

  /** What customers were told or given since it was last emptied, oldest first: whoever drives the engine decides how they take it. */
  newsSlot = new Int32Array(16);
  newsKind = new Int32Array(16);
  newsCount = 0;

  /** Rows of the classes that are looked after; undefined = all. */
  readonly classes: readonly number[] | undefined;
  readonly notifyAtOnce: boolean;
  readonly offersCancel: boolean;
  readonly updateEvery: number;
  readonly slip: number;
  /** A date that differs by no more is the date told: days are told, not hours. */
  readonly sameDate: number;
  readonly messageCost: number;
  readonly steps: readonly Step[];

  constructor(spec: CareSpec) {
    this.classes = spec.classes;
    this.notifyAtOnce = spec.notifyAtOnce;
    this.offersCancel = spec.offers.includes('cancel');
    this.updateEvery = ticks(spec.updateEveryDays ?? Infinity);
    this.slip = ticks(spec.whenSlipsDays ?? Infinity);
    this.sameDate = spec.whenSlipsDays === undefined ? TICKS_PER_DAY : this.slip;
    this.messageCost = spec.messageCost;
    this.steps = spec.steps.map((step) => ({
      ...step,
      after: ticks(step.days),
      fromPromise: step.after === 'promise',
    }));
  }

  /** Room for a slot. */
  reach(slot: number): void {
    while (slot >= this.id.length) this.grow();
  }

  news(slot: number, kind: number): void {
    if (this.newsCount === this.newsSlot.length) {
      const n = 2 * this.newsCount;
      this.newsSlot = grown(this.newsSlot, new Int32Array(n));
      this.newsKind = grown(this.newsKind, new Int32Array(n));
    }
    this.newsSlot[this.newsCount] = slot;
    this.newsKind[this.newsCount++] = kind;
  }

  private grow(): void {
    const n = this.id.length * 2;
    this.id = grown(this.id, new Int32Array(n).fill(-1));
    this.classOf = grown(this.classOf, new Int32Array(n));
    this.told = grown(this.told, new Float64Array(n));
    this.messages = grown(this.messages, new Int32Array(n));
    this.taken = grown(this.taken, new Int32Array(n));
    this.nextUpdate = grown(this.nextUpdate, new Float64Array(n));
    this.nextLook = grown(this.nextLook, new Float64Array(n));
    this.next = grown(this.next, new Float64Array(n));
  }
}

export interface Step {
  /** Ticks after the order, or after the promise. */
  readonly after: number;
  readonly fromPromise: boolean;
  readonly give: Gift;
  readonly cost?: number;
  readonly value?: number;
  readonly classes: readonly number[];
}

export const messageIndex = (kind: MessageKind): number => MESSAGES.indexOf(kind);

export const giftIndex = (gift: Gift): number => GIFTS.indexOf(gift);

/** The message that tells of a step's gift. */
export const messageOf = ({ give }: Step): number => messageIndex(MESSAGE_OF[give]);
