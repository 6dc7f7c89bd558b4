import { existsSync, readFileSync } from 'node:fs';
import { prepare } from '../../src/study/prepare.js';
import { replicate } from '../../src/study/replicate.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';

// The workbench's work: one strategy of scenarios/bench-50-items on tapes that are kept, as after a slider's move. Prints one line of JSON:
// ns of processor time an order, of every play of all futures after `warm` of them.
const [groups = 'groups', plays = '10', warm = '3', file = 'scenarios/bench-50-items.yaml'] = process.argv.slice(2);
const readText = (path: string) => (existsSync(path) ? readFileSync(path) : undefined);
const { scenario } = parseScenario(readFileSync(file, 'utf8'), { file, readText });
if (!scenario) throw new Error(`${file} has problems`);
const prepared = prepare({ ...scenario, strategies: scenario.strategies.slice(0, 1) });
const tapes = Array.from({ length: 30 }, (_, r) => cacheTape(recordTape(prepared.scenario, r)));
const orders = tapes.reduce((sum, tape) => sum + tape.orders, 0);

const ns: number[] = [];
for (let play = 0; play < Number(warm) + Number(plays); play++) {
  const before = process.cpuUsage();
  const started = performance.now();
  tapes.forEach((tape, r) => replicate(prepared, r, { groups: groups === 'groups', tape: tape.replay() }));
  const { user, system } = process.cpuUsage(before);
  const clock = process.env.CLOCK === 'wall' ? performance.now() - started : (user + system) / 1000;
  if (play >= Number(warm)) ns.push((clock * 1e6) / orders);
}
ns.sort((a, b) => a - b);
const [best, median] = [ns[0], ns[ns.length >> 1]].map((x) => Number(x.toFixed(1)));
console.log(JSON.stringify({ name: `30 futures, ${groups}`, orders, median, best }));
