import { expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';

const shop = (inStock: string, opens = 'always') => `bullwhip: 1
horizon: 100d
items: { mug: { price: 14, cost: 5 } }
suppliers: { maker: { offers: { mug: 5 }, leadTime: 5d } }
locations: { dc: { handling: 1d, opens: ${opens} } }
channels: { web: { carrier: { transit: { uniform: { low: 1d, high: 3d } } } } }
demand: { item: mug, orders: 5/day }
policy: { promise: { inStock: ${inStock}, backorder: 9d } }
strategies: { baseline: {} }
`;
const warnings = (text: string) => parseScenario(text, { file: 'shop.yaml' }).warnings;

// Handling 1 day and nine tenths of the way from 1 to 3 days: 3.8 days.
it.each([
  ['4d', 'always', []],
  ['4d', 'mon-sat', [say.promiseTooShort(4, 4.8)]],
  ['5d', 'mon-sat', []],
  ['3d', 'always', [say.promiseTooShort(3, 3.8)]],
])('a promise of %s, open %s', (inStock, opens, messages) => {
  expect(warnings(shop(inStock, opens)).map(({ message }) => message)).toEqual(messages);
});

it('stands at the channel that is too slow', () => {
  expect(warnings(shop('3d'))[0]).toMatchObject({ file: 'shop.yaml', line: 6, path: 'channels.web' });
});
