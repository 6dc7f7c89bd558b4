import type { Future } from '../../study/future/future.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { stretch } from '../trace/dates.js';
import type { CauseShare } from './causes.js';
import { outageName, purchaseName, supplierName, upper, type StorySetting } from './story-setting.js';

/** 'Port outage', 'Ningbo late', 'Wrong record': beside a bar. */
export function causeLabel({ cause, ticks, purchase }: CauseShare, future: Future, setting: StorySetting): string {
  const supplier = purchase === undefined ? -1 : future.purchases.supplier[purchase];
  switch (cause) {
    case 'promised-early':
      return 'Promised too early';
    case 'outage':
      return upper(outageName(setting, supplier).replace(/^The |^An /, ''));
    case 'late':
      return `${supplierName(setting, supplier)}, ${ticks > 0 ? 'late' : 'early'}`;
    case 'missing':
      return `${supplierName(setting, supplier)}, not come`;
    case 'wrong-record':
      return 'Wrong record';
    case 'passed-over':
      return 'Passed over';
    case 'queue':
      return ticks > 0 ? 'Queue' : 'Served sooner';
    case 'carrier':
      return 'Carrier stood still';
    case 'shipping':
      return ticks > 0 ? 'Shipping, slower' : 'Shipping, quicker';
  }
}

/** 'the port outage': what the days went to, after 'for'. */
export function causeNoun({ cause, purchase }: CauseShare, future: Future, setting: StorySetting): string {
  const supplier = purchase === undefined ? -1 : future.purchases.supplier[purchase];
  switch (cause) {
    case 'promised-early':
      return 'a promise made too early';
    case 'outage':
      return outageName(setting, supplier).replace(/^[TA]/, (a) => a.toLowerCase());
    case 'late':
      return `a late delivery from ${supplierName(setting, supplier)}`;
    case 'missing':
      return `a delivery from ${supplierName(setting, supplier)} that did not come`;
    case 'wrong-record':
      return 'a wrong record';
    case 'passed-over':
      return 'younger orders that went first';
    case 'queue':
      return 'the queue';
    case 'carrier':
      return 'a carrier that stood still';
    case 'shipping':
      return 'handling and carrier';
  }
}

/** 'The port outage held purchase order 31 for 7 days; a wrong stock record took 6 days. Shipping won back a day.' */
export function causeSentence(shares: readonly CauseShare[], future: Future, setting: StorySetting): string {
  const took = shares.filter(({ ticks }) => ticks > 0).sort((a, b) => b.ticks - a.ticks);
  const worth = took.filter(({ ticks }, i) => i === 0 || ticks >= TICKS_PER_DAY / 2).slice(0, 3);
  const told = shares.filter((share) => worth.includes(share));
  const first = told.map((share, i) => said(share, told[i - 1], future, setting));
  const back = shares
    .filter(({ ticks }) => ticks <= -TICKS_PER_DAY / 2)
    .map((share) => wonBack(share, future, setting));
  return [first.join('; '), ...back]
    .filter((text) => text !== '')
    .map((text) => `${upper(text)}.`)
    .join(' ');
}

function said(
  { cause, ticks, purchase = -1 }: CauseShare,
  before: CauseShare | undefined,
  future: Future,
  setting: StorySetting,
): string {
  const long = stretch(ticks);
  const supplier = purchase < 0 ? -1 : future.purchases.supplier[purchase];
  switch (cause) {
    case 'promised-early':
      return `it was promised ${long} before the goods were due`;
    case 'outage':
      return `${outageName(setting, supplier).replace(/^[TA]/, (a) => a.toLowerCase())} held ${purchaseName(purchase)} for ${long}`;
    case 'late':
      if (before?.purchase === purchase) return `it came another ${long} late`;
      return `${supplierName(setting, supplier)} brought ${purchaseName(purchase)} ${long} late`;
    case 'missing':
      return `${purchaseName(purchase)} was overdue and did not come, and another receipt served it after ${long}`;
    case 'wrong-record':
      return `units that were recorded but not on the shelf took ${long}`;
    case 'passed-over':
      return `younger orders were served first, which took ${long}`;
    case 'queue':
      return purchase < 0
        ? `it stood too far back in the queue, which took ${long}`
        : `the goods did not reach it, and ${purchaseName(purchase)} came ${long} later`;
    case 'carrier':
      return `the carrier stood still for ${long}`;
    case 'shipping':
      return `handling and carrier took ${long} longer than the promise allowed`;
  }
}

function wonBack({ cause, ticks, purchase = -1 }: CauseShare, future: Future, setting: StorySetting): string {
  const long = stretch(-ticks);
  if (cause === 'late')
    return `${supplierName(setting, future.purchases.supplier[purchase])} brought ${purchaseName(purchase)} ${long} early`;
  if (cause === 'queue' || cause === 'missing')
    return `${purchase < 0 ? 'other stock' : purchaseName(purchase)} reached it first and won back ${long}`;
  return `shipping took ${long} less than the promise allowed`;
}
