import { MESSAGES } from '../../domain/care.js';
import type { Strategy } from '../../domain/strategy.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { Fact, type Journal } from '../../engine/journal.js';
import type { TraceSetting } from '../trace/fact-record.js';
import { things } from '../trace/things.js';
import { fillTemplate } from './fill-template.js';
import { builtInTexts } from './texts.js';

/** What a mail or CRM program is told of a message, in the order of its columns. Times as `2026-11-08T20:14:05`; what isn't known is ''. */
export interface OutgoingMessage {
  readonly messageId: string;
  readonly orderId: number;
  readonly channel: string;
  readonly customerClass: string;
  readonly kind: string;
  readonly sendAt: string;
  readonly subject: string;
  readonly body: string;
  readonly promise: string;
  readonly eta: string;
  readonly cost: number;
  readonly strategy: string;
}

export interface OutboxSetting extends TraceSetting {
  readonly strategy: Strategy;
  readonly currency: string;
}

/** Units of a stock row that an order waits for. */
interface Waiting {
  readonly row: number;
  /** At first, and still. */
  readonly asked: number;
  units: number;
}

/** Turns the facts of one run, in the order they happened, into messages. Remembers only orders that wait. */
export class Outbox {
  private readonly waiting = new Map<number, Waiting[]>();
  private readonly promised = new Map<number, number>();
  /** The order that has just ended, for the message about it, and what it waited for last. */
  private ended: { order: number; waited: Waiting[]; promise: number } = { order: -1, waited: [], promise: NaN };

  constructor(private readonly setting: OutboxSetting) {}

  /** The messages of a chunk of the journal. */
  read(journal: Journal): OutgoingMessage[] {
    const { kind, order, row, units, length } = journal;
    const messages: OutgoingMessage[] = [];
    for (let i = 0; i < length; i++) {
      switch (kind[i]) {
        case Fact.BACKORDERED:
          this.waits(order[i], row[i], units[i]);
          break;
        case Fact.RELEASED:
          this.got(order[i], row[i], units[i]);
          break;
        case Fact.ORDERED:
          if (this.waiting.has(order[i])) this.promised.set(order[i], journal.a[i]);
          break;
        case Fact.COMPLETED:
        case Fact.CANCELLED:
          this.end(order[i]);
          break;
        case Fact.MESSAGED:
          messages.push(this.message(journal, i));
          break;
      }
    }
    return messages;
  }

  private waits(order: number, row: number, units: number): void {
    const lines = this.waiting.get(order);
    const line = { row, units, asked: units };
    if (lines) lines.push(line);
    else this.waiting.set(order, [line]);
  }

  private got(order: number, row: number, units: number): void {
    const line = this.waiting.get(order)?.find((one) => one.row === row);
    if (line) line.units -= units;
  }

  private end(order: number): void {
    this.ended = { order, waited: this.waiting.get(order) ?? [], promise: this.promised.get(order) ?? NaN };
    this.waiting.delete(order);
    this.promised.delete(order);
  }

  private message(journal: Journal, i: number): OutgoingMessage {
    const { strategy, catalog, dates, classes } = this.setting;
    const { care, name } = strategy;
    const order = journal.order[i];
    const kind = MESSAGES[journal.units[i]];
    const { waited, promise } = this.told(order);
    const now = journal.time[i];
    // All is there at last: the message is about all that was waited for.
    const lines = kind === 'shipped' ? waited.map(({ row, asked }) => ({ row, units: asked })) : waited;
    const about = lines.filter(({ units }) => units > 0);
    const text = fillTemplate(care?.templates[kind] ?? builtInTexts[kind], {
      order: String(order),
      items: things(about, this.setting),
      units: String(about.reduce((sum, { units }) => sum + units, 0)),
      promise: dates.day(promise),
      eta: dates.day(journal.a[i]),
      waitDays: String(Math.floor((now - journal.c[i]) / TICKS_PER_DAY)),
      voucher: this.voucher(journal.row[i]),
      shop: care?.shop ?? '',
    });
    return {
      messageId: `${name}-${order}-${journal.d[i]}`,
      orderId: order,
      channel: catalog.channels[journal.other[i]].name,
      customerClass: classes?.[journal.line[i]]?.name ?? '',
      kind,
      sendAt: dates.iso(now),
      ...text,
      promise: dates.iso(promise),
      eta: dates.iso(journal.a[i]),
      cost: journal.b[i],
      strategy: name,
    };
  }

  private told(order: number): { waited: readonly Waiting[]; promise: number } {
    if (order === this.ended.order) return this.ended;
    return { waited: this.waiting.get(order) ?? [], promise: this.promised.get(order) ?? NaN };
  }

  private voucher(step: number): string {
    const value = this.setting.strategy.care?.steps[step]?.value;
    return value === undefined ? '' : `${Number(value.toFixed(2))} ${this.setting.currency}`;
  }
}
