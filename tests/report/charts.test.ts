import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costService } from '../../src/report/charts/cost-service.js';
import { draw } from '../../src/report/charts/draw.js';
import { forest } from '../../src/report/charts/forest.js';
import { kpiStrip } from '../../src/report/charts/kpi-strip.js';
import { placeLabels } from '../../src/report/charts/place-labels.js';
import { shorten } from '../../src/report/charts/shorten.js';
import { CSS_THEME } from '../../src/report/charts/theme.js';
import { lookOf } from '../../src/report/strategy-look.js';
import { ticks } from '../../src/report/charts/ticks.js';
import { Format } from '../../src/report/format.js';

const format = new Format('EUR');
const labels = (of: ReturnType<typeof ticks>) =>
  of.values.map((value) => JSON.parse(of.labelExpr.split('[')[0])[String(value)]);
const texts = (svg: string) => Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, text]) => text);

describe('ticks', () => {
  it.each([
    ['rate', 0.92, 0.98, 192, false, ['92%', '94%', '96%', '98%']],
    ['rate', 0.971, 0.9725, 192, false, ['97.1%', '97.2%']],
    ['rate', -0.08, 0.005, 212, true, ['−8', '−6', '−4', '−2', '0']],
    ['money', -1020, 980, 212, true, ['−€1,000', '€0', '+€1,000']],
    ['money', 90_000, 92_400, 192, false, ['€90k', '€91k', '€92k']],
    ['per year', 12.4, 14, 192, false, ['12.5', '13.0', '13.5', '14.0']],
    ['rate', 0.9, 0.9, 192, false, ['86%', '88%', '90%', '92%', '94%']],
  ] as const)('%s from %d to %d in %d pixels', (kind, low, high, width, signed, expected) => {
    expect(labels(ticks(kind, low, high, width, format, { signed }))).toEqual(expected);
  });

  it('lie in the domain, which holds what was asked for, and each has its own label', () => {
    const range = fc.tuple(
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: 1, max: 1e5, noNaN: true }),
    );
    fc.assert(
      fc.property(range, ([low, span]) => {
        const axis = ticks('money', low, low + span, 300, format, { signed: true });
        const [from, to] = axis.domain;
        expect(from <= low && low + span <= to).toBe(true);
        expect(axis.values.every((v) => v >= from - span * 1e-9 && v <= to + span * 1e-9)).toBe(true);
        expect(axis.values.length).toBeGreaterThan(0);
        expect(new Set(labels(axis)).size).toBe(axis.values.length);
      }),
      { seed: 11 },
    );
  });
});

describe('labels of points', () => {
  it('stand right of and above the point, left of it where there is no room', () => {
    const [right, left] = placeLabels(
      [
        { x: 100, y: 100, label: 'Baseline' },
        { x: 470, y: 50, label: 'Baseline' },
      ],
      480,
      260,
    );
    expect(right).toEqual({ label: 'Baseline', labelX: 108, labelY: 90, align: 'left' });
    expect(left).toEqual({ label: 'Baseline', labelX: 462, labelY: 40, align: 'right' });
  });

  it('go where they are nearest to their own point', () => {
    const [first] = placeLabels(
      [
        { x: 44, y: 170, label: 'More safety stock' },
        { x: 102, y: 159, label: 'Expedite when late' },
      ],
      480,
      260,
    );
    expect(first).toEqual({ label: 'More safety stock', labelX: 52, labelY: 175, align: 'left' });
  });

  it.each([
    [false, 90],
    [true, 75],
  ])('leave room for a neighbour; bold: %s, which is wider', (bold, labelY) => {
    const spots = [
      { x: 20, y: 100, label: 'More safety stock', bold },
      { x: 245, y: 100, label: 'Second supplier' },
    ];
    expect(placeLabels(spots, 300, 260)[1]).toEqual({ label: 'Second supplier', labelX: 237, labelY, align: 'right' });
  });

  it('keep off each other, inside the plot', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 480 }),
      y: fc.integer({ min: 10, max: 250 }),
      label: fc.constantFrom('Baseline', 'More safety stock'),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 5 }), (spots) => {
        const boxes = placeLabels(spots, 480, 260).map(({ label, labelX, labelY, align }) => {
          const long = label.length * 6.4;
          return {
            from: align === 'left' ? labelX : labelX - long,
            to: align === 'left' ? labelX + long : labelX,
            y: labelY,
          };
        });
        const inside = boxes.every((a) => a.from >= 0 && a.to <= 480 && a.y >= 7 && a.y <= 253);
        const clash = boxes.some((a, i) =>
          boxes.some((b, k) => k > i && a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < 15),
        );
        expect([inside, clash]).toEqual([true, false]);
      }),
      { seed: 5 },
    );
  });
});

