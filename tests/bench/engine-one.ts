import { replicateKept, replicateTouched, touchedItems } from '../../src/study/one-item.js';
import { kpisOf } from './engine.js';
import { measure } from './measure.js';
import { shopW } from './shop-w.js';

// A lever of one item, step by step through thirty futures, ten steps before the clock runs. An event is an order of the whole shop: played or
// not, it is accounted for.
const [row = '25', steps = '30'] = process.argv.slice(2);
const { prepared, tapes } = shopW();
const { scenario } = prepared;
const [baseline] = scenario.strategies;
const { name } = scenario.catalog.items[Number(row)];
const kept = tapes.map((tape, r) => replicateKept(prepared, r, tape, true));
const shops = Array.from({ length: 10 + Number(steps) }, (_, step) => {
  const safetyStock = { serviceLevel: 0.8 + 0.004 * step };
  const strategy = { ...baseline, reorderByItem: { [name]: { ...baseline.reorder, safetyStock } } };
  return { ...prepared, scenario: { ...scenario, strategies: [strategy] } };
});
const play = (n: number) => {
  const r = n % tapes.length;
  const after = shops[Math.floor(n / tapes.length)];
  const items = touchedItems(scenario, kept[r].prepared.scenario.strategies[0], after.scenario.strategies[0])!;
  kept[r] = replicateTouched(after, kept[r], tapes[r], items);
  return { events: tapes[r].orders, kpis: kpisOf(kept[r].outcome.values) };
};
const warm = 10 * tapes.length;
for (let n = 0; n < warm; n++) play(n);
console.log(
  JSON.stringify(measure(`engine, item ${row} alone`, 'W', Number(steps) * tapes.length, (n) => play(warm + n))),
);
