import { measure } from './measure.js';
import { simulateB } from './naive/workload-b.js';

const [items = 1000, ordersPerDay = 10 * items, days = 365] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(measure('naive', 'B', 1, () => simulateB('naive', { items, ordersPerDay, days }))));
