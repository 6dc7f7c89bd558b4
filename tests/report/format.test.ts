import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Format } from '../../src/report/format.js';
import type { KpiKind } from '../../src/report/kpi-display.js';
import { kpiDisplay, KPI_GROUPS } from '../../src/report/kpi-display.js';
import { findKpi } from '../../src/domain/kpi-names.js';
import { strategyName } from '../../src/report/strategy-name.js';

const format = new Format('EUR');

describe('a figure somebody chose', () => {
  it.each([
    ['rate', 0.005, '0.5'],
    ['rate', 0.0025, '0.25'],
    ['rate', 0.003, '0.3'],
    ['rate', 0.45, '45'],
    ['rate', 0, '0'],
    ['money', 250, '€250'],
    ['money', 99.9, '€99.90'],
    ['money', 100_000, '€100,000'],
  ] as const)('%s %d: %s', (kind, value, text) => expect(new Format('EUR').given(kind, value)).toBe(text));
});

describe('values', () => {
  it.each<[KpiKind, number, number, string, string]>([
    ['rate', 0.9768, 0.001, '97.7%', '±0.1'],
    ['rate', 0.9768, 0.0004, '97.7%', '±0.04'],
    ['rate', 0.9768, 0.035, '98%', '±4'],
    ['rate', 0.62, 0.15, '60%', '±20'],
    ['rate', 0.92, 0, '92.0%', '±0'],
    ['rate', 0.92, NaN, '92.0%', ''],
    ['money', 90_523, 290, '€90,520', '±€290'],
    ['money', 90_523, 3, '€90,523', '±€3'],
    ['money', 1.234, 0.03, '€1.23', '±€0.03'],
    ['money', -1234, 0, '−€1,234', '±0'],
    ['money', 138.2, 0.3, '€138', '±€0.30'],
    ['days', 12.34, 0.2, '12.3', '±0.2'],
    ['days', 12.34, 0.7, '12', '±1'],
    ['days', 12.34, 0, '12', '±0'],
    ['days', 2.94, 0, '2.9', '±0'],
    ['money', 30.4, 4, '€30', '±€4'],
    ['days', 2.34, 0.2, '2.3', '±0.2'],
    ['per year', 12.46, 0.1, '12.5', '±0.1'],
    ['units', 5312.4, 42, '5,310', '±40'],
    ['units', 12.34, 0.4, '12.3', '±0.4'],
    ['ratio', 2.345, 0.02, '2.3', '±0.02'],
    ['rate', NaN, 0.1, '–', '±10'],
  ])('%s %d with half-width %d is %s %s', (kind, value, half, text, plusMinus) => {
    expect([format.value(kind, value, half), format.halfWidth(kind, value, half)]).toEqual([text, plusMinus]);
  });
});

describe('differences', () => {
  it.each<[KpiKind, number, number, string, string]>([
    ['rate', -0.074, 0.0035, '7.4', '−7.4'],
    ['rate', -0.0004, 0.0035, '0.0', '0.0'],
    ['money', -730, 290, '€730', '−€730'],
    ['money', 930, 50, '€930', '+€930'],
    ['days', -19.7, 0.9, '20', '−20'],
    ['rate', 0.0004, 0.0001, '0.04', '+0.04'],
    ['rate', -0.0004, 0, '0.0', '0.0'],
    ['days', 0.03, 0.004, '0.03', '+0.03'],
  ])('%s %d with half-width %d is %s, signed %s', (kind, value, half, size, signed) => {
    expect([format.size(kind, value, half), format.signed(kind, value, half)]).toEqual([size, signed]);
  });

  it.each<[KpiKind, number, number, string]>([
    ['rate', 0.053, 0.06, '5.3 to 6.0'],
    ['rate', -0.025, -0.017, '1.7 to 2.5'],
    ['rate', -0.001, 0.002, '−0.1 to +0.2'],
    ['money', -1020, -440, '€440 to €1,020'],
    ['money', -60, 90, '−€60 to +€90'],
    ['rate', 0.004, 0.087, '0.4 to 8.7'],
    ['rate', -0.026, 0.002, '−2.6 to +0.2'],
    ['rate', 0, 0, '0.0 to 0.0'],
    ['money', 4, 1080, '€4 to €1,080'],
    ['rate', 0.00001, 0.005, '0.001 to 0.50'],
    ['days', -0.6, -0.002, '0.002 to 0.60'],
    ['money', 200, 1080, '€200 to €1,080'],
  ])('%s from %d to %d is %s', (kind, low, high, text) => {
    expect(format.range(kind, low, high)).toBe(text);
  });
});

describe('money', () => {
  it.each([
    [90_523, 290, '€90.5k'],
    [1_234_567, 290, '€1.23M'],
    [999_960, 290, '€1.00M'],
    [90_523, 6000, '€91k'],
    [9_999, 290, '€10,000'],
  ])('%d ± %d is short %s', (value, half, text) => {
    expect(format.short('money', value, half)).toBe(text);
  });

  it('is in the currency and locale given, and says an unknown code after the number', () => {
    expect(new Format('USD').value('money', 1234)).toBe('$1,234');
    expect(new Format('EUR', 'de-DE').value('money', 1234)).toBe('1.234\u00a0€');
    expect(new Format('beads').value('money', 1234)).toBe('1,234 beads');
    expect(new Format('EUR', 'de-DE').short('money', 15_400, 100)).toBe('15,4k\u00a0€');
    expect(new Format('beads').short('money', 15_400, 100)).toBe('15.4k beads');
  });
});

describe('no digit below the first of the half-width', () => {
  it('for any rate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
        (x, half) => {
          const shown = format.value('rate', x, half).replace('%', '');
          const decimals = shown.split('.')[1]?.length ?? 0;
          expect(decimals).toBeLessThanOrEqual(1);
          expect(10 ** -decimals * 10).toBeGreaterThan(half * 100 * (decimals === 1 ? 0 : 0.0999));
          expect(Math.abs(Number(shown) - x * 100)).toBeLessThanOrEqual(Math.max(0.05, half * 50) + 1e-9);
        },
      ),
      { seed: 7 },
    );
  });

  it('for any money: rounding moves a number by at most a tenth of its half-width', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 50, max: 1e6 }), (x, half) => {
        const shown = Number(format.value('money', x, half).replace(/[€,]/g, '').replace('−', '-'));
        expect(Math.abs(shown - x)).toBeLessThanOrEqual(half / 10);
      }),
      { seed: 7 },
    );
  });
});

describe('names', () => {
  it.each([
    ['second-supplier', 'Second supplier'],
    ['baseline', 'Baseline'],
    ['S-and-s', 'S and s'],
    ['übervorrat', 'Übervorrat'],
    ['', ' '],
  ])('%j is shown as %j', (name, shown) => {
    expect(strategyName(name)).toBe(shown);
  });

  it('every KPI in the tables exists and has words', () => {
    const all = KPI_GROUPS.flatMap(({ kpis, seldom = [] }) => [...kpis, ...seldom]);
    expect(all.filter((kpi) => findKpi(kpi) === undefined)).toEqual([]);
    expect(all.filter((kpi, i) => all.indexOf(kpi) < i)).toEqual([]);
    expect(kpiDisplay('waitSpread')).toEqual({
      kpi: 'waitSpread',
      label: 'Longest ÷ median wait',
      kind: 'ratio',
      better: 'lower',
    });
    expect(kpiDisplay('toString').label).toBe('To string');
  });
});
