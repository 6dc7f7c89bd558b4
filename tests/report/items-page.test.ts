import { describe, expect, it, vi } from 'vitest';
import { ROW_COLUMNS } from '../../src/kpis/row-table.js';
import { Format } from '../../src/report/format.js';
import { ItemsTable, type ItemsAsk } from '../../src/report/items-page.js';
import type { GroupTotals, StudyResult } from '../../src/study/result.js';
import { study } from './fixture.js';

type Row = Partial<Record<(typeof ROW_COLUMNS)[number], number>>;

/** Two strategies, two locations; `rows[strategy][location][item]` in each of two futures. */
function shop(rows: readonly (readonly (readonly Row[])[])[]): StudyResult {
  const base = study();
  const table = Float64Array.from(rows.flat(2).flatMap((row) => ROW_COLUMNS.map((column) => row[column] ?? 0)));
  const outcomes = base.outcomes.slice(0, 2).map((outcome) => ({ ...outcome, groups: { rows: table } as GroupTotals }));
  return { ...base, strategies: base.strategies.slice(0, 2), outcomes };
}

const row = (unitsOrdered: number, unitsFilled: number, unitsBackordered: number, unitDaysOnHand = 0): Row => ({
  unitsOrdered,
  unitsFilled,
  unitsBackordered,
  unitDaysOnHand,
  stockoutDays: 1.5,
});
const NAMES = ['Tasse blau', 'Kännchen', 'tray-10', 'tray-2'];
const result = shop([
  [
    [row(100, 60, 40, 240), row(50, 50, 0), row(10, 5, 5), row(0, 0, 0)],
    [row(100, 100, 0, 120), row(50, 40, 10), row(0, 0, 0), row(0, 0, 0)],
  ],
  [
    [row(100, 90, 10), row(50, 50, 0), row(10, 9, 1), row(0, 0, 0)],
    [row(100, 100, 0), row(50, 46, 4), row(0, 0, 0), row(0, 0, 0)],
  ],
]);
const ask: Omit<ItemsAsk, 'chosen'> = {
  search: '',
  sort: 'unitsBackordered',
  down: true,
  from: 0,
  count: 10,
  focus: {},
};
const page = (change: Partial<typeof ask> = {}, chosen = 1, format = new Format('EUR')) =>
  ItemsTable.of(result, chosen, NAMES)!.page({ ...ask, ...change }, format);
const names = (...args: Parameters<typeof page>) => page(...args).rows.map(({ name }) => name);

describe('the table of items', () => {
  it('tells means of the futures, locations together, beside what they were under the baseline', () => {
    const { columns, rows, total, found } = page();
    expect([total, found, columns.map(({ id }) => id)]).toEqual([
      4,
      4,
      ['name', 'unitFillRate', 'change', 'backorderUnitRate', 'unitsBackordered', 'onHandMean', 'stockoutDays'],
    ]);
    expect(rows[0]).toEqual({
      row: 0,
      name: 'Tasse blau',
      cells: ['Tasse blau', '95.0%', '+15.0', '5.0%', '10.0', '0.0', '3.0'],
      bar: [0.25, 1],
    });
  });

  it('of the baseline has no change, and its stock is that of the measured time', () => {
    const { columns, rows } = page({ sort: 'onHandMean' }, 0);
    expect(columns.some(({ id }) => id === 'change')).toBe(false);
    expect(rows[0].cells).toEqual(['Tasse blau', '80.0%', '20.0%', '40.0', '3.0', '3.0']);
  });

  it.each([
    ['unitsBackordered', true, ['Tasse blau', 'Kännchen', 'tray-10', 'tray-2']],
    ['unitFillRate', false, ['tray-10', 'Tasse blau', 'Kännchen', 'tray-2']],
    ['unitFillRate', true, ['Kännchen', 'Tasse blau', 'tray-10', 'tray-2']],
    ['change', true, ['tray-10', 'Tasse blau', 'Kännchen', 'tray-2']],
    ['name', false, ['Kännchen', 'Tasse blau', 'tray-2', 'tray-10']],
    ['name', true, ['tray-10', 'tray-2', 'Tasse blau', 'Kännchen']],
  ] as const)('by %s, down %s; what is not known comes last', (sort, down, expected) => {
    expect(names({ sort, down })).toEqual(expected);
  });

  it.each([
    ['kann', ['Kännchen']],
    ['TRAY', ['tray-10', 'tray-2']],
    ['  blau ', ['Tasse blau']],
    ['nothing', []],
  ])('finds %j', (search, expected) => {
    const found = page({ search });
    expect([found.rows.map(({ name }) => name), found.found, found.total]).toEqual([expected, expected.length, 4]);
  });

  it('shows a part, and only the items looked at', () => {
    expect([names({ from: 1, count: 2 }), names({ focus: { items: [2, 3] } })]).toEqual([
      ['Kännchen', 'tray-10'],
      ['tray-10', 'tray-2'],
    ]);
  });

  it('is written as the reader writes', () => {
    expect(page({}, 1, new Format('EUR', 'de-DE')).rows[0].cells.slice(1, 3)).toEqual(['95,0\u00a0%', '+15,0']);
  });

  it('is not there for a study played without tables', () => {
    expect(ItemsTable.of(study(), 1, NAMES)).toBeUndefined();
  });

  it('a look at a part of 10,000 items sorts nothing and folds no name again, and words only what it shows', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => row(100 + (i % 7), 90, i % 97));
    const twice = [many, many];
    const table = ItemsTable.of(
      shop([twice, twice]),
      1,
      many.map((_, i) => `item-${i}`),
    )!;
    const format = new Format('EUR');
    for (const sort of ['name', 'unitFillRate'] as const) table.page({ ...ask, sort }, format);
    const work = [
      vi.spyOn(String.prototype, 'normalize'),
      vi.spyOn(Int32Array.prototype, 'sort'),
      vi.spyOn(format, 'value'),
    ];
    for (const sort of ['name', 'unitFillRate'] as const)
      table.page({ ...ask, sort, search: '9', from: 20, count: 40 }, format);
    const counted = work.map(({ mock }) => mock.calls.length);
    vi.restoreAllMocks();
    // Two looks: what is searched for is folded, and of the forty rows shown at most five cells are numbers of this kind.
    expect(counted.slice(0, 2)).toEqual([2, 0]);
    expect(counted[2]).toBeGreaterThan(0);
    expect(counted[2]).toBeLessThanOrEqual(2 * 40 * 5);
  });
});
