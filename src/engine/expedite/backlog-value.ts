import type { ExpediteCondition } from './condition.js';

export const backlogValue: ExpediteCondition = {
  name: 'backlog value',
  about: 'What would still wait by the time of the faster delivery is worth this much, at sales prices.',
  holds: (e, { row, stock }, { backlogValue: least }) =>
    least !== undefined && stock < 0 && -stock * e.catalog.items[row % e.items].price >= least,
};
