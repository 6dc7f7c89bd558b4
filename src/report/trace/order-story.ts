import { Cause, Fact } from '../../engine/journal.js';
import { TICKS_PER_DAY } from '../../domain/time.js';
import { giftText, messageText } from './care-text.js';
import { stretch } from './dates.js';
import { factRecord, type TraceSetting } from './fact-record.js';
import type { FactRow } from '../../engine/fact-row.js';
import { passedByOthers, passedOthers, type Queueing } from './pass-text.js';
import type { Pass } from './queue-watch.js';
import { things } from './things.js';

/** A step in what happened to one order. */
export interface StoryStep {
  /** Ticks. */
  readonly time: number;
  readonly title: string;
  /** A plain sentence or two; may be empty. */
  readonly text: string;
  /** Something went wrong. */
  readonly trouble?: boolean;
  /** The fact that it tells, where it is one. */
  readonly fact?: FactRow;
}

/** What happened to one order, from its facts in the order they happened. Empty when there are none. */
export function orderStory(facts: readonly FactRow[], setting: TraceSetting, queueing: Queueing = none): StoryStep[] {
  const placed = facts.find((fact) => fact.kind === Fact.ORDERED);
  const atOnce = facts.filter((fact) => placed && fact.time === placed.time && firstFacts.includes(fact.kind));
  const rest = facts.filter((fact) => fact !== placed && !atOnce.includes(fact));
  const opening = placed ? [ordered(placed, atOnce, setting), promised(placed, atOnce, setting, queueing)] : [];
  const steps = facts.flatMap((fact, i) => [
    ...overtaken(i, fact.order, setting, queueing),
    ...(rest.includes(fact) ? step(fact, rest, setting, queueing).map((one) => ({ fact, ...one })) : []),
  ]);
  // Some steps are known before they happen.
  return [...opening, ...steps].toSorted((a, b) => a.time - b.time);
}

/** The story with dates on the left and waits between the steps. Ends in a line break. */
export function orderStoryText(
  order: number,
  facts: readonly FactRow[],
  setting: TraceSetting,
  queueing: Queueing = none,
): string {
  const { dates } = setting;
  const steps = orderStory(facts, setting, queueing);
  if (steps.length === 0) return `Order #${order} is not in this future.\n`;
  const lines = steps.flatMap((s, i) => {
    const gap = i > 0 ? s.time - steps[i - 1].time : 0;
    const wait = gap >= TICKS_PER_DAY ? [`${' '.repeat(LEFT)}│ ${stretch(gap)}`] : [];
    const when = i > 0 && steps[i - 1].time === s.time ? '' : `${dates.day(s.time)} ${dates.clock(s.time)}`;
    return [
      ...wait,
      `${when.padStart(LEFT - 2)}  ${s.title}`,
      ...(s.text === '' ? [] : [`${' '.repeat(LEFT)}${s.text}`]),
    ];
  });
  return [`Order #${order}`, '', ...lines].join('\n') + '\n';
}

/** 'Sun 8 Nov 2027 20:14' and two spaces. */
const LEFT = 23;

const none: Queueing = { passes: [], rule: 'first-come' };

const asked: readonly number[] = [Fact.FILLED, Fact.SUBSTITUTED, Fact.BACKORDERED, Fact.LOST];
const firstFacts: readonly number[] = [...asked, Fact.SHORT];

function ordered(placed: FactRow, atOnce: readonly FactRow[], setting: TraceSetting): StoryStep {
  const lines = atOnce.filter((fact) => asked.includes(fact.kind));
  // What was sent instead was asked for as something else.
  const wishes = lines.map((fact) => (fact.kind === Fact.SUBSTITUTED ? { ...fact, row: fact.b } : fact));
  const text = `The customer asks for ${things(wishes, setting)} in ${setting.catalog.channels[placed.other].name}.`;
  return { time: placed.time, title: 'Ordered', text };
}

