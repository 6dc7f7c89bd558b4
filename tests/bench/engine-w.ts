import { replicate } from '../../src/study/replicate.js';
import { kpisOf } from './engine.js';
import { measure } from './measure.js';
import { shopW } from './shop-w.js';

// All thirty futures again and again, three times before the clock runs. An event is an order.
const [what = 'groups', plays = '5'] = process.argv.slice(2);
const { prepared, tapes } = shopW();
const play = (n: number) => {
  const r = n % tapes.length;
  const { values } = replicate(prepared, r, { groups: what === 'groups', tape: tapes[r].replay() });
  return { events: tapes[r].orders, kpis: kpisOf(values) };
};
for (let n = 0; n < 3 * tapes.length; n++) play(n);
console.log(JSON.stringify(measure(`engine, ${what}`, 'W', Number(plays) * tapes.length, play)));
