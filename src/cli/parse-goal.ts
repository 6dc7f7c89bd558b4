import { findKpi, KPI_NAMES } from '../domain/kpi-names.js';
import { unknownName } from '../domain/messages.js';
import { amountOf } from '../study/scenario-file/schema/run.js';
import { suggest } from '../study/scenario-file/suggest.js';
import { messages } from './messages.js';

/** When a study has seen enough: half of the KPI's 95 % interval, in its own unit or as a share of its mean. */
export interface Goal {
  readonly kpi: string;
  readonly halfWidth: number;
  readonly relative: boolean;
}

/**
 * `onTimeRate±0.5%`, `profit+-2%`, `waitMean+/-6h`, `onHandMean±3`: a per cent of a KPI that is itself a rate is points, of any other
 * KPI a share of its mean.
 */
export function parseGoal(text: string): Goal | { readonly error: string } {
  const match = /^\s*([A-Za-z0-9]+)\s*(?:±|\+-|\+\/-)\s*(\S.*?)\s*$/.exec(text);
  if (match === null) return { error: messages.notAGoal(text) };
  const [, name, width] = match;
  const kpi = findKpi(name);
  const known = KPI_NAMES.map((one) => one.name);
  if (kpi === undefined) return { error: unknownName('KPI', name, suggest(name, known), known) };
  const relative = kpi.unit !== 'ratio' && width.endsWith('%');
  const amount = amountOf(width, relative ? { name: '', unit: 'ratio' } : kpi);
  // ±0.5 of a rate is half a point forgotten to say, not fifty: such an interval would hold any share there is.
  const most = kpi.unit === 'ratio' ? 0.5 : Infinity;
  if ('error' in amount || !(amount.value > 0 && amount.value < most)) return { error: messages.notAWidth(width) };
  return { kpi: name, halfWidth: amount.value, relative };
}
