import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTicks } from '../../src/report/charts/date-ticks.js';
import { draw } from '../../src/report/charts/draw.js';
import { fan } from '../../src/report/charts/fan.js';
import { placeMarks } from '../../src/report/charts/place-marks.js';
import { CSS_THEME } from '../../src/report/charts/theme.js';
import { Format } from '../../src/report/format.js';
import { queueTitle } from '../../src/report/html/queue-title.js';
import { queueFinding } from '../../src/report/queue-finding.js';
import { Dates } from '../../src/report/trace/dates.js';
import type { DailyBand } from '../../src/study/result.js';

const format = new Format('EUR');
const dates = new Dates('2026-09-01');
const DAYS = 180;
const WARM_UP = 60;

type Shape = (day: number) => number;
const none: Shape = () => 0;
/** Rises from one day to its height and falls again to nothing, `wide` days on both sides. */
const hill =
  (day: number, height: number, wide: number): Shape =>
  (d) =>
    Math.max(0, height * (1 - Math.abs(d - day) / wide));

function band(p50: Shape, p90: Shape = p50, strategy = 'baseline'): DailyBand {
  const of = (shape: Shape) => Float64Array.from({ length: DAYS }, (_, day) => shape(day));
  return { strategy, level: 'backordered', p10: of(none), p25: of(none), p50: of(p50), p75: of(p50), p90: of(p90) };
}

const title = (a: DailyBand, b?: DailyBand, replications = 200) =>
  queueTitle(queueFinding(a, b, WARM_UP, replications), 'Baseline', b && 'B', dates, format);

describe('the title of units waiting', () => {
  // Day 117 of 1 September 2026 is 27 December, day 91 is 1 December.
  const long = hill(117, 405, 60);
  it.each<[string, DailyBand, DailyBand | undefined, string]>([
    ['the baseline alone', band(long), undefined, 'The queue peaks at about 410 units on 27 Dec'],
    [
      'gone early',
      band(long),
      band(hill(91, 160, 12)),
      'Under B the queue is gone by 13 Dec; under Baseline it peaks at about 410 units on 27 Dec',
    ],
    [
      'gone when the baseline’s is, too',
      band(hill(91, 405, 14)),
      band(hill(91, 160, 12)),
      'The queue peaks at about 410 units on 1 Dec under Baseline, at about 160 under B',
    ],
    [
      'lower on another day',
      band(long),
      band(hill(130, 91, 49)),
      'The queue peaks at about 410 units on 27 Dec under Baseline, at about 91 on 9 Jan 2027 under B',
    ],
    [
      'higher',
      band(hill(91, 91, 60)),
      band(long),
      'The queue peaks at about 91 units on 1 Dec under Baseline, at about 410 on 27 Dec under B',
    ],
    ['alike', band(long), band(hill(117, 380, 60)), 'The queue peaks at about 410 units on 27 Dec, with B as without'],
    [
      'none under B',
      band(long),
      band(none),
      'Under B there usually is no queue; under Baseline it peaks at about 410 units on 27 Dec',
    ],
    [
      'seldom a queue',
      band(none, long),
      band(none, hill(130, 91, 9)),
      'On the worst day about 410 units or more wait in one future of ten under Baseline, about 91 under B',
    ],
    [
      'five days of a queue are seldom',
      band(hill(117, 50, 3), long),
      undefined,
      'On the worst day about 410 units or more wait in one future of ten',
    ],
    ['almost never', band(none), band(none), 'On any day no order waits in at least nine futures of ten'],
    [
      'only in the warm-up',
      band(hill(20, 99, 30)),
      undefined,
      'On any day no order waits in at least nine futures of ten',
    ],
  ])('%s', (_, a, b, said) => {
    expect(title(a, b)).toBe(said);
  });

  it('speaks of no worst tenth of nine futures', () => {
    expect(title(band(hill(117, 50, 3), long), undefined, 9)).toBe('The queue peaks at about 50 units on 27 Dec');
  });

  it('claims an early end only where the queue stays below 2 % of the peak from then on', () => {
    const relapse: Shape = (d) => hill(91, 160, 12)(d) + hill(150, 40, 5)(d);
    expect(queueFinding(band(long), band(relapse), WARM_UP, 200)?.goneBy).toBe(154);
    let claims = 0;
    const settings = fc.record({
      at: fc.integer({ min: 60, max: 170 }),
      high: fc.integer({ min: 1, max: 500 }),
      wide: fc.integer({ min: 2, max: 60 }),
    });
    fc.assert(
      fc.property(settings, settings, (a, b) => {
        const [one, two] = [band(hill(a.at, a.high, a.wide)), band(hill(b.at, b.high, b.wide))];
        const found = queueFinding(one, two, WARM_UP, 200);
        if (found?.goneBy === undefined) return;
        claims++;
        const rest = two.p50.subarray(found.goneBy);
        expect(rest.every((units) => units <= 0.02 * found.baseline.units)).toBe(true);
        expect(one.p50.subarray(found.goneBy + 14).some((units) => units > 0.1 * found.baseline.units)).toBe(true);
      }),
      { seed: 5 },
    );
    expect(claims).toBeGreaterThan(10);
  });
});

