import { byPromise } from './by-promise.js';
import { fairShare } from './fair-share.js';
import { firstCome } from './first-come.js';
import { priority } from './priority.js';
import type { AllocationRule } from './rule.js';

export const allocationRules = {
  'first-come': firstCome,
  priority,
  'by-promise': byPromise,
  'fair-share': fairShare,
} satisfies Record<string, AllocationRule>;