describe('names', () => {
  it.each([
    ['Second supplier', 18, 'Second supplier'],
    ['Reorder point for 95% of cycles', 18, 'Reorder p…f cycles'],
    ['abcdef', 5, 'ab…ef'],
  ])('%j within %d is %j', (name, most, short) => {
    expect([shorten(name, most), Array.from(shorten(name, most)).length <= most]).toEqual([short, true]);
  });

  it('the baseline shares its look with nobody', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(lookOf)).toEqual([0, 1, 2, 3, 4, 5, 1, 2]);
  });
});

describe('drawings', () => {
  const level = (strategy: number, mean: number, half: number) => ({
    strategy,
    mean,
    low: mean - half,
    high: mean + half,
  });
  const warnings: string[] = [];
  const drawn = (spec: Parameters<typeof draw>[0]) => draw(spec, (message) => warnings.push(message));

  it('a strip has a mark and an interval for each strategy and a dashed baseline', async () => {
    const svg = await drawn(kpiStrip([level(0, 0.92, 0.003), level(1, 0.977, 0.001)], 'rate', format, CSS_THEME));
    expect(texts(svg)).toEqual(['92%', '94%', '96%', '98%']);
    expect(svg.match(/stroke="var\(--s0\)" stroke-width="2"/g)).toHaveLength(1);
    expect(svg.match(/fill="var\(--s1\)"/g)).toHaveLength(1);
    expect(svg.match(/stroke-dasharray="2,2"/g)).toHaveLength(1);
  });

  it('differences stand at their place, with zone, zero and number', async () => {
    const rows = [{ strategy: 2, name: 'More safety stock', difference: 0.015, low: 0.014, high: 0.016 }];
    const svg = await drawn(forest(rows, 'rate', 0.005, format, CSS_THEME));
    expect(texts(svg)).toEqual(['−0.5', '0.0', '+0.5', '+1.0', '+1.5', 'More safety stock', '+1.5']);
    // Plot of 212 pixels over −0.5 … 1.6 points with 6 % of room: the zone is 10/23.52 of it wide.
    const [, width] = /<path[^>]*d="M[\d.]+,[\d.]+h([\d.]+)v[^>]*fill="var\(--chart-same\)"/.exec(svg)!;
    expect(Number(width)).toBeCloseTo((212 * 1) / 2.352, 1);
  });

  it('costs and service meet at the point, with both intervals', async () => {
    const points = [
      { strategy: 0, name: 'Baseline', cost: level(0, 50_000, 180), service: level(0, 0.92, 0.003) },
      { strategy: 1, name: 'Second supplier', cost: level(1, 53_400, 180), service: level(1, 0.977, 0.003) },
    ];
    const svg = await drawn(costService(points, format, CSS_THEME));
    expect(texts(svg).filter((text) => text === 'Second supplier')).toHaveLength(2); // halo and word
    expect(svg.match(/<line[^>]*stroke="var\(--s1\)"/g)).toHaveLength(2);
  });

  it('without an interval there is no whisker, and nothing was worth a warning', async () => {
    const open = { strategy: 1, mean: 0.95, low: NaN, high: NaN };
    const svg = await drawn(kpiStrip([level(0, 0.92, 0.003), open], 'rate', format, CSS_THEME));
    expect(svg).not.toContain('stroke="var(--s1)"');
    expect(svg).not.toContain('NaN');
    expect(warnings).toEqual([]);
  });

  it('a warning of the chart library reaches the caller', async () => {
    const said: string[] = [];
    await draw(
      { data: { values: [] }, mark: 'bar', encoding: { x: { field: 'a', type: 'nominal', scale: { type: 'log' } } } },
      (m) => said.push(m),
    );
    expect(said.length).toBeGreaterThan(0);
  });
});
