import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { editShop } from '../../../src/study/levers/edit-shop.js';
import { itemLevers } from '../../../src/study/levers/item-levers.js';
import { openShop } from '../../../src/study/levers/shop-file.js';

const options = { file: 'holiday-spike.yaml' };
const shop = openShop(readFileSync('scenarios/holiday-spike.yaml', 'utf8'), options);
const [item = ''] = shop.scene?.scenario.catalog.items.map(({ name }) => name) ?? [];
const SERVICE = 'policy.reorder.safetyStock.serviceLevel';
const service = (file: typeof shop, name: string) => itemLevers(file, 'both', name).find(({ id }) => id === SERVICE);

it('are those of the stock, as the strategy has them', () => {
  expect(itemLevers(shop, 'both', item).length).toBeGreaterThan(1);
  expect(service(shop, item)).toMatchObject({ kind: 'slider', changed: false });
});

it('differ where the item has its own, and only there', () => {
  const usual = service(shop, item)!;
  const edited = editShop(shop, { kind: 'lever', strategy: 'both', lever: SERVICE, item, value: 90 });
  if ('refused' in edited) throw new Error(edited.refused);
  expect(service(edited.file, item)).toMatchObject({ value: 90, ghost: usual.ghost, changed: true });
  const other = edited.file.scene!.scenario.catalog.items[1]!.name;
  expect(service(edited.file, other)).toMatchObject({ value: usual.value, changed: false });
});

it('are none of what there isn’t', () => {
  expect(itemLevers(shop, 'both', 'no-such')).toEqual([]);
  expect(itemLevers(shop, 'no-such', item)).toEqual([]);
});
