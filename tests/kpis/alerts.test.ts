import { describe, expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { AlertQuality } from '../../src/kpis/alerts.js';
import { KpiSheet } from '../../src/kpis/kpi.js';
import { writeFacts, type FactRow } from '../reference/facts.js';
import { kpi, smallShop } from '../reference/small-shop.js';

/** [caught rate, false rate, lead in days] of a story of 40 days, 10 of warm-up, alerts good for 7. */
type Story = readonly (readonly [day: number, kind: 'FILLED' | 'BACKORDERED' | 'LOST' | 'ALERT'])[];

function quality(story: Story) {
  const { catalog } = smallShop();
  const family = new AlertQuality({ catalog, warmUp: ticks(10), horizon: ticks(40), alertsWithin: ticks(7) });
  const facts = story.map(([day, kind]): FactRow => ({ kind, time: ticks(day), ...COLUMNS }));
  writeFacts(facts, new Journal((journal) => family.add(journal)));
  const sheet = new KpiSheet();
  family.close(sheet);
  return (['alertCaughtRate', 'alertFalseRate', 'alertLead'] as const).map((name) => kpi(sheet.values, name));
}

const COLUMNS = {
  order: 0, row: 0, line: 0, units: 1, location: 0, shipped: 0, jumped: 0, beyondLimit: 0, level: 1, alert: 1, date: 0, since: 0,
}; // prettier-ignore

describe('alerts and stock-outs', () => {
  it.each<[string, Story, number[]]>([
    ['foretold by four days', [[12, 'ALERT'], [16, 'BACKORDERED']], [1, 0, 4]],
    ['told on the day itself', [[16, 'ALERT'], [16, 'BACKORDERED']], [1, 0, 0]],
    ['lead counts from the first alert', [[12, 'ALERT'], [14, 'ALERT'], [16, 'LOST']], [1, 0, 4]],
    ['missed', [[16, 'BACKORDERED']], [0, NaN, NaN]],
    ['too early to be right', [[12, 'ALERT'], [20, 'BACKORDERED']], [0, 1, NaN]],
    ['false', [[12, 'ALERT']], [NaN, 1, NaN]],
    ['all that follows is one stock-out', [[12, 'ALERT'], [16, 'BACKORDERED'], [17, 'LOST'], [18, 'BACKORDERED']], [1, 0, 4]],
    ['stock in between makes two', [[12, 'ALERT'], [16, 'BACKORDERED'], [17, 'FILLED'], [18, 'BACKORDERED']], [0.5, 0, 4]],
    ['an alert for the last stock-out does not count for the next', [[12, 'ALERT'], [14, 'LOST'], [15, 'FILLED'], [16, 'LOST']], [0.5, 0, 2]],
    ['in the middle of one it foretells nothing', [[12, 'LOST'], [13, 'ALERT'], [14, 'FILLED'], [15, 'LOST']], [0, NaN, NaN]],
    ['the warm-up is not measured', [[2, 'ALERT'], [5, 'LOST'], [6, 'FILLED'], [9, 'ALERT'], [12, 'LOST']], [1, NaN, 3]],
    ['too young to be judged', [[36, 'ALERT']], [NaN, NaN, NaN]],
    ['old enough to be judged', [[33, 'ALERT']], [NaN, 1, NaN]],
  ])('%s', (_name, story, expected) => {
    expect(quality(story)).toEqual(expected);
  }); // prettier-ignore

  it('beyond the limit per order is no stock-out', () => {
    const { catalog } = smallShop();
    const family = new AlertQuality({ catalog, warmUp: 0, horizon: ticks(40), alertsWithin: ticks(7) });
    writeFacts([{ kind: 'LOST', time: 5, ...COLUMNS, beyondLimit: 1 }], new Journal((j) => family.add(j)));
    const sheet = new KpiSheet();
    family.close(sheet);
    expect(kpi(sheet.values, 'alertCaughtRate')).toBeNaN();
  });
});
