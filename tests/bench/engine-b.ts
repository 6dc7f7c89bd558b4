import { prepare } from '../../src/study/prepare.js';
import { cacheTape } from '../../src/world/cache-tape.js';
import { recordTape } from '../../src/world/record-tape.js';
import { runEngine } from './engine.js';
import { measure } from './measure.js';
import { workloadB } from './workloads.js';

// cold: the tape is recorded while it is played, chunk by chunk, in a process just started.
// cached: the tape is kept and played twice first (not timed); the third play is timed, as that of a slider's next move would be.
const [mode, ...numbers] = process.argv.slice(2);
const [items = 1000, ordersPerDay = 10 * items, days = 365] = numbers.map(Number);
const prepared = prepare(workloadB({ items, ordersPerDay, days }));

if (mode === 'cached') {
  const tape = cacheTape(recordTape(prepared.scenario, 0));
  const replay = () => runEngine(prepared, 0, tape.replay());
  replay();
  replay();
  console.log(JSON.stringify(measure('engine, cached tape', 'B', 1, replay)));
} else {
  console.log(JSON.stringify(measure('engine, cold', 'B', 1, (i) => runEngine(prepared, i))));
}
