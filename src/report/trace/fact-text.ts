import { plural } from '../../domain/count-words.js';
import { Cause, Fact } from '../../engine/journal.js';
import { giftText, messageText } from './care-text.js';
import { alertKinds } from '../../engine/alerts/index.js';
import { alertText } from './alert-text.js';
import { stretch } from './dates.js';
import { factRecord, type TraceSetting } from './fact-record.js';
import type { FactRow } from '../../engine/fact-row.js';
import { factName } from './fact-kinds.js';

/** '2026-11-08 20:14  backordered     #1042 waits for 2 × mug at dc': one line of the log, without a line break. */
export function factText(fact: FactRow, setting: TraceSetting): string {
  return `${setting.dates.stamp(fact.time)}  ${factName(fact).padEnd(14)}  ${said(fact, setting)}`;
}

function said(fact: FactRow, setting: TraceSetting): string {
  const { dates } = setting;
  const r = factRecord(fact, setting);
  const what = `${fact.units} × ${r.item}`;
  const order = `#${fact.order}`;
  const purchase = `purchase ${r.purchase} of ${r.item} from ${r.supplier} for ${r.location}`;
  const leaves = (tick: number) => (Number.isFinite(tick) ? `leaves ${dates.day(tick)}` : 'held for one parcel');
  switch (fact.kind) {
    case Fact.STOCKED:
      return `${what} on hand at ${r.location}`;
    case Fact.FILLED:
      return `${order} gets ${what} from ${r.location}, ${leaves(fact.a)}`;
    case Fact.BACKORDERED:
      return `${order} waits for ${what} at ${r.location}`;
    case Fact.LOST:
      return `${order} is turned away for ${what} at ${r.location}${fact.other === 1 ? ', beyond the limit per order' : ''}`;
    case Fact.ORDERED: {
      const lines = `${r.lines} ${plural(r.lines ?? 0, 'line')}, ${fact.line} of them full at once, in ${r.channel}`;
      if (Number.isNaN(fact.a)) return `${order} of ${lines}, not accepted`;
      return `${order} of ${lines}, promised for ${dates.day(fact.a)}${Number.isNaN(fact.b) ? '' : `, delivered ${dates.day(fact.b)}`}`;
    }
    case Fact.RELEASED: {
      const jumped = fact.other === 1 ? ', before an older order' : '';
      return `${order} gets ${what} from ${r.location} after ${stretch(fact.time - fact.c)}${jumped}, ${leaves(fact.a)}`;
    }
    case Fact.SHIPPED:
      return `${order} ships ${what} from ${r.location}, ${leaves(fact.a)}`;
    case Fact.COMPLETED:
      return `${order} is complete after ${stretch(fact.time - fact.c)}, ${leaves(fact.d)}, delivered ${dates.day(fact.a)}, promised for ${dates.day(fact.b)}`;
    case Fact.UNRESERVED:
      return `${order} gives ${what} back to ${r.location}`;
    case Fact.CANCELLED_LINE:
      return `${order} waits no longer for ${what} at ${r.location}`;
    case Fact.CANCELLED:
      return `${order} is cancelled after ${stretch(fact.time - fact.c)}, promised for ${dates.day(fact.b)}`;
    case Fact.OVERTIME:
      return `${order} is handled in overtime at ${r.location} for ${fact.a}`;
    case Fact.MADE:
      return `${order} has ${what} made to order at ${r.location}, ready ${dates.day(fact.a)}`;
    case Fact.EXPRESSED:
      return `${order} goes by express in ${r.channel}, for ${money(Math.abs(fact.a))} ${fact.a < 0 ? 'less' : 'more'}`;
    case Fact.PURCHASED:
      return `${purchase}: ${fact.units} at ${fact.a}, due ${dates.day(fact.b)}`;
    case Fact.RECEIVED: {
      const short = fact.line > 0 ? `, ${fact.line} short` : '';
      return `${purchase}: ${fact.units} after ${stretch(fact.time - fact.c)}${short}, was due ${dates.day(fact.b)}`;
    }
    case Fact.ALERT:
      return `${alertKinds[fact.other].name}: ${alertText(fact, setting)}`;
    case Fact.FLAWED:
      return `${order} will find ${what} from ${r.location} to be ${r.reason}, ${dates.day(fact.a)}`;
    case Fact.RETURNED: {
      const then = fact.other === 1 ? 'to be sold again' : 'written off';
      return `${order} sends ${what} back to ${r.location}, ${r.reason}, ${stretch(fact.time - fact.b)} after delivery: ${then}, ${fact.a} refunded a unit`;
    }
    case Fact.SENT: {
      const late = fact.c === 1 ? ' at last' : '';
      return `${r.location} sends ${what} to ${r.to}${late} (purchase ${r.purchase} from ${r.supplier}), ${leaves(fact.d)}, expected ${dates.day(fact.a)}`;
    }
    case Fact.AWAITED:
      return `${r.to} waits for ${what} from ${r.location} (purchase ${r.purchase} from ${r.supplier})`;
    case Fact.SHORT: {
      const some = fact.a > 0 ? `, only ${fact.a} of ${fact.a + fact.units}` : '';
      return `${what} for ${fact.order < 0 ? 'a transfer' : order} recorded at ${r.location}, not on the shelf${some}`;
    }
    case Fact.SHRUNK:
      return shrunk(fact, `${Math.abs(fact.units)} × ${r.item}`, String(r.location));
    case Fact.COUNTED: {
      const why = ['', ', after a short pick', ', on suspicion'][fact.other];
      const difference = Math.abs(fact.units);
      const record =
        difference === 0 ? 'the record was right' : `${difference} ${fact.units > 0 ? 'more' : 'fewer'} than recorded`;
      return `${fact.a} × ${r.item} found at ${r.location}, ${record}${why}`;
    }
    case Fact.MISCOUNTED:
      return `${purchase} booked with ${Math.abs(fact.units)} ${fact.units > 0 ? 'more' : 'fewer'} than came`;
    case Fact.ARRIVED:
      return `${purchase}: ${fact.units} on the dock, not booked yet`;
    case Fact.OUTAGE:
      return `${r.supplier} stands still until ${dates.day(fact.b)}`;
    case Fact.RECOVERED:
      return `${r.supplier} delivers again`;
    case Fact.NOTICED:
      return `${purchase} will come on ${dates.day(fact.b - 1)}, ${stretch(fact.b - fact.a)} later than expected: the supplier says so`;
    case Fact.EXPEDITED:
      return `${purchase}: ${fact.units} due ${dates.day(fact.b)} instead of ${dates.day(fact.c)}, for ${r.surcharge} more (${r.reason})`;
    case Fact.OPEN:
      return `${order} still waits after ${stretch(fact.time - fact.c)}, promised for ${dates.day(fact.b)}`;
    case Fact.MESSAGED:
      return `${order} is told: ${messageText(fact, setting)}`;
    case Fact.GIVEN:
      return `${order} is given ${giftText(fact)}, at a cost of ${fact.a}`;
    case Fact.STAYED_AWAY:
      return `#${fact.order} for ${fact.units} ${plural(fact.units, 'unit')} worth ${fact.a} in ${r.channel} is not placed: the customer remembers bad service`;
    case Fact.SUBSTITUTED:
      return `${order} gets ${what} from ${r.location} instead of ${r.wanted}, ${leaves(fact.a)}`;
    case Fact.COMPLAINED:
      return `${order} complains after ${stretch(fact.time - fact.c)}, promised for ${dates.day(fact.a)}`;
    default:
      return '';
  }
}

const money = (amount: number): string => String(Number(amount.toFixed(2)));

function shrunk(fact: FactRow, what: string, where: string): string {
  const gone = fact.units > 0;
  switch (fact.other) {
    case Cause.MISPICKED:
      return gone
        ? `${what} at ${where} picked by mistake for #${fact.order}`
        : `${what} at ${where} left on the shelf: #${fact.order} gets another item`;
    case Cause.SORTED_OUT:
      return gone
        ? `${what} at ${where} never left the shelf: #${fact.order} had another item`
        : `${what} at ${where} back where they belong, from #${fact.order}`;
    case Cause.WRONG_AT_START:
      return `${what} ${gone ? 'fewer' : 'more'} at ${where} than recorded`;
    default:
      return `${what} lost at ${where}, unseen`;
  }
}
