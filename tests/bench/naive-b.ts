import { measure } from './measure.js';
import { simulateB } from './naive/workload-b.js';
import { dailyDemand } from './zipf-shop.js';

const [items = 1000, ordersPerDay = 10 * items, days = 365] = process.argv.slice(2).map(Number);
const shop = { items, ordersPerDay, days };
const demand = dailyDemand(shop);
console.log(JSON.stringify(measure('naive', 'B', 1, () => simulateB('naive', shop, demand))));
