import { TICKS_PER_DAY } from '../../domain/time.js';
import { Fact } from '../../engine/journal.js';
import { Fate } from '../../study/future/future.js';
import { strong, type Rich } from '../rich.js';
import { stretch } from '../trace/dates.js';
import { things } from '../trace/things.js';
import { causeSentence } from './cause-words.js';
import { causesOf, expectedPurchase } from './causes.js';
import { purchaseName, type StorySetting } from './story-setting.js';
import type { StoryMaterial } from './story-material.js';
import { storySteps, type StoryPageStep } from './story-steps.js';
import { toldCustomer, type ToldMessage } from './told-customer.js';
import { broughtBy } from './supply-steps.js';

/** One order in one future, in words. */
export interface StoryPage {
  readonly order: number;
  /** 'Order #1042 came 12 days late' */
  readonly title: Rich;
  /** Why, as far as the facts say. */
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly steps: readonly StoryPageStep[];
  /** What the customer was told; where it is nothing, `silence` says so. */
  readonly messages: readonly ToldMessage[];
  readonly silence: string;
}

/** All that is told of one order: why it waited, step by step, and what its customer heard. */
export function storyPage(material: StoryMaterial, setting: StorySetting): StoryPage {
  return {
    order: material.future.orders.id[material.place],
    title: title(material, setting),
    subtitle: subtitle(material, setting),
    facts: facts(material, setting),
    steps: storySteps(material, setting),
    ...toldCustomer(material, setting),
  };
}

function title({ future, place }: StoryMaterial, setting: StorySetting): Rich {
  const { id, fate, placed, cancelled, promised, delivered, lost } = future.orders;
  const order = strong(`Order #${id[place]}`);
  switch (fate[place]) {
    case Fate.TURNED_AWAY:
      return [order, ' was ', strong('turned away')];
    case Fate.CANCELLED:
      return [order, ' was ', strong(`cancelled after ${stretch(cancelled[place] - placed[place])}`)];
    case Fate.WAITS: {
      const end = horizon(setting);
      return [order, ' ', strong(`still waits after ${stretch(end - placed[place])}`)];
    }
    default: {
      const late = delivered[place] - promised[place];
      const parts = lost[place] > 0 ? ', but not all of it' : '';
      if (late > 0) return [order, ' came ', strong(`${stretch(late)} late`), parts];
      if (late <= -TICKS_PER_DAY) return [order, ' came ', strong(`${stretch(-late)} early`), parts];
      return [order, ' came ', strong('as promised'), parts];
    }
  }
}

function subtitle(material: StoryMaterial, setting: StorySetting): string {
  const { future, place } = material;
  const { fate, delivered, promised } = future.orders;
  switch (fate[place]) {
    case Fate.TURNED_AWAY:
      return 'Nothing of it was in stock, and the shop takes no backorder for it.';
    case Fate.CANCELLED:
    case Fate.WAITS:
      return missing(material, setting);
    case Fate.AT_ONCE:
      if (delivered[place] <= promised[place]) return 'All that was accepted was in stock.';
      break;
    case Fate.WAITED:
      if (delivered[place] <= promised[place]) return keptItsDay(material);
  }
  const shares = causesOf(material);
  return shares
    ? causeSentence(shares, future, setting)
    : 'What it waited for was not yet on order when it was promised.';
}

/** What had not come when the customer gave up, or the future ended. */
function missing(material: StoryMaterial, setting: StorySetting): string {
  const { future, place, facts: all } = material;
  const until = future.orders.cancelled[place];
  const open = all.filter(({ kind }) => kind === Fact.CANCELLED_LINE);
  const waits = open.length > 0 ? open : all.filter(({ kind }) => kind === Fact.BACKORDERED);
  if (waits.length === 0) return '';
  const { purchases } = future;
  const expected = expectedPurchase(material, waits[0].row);
  if (!expected) return `${things(waits, setting)} had not come, and nothing that covered it was on order.`;
  const { purchase } = expected;
  const hasCome = purchases.booked[purchase] <= (Number.isNaN(until) ? Infinity : until);
  const what = hasCome
    ? 'came, but did not reach it'
    : `was due ${setting.dates.day(purchases.due[purchase])} and had not come`;
  return `It waited for ${things(waits, setting)}: ${purchaseName(purchase)} ${what}.`;
}

function keptItsDay({ future, place, facts: all }: StoryMaterial): string {
  const brought = all
    .filter(({ kind }) => kind === Fact.RELEASED)
    .map(({ row, time }) => broughtBy(future, row, place, time));
  const [first] = brought.filter((text) => text !== '');
  return `It waited, and kept its day.${first ? ` ${first}` : ''}`;
}

function facts(material: StoryMaterial, setting: StorySetting): { label: string; value: string }[] {
  const { future, place } = material;
  const { dates } = setting;
  const { fate, promised, delivered, cancelled, shipped, placed } = future.orders;
  const ended =
    fate[place] === Fate.CANCELLED
      ? { label: 'Cancelled', value: dates.day(cancelled[place]) }
      : { label: 'Delivered', value: Number.isNaN(delivered[place]) ? 'Not yet' : dates.day(delivered[place]) };
  const until = fate[place] === Fate.CANCELLED ? cancelled[place] : shipped[place];
  const waited = Number.isNaN(until) ? horizon(setting) - placed[place] : until - placed[place];
  return [
    { label: 'Promised', value: Number.isNaN(promised[place]) ? 'Nothing' : dates.day(promised[place]) },
    fate[place] === Fate.TURNED_AWAY ? { label: 'Delivered', value: 'Never' } : ended,
    {
      label: WAITED[fate[place]] ?? 'Waited, order to shipment',
      value: fate[place] === Fate.TURNED_AWAY ? '–' : stretch(waited),
    },
    worth(material, setting),
  ];
}

const WAITED: Readonly<Record<number, string>> = {
  [Fate.CANCELLED]: 'Waited, until it gave up',
  [Fate.WAITS]: 'Waited so far',
};

/** What the order is worth at sales prices, and what is left of what was sent once goods and care are paid. */
function worth({ future, place, facts: all, messages }: StoryMaterial, { format, catalog }: StorySetting) {
  const { orders } = future;
  let value = 0;
  let margin = 0;
  for (let line = orders.firstLine[place]; line < orders.firstLine[place + 1]; line++) {
    const { price, cost } = catalog.items[orders.item[line]];
    value += orders.units[line] * price;
    margin += orders.units[line] * (price - cost);
  }
  const money = (amount: number) => format.given('money', Number(Math.abs(amount).toFixed(2)));
  const sent = orders.fate[place] === Fate.AT_ONCE || orders.fate[place] === Fate.WAITED;
  // What still waits may yet be sent.
  const lost = orders.fate[place] === Fate.WAITS ? 'Value, margin at stake' : 'Value, margin lost';
  if (!sent) return { label: lost, value: together(money(value), money(margin)) };
  const care =
    messages.reduce((sum, { cost }) => sum + cost, 0) +
    all.reduce((sum, fact) => sum + (fact.kind === Fact.GIVEN ? fact.a : 0), 0);
  const left = margin - care;
  return {
    label: care > 0 ? 'Value, margin after care' : 'Value, margin',
    value: together(money(value), `${left < 0 ? '−' : ''}${money(left)}`),
  };
}

const together = (a: string, b: string): string => `${a}, ${b}`;

const horizon = ({ scenario }: StorySetting): number => scenario.horizonDays * TICKS_PER_DAY;
