import type { MorningPlan, Suspicion } from '../../planning/decisions.js';
import type { PlanRow } from './page.js';
import { purchaseName } from './plain-words.js';
import { riskText, type PlanWords } from './words.js';

/** What is to be looked at; rows whose turn it is to be counted are one thing to do. */
export function lookRows({ lookAt }: MorningPlan, words: PlanWords, several: boolean): PlanRow[] {
  const turns = lookAt.filter(({ kind }) => kind === 'count round');
  const others = lookAt.filter(({ kind }) => kind !== 'count round').map((one) => suspicion(one, words, several));
  return turns.length < 2
    ? [...others, ...turns.map((one) => suspicion(one, words, several))]
    : [...others, round(turns, words, several)];
}

function round(turns: readonly Suspicion[], words: PlanWords, several: boolean): PlanRow {
  const first = turns.slice(0, ROUND).map((one) => `${words.row(one, several)} (${words.count(one.units)} by the record)`); // prettier-ignore
  const more = turns.length - first.length;
  return {
    what: `Count ${words.count(turns.length)} stock rows: ${first.join(', ')}${more > 0 ? ` and ${words.count(more)} more` : ''}`,
    figure: '',
    why: DO['count round'],
    risk: '',
    chance: null,
  };
}

function suspicion(one: Suspicion, words: PlanWords, several: boolean): PlanRow {
  const n = words.count(one.units);
  return {
    what: `${words.row(one, several)}: ${LOOK[one.kind](n, one.date === '' ? '' : words.day(one.date), one)}`,
    figure: '',
    why: DO[one.kind],
    risk: one.risk ? riskText(one.risk, words) : '',
    chance: one.risk?.chance ?? null,
  };
}

/** Rows of a round of counts that are named. */
const ROUND = 6;

const LOOK: Readonly<Record<Suspicion['kind'], (units: string, date: string, one: Suspicion) => string>> = {
  'reorder point': (units) => `position ${units} is at or below the reorder point`,
  'low cover': (units, date) => `${units} left, gone by ${date}`,
  'inbound late': (units, date) => `${units} should have come ${date}`,
  'suspicious record': (units, date) => `the record says ${units} and has not moved since ${date}`,
  'below zero': (units) => `${units} available: more was promised than is there`,
  overdue: (units, date, one) =>
    `${units} on ${purchaseName(one.purchase)} of ${one.supplier} should have come ${date}`,
  'nobody offers': (units) => `position ${units}, and no supplier offers it`,
  'nobody asks': (units) => `${units} where this strategy serves nobody from`,
  'no demand known': (units) => `${units} wait, and the plan knows of no demand`,
  'on the way': (units, date, one) => `${leftOf(one)}, ${units} on the way, the next due ${date}`,
  'not its turn': (units, date, one) =>
    `${leftOf(one)}, ${one.units > 0 ? `${units} on the way` : 'nothing on the way'}; its next review is ${date}`,
  'count round': (units) => `to be counted; the record says ${units}`,
  'standing still': (units, _date, one) =>
    `${one.supplier} stands still with ${units} on ${purchaseName(one.purchase)}`,
};

const leftOf = ({ risk }: Suspicion): string =>
  risk === undefined || risk.available <= 0 ? 'sold out' : `${risk.available.toLocaleString('en')} left`;

const DO: Readonly<Record<Suspicion['kind'], string>> = {
  'reorder point': 'too little has been bought',
  'low cover': 'it may run out before the next delivery',
  'inbound late': 'ask the supplier',
  'suspicious record': 'count it: perhaps nothing is there',
  'below zero': 'count it, and correct the record',
  overdue: 'ask the supplier for a new date; if it came, book it: until then it counts as on order',
  'nobody offers': 'add an offer to the scenario, or take it off the range',
  'nobody asks': 'move it, or serve a channel from there',
  'no demand known': 'it cannot be planned for: look at its forecast',
  'standing still': 'ask when it goes on',
  'on the way': 'enough is on order, so nothing is bought; ask whether it can come sooner',
  'not its turn': 'below its level, and bought for only at its reviews: can it wait for the next?',
  'count round': 'it is their turn in the round of counts',
};
