import { TICKS_PER_DAY } from '../../domain/time.js';
import { dailyLevels } from '../../study/future/closes.js';
import { Fate, type Future } from '../../study/future/future.js';
import { futureMarks } from '../future/future-marks.js';
import { waitedFor } from '../future/supply-steps.js';
import { purchaseName, type StorySetting } from '../future/story-setting.js';
import type { StoryMaterial } from '../future/story-material.js';
import { marksLayer, SHELF } from './fan-layers.js';
import { alongDays, daysAxis, frameOf, pixels, specBase, textWidth, type FutureChartInput } from './future-frame.js';
import { placeMarks } from './place-marks.js';
import { ticks } from './ticks.js';
import type { ChartPoint, ChartView } from './view.js';

/** The stock that an order hung on: units on the shelf, below zero units waiting; receipts, standstills and spikes; where the order joined. */
export function orderStock(material: StoryMaterial, input: FutureChartInput): ChartView {
  const { future, place } = material;
  const { setting, format, theme } = input;
  const { start, horizonDays } = setting.scenario;
  const row = waitedFor(material);
  const item = setting.catalog.items[row % setting.catalog.items.length].name;
  const window = windowOf(material, horizonDays);
  const steps = levelsOf(future, row, window);
  const low = Math.min(0, ...steps.map(({ net }) => net));
  const high = Math.max(1, ...steps.map(({ net }) => net));
  const marks = marksOf(future, row, setting);
  const left = Math.max(textWidth(format.count(high), 11), textWidth(format.count(low), 11)) + 12;
  const placed = placeMarks(marks, window, input.width - left - 8);
  const shelf = SHELF * placed.reduce((most, mark) => Math.max(most, mark.label === '' ? 0 : mark.row + 1), 0);
  const frame = frameOf(input, { left, right: 8, top: Math.max(10, shelf + 2), bottom: 24 }, window);
  const room = (high - low) * 0.12;
  const [bottom, top] = [low - (low < 0 ? room : 0), high + room];
  const up = (net: number) => (1 - (net - bottom) / (top - bottom)) * frame.height;
  const axis = ticks('units', low, high, frame.height * 0.7, format, { upright: true });
  const x = daysAxis(frame, start, 'at');
  const y = {
    field: 'net',
    type: 'quantitative' as const,
    scale: { domain: [bottom, top], nice: false },
    axis: {
      values: axis.values.filter((value) => value >= bottom && value <= top),
      labelExpr: axis.labelExpr,
      domain: false,
      ticks: false,
      grid: true,
    },
  };
  const receipts = receiptsOf(future, row, window, frame.width).map((receipt) => {
    const at = ((receipt.at - window[0]) / (window[1] - window[0])) * frame.width;
    const isRight = at < textWidth(receipt.text, 11) + 6;
    return {
      ...receipt,
      x: at + (isRight ? 4 : -4),
      y: Math.max(10, up(Math.max(netAt(steps, receipt.at), 0)) - 6),
      isRight,
    };
  });
  const joins = future.orders.placed[place] / TICKS_PER_DAY;
  const joinNet = netAt(steps, joins);
  const join = [{ at: joins, net: joinNet, text: `#${future.orders.id[place]} joins` }];
  const joinsRight = alongDays(frame, joins) < frame.left + textWidth(join[0].text) + 12;
  const text = { type: 'text' as const, fontSize: 11, baseline: 'bottom' as const };
  return {
    id: 'order-stock',
    title: finding(material, row, item, steps, setting),
    note: `${item}: units on the shelf; below zero, units waiting`,
    legend: [],
    spec: {
      ...specBase(frame, input),
      data: { values: steps },
      layer: [
        marksLayer(placed, (day) => alongDays(frame, day) - frame.left, frame.height, theme),
        {
          mark: { type: 'area' as const, interpolate: 'step-before' as const, color: theme.soft, opacity: 0.35 },
          encoding: { x, y: { ...y, field: 'below' }, y2: { datum: 0 } },
        },
        {
          mark: { type: 'line' as const, interpolate: 'step-before' as const, color: theme.ink, strokeWidth: 1.5 },
          encoding: { x, y },
        },
        {
          data: { values: [{ net: 0 }] },
          mark: { type: 'rule' as const, color: theme.zero },
          encoding: { y },
        },
        {
          data: { values: receipts.filter(({ isRight }) => !isRight) },
          mark: { ...text, align: 'right' as const },
          encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text', type: 'nominal' as const } },
        },
        {
          data: { values: receipts.filter(({ isRight }) => isRight) },
          mark: { ...text, align: 'left' as const },
          encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text', type: 'nominal' as const } },
        },
        {
          data: { values: join },
          mark: { type: 'point' as const, filled: true, size: 55, opacity: 1, color: theme.ink },
          encoding: { x, y },
        },
        {
          data: { values: join },
          mark: {
            ...text,
            baseline: joinsRight ? ('bottom' as const) : ('top' as const),
            align: joinsRight ? ('left' as const) : ('right' as const),
            dx: joinsRight ? 7 : -7,
            dy: joinsRight ? -3 : 3,
          },
          encoding: { x, y, text: { field: 'text', type: 'nominal' as const } },
        },
      ],
    },
    width: input.width,
    height: input.height,
    plot: { left: frame.left, top: frame.top, width: frame.width, height: frame.height },
    days: window,
    points: steps.map((step): ChartPoint => ({
      x: alongDays(frame, step.at),
      y: frame.top + up(step.net),
      text: [
        setting.dates.day((step.at - 1) * TICKS_PER_DAY),
        `${format.count(step.onHand)} on the shelf, ${format.count(step.waiting)} waiting`,
        ...receipts.filter(({ at }) => Math.floor(at) === step.at - 1).map((receipt) => receipt.text),
      ],
    })),
    table: {
      head: ['Close of', 'On the shelf', 'Waiting'],
      rows: steps.map(({ at, onHand, waiting }) => [
        setting.dates.day((at - 1) * TICKS_PER_DAY),
        format.count(onHand),
        format.count(waiting),
      ]),
    },
    summary: `${item} at the close of each day. ${finding(material, row, item, steps, setting)}.`,
  };
}

