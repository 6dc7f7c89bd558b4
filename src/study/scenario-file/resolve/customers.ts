import type { Customers, CustomerClass, Goodwill } from '../../../domain/demand.js';
import * as say from '../../../domain/messages.js';
import type { Context } from '../context.js';
import { goodwillDefaults, type CustomersBlock, type GoodwillBlock } from '../schema/customers.js';

/** Classes are bytes in the backlog's columns. */
const MOST_CLASSES = 255;

/** Only what somebody has a use for: what is left out happens nowhere. */
export function resolveCustomers(block: CustomersBlock, context: Context): Customers {
  const { patience, afterMissedPromise, acceptSubstitute, complaints, reactions } = block;
  const goodwill = goodwillOf(block, context);
  const classes = classesOf(block, context);
  return {
    ...(patience === 'for ever' ? {} : { patience }),
    ...(afterMissedPromise === undefined ? {} : { afterMissedPromise }),
    ...(acceptSubstitute === 1 ? {} : { acceptSubstitute }),
    // Who somebody is matters only to those who remember, and to a class that is a person's own.
    ...(goodwill || (classes && context.has(['customers', 'base'])) ? { base: block.base } : {}),
    ...(goodwill ? { goodwill } : {}),
    ...(classes ? { classes } : {}),
    ...(complaints
      ? {
          complaints: {
            afterDays: complaints.after,
            chance: complaints.chance,
            cost: context.money(complaints.cost, ['customers', 'complaints', 'cost']),
          },
        }
      : {}),
    ...(reactions ? { reactions } : {}),
  };
}

function goodwillOf({ goodwill, loseAfterLate }: CustomersBlock, context: Context): Goodwill | undefined {
  if (loseAfterLate === undefined) return goodwill && exactly(goodwill);
  if (goodwill) context.problem(['customers', 'loseAfterLate'], say.notTogether('loseAfterLate', 'goodwill'), 'key');
  const usual = exactly(goodwillDefaults());
  return { ...usual, late: loseAfterLate, veryLate: loseAfterLate, cancelled: loseAfterLate };
}

const exactly = ({ veryLateAfter, lasts, ...shares }: GoodwillBlock): Goodwill => ({
  ...shares,
  veryLateDays: veryLateAfter,
  lastsDays: lasts,
});

function classesOf({ classes }: CustomersBlock, context: Context): CustomerClass[] | undefined {
  if (classes === undefined) return undefined;
  const path = ['customers', 'classes'];
  const list = Object.entries(classes).map(([name, one]) => ({ name, ...one }));
  const sum = list.reduce((total, { share }) => total + share, 0);
  if (list.length === 0) context.problem(path, say.nothingGiven('class'));
  else if (list.length > MOST_CLASSES) context.problem(path, say.outOfRange(list.length, 1, MOST_CLASSES));
  else if (Math.abs(sum - 1) > 1e-6) context.problem(path, say.sharesNotOne(sum));
  return list;
}
