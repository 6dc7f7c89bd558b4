import type { ReorderSpec } from '../../domain/strategy.js';
import { baseStock } from './base-stock.js';
import { minMax } from './min-max.js';
import { periodic } from './periodic.js';
import { periodicMinMax } from './periodic-min-max.js';
import type { PolicyDefinition } from './policy.js';
import { reorderPoint } from './reorder-point.js';

export const reorderPolicies = {
  'base-stock': baseStock,
  'reorder-point': reorderPoint,
  'min-max': minMax,
  periodic,
  'periodic-min-max': periodicMinMax,
} satisfies { [K in ReorderSpec['kind']]: PolicyDefinition<K> };
