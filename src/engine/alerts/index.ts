import { cover } from './cover.js';
import { inboundLate } from './inbound-late.js';
import type { AlertKind } from './kind.js';
import { reorderPoint } from './reorder-point.js';
import { suspicious } from './suspicious.js';

/** What can be watched, in the order in which it is looked at; facts name them by row. */
export const alertKinds = [reorderPoint, cover, inboundLate, suspicious] as const satisfies readonly AlertKind[];
