import { FUTURES_PER_REFIT } from '../domain/scenario.js';
import type { Zone } from '../domain/zone.js';
import { direction, isClear, type Effect } from './effect.js';
import type { Format } from './format.js';
import { moreReplications } from './more-replications.js';
import { strong, type Part, type Rich } from './rich.js';
import { strategyName } from './strategy-name.js';
import type { Sureness, VerdictClass } from './verdict-class.js';

/** 'Second supplier brings 5.7 more orders in 100 on time (5.3 to 6.0) and earns €730 less a month (€440 to €1,020).' */
export function headline(
  name: string,
  cls: VerdictClass,
  effects: readonly Effect[],
  zone: Zone,
  format: Format,
): Rich {
  const [first, second] = effects;
  if (cls === 'unknown') return unknown(name, effects, format);
  if (effects.every(isNothing)) {
    const axes = effects.map((e) => (e.axis === 'service' ? 'orders on time' : 'profit')).join(' or ');
    return [strong(name), ' makes ', strong('no difference at all'), ` to ${axes}.`];
  }
  if (cls === 'no practical difference') {
    const said = effects.map((e) => {
      const what = e.axis === 'service' ? 'on time' : 'profit';
      return isNothing(e) ? `${what} not at all` : `${what} by ${range(e, format)} ${unit(e)}`;
    });
    return [strong(name), ' makes ', strong('no practical difference'), `: ${said.join(', ')}.`];
  }
  if (cls === 'not sure yet') {
    const open = effects.filter((e) => e.standing === 'unsure');
    const said = open.map(
      (e) => `${thing(e)} by something between ${range(e, format).replace(' to ', ' and ')} ${unit(e)}`,
    );
    return [
      strong('Not sure yet'),
      ': ',
      strong(name),
      ` changes ${said.join(', and ')}.${needed(open, zone, format)}`,
    ];
  }
  const savesNothing = first.standing === 'worse' && first.axis === 'service' && second?.standing === 'same';
  const rest: Rich = !second ? [] : [...joint(first), ...(savesNothing ? ['saves nothing'] : clause(second, format))];
  const open = effects.filter((e) => e.standing === 'unsure');
  return [strong(name), ' ', ...clause(first, format), ...rest, '.', needed(open, zone, format)];
}

/** 'Very sure: more on time in all 200 futures.' */
export function sureness(sure: Sureness, cls: VerdictClass, effects: readonly Effect[]): Rich {
  if (cls === 'unknown' || cls === 'not sure yet') return [];
  if (effects.every(isNothing)) return [];
  const lead = effects[0];
  if (cls === 'no practical difference')
    return [strong(`${sure}:`), ' the whole interval lies where nobody would act.'];
  const up = direction(lead) > 0;
  const share = up ? lead.above : 1 - lead.above;
  const said = { service: up ? 'more on time' : 'no better on time', money: up ? 'more profit' : 'no more profit' };
  return [strong(`${sure}:`), ` ${said[lead.axis]} in ${howMany(share, lead.n)} ${lead.of}.`];
}

/** 'If money comes first, More safety stock adds 1.5 in 100 and earns €930 more (€880 to €980).' */
export function instead(
  strategy: string,
  effects: readonly Effect[],
  all: readonly { readonly strategy: string; readonly effects: readonly Effect[] }[],
  baseline: string,
  format: Format,
): Rich {
  const weak = effects.find((e) => direction(e) < 0 && isClear(e));
  if (!weak || !effects.some((e) => direction(e) > 0)) return [];
  const goal = weak.axis === 'money' ? 'If money comes first, ' : 'If service comes first, ';
  const gain = (s: (typeof all)[number]) => s.effects.find((e) => e.axis === weak.axis && e.standing === 'better');
  const best = all
    .filter((s) => s.strategy !== strategy && gain(s))
    .sort((a, b) => gain(b)!.difference - gain(a)!.difference)[0];
  if (!best) return [goal, strong(baseline), ' is the better choice.'];
  const other = best.effects.find((e) => e.axis !== weak.axis && isClear(e));
  const added = other ? [...short(other, format), ' and '] : [];
  return [goal, strong(strategyName(best.strategy)), ' ', ...added, ...short(gain(best)!, format, true), '.'];
}

