import type { ExpediteCondition } from './condition.js';

export const backlogValue: ExpediteCondition = {
  name: 'backlog value',
  about: 'What still waits on the day of the faster delivery is worth some money at sales prices.',
  holds: (e, { row, stock }, { backlogValue: least }) =>
    least !== undefined && stock < 0 && -stock * e.catalog.items[row % e.items].price >= least,
};
