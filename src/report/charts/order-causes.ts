import { TICKS_PER_DAY } from '../../domain/time.js';
import { causesOf, type CauseShare } from '../future/causes.js';
import { causeLabel, causeNoun } from '../future/cause-words.js';
import type { StoryMaterial } from '../future/story-material.js';
import { stretch } from '../trace/dates.js';
import {
  alongDays,
  daysAxis,
  forRows,
  frameOf,
  nothingToDraw,
  pixels,
  specBase,
  textWidth,
  type FutureChartInput,
} from './future-frame.js';
import { shorten } from './shorten.js';
import type { ChartView } from './view.js';

const ID = 'order-causes';

/** From the promised to the actual day: what took how long, one bar after the other, and all of it. */
export function orderCauses(material: StoryMaterial, input: FutureChartInput): ChartView {
  const { future, place } = material;
  const { promised, delivered } = future.orders;
  const late = delivered[place] - promised[place];
  if (Number.isNaN(late)) return nothingToDraw(ID, 'It was not delivered', 'There is no day to count to.', input);
  if (late <= 0) return nothingToDraw(ID, 'It came in time', 'It came by the day that was promised.', input);
  const shares = causesOf(material);
  if (!shares)
    return nothingToDraw(
      ID,
      'Why it was late',
      'What it waited for was not yet on order when it was promised: the facts don’t tell the days apart.',
      input,
    );
  const { setting, theme } = input;
  const bars = barsOf(shares, promised[place], late).map((bar) => ({
    ...bar,
    label: bar.share ? causeLabel(bar.share, future, setting) : 'Late in all',
    said: bar.share ? `${bar.ticks > 0 ? '+' : '−'}${stretch(Math.abs(bar.ticks))}` : stretch(late),
  }));
  const left = Math.min(140, Math.max(...bars.map(({ label }) => textWidth(label))) + 12);
  const right = Math.max(...bars.map(({ said }) => textWidth(said))) + 10;
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const domain: [number, number] = [Math.min(...ends), Math.max(...ends)];
  const frame = forRows(frameOf(input, { left, right, top: 4, bottom: 24 }, domain), bars.length);
  const step = Math.min(30, frame.height / bars.length);
  const thick = Math.min(15, step * 0.6);
  const rows = bars.map((bar, i) => ({
    from: Math.min(bar.from, bar.to),
    to: Math.max(bar.from, bar.to),
    top: step * (i + 0.5) - thick / 2,
    bottom: step * (i + 0.5) + thick / 2,
    middle: step * (i + 0.5),
    label: shorten(bar.label, Math.floor(left / 6.6)),
    said: bar.said,
    edge: -10,
    all: bar.share ? 0 : 1,
  }));
  const x = daysAxis(frame, setting.scenario.start, 'from');
  const y = pixels('middle');
  return {
    id: ID,
    title: finding(shares, material, input),
    note: 'From the promised to the actual day',
    legend: [],
    spec: {
      ...specBase(frame, input),
      data: { values: rows },
      layer: [
        {
          mark: { type: 'rect' as const },
          encoding: {
            x,
            x2: { field: 'to' },
            y: pixels('top'),
            y2: { field: 'bottom' },
            color: {
              field: 'all',
              type: 'nominal' as const,
              legend: null,
              scale: { domain: [0, 1], range: [theme.soft, theme.ink] },
            },
          },
        },
        {
          mark: { type: 'text' as const, align: 'right' as const, baseline: 'middle' as const, color: theme.ink },
          encoding: { x: pixels('edge'), y, text: { field: 'label', type: 'nominal' as const } },
        },
        {
          mark: { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: 6 },
          encoding: { x: { ...x, field: 'to' }, y, text: { field: 'said', type: 'nominal' as const } },
        },
      ],
    },
    width: input.width,
    height: input.height,
    plot: { left: frame.left, top: frame.top, width: frame.width, height: frame.height },
    points: rows.map((row, i) => ({
      x: alongDays(frame, (row.from + row.to) / 2),
      y: frame.top + row.middle,
      text: [
        `${bars[i].label}: ${row.said}`,
        `${setting.dates.day(row.from * TICKS_PER_DAY)} to ${setting.dates.day(row.to * TICKS_PER_DAY)}`,
      ],
    })),
    table: {
      head: ['Cause', 'Took', 'From', 'To'],
      rows: bars.map(({ label, said, from, to }) => [
        label,
        said,
        setting.dates.day(from * TICKS_PER_DAY),
        setting.dates.day(to * TICKS_PER_DAY),
      ]),
    },
    summary: `From the promised to the actual day: ${bars.map(({ label, said }) => `${label} ${said}`).join(', ')}.`,
  };
}

interface Bar {
  /** Days from the start. */
  readonly from: number;
  readonly to: number;
  readonly ticks: number;
  /** Absent: all of them together. */
  readonly share?: CauseShare;
}

function barsOf(shares: readonly CauseShare[], promised: number, late: number): Bar[] {
  let at = promised;
  const bars = shares.map((share): Bar => {
    const from = at / TICKS_PER_DAY;
    at += share.ticks;
    return { from, to: at / TICKS_PER_DAY, ticks: share.ticks, share };
  });
  return [...bars, { from: promised / TICKS_PER_DAY, to: (promised + late) / TICKS_PER_DAY, ticks: late }];
}

/** '23 days for the port outage, 3 days for handling and carrier' */
function finding(shares: readonly CauseShare[], { future }: StoryMaterial, { setting }: FutureChartInput): string {
  const [first, second] = shares.filter(({ ticks }) => ticks > 0).sort((a, b) => b.ticks - a.ticks);
  const said = (share: CauseShare) => `${stretch(share.ticks)} for ${causeNoun(share, future, setting)}`;
  const isWorth = second !== undefined && second.ticks > TICKS_PER_DAY / 2;
  const text = isWorth ? `${said(first)}, ${said(second)}` : said(first);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
