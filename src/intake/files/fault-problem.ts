import type { Problem } from '../../domain/problems.js';
import type { Fault } from '../scan-records.js';
import { messages } from './messages.js';

/** What a person reads of a record that is no row of the table; `width` is the number of cells in its header. */
export function faultProblem(file: string, fault: Fault, width: number): Problem {
  const at = { file, line: fault.line };
  if (fault.kind === 'cells') return messages.cells(at, fault.found, width);
  return fault.kind === 'open-quote' ? messages.openQuote(at) : messages.afterQuote(at);
}
