import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Scenario } from '../domain/scenario.js';
import type { Snapshot } from '../domain/snapshot.js';
import { parseDate } from '../domain/units.js';
import { readDeliveries } from '../intake/deliveries/read-deliveries.js';
import type { ShopRecords } from '../study/backtest/as-it-was.js';
import { Rejected } from './rejected.js';

/**
 * What an imported shop's folder holds beside the scenario: its deliveries and, counted on some morning, its stock; null without deliveries.
 * @throws Rejected with what is wrong with the deliveries.
 */
export async function readShopRecords(
  file: string,
  scenario: Scenario,
): Promise<(ShopRecords & { from: number }) | null> {
  const path = join(dirname(file), 'deliveries.csv');
  const start = parseDate(scenario.start);
  const { history } = scenario.demand;
  if (!existsSync(path) || !history || !('value' in start)) return null;
  const { records, report } = await readDeliveries([{ name: path, bytes: [readFileSync(path)] }]);
  if (report.errors.length > 0) throw new Rejected(report.errors);
  const itemNames = scenario.catalog.items.map(({ name }) => name);
  const stock = readStock(join(dirname(file), 'snapshot.json'));
  return { deliveries: records, stock, sales: history.orders, itemNames, from: start.value };
}

/** Units on hand, promised ones included; null where there is no such file, or it is something else. */
function readStock(path: string): ShopRecords['stock'] {
  if (!existsSync(path)) return null;
  const { at, stock } = parsed(readFileSync(path, 'utf8'));
  const day = parseDate(at?.slice(0, 10) ?? '');
  if (!('value' in day) || !Array.isArray(stock)) return null;
  const onHand = new Map<string, number>();
  for (const { item, available, allocated = 0 } of stock)
    onHand.set(item, (onHand.get(item) ?? 0) + available + allocated);
  return { at: day.value, onHand };
}

function parsed(text: string): Partial<Snapshot> {
  try {
    return JSON.parse(text) as Partial<Snapshot>;
  } catch {
    return {};
  }
}
