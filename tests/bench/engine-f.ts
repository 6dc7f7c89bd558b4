import { prepare } from '../../src/study/prepare.js';
import type { Demand } from '../../src/domain/strategy.js';
import { runEngine } from './engine.js';
import { measure } from './measure.js';
import { workloadF } from './workloads.js';

// The same shop under a planner who knows the demand, and under one who forecasts it before every weekly review.
const [method = 'scenario'] = process.argv.slice(2);
const forecast: Demand = { from: 'forecast', method, bucketDays: 7, everyDays: 7, chooseDays: 182, sees: 'demand' };
const prepared = prepare(workloadF(method === 'scenario' ? { from: 'scenario' } : forecast));
console.log(JSON.stringify(measure(`weekly reviews, ${method}`, 'F', 1, (i) => runEngine(prepared, i))));
