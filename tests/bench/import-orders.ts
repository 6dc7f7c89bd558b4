// An import as `bullwhip import` does it: rows checked, customers hashed, duplicates found, prices, orders put together, orders.csv written.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { hashCustomers } from '../../src/intake/orders/hash-customers.js';
import { importOrders } from '../../src/intake/orders/import-orders.js';
import { writeOrders } from '../../src/intake/orders/write-orders.js';
import { importFile, measureImport } from './import-file.js';

const path = await importFile(Number(process.argv[2] ?? 1_100_000));
const writes = process.argv[3] === 'write';
const map = { order: 'Order', item: 'SKU', units: 'Quantity', time: 'Ordered at', price: 'Unit price', customer: 'Customer' }; // prettier-ignore
await measureImport(writes ? 'import, written' : 'import', async () => {
  const bytes = () => createReadStream(path, { highWaterMark: 1 << 18 });
  const imported = await importOrders([{ name: path, bytes }], {
    hash: hashCustomers(new Uint8Array(32)),
    mapOf: () => map,
  });
  if (writes) {
    const file = openSync(`${path}.out`, 'w');
    for (const piece of writeOrders(imported)) writeSync(file, piece);
    closeSync(file);
  }
  return imported.report.rows;
});
