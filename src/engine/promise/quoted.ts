import { ticks } from '../../domain/time.js';
import type { PromiseDefinition } from './rule.js';

export const quoted: PromiseDefinition = {
  about: 'The same number of days for every backorder.',
  create: (spec) => ({ date: (_e, now) => now + ticks(spec.backorderDays) }),
};
