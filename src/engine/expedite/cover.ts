import type { ExpediteCondition } from './condition.js';

export const cover: ExpediteCondition = {
  name: 'low cover',
  about: 'Net stock on the day of the faster delivery covers fewer than some days of mean demand.',
  holds: (e, { row, stock }, { coverDays }) => coverDays !== undefined && stock < coverDays * e.plan.mean[row],
};
