import { plural } from '../../domain/count-words.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import type { Future } from '../../study/future/future.js';
import { futureMarks } from '../future/future-marks.js';
import { purchaseName, supplierName, upper } from '../future/story-setting.js';
import { strategyName } from '../strategy-name.js';
import { stretch } from '../trace/dates.js';
import { marksLayer, SHELF } from './fan-layers.js';
import {
  alongDays,
  daysAxis,
  frameOf,
  nothingToDraw,
  pixels,
  specBase,
  textWidth,
  type FutureChartInput,
} from './future-frame.js';
import { placeMarks } from './place-marks.js';
import { shorten } from './shorten.js';
import type { ChartView } from './view.js';

const ID = 'deliveries';

/** A purchase order as the timeline draws it; days from the start. */
interface Delivery {
  readonly purchase: number;
  readonly ordered: number;
  readonly due: number;
  /** Infinity: not by the end of the future. */
  readonly received: number;
  readonly late: number;
  readonly served: number;
  readonly label: string;
}

/**
 * Purchase orders of one future from order to receipt. `options.show`: late (came late, or orders waited for them; the usual) or all;
 * `options.from`: how many are scrolled past, else the stretch in which most orders waited.
 */
export function deliveries(future: Future, input: FutureChartInput): ChartView {
  const { setting, theme, options, format } = input;
  const { start, horizonDays } = setting.scenario;
  const all = deliveriesOf(future, setting, input.width >= WIDE).filter(inFocus(future, input));
  const where = `Future ${future.replication} under ${strategyName(setting.scenario.strategies[future.strategy].name)}`;
  if (all.length === 0) return nothingToDraw(ID, 'Nothing was purchased', `${where}: no purchase order.`, input);
  const isWorth = ({ late, served }: Delivery) => late > 0 || served > 0;
  const found = options.show === 'all' ? all : all.filter(isWorth);
  if (found.length === 0)
    return nothingToDraw(ID, 'Every delivery came in time', `${where}: no order waited for a purchase order.`, input);
  const room = Math.max(1, Math.floor((input.height - BELOW - SHELF * 2) / ROW));
  const first = Math.min(Math.max(0, found.length - room), wanted(options.from) ?? worstStretch(found, room));
  const shown = found.slice(first, first + room);
  const ends = shown.flatMap(({ ordered, due, received }) => [ordered, due, Math.min(received, horizonDays)]);
  const domain: [number, number] = [Math.max(0, Math.min(...ends) - 1), Math.max(...ends) + 1];
  const left = Math.min(input.width * 0.34, Math.max(...shown.map(({ label }) => textWidth(label))) + 12);
  const words = shown.map((one) => ending(one));
  const right = Math.max(...words.map((word) => textWidth(word, 11))) + 16;
  const marks = placeMarks(futureMarks(future, setting), domain, Math.max(40, input.width - left - right));
  const shelf = SHELF * marks.reduce((most, { label, row }) => Math.max(most, label === '' ? 0 : row + 1), 0);
  const frame = frameOf(input, { left, right, top: shelf + 4, bottom: BELOW }, domain);
  const step = Math.min(ROW + 6, frame.height / shown.length);
  const rows = shown.map((one, i) => ({
    ...one,
    arrived: Math.min(one.received, horizonDays),
    end: Math.max(one.due, Math.min(one.received, horizonDays)),
    came: Number.isFinite(one.received) ? 1 : 0,
    middle: step * (i + 0.5),
    top: step * (i + 0.5) - 5,
    bottom: step * (i + 0.5) + 5,
    edge: -12,
    label: shorten(one.label, Math.floor(left / 7.2)),
    said: words[i],
  }));
  const x = (field: string) => daysAxis(frame, start, field);
  const y = pixels('middle');
  const label = { type: 'text' as const, baseline: 'middle' as const };
  return {
    id: ID,
    title: finding(all, format),
    note: `Future ${future.replication}: ${first + 1}–${first + shown.length} of ${format.count(found.length)} purchase ${plural(found.length, 'order')}${found === all ? '' : ' that came late or were waited for'}. Thick: late`,
    legend: [],
    spec: {
      ...specBase(frame, input),
      data: { values: rows },
      layer: [
        marksLayer(marks, (day) => alongDays(frame, day) - frame.left, frame.height, theme),
        {
          mark: { type: 'rule' as const, color: theme.soft },
          encoding: { x: x('ordered'), x2: { field: 'end' }, y },
        },
        {
          data: { values: rows.filter(({ late }) => late > 0) },
          mark: { type: 'rule' as const, color: theme.ink, strokeWidth: 3 },
          encoding: { x: x('due'), x2: { field: 'arrived' }, y },
        },
        {
          mark: { type: 'rule' as const, color: theme.ink, strokeWidth: 1.5 },
          encoding: { x: x('due'), y: pixels('top'), y2: { field: 'bottom' } },
        },
        {
          data: { values: rows.filter(({ came }) => came === 1) },
          mark: { type: 'point' as const, filled: true, size: 45, opacity: 1, color: theme.ink },
          encoding: { x: x('arrived'), y },
        },
        {
          mark: { ...label, align: 'right' as const },
          encoding: { x: pixels('edge'), y, text: { field: 'label', type: 'nominal' as const } },
        },
        {
          mark: { ...label, align: 'left' as const, fontSize: 11, dx: 8 },
          encoding: { x: x('end'), y, text: { field: 'said', type: 'nominal' as const } },
        },
      ],
    },
    width: input.width,
    height: input.height,
    plot: { left: frame.left, top: frame.top, width: frame.width, height: frame.height },
    days: domain,
    replication: future.replication,
    rows: { from: first, shown: shown.length, total: found.length },
    points: rows.map((row) => ({
      x: alongDays(frame, row.arrived),
      y: frame.top + row.middle,
      text: tip(row, future, input),
      ...(row.served > 0
        ? { act: { kind: 'orders' as const, query: { which: 'all' as const, purchase: row.purchase } } }
        : {}),
    })),
    table: tableOf(found, future, input),
    summary: `${finding(all, format)}. ${shown.map(({ label: name }, i) => `${name}: ${words[i]}`).join('; ')}.`,
  };
}

