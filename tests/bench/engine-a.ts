import { prepare } from '../../src/study/prepare.js';
import { runEngine } from './engine.js';
import { measure } from './measure.js';
import { workloadA } from './workloads.js';

const replications = Number(process.argv[2] ?? 1000);
const prepared = prepare(workloadA());
console.log(JSON.stringify(measure('engine', 'A', replications, (i) => runEngine(prepared, i))));