/** At the close of day `at − 1`. */
interface Step {
  readonly at: number;
  readonly onHand: number;
  readonly waiting: number;
  readonly net: number;
  readonly below: number;
}

/** A week before the order and some days after it ended. */
function windowOf({ future, place }: StoryMaterial, horizonDays: number): [number, number] {
  const { placed, delivered, cancelled, fate } = future.orders;
  const ended =
    fate[place] === Fate.CANCELLED ? cancelled[place] : Number.isNaN(delivered[place]) ? NaN : delivered[place];
  const first = Math.max(0, Math.floor(placed[place] / TICKS_PER_DAY) - 7);
  const last = Number.isNaN(ended) ? horizonDays : Math.min(horizonDays, Math.ceil(ended / TICKS_PER_DAY) + 4);
  return [first, Math.max(first + 10, last)];
}

function levelsOf({ closes }: Future, row: number, [first, last]: readonly [number, number]): Step[] {
  const { onHand, backordered } = dailyLevels(closes, [row]);
  const days = Array.from({ length: closes.days }, (_, day) => day).filter(
    (day) => day + 1 >= first && day + 1 <= last,
  );
  return days.map((day) => {
    const net = onHand[day] - backordered[day];
    return { at: day + 1, onHand: onHand[day], waiting: backordered[day], net, below: Math.min(0, net) };
  });
}

/** The level at the close of the day in which an instant lies. */
const netAt = (steps: readonly Step[], at: number): number =>
  (steps.find((step) => step.at >= at) ?? steps.at(-1))?.net ?? 0;

/** Receipts with room for their words, the largest first where there isn't room for all. */
function receiptsOf({ purchases }: Future, row: number, [first, last]: readonly [number, number], width: number) {
  const all: { at: number; units: number; text: string }[] = [];
  for (let k = 0; k < purchases.length; k++) {
    const at = purchases.booked[k] / TICKS_PER_DAY;
    if (purchases.row[k] !== row || !(at >= first && at <= last)) continue;
    const units = purchases.receivedUnits[k];
    all.push({ at, units, text: `PO ${k + 1}, +${units}` });
  }
  const apart = ((last - first) * 84) / width;
  const told: typeof all = [];
  for (const receipt of all.toSorted((a, b) => b.units - a.units))
    if (told.every((other) => Math.abs(other.at - receipt.at) >= apart)) told.push(receipt);
  return told.sort((a, b) => a.at - b.at);
}

/** Standstills of the suppliers that the row is bought from, and scheduled spikes. */
function marksOf(future: Future, row: number, setting: StorySetting) {
  const { purchases } = future;
  const suppliers = new Set<number>();
  for (let k = 0; k < purchases.length; k++) if (purchases.row[k] === row) suppliers.add(purchases.supplier[k]);
  return futureMarks(future, setting, suppliers);
}

function finding(
  material: StoryMaterial,
  row: number,
  item: string,
  steps: readonly Step[],
  { format }: StorySetting,
): string {
  const { releases, purchases } = material.future;
  let served = -1;
  for (let i = 0; i < releases.length; i++)
    if (releases.order[i] === material.place && releases.row[i] === row) served = releases.purchase[i];
  const until = served < 0 ? Infinity : purchases.booked[served] / TICKS_PER_DAY;
  const most = Math.max(0, ...steps.filter(({ at }) => at - 1 < until).map(({ waiting }) => waiting));
  if (most === 0) return `No ${item} was owed to anybody`;
  const what = `${format.count(most)} × ${item} ${most === 1 ? 'was' : 'were'} owed`;
  return served < 0 ? `${what} at most` : `${what} before ${purchaseName(served)} came`;
}
