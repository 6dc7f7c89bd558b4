import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { settleWarmUp } from '../../src/study/settle-warm-up.js';
import { summarise } from '../../src/study/summarise.js';
import { known, knownShop } from './known-shop.js';

const auto = (horizonDays: number, initial: number) =>
  knownShop('warm-up', { warmUpDays: 'auto', horizonDays, initial });

describe('warmUp: auto', () => {
  it('leaves a scenario alone that says how long', () => {
    const scenario = knownShop('warm-up', { warmUpDays: 3.5 });
    expect(settleWarmUp(scenario)).toEqual({ scenario, warnings: [] });
    expect(settleWarmUp(scenario).scenario).toBe(scenario);
  });

  it('changes nothing but the warm-up, and gives the same answer again', () => {
    const scenario = auto(600, 150);
    const settled = settleWarmUp(scenario);
    expect({ ...settled.scenario, warmUpDays: 'auto' }).toEqual(scenario);
    expect(settleWarmUp(scenario)).toEqual(settled);
  });

  it.each([150, 300, 600])('waits until %i units have been sold', (initial) => {
    // Position 7 is reached after initial − 7 sales of 1.5 a day, ± √sales/1.5; the slowest of a few pilots a little later.
    const sold = (initial - 7) / 1.5;
    const spread = Math.sqrt(initial - 7) / 1.5;
    const { scenario, warnings } = settleWarmUp(auto(1500, initial));
    expect(warnings).toEqual([]);
    expect(scenario.warmUpDays).toBeGreaterThan(sold - 2 * spread);
    expect(scenario.warmUpDays).toBeLessThan(sold + 4 * spread);
  });

  it('removes the bias of a shop that opens full', () => {
    const full = auto(1500, 300);
    const biased = onHand({ ...full, warmUpDays: 0 });
    // 293 units too many that melt in 195 of 1,500 days: 19 on average, on top of 2.65.
    expect(biased.low).toBeGreaterThan(7 * known.onHandMean);
    const settled = onHand(settleWarmUp(full).scenario);
    expect(Math.abs(settled.mean - known.onHandMean)).toBeLessThan(0.05 * known.onHandMean);
  });

  it('deletes little where nothing has to settle', () => {
    const { scenario, warnings } = settleWarmUp(auto(1500, 7));
    expect(warnings).toEqual([]);
    expect(scenario.warmUpDays).toBeLessThan(150);
  });

  it('takes the longest over the strategies', () => {
    const scenario = auto(1500, 300);
    const [lean] = scenario.strategies;
    const rich = { ...lean, name: 'rich', reorder: { ...lean.reorder, kind: 'base-stock', S: 290 } as const };
    const alone = settleWarmUp({ ...scenario, strategies: [rich] }).scenario.warmUpDays;
    expect(alone).toBeLessThan(150);
    expect(settleWarmUp({ ...scenario, strategies: [rich, lean] }).scenario.warmUpDays).toBe(
      settleWarmUp(scenario).scenario.warmUpDays,
    );
  });

  it('refuses a run that ends before it has settled: half of it goes, with a warning', () => {
    const { scenario, warnings } = settleWarmUp(auto(180, 300));
    expect(scenario.warmUpDays).toBe(90);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('lengthen the horizon');
  });
});

function onHand(scenario: ReturnType<typeof auto>) {
  const prepared = prepare(scenario);
  const outcomes = Array.from({ length: 20 }, (_, r) => replicate(prepared, r));
  const { strategies } = summarise(scenario, outcomes, { file: '', digest: '', warnings: [] });
  return strategies[0].kpis.find(({ kpi }) => kpi === 'onHandMean')!;
}