function promised(placed: FactRow, atOnce: readonly FactRow[], setting: TraceSetting, queueing: Queueing): StoryStep {
  const { dates } = setting;
  const of = (kind: number) => atOnce.filter((fact) => fact.kind === kind);
  const [filled, waits, lost, short] = [of(Fact.FILLED), of(Fact.BACKORDERED), of(Fact.LOST), of(Fact.SHORT)];
  const instead = of(Fact.SUBSTITUTED);
  const { time } = placed;
  if (Number.isNaN(placed.a))
    return { time, title: 'Turned away', text: 'Nothing is in stock and the shop takes no backorder.', trouble: true };
  const said = [
    ...(filled.length > 0 && waits.length + lost.length + instead.length > 0
      ? [`${things(filled, setting)} set aside.`]
      : []),
    ...(short.length > 0 ? [`${things(short, setting)} recorded in stock, but not on the shelf.`] : []),
    ...instead.map((fact) => {
      const wanted = things([{ ...fact, row: fact.b }], setting);
      return `${wanted} not in stock: the customer takes ${things([fact], setting)} instead.`;
    }),
    ...(waits.length > 0 ? [`${things(waits, setting)} not in stock: the order waits.`] : []),
    ...turnedAway(lost, setting),
    ...(Number.isNaN(placed.b) ? [] : [`All that was accepted is in stock and is delivered ${dates.day(placed.b)}.`]),
    ...[...filled, ...instead].flatMap((fact) => overtakes(fact, setting, queueing)),
  ];
  return { time, title: `Promised for ${dates.day(placed.a)}`, text: said.join(' ') };
}

function turnedAway(lost: readonly FactRow[], setting: TraceSetting): string[] {
  const part = (why: number, reason: string) => {
    const some = lost.filter(({ other }) => other === why);
    return some.length > 0 ? [`${things(some, setting)} turned away${reason}.`] : [];
  };
  return [...part(0, ''), ...part(1, ': more than one order may have')];
}

/** The older orders that this fact passed, in a sentence. */
function overtakes(fact: FactRow, setting: TraceSetting, { passes, rule }: Queueing): string[] {
  const { order, time, row } = fact;
  const mine = passes.filter((pass) => pass.younger.order === order && pass.time === time && pass.row === row);
  return mine.length > 0 ? [passedOthers({ passes: mine, rule }, setting)] : [];
}

/** The younger orders that were served between this fact of the order and the one before it: a step for each instant and item. */
function overtaken(i: number, order: number, setting: TraceSetting, { passes, rule }: Queueing): StoryStep[] {
  const together = new Map<string, Pass[]>();
  for (const pass of passes) {
    if (pass.older.order !== order || pass.after !== i) continue;
    const key = `${pass.time} ${pass.row}`;
    together.set(key, [...(together.get(key) ?? []), pass]);
  }
  return Array.from(together.values(), (group) => ({
    time: group[0].time,
    title: `Passed over for ${things(group, setting)}`,
    text: passedByOthers({ passes: group, rule }, setting),
    trouble: true,
  }));
}

