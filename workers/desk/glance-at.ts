import { formatProblem } from '../../src/domain/problems.js';
import { glanceTable } from '../../src/report/glance-table.js';
import { textDigest } from '../../src/study/digest.js';
import { readShop } from '../../src/study/levers/read-shop.js';
import type { ParseOptions } from '../../src/study/scenario-file/parse.js';
import type { Playing } from './playing.js';
import type { Glance, ShopText } from './protocol.js';

/** The figures of a shop that isn't on the desk, after n futures, or what is wrong with it. Rejects when it can't be played. */
export async function glanceAt(
  shop: ShopText,
  n: number,
  { playing, options, locale }: { playing: Playing; options: ParseOptions; locale?: string },
): Promise<Glance> {
  const { reading, scenario, warnings } = readShop(shop.text, options);
  if (!scenario) return { problems: reading.problems, head: [], rows: [] };
  const meta = { file: shop.name, digest: textDigest(shop.text), warnings: warnings.map(formatProblem) };
  const result = await playing.glance(scenario, meta, n);
  return { problems: [], ...glanceTable(result, locale) };
}
