import type { SourcingSpec } from '../../domain/strategy.js';
import { baseSurge } from './base-surge.js';
import { cheapest } from './cheapest.js';
import { dualIndex } from './dual-index.js';
import { fastest } from './fastest.js';
import { fastestWhenShort } from './fastest-when-short.js';
import { primaryBackup } from './primary-backup.js';
import type { SourcingDefinition } from './rule.js';
import { single } from './single.js';
import { split } from './split.js';

export const sourcingRules = {
  single,
  'primary-backup': primaryBackup,
  split,
  cheapest,
  fastest,
  'fastest-when-short': fastestWhenShort,
  'dual-index': dualIndex,
  'base-surge': baseSurge,
} satisfies { [K in SourcingSpec['kind']]: SourcingDefinition<Extract<SourcingSpec, { kind: K }>> };
