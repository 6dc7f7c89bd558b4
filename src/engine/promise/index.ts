import { nextReceipt } from './next-receipt.js';
import { quoted } from './quoted.js';
import type { PromiseDefinition } from './rule.js';

export const promiseRules = { quoted, 'next-receipt': nextReceipt } satisfies Record<string, PromiseDefinition>;
