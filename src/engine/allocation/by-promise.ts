import { olderWaits } from './queue.js';
import type { AllocationRule } from './rule.js';

export const byPromise: AllocationRule = {
  about: 'The earliest promised date is served first.',
  key: (e, order) => e.backlog.promise[order],
  transferKey: (e, purchase) => e.purchases.eta[purchase],
  passes: () => false,
  jumps: olderWaits,
};