describe('dates on an axis', () => {
  const labels = (of: ReturnType<typeof dateTicks>) =>
    of.values.map((value) => JSON.parse(of.labelExpr.split('[')[0])[String(value)]);
  it.each([
    ['2026-09-01', 46, 180, 1084, ['1 Nov', '1 Dec', '1 Jan 2027', '1 Feb']],
    ['2026-09-01', 46, 180, 170, ['1 Nov', '1 Jan 2027']],
    ['2026-01-05', 0, 1460, 300, ['1 Jan', '1 Jan 2028', '1 Jan 2029', '1 Jan 2030']],
    ['2026-01-05', 0, 21, 300, ['5 Jan', '12 Jan', '19 Jan', '26 Jan']],
    ['2026-01-05', 0, 3, 300, ['5 Jan', '6 Jan', '7 Jan', '8 Jan']],
  ])('from %s, days %d to %d in %d pixels', (start, from, to, width, said) => {
    expect(labels(dateTicks(start, from, to, width))).toEqual(said);
  });
});

describe('labels of spikes and outages', () => {
  it('stand above their stretch, a row higher where the one before is in the way', () => {
    const marks = [
      { from: 10, to: 14, label: 'Black Friday ×5' },
      { from: 14, to: 34, label: 'Advent ×2.5' },
      { from: 80, to: 120, label: 'Port outage' },
      { from: 200, to: 210, label: 'after the end' },
    ];
    const placed = placeMarks(marks, [0, 100], 500);
    expect(placed.map(({ label, row }) => [label, row])).toEqual([
      ['Black Friday ×5', 0],
      ['Advent ×2.5', 1],
      ['Port outage', 0],
    ]);
    expect(placed.map(({ labelX }) => labelX)).toEqual([50, 70, 400]);
    expect(placed[2]).toMatchObject({ from: 80, to: 100 });
  });

  it('keep inside the plot and off each other', () => {
    const mark = fc.record({
      from: fc.double({ min: 0, max: 95, noNaN: true }),
      label: fc.constantFrom('Sale ×2', 'Black Friday ×5', 'Port outage'),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (some) => {
        const marks = some.map((m) => ({ ...m, to: m.from + 5 })).sort((a, b) => a.from - b.from);
        const placed = placeMarks(marks, [0, 100], 600).filter(({ label }) => label !== '');
        for (const [i, a] of placed.entries()) {
          expect(a.labelX >= 0 && a.labelX + a.label.length * 6.2 <= 600 + 1e-9).toBe(true);
          const next = placed.slice(i + 1).filter((b) => b.row === a.row);
          for (const b of next) expect(b.labelX).toBeGreaterThan(a.labelX + a.label.length * 6.2);
        }
      }),
      { seed: 3 },
    );
  });
});

describe('units waiting, drawn', () => {
  const time = {
    start: '2026-09-01',
    warmUpDays: WARM_UP,
    horizonDays: DAYS,
    marks: [{ from: 87, to: 91, label: 'Sale ×5' }],
  };
  const series = [
    { strategy: 0, band: band(hill(117, 405, 60), hill(117, 800, 80)) },
    { strategy: 1, band: band(hill(91, 160, 12), hill(91, 300, 30), 'b') },
  ];
  const note = { day: 117, units: 405, text: '410 waiting on 27 Dec' };

  it('has bands, medians, marks, dates and the end of the warm-up, and says nothing on the console', async () => {
    const said: string[] = [];
    const svg = await draw(fan(series, time, note, format, CSS_THEME, { width: 600, height: 200 }), (m) =>
      said.push(m),
    );
    expect(said).toEqual([]);
    const texts = Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, text]) => text);
    for (const text of ['Sale ×5', 'warm-up', '410 waiting on 27 Dec', '1 Nov', '1 Jan 2027', '0', '400']) {
      expect(texts).toContain(text);
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.match(/<path[^>]*fill="var\(--s[01]\)"/g)).toHaveLength(4);
    expect(svg.match(/<path[^>]*stroke="var\(--s[01]\)"/g)).toHaveLength(4);
  });

  it('puts the close of a day at its right edge, and the peak where its words stand', () => {
    const spec = fan(series, time, note, format, CSS_THEME, { width: 600, height: 200 });
    const { values } = (spec as { data: { values: { strategy: number; at: number; p50: number }[] } }).data;
    const baseline = values.filter(({ strategy }) => strategy === 0);
    expect(baseline.find(({ at }) => at === 118)?.p50).toBe(405);
    expect(baseline.at(-1)?.at).toBe(DAYS);
  });

  it('passes days over where they would share pixels, never the one with the words', () => {
    const spec = fan(series, time, note, format, CSS_THEME, { width: 120, height: 100 });
    const { values } = (spec as { data: { values: { at: number }[] } }).data;
    expect(values.length).toBeLessThan(2 * 60);
    expect(values.some(({ at }) => at === 118)).toBe(true);
  });

  it('has no sign of a warm-up where there was none', async () => {
    const svg = await draw(
      fan(series, { ...time, warmUpDays: 0 }, undefined, format, CSS_THEME, { width: 600, height: 200 }),
    );
    expect(svg).not.toContain('warm-up');
    expect(svg).toContain('1 Sep');
  });
});
