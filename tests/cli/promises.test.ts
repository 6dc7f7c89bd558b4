import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Exit } from '../../src/cli/exit-codes.js';
import { inProcess, workshop } from './bullwhip.js';

const { path } = workshop();
const date = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

/** Two orders a day for half a year, promised for 20 days: near ones take 1 to 10 days, far ones 16 to 25. */
const table = path('sent.csv');
writeFileSync(
  table,
  [
    'Order,Ordered,Promised,Delivered,Zone',
    ...Array.from({ length: 360 }, (_, k) => {
      const [day, isFar, took] = [Math.floor(k / 2), k % 2 === 1, 1 + ((Math.floor(k / 2) * 7) % 10)];
      return `${k},${date(day)},${date(day + 20)},${date(day + took + (isFar ? 15 : 0))},${isFar ? '"=far"' : 'near'}`;
    }),
  ].join('\n'),
);

describe('bullwhip promises', () => {
  it('says how many days to promise, what that would have been worth, and the line for a scenario', async () => {
    const { code, stdout, stderr } = await inProcess(['promises', table]);
    expect(code).toBe(Exit.DONE);
    expect(stderr).toContain('taken: 360');
    // All 360 are known: P80 is the 3/5 of the far ones, P90 their 4/5, P95 their 9/10.
    expect(stdout).toMatch(/^all alike +360 +21 +23 +24$/m);
    expect(stdout).toMatch(/^as was promised +20\.0 +25\.\d%$/m);
    expect(stdout).toMatch(/^P80 of the past +2\d\.\d +\d+\.\d%$/m);
    expect(stdout).toContain('  promise: { inStock: 23d }  # fitted: P90 of 360 orders up to 2026-');
  });

  it('does so by what is known at the order, as a table and a file that no spreadsheet runs', async () => {
    const { stdout } = await inProcess(['promises', table, '--by', 'Zone', '--out', path('out')]);
    expect(stdout).toMatch(/^near +180 +9 +10 +10$/m);
    expect(stdout).toMatch(/^=far +180 +23 +24 +25$/m);
    expect(stdout).toMatch(/Groups by Zone foretell the last third of the past with \d\d\.\d% less/);
    // The far ones are kept by 23 to 25 days, the near ones by 9 or 10: what was promised by group is shorter, and as seldom late.
    const [all, byGroup] = ['', ' by group'].map((rule) =>
      new RegExp(`^P90 of the past${rule} +(\\S+) +(\\S+)%$`, 'm').exec(stdout)!.slice(1).map(Number),
    );
    expect(byGroup[0]).toBeLessThan(all[0] - 3);
    expect(byGroup[1]).toBeLessThanOrEqual(all[1]);
    const lines = readFileSync(path('out/promises.csv'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.some((line) => line.startsWith('='))).toBe(false);
  });

  it('of an order, or of a single day, says what it can’t say', async () => {
    const few = path('few.csv');
    for (const n of [1, 300]) {
      const rows = Array.from({ length: n }, (_, k) => `${k},2026-01-01,2026-01-1${k % 10},z${k % 2}`);
      writeFileSync(few, ['Order,Ordered,Delivered,Zone', ...rows].join('\n'));
      const { stdout } = await inProcess(['promises', few, '--by', 'Zone']);
      expect(stdout).not.toMatch(/NaN|would not have foretold/);
      expect(stdout).toContain('Too few orders have come yet to say whether groups by Zone matter.');
      expect(stdout).toContain('Too few orders have come yet to say what such promises would have been worth.');
      expect(stdout).toContain(
        n === 1 ? 'Too few deliveries are known to promise from.' : '  promise: { inStock: 17d }',
      );
    }
  });

  it('has the same as JSON', async () => {
    const { stdout } = await inProcess(['promises', table, '--json', '-']);
    const file = JSON.parse(stdout) as { all: number[]; replay: { rules: { rule: string }[] } };
    expect(file.all).toEqual([21, 23, 24]);
    expect(file.replay.rules.map(({ rule }) => rule)).toEqual(['all alike', 'times quote']);
  });

  it.each([
    [['missing.csv'], 'missing.csv'],
    [[table, '--by', 'Carrier'], "no column 'Carrier'"],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await inProcess(['promises', ...args]);
    expect(code).toBe(Exit.BAD_INPUT);
    expect(stderr).toContain(message);
  });
});
