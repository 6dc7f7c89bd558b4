import { readFileSync } from 'node:fs';
import type { Strategy } from '../../src/domain/strategy.js';
import { replicateKept, replicateTouched, touchedItems } from '../../src/study/one-item.js';
import { prepare } from '../../src/study/prepare.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';

// A lever of one item of scenarios/bench-50-items, step by step: 30 futures on tapes that are kept. Prints one line of JSON: milliseconds of
// processor time a step, for the item in the middle of the ranks and for the best seller.
const file = 'scenarios/bench-50-items.yaml';
const { scenario } = parseScenario(readFileSync(file, 'utf8'), { file });
if (!scenario) throw new Error(`${file} has problems`);
const [baseline] = scenario.strategies;
const prepared = prepare({ ...scenario, strategies: [baseline] });
const tapes = Array.from({ length: 30 }, (_, r) => cacheTape(recordTape(prepared.scenario, r)));
const under = (strategy: Strategy) => ({ ...prepared, scenario: { ...prepared.scenario, strategies: [strategy] } });

function steps(item: number, n: number): { median: number; best: number; first: number; orders: number } {
  const { name } = scenario!.catalog.items[item];
  let kept = tapes.map((tape, r) => replicateKept(prepared, r, tape, true));
  let before = baseline;
  const ms: number[] = [];
  for (let step = 0; step < n; step++) {
    const safetyStock = { serviceLevel: 0.8 + (0.19 * step) / n };
    const after = { ...baseline, reorderByItem: { [name]: { ...baseline.reorder, safetyStock } } };
    const started = process.cpuUsage();
    const touched = touchedItems(scenario!, before, after)!;
    const shop = under(after);
    kept = kept.map((one, r) => replicateTouched(shop, one, tapes[r], touched));
    const { user, system } = process.cpuUsage(started);
    ms.push((user + system) / 1000);
    before = after;
  }
  const [first, ...rest] = ms;
  rest.sort((a, b) => a - b);
  const [median, best] = [rest[rest.length >> 1], rest[0]].map((x) => Number(x.toFixed(2)));
  const orders = tapes.reduce((sum, tape) => sum + tape.part([item]).orders.length, 0);
  return { median, best, first: Number(first.toFixed(1)), orders };
}

console.log(JSON.stringify({ name: 'one item, 30 futures', middle: steps(25, 41), bestSeller: steps(0, 41) }));
