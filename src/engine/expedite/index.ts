import { backlogValue } from './backlog-value.js';
import type { ExpediteCondition } from './condition.js';
import { cover } from './cover.js';
import { promiseAtRisk } from './promise-at-risk.js';

/** Reasons to expedite, in the order in which they are looked at; facts name them by row. */
export const expediteConditions = [promiseAtRisk, backlogValue, cover] as const satisfies readonly ExpediteCondition[];
