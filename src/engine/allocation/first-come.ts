import type { AllocationRule } from './rule.js';

export const firstCome: AllocationRule = {
  about: 'First come, first served: nobody is passed over.',
  key: () => 0,
  transferKey: () => 0,
  passes: () => false,
  jumps: () => false,
};
