import { prepare } from '../../src/study/prepare.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';
import { runEngine } from './engine.js';
import { measure } from './measure.js';
import { workloadB } from './workloads.js';

// cold: the tape is recorded while it is played, chunk by chunk, in a process just started.
// cached: the tape is kept first (not timed) and played once to warm up; the second play is timed, as every later strategy's would be.
const [mode, ...numbers] = process.argv.slice(2);
const [items = 1000, ordersPerDay = 10 * items, days = 365] = numbers.map(Number);
const prepared = prepare(workloadB({ items, ordersPerDay, days }));

if (mode === 'cached') {
  const tape = cacheTape(recordTape(prepared.scenario, 0));
  runEngine(prepared, 0, tape.replay());
  const replay = () => runEngine(prepared, 0, tape.replay());
  console.log(JSON.stringify(measure('engine, cached tape', 'B', 1, replay)));
} else {
  console.log(JSON.stringify(measure('engine, cold', 'B', 1, (i) => runEngine(prepared, i))));
}
