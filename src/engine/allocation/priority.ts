import { olderWaits } from './queue.js';
import type { AllocationRule } from './rule.js';

export const priority: AllocationRule = {
  about: 'Channels with a lower priority number are served first, first come within a number.',
  key: (e, order) => e.priority[e.backlog.channel[order]],
  passes: (e, channel, row) => e.priority[channel] < e.backlog.key[e.ledger.head[row]],
  jumps: olderWaits,
};
