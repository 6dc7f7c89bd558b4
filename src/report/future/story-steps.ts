import { TICKS_PER_DAY } from '../../domain/time.js';
import { Fact } from '../../engine/journal.js';
import { Fate } from '../../study/future/future.js';
import { stretch } from '../trace/dates.js';
import { against, orderStory, type StoryStep } from '../trace/order-story.js';
import { expectedPurchase } from './causes.js';
import { purchaseName, upper, type StorySetting } from './story-setting.js';
import type { StoryMaterial } from './story-material.js';
import { broughtBy, supplySteps, waitsFor } from './supply-steps.js';

/** A step of the story as a page shows it. */
export interface StoryPageStep {
  readonly date: string;
  readonly clock: string;
  /** ISO, for <time>. */
  readonly at: string;
  /** Days from the start, for the charts beside it. */
  readonly day: number;
  readonly title: string;
  readonly text: string;
  /** Something went wrong here. */
  readonly trouble: boolean;
  /** '7 days waiting' before this step; empty for none. Days, for the length of the rail. */
  readonly wait: string;
  readonly waitDays: number;
}

/** What happened to the order, on its own side and on the suppliers', with the waits between. */
export function storySteps(material: StoryMaterial, setting: StorySetting): StoryPageStep[] {
  const { future, facts, passes } = material;
  const rule = setting.scenario.strategies[future.strategy].allocation.kind;
  const own = joined(orderStory(facts, setting, { passes, rule })).map((step) => richer(step, material, setting));
  const steps = [...own, ...supplySteps(material, setting), ...parcelSteps(material)]
    .map((step, i) => ({ step, i }))
    .sort((a, b) => a.step.time - b.step.time || a.i - b.i)
    .map(({ step }) => step);
  return steps.map((step, i) => {
    const gap = i > 0 ? step.time - steps[i - 1].time : 0;
    const long = gap >= TICKS_PER_DAY;
    return {
      date: setting.dates.day(step.time).replace(/ \d{4}$/, ''),
      clock: clock(step.time, steps[i - 1]?.time ?? 0, setting),
      at: setting.dates.iso(step.time),
      day: step.time / TICKS_PER_DAY,
      title: step.title,
      text: step.text,
      trouble: step.trouble ?? false,
      wait: long ? `${stretch(gap)} ${waiting(material, steps[i - 1].time)}` : '',
      waitDays: long ? gap / TICKS_PER_DAY : 0,
    };
  });
}

/** '20:14', with the year where it changes. */
function clock(time: number, before: number, { dates }: StorySetting): string {
  const year = dates.iso(time).slice(0, 4);
  return year === dates.iso(before).slice(0, 4) ? dates.clock(time) : `${year}, ${dates.clock(time)}`;
}

/** An order that is complete with what has just come needs no step to say so: its parcels are told at the door. */
function joined(steps: readonly StoryStep[]): StoryStep[] {
  const isComplete = ({ title }: StoryStep) => title === 'Complete';
  const complete = steps.find(isComplete);
  if (!complete || !steps.some(({ fact, time }) => fact?.kind === Fact.RELEASED && time === complete.time))
    return [...steps];
  const [parcels] = complete.text.split(';');
  return steps
    .filter((step) => !isComplete(step))
    .map((step) => (step.title.startsWith('Delivered') ? { ...step, text: `${parcels}. ${step.text}` } : step));
}

/** What the order's own facts don't say, but the future does: the queue it joined, and which purchase order it was served from. */
function richer(step: StoryStep, material: StoryMaterial, setting: StorySetting): StoryStep {
  const { future, place, owed } = material;
  if (step.fact?.kind === Fact.RELEASED) {
    const brought = broughtBy(future, step.fact.row, place, step.time);
    return { ...step, text: `${brought} ${step.text}`.trim() };
  }
  if (!step.title.startsWith('Promised')) return step;
  const more = Array.from(owed, ([row, units]) => {
    const expected = expectedPurchase(material, row);
    const items = setting.catalog.items;
    const what = `${units} × ${items[row % items.length].name}`;
    const before = units > 0 ? [`${what} ${units === 1 ? 'is' : 'are'} owed to others already.`] : [];
    return [...before, expected ? dueText(expected, material, setting) : 'Nothing that is on order covers it.'].join(
      ' ',
    );
  });
  return { ...step, text: [step.text, ...more].join(' ').trim() };
}

function dueText(
  { purchase, at }: { readonly purchase: number; readonly at: number },
  { future, place }: StoryMaterial,
  { dates }: StorySetting,
): string {
  const name = upper(purchaseName(purchase));
  if (at > future.orders.placed[place]) return `${name} is due ${dates.day(at)}.`;
  return `${name} was due ${dates.day(future.purchases.due[purchase])} and is expected any day.`;
}

/** The way to the door, where the order's facts leave it out. */
function parcelSteps({ future, place }: StoryMaterial): StoryStep[] {
  const { fate, shipped, delivered, promised, placed } = future.orders;
  if (fate[place] === Fate.WAITED) {
    return [{ time: shipped[place], title: 'Shipped', text: '' }];
  }
  if (fate[place] !== Fate.AT_ONCE) return [];
  return [
    { time: shipped[place], title: 'Shipped', text: '' },
    {
      time: delivered[place],
      title: `Delivered, ${against(delivered[place], promised[place])}`,
      text: `It took ${stretch(delivered[place] - placed[place])} in all.`,
      trouble: delivered[place] > promised[place],
    },
  ];
}

/** What the order does from an instant on: waits, is in the house, on its way, or at home. */
function waiting(material: StoryMaterial, from: number): string {
  const { orders, releases } = material.future;
  const { place } = material;
  if (from >= orders.delivered[place]) return 'later';
  if (from >= orders.shipped[place]) return 'on its way';
  let complete = NaN;
  for (let i = 0; i < releases.length; i++) if (releases.order[i] === place) complete = releases.time[i];
  if (orders.fate[place] === Fate.AT_ONCE || (orders.fate[place] === Fate.WAITED && from >= complete))
    return 'in the house';
  const purchase = waitsFor(material);
  return purchase < 0 ? 'waiting' : `waiting for ${purchaseName(purchase)}`;
}
