import { ChainCheck, type ChainVerdict } from '../../src/report/chain-check.js';

/** The verdict on lines that are at hand, read as far as reading is of use. */
export function verifyChain(lines: Iterable<string>, expected?: string): ChainVerdict {
  const check = new ChainCheck(expected);
  for (const line of lines) if (!check.take(line)) break;
  return check.finish();
}
