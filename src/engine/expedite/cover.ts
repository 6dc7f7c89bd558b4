import type { ExpediteCondition } from './condition.js';

export const cover: ExpediteCondition = {
  name: 'low cover',
  about: 'Net stock by the time of the faster delivery covers fewer days of mean demand than this.',
  holds: (e, { row, stock }, { coverDays }) => coverDays !== undefined && stock < coverDays * e.plan.mean[row],
};
