import { plural } from '../../domain/count-words.js';
import type { MorningPlan, PromiseAtRisk } from '../../planning/decisions.js';
import { strong, type Rich } from '../rich.js';
import { sum, unitWords } from './plain-words.js';
import type { PlanWords } from './words.js';

/** 'Buy 14 items for €8,240 from 2 suppliers; 3 customers will be let down unless PO-17 is hurried.' */
export function headline(plan: MorningPlan, words: PlanWords): Rich {
  const { buy, allocate, expedite, move, promises } = plan;
  const parts: Rich[] = [];
  if (allocate.length > 0) {
    const orders = new Set(allocate.map(({ order }) => order)).size;
    parts.push(['send ', strong(`${unitWords(sum(allocate, (one) => one.units), words)} to ${words.count(orders)} ${plural(orders, 'customer')}`)]); // prettier-ignore
  }
  if (buy.length > 0) {
    const items = new Set(buy.map(({ item }) => item)).size;
    const suppliers = new Set(buy.map(({ supplier }) => supplier)).size;
    parts.push([
      'buy ',
      strong(`${words.count(items)} ${plural(items, 'item')} for ${words.money(sum(buy, ({ cost }) => cost))}`),
      ` from ${words.count(suppliers)} ${plural(suppliers, 'supplier')}`,
    ]);
  }
  if (expedite.length > 0)
    parts.push(['hurry ', strong(`${words.count(expedite.length)} purchase ${plural(expedite.length, 'order')}`), ` for ${words.money(sum(expedite, (one) => one.surcharge))}`]); // prettier-ignore
  if (move.length > 0)
    parts.push([`move ${words.count(move.length)} ${plural(move.length, 'item')} between locations`]);
  const broken = promises.filter(({ chance }) => chance === 1);
  const first: Rich = parts.length > 0 ? sentence(parts) : [strong('Nothing to send, buy or hurry this morning')];
  return [...first, ...letDown(broken, plan.brokenWithout, words)];
}

function letDown(broken: readonly PromiseAtRisk[], without: number, words: PlanWords): Rich {
  const n = broken.length;
  const saved = without - n;
  const saves = saved > 0 ? `, and keeps ${words.count(saved)} ${plural(saved, 'promise')} that would break` : '';
  if (n === 0) return [`; ${without > 0 ? 'with that no promise breaks' : 'no promise is about to break'}.`];
  const rescued = broken.filter(({ rescue }) => rescue !== undefined);
  const who = strong(`${words.count(n)} ${plural(n, 'customer')} will be let down`);
  if (rescued.length === 0) return [saves, '; ', who, '.'];
  const purchases = new Map(rescued.map(({ rescue }) => [rescue!.purchase, rescue!.cost]));
  const cost = words.money(sum([...purchases.values()], (one) => one));
  const which = purchases.size === 1 ? `${[...purchases.keys()][0]} is hurried` : `${purchases.size} purchase orders are hurried`; // prettier-ignore
  const some = rescued.length < n ? ` (that saves ${words.count(rescued.length)})` : '';
  return [saves, '; ', who, ` unless ${which} for ${cost}${some}.`];
}

function sentence(parts: readonly Rich[]): Rich {
  const joined = parts.flatMap((part, i) => (i === 0 ? part : [i === parts.length - 1 ? ' and ' : ', ', ...part]));
  const [first, ...rest] = joined;
  return [typeof first === 'string' ? first[0].toUpperCase() + first.slice(1) : first, ...rest];
}