function clause(e: Effect, format: Format): Rich {
  const more = direction(e) > 0;
  const within = range(e, format);
  if (isNothing(e)) return e.axis === 'service' ? ['changes no order on time'] : ['leaves profit as it is'];
  if (e.axis === 'service') {
    if (isClear(e)) return ['brings ', strong(`${orders(e, format)} on time`), ` (${within})`];
    if (direction(e) !== 0)
      return ['probably brings ', strong(`${more ? 'more' : 'fewer'} orders on time`), `, ${within} in 100`];
    if (e.standing === 'same') return [`makes no practical difference on time (${within} in 100)`];
    return [`may change orders on time by ${within} in 100`];
  }
  if (isClear(e)) return ['earns ', strong(`${money(e, format)} ${more ? 'more' : 'less'} a month`), ` (${within})`];
  if (direction(e) !== 0) return ['probably earns ', strong(more ? 'more' : 'less'), `, ${within} a month`];
  if (e.standing === 'same') return [`makes no practical difference to profit (${within} a month)`];
  return [`may change profit by ${within} a month`];
}

/** The clause for a second choice: 'adds 1.5 in 100', 'earns €930 more (€880 to €980)'. */
function short(e: Effect, format: Format, interval = false): Rich {
  const more = direction(e) > 0;
  const within = interval ? ` (${range(e, format)})` : '';
  if (e.axis === 'money') return [`earns ${money(e, format)} ${more ? 'more' : 'less'}${within}`];
  return [`${more ? 'adds' : 'loses'} ${points(e, format)} in 100 on time${within}`];
}

/** A probable clause ends in a loose figure: a comma keeps the next clause off it. */
const joint = (first: Effect): Part[] => [direction(first) !== 0 && !isClear(first) ? ', and ' : ' and '];

function range(e: Effect, format: Format): string {
  const signs = direction(e) === 0 ? 'always' : 'auto';
  return e.axis === 'money'
    ? format.range('money', e.low, e.high, signs)
    : format.range('rate', e.low / 100, e.high / 100, signs);
}

const unit = (e: Effect): string => (e.axis === 'money' ? 'a month' : 'in 100');

function needed(open: readonly Effect[], zone: Zone, format: Format): string {
  if (open.length === 0) return '';
  const counts = open.map(
    (e) =>
      moreReplications(e, e.axis === 'service' ? zone.points : zone.money) *
      (e.of === 'refits' ? FUTURES_PER_REFIT : 1),
  );
  const most = Math.max(...counts);
  if (!Number.isFinite(most)) return ' More futures would hardly tell.';
  return ` About ${format.count(most)} more futures would tell.`;
}

function unknown(name: string, effects: readonly Effect[], format: Format): Rich {
  if (effects.length === 0)
    return [strong('Not known'), ': ', strong(name), ' and the baseline have no future to be compared in.'];
  const said = effects.map((e) =>
    e.axis === 'service'
      ? `${format.signed('rate', e.difference / 100)} orders in 100 on time`
      : `${format.signed('money', e.difference)} profit a month`,
  );
  return [
    strong('Not sure yet'),
    ': ',
    strong(name),
    ` made ${said.join(' and ')} in the one future played. One future says nothing of how sure.`,
  ];
}

/** Not one future differs by anything. */
const isNothing = (e: Effect): boolean => e.low === 0 && e.high === 0;

const thing = (e: Effect): string => (e.axis === 'service' ? 'on-time orders' : 'profit');

const half = (e: Effect): number => (e.high - e.low) / 2;
const points = (e: Effect, format: Format): string => format.size('rate', e.difference / 100, half(e) / 100);
const money = (e: Effect, format: Format): string => format.size('money', e.difference, half(e));

function orders(e: Effect, format: Format): string {
  const count = points(e, format);
  return `${count} ${direction(e) > 0 ? 'more' : 'fewer'} ${count === '1' ? 'order' : 'orders'} in 100`;
}

function howMany(share: number, n: number): string {
  const count = Math.round(share * n);
  return count === n ? `all ${n}` : `${count} of ${n}`;
}