/** Pixels of a row, and of the axis. */
const ROW = 18;
const BELOW = 24;
/** Below it suppliers are named in the tooltip and the table only. */
const WIDE = 520;

function deliveriesOf({ purchases }: Future, setting: FutureChartInput['setting'], isWide: boolean): Delivery[] {
  const { catalog, scenario } = setting;
  const { horizonDays, warmUpDays } = scenario;
  const all = Array.from({ length: purchases.length }, (_, purchase): Delivery => {
    const due = purchases.due[purchase] / TICKS_PER_DAY;
    const received = purchases.received[purchase] / TICKS_PER_DAY;
    const ended = Number.isNaN(received) ? horizonDays : received;
    const item = catalog.items[purchases.row[purchase] % catalog.items.length].name;
    return {
      purchase,
      ordered: purchases.ordered[purchase] / TICKS_PER_DAY,
      due,
      received: Number.isNaN(received) ? Infinity : received,
      late: Math.max(0, ended - due),
      served: purchases.served[purchase],
      label: `${isWide ? `${supplierName(setting, purchases.supplier[purchase])} ` : ''}PO ${purchase + 1} ${item}`,
    };
  });
  const measured = warmUpDays === 'auto' ? 0 : warmUpDays;
  return all.filter(({ due, received }) => Math.max(due, Math.min(received, horizonDays)) >= measured);
}

/** Of the items that are looked at; open on one of the days. */
function inFocus({ purchases }: Future, { focus, setting }: FutureChartInput): (one: Delivery) => boolean {
  const { days, items } = focus;
  const wanted = items && items.length > 0 ? new Set(items) : undefined;
  const count = setting.catalog.items.length;
  return ({ purchase, ordered, due, received }) =>
    (wanted?.has(purchases.row[purchase] % count) ?? true) &&
    (days === undefined || (ordered < days[1] && Math.max(due, received) >= days[0]));
}

/** Where a window of so many rows holds the most orders that waited. */
function worstStretch(found: readonly Delivery[], room: number): number {
  let best = 0;
  let most = -1;
  for (let from = 0; from + Math.min(room, found.length) <= found.length; from++) {
    const sum = found.slice(from, from + room).reduce((total, { served, late }) => total + served + late, 0);
    if (sum > most) [most, best] = [sum, from];
  }
  return best;
}

function wanted(from: string | undefined): number | undefined {
  const n = Number(from ?? 'none');
  return Number.isInteger(n) && n >= 0 ? n : undefined;
}

function ending({ late, received, due }: Delivery): string {
  if (!Number.isFinite(received)) return late > 0 ? `${said(late)} overdue` : 'on its way';
  if (late > 0) return `${said(late)} late`;
  return due - received >= 1 ? `${said(due - received)} early` : 'on the day';
}

const said = (days: number): string => stretch(days * TICKS_PER_DAY);

function tip(row: Delivery, { purchases }: Future, { setting, format }: FutureChartInput): string[] {
  const { dates } = setting;
  const { purchase, served } = row;
  const received = purchases.received[purchase];
  const waited = served === 1 ? '1 order waited for it' : `${format.count(served)} orders waited for it`;
  return [
    `${row.label}: ${ending(row)}`,
    `${format.count(purchases.units[purchase])} ordered ${dates.day(purchases.ordered[purchase])}, due ${dates.day(purchases.due[purchase])}`,
    ...(Number.isNaN(received)
      ? []
      : [`${format.count(purchases.receivedUnits[purchase])} received ${dates.day(received)}`]),
    ...(served > 0 ? [waited] : []),
  ];
}

function tableOf(found: readonly Delivery[], { purchases }: Future, { setting, format }: FutureChartInput) {
  const { dates, catalog } = setting;
  return {
    head: [
      'Purchase order',
      'Item',
      'Supplier',
      'Units',
      'Ordered',
      'Due',
      'Received',
      'Outcome',
      'Orders that waited',
    ],
    rows: found.map((one) => {
      const k = one.purchase;
      return [
        String(k + 1),
        catalog.items[purchases.row[k] % catalog.items.length].name,
        supplierName(setting, purchases.supplier[k]),
        format.count(purchases.units[k]),
        dates.day(purchases.ordered[k]),
        dates.day(purchases.due[k]),
        Number.isNaN(purchases.received[k]) ? '–' : dates.day(purchases.received[k]),
        ending(one),
        format.count(one.served),
      ];
    }),
  };
}

/** '31 of 86 deliveries were late; most orders, 205, waited for purchase order 59' */
function finding(all: readonly Delivery[], format: FutureChartInput['format']): string {
  const late = all.filter((one) => one.late > 0);
  const [worst] = [...all].sort((a, b) => b.served - a.served);
  const share = `${format.count(late.length)} of ${format.count(all.length)} deliveries ${late.length === 1 ? 'was' : 'were'} late`;
  if (worst.served === 0) return late.length === 0 ? 'Every delivery came in time' : share;
  const waited = `${format.count(worst.served)} ${plural(worst.served, 'order')} waited for ${purchaseName(worst.purchase)}`;
  return late.length === 0 ? upper(waited) : `${share}; ${waited}`;
}
