import type { PromiseSpec } from '../../domain/strategy.js';
import { nextReceipt } from './next-receipt.js';
import { percentile } from './percentile.js';
import { quoted } from './quoted.js';
import type { PromiseDefinition } from './rule.js';

export const promiseRules = { quoted, 'next-receipt': nextReceipt, percentile } satisfies {
  [K in PromiseSpec['kind']]: PromiseDefinition<Extract<PromiseSpec, { kind: K }>>;
};