function step(fact: FactRow, all: readonly FactRow[], setting: TraceSetting, queueing: Queueing): StoryStep[] {
  const { dates, catalog } = setting;
  const { time } = fact;
  switch (fact.kind) {
    case Fact.RELEASED: {
      const [passed] = overtakes(fact, setting, queueing);
      const jumped = passed ?? (fact.other === 1 ? 'An older order still waits for it.' : '');
      const text = Number.isFinite(fact.a) ? `It leaves ${dates.day(fact.a)}.` : 'It is kept until the rest is there.';
      return [
        { time, title: `${things([fact], setting)} received and set aside`, text: `${text} ${jumped}`.trimEnd() },
      ];
    }
    case Fact.MADE:
      return [{ time, title: `${things([fact], setting)} made to order`, text: `It is ready ${dates.day(fact.a)}.` }];
    case Fact.OVERTIME:
      return [
        {
          time,
          title: 'Handled in overtime',
          text: `Too many parcels wait for their turn at ${catalog.locations[fact.other].name}.`,
        },
      ];
    case Fact.EXPRESSED: {
      const text = fact.line > 0 ? 'To make up for the wait.' : 'The usual way would be too late.';
      return [{ time, title: 'Sent by express', text }];
    }
    case Fact.SHORT:
      return [
        {
          time,
          title: `${things([fact], setting)} not found`,
          text: 'Recorded in stock, but not on the shelf.',
          trouble: true,
        },
      ];
    case Fact.SHRUNK:
      if (fact.units < 0 || fact.other === Cause.SORTED_OUT) return [];
      return [
        { time, title: 'Wrong item picked', text: `${things([fact], setting)} taken by mistake.`, trouble: true },
      ];
    case Fact.COMPLETED:
      return [
        { time, title: 'Complete', text: `${parcels(fact.units)}; the last leaves ${dates.day(fact.d)}.` },
        {
          time: fact.a,
          title: `Delivered, ${against(fact.a, fact.b)}`,
          text: `It took ${stretch(fact.a - fact.c)} in all, through ${catalog.channels[fact.other].name}.`,
          trouble: fact.a > fact.b,
        },
      ];
    case Fact.CANCELLED: {
      const open = all.filter((other) => other.kind === Fact.CANCELLED_LINE && other.time === time);
      const text = `${things(open, setting)} had not come. The promise was ${dates.day(fact.b)}.`;
      return [{ time, title: `Cancelled after ${stretch(time - fact.c)}`, text, trouble: true }];
    }
    case Fact.MESSAGED:
      return [{ time, title: `Message ${fact.d} to the customer`, text: `${upper(messageText(fact, setting))}.` }];
    case Fact.GIVEN: {
      const cost = fact.a > 0 ? `It costs the shop ${fact.a} on average.` : '';
      return [{ time, title: `Given ${giftText(fact)}`, text: cost }];
    }
    case Fact.FLAWED: {
      const found = factRecord(fact, setting).reason;
      return [
        {
          time: fact.a,
          title: `${things([fact], setting)}: ${found}`,
          text: 'The customer sends it back.',
          trouble: true,
        },
      ];
    }
    case Fact.RETURNED: {
      const { reason, location } = factRecord(fact, setting);
      const then = fact.other === 1 ? 'It can be sold again.' : 'It is written off.';
      const text = `${reason}, ${stretch(time - fact.b)} after it was delivered. ${then} The customer gets ${fact.units * fact.a} back.`;
      return [
        {
          time,
          title: `${things([fact], setting)} back at ${location}`,
          text: text[0].toUpperCase() + text.slice(1),
        },
      ];
    }
    case Fact.COMPLAINED:
      return [{ time, title: 'Complained', text: `The promise was ${dates.day(fact.a)}.`, trouble: true }];
    case Fact.STAYED_AWAY:
      return [
        { time, title: 'Not placed', text: 'The customer remembers bad service. The shop never hears of this order.' },
      ];
    case Fact.OPEN:
      return [
        {
          time,
          title: 'Still waiting when the future ends',
          text: `The promise was ${dates.day(fact.b)}.`,
          trouble: true,
        },
      ];
    default:
      return [];
  }
}

/** '12 days after the promise', 'in time', '2 days early'. */
export function against(delivered: number, promise: number): string {
  const late = delivered - promise;
  if (late > 0) return `${stretch(late)} after the promise`;
  return late <= -TICKS_PER_DAY ? `${stretch(-late)} before the promise` : 'as promised';
}

const parcels = (n: number): string => (n === 1 ? 'All in one parcel' : `In ${n} parcels`);

const upper = (text: string): string => text[0].toUpperCase() + text.slice(1);
