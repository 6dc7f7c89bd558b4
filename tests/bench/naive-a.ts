import { measure } from './measure.js';
import { simulateA } from './naive/workload-a.js';

const replications = Number(process.argv[2] ?? 100);
console.log(JSON.stringify(measure('naive', 'A', replications, (i) => simulateA(`naive ${i}`))));
