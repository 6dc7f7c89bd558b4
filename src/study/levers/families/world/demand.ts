import type { SliderHandle } from '../../handle.js';
import { days, rate, share, shareRate } from '../../measures.js';
import type { Scene } from '../../scene.js';
import { linear, log } from '../make.js';
import { listed, meanSlider, worldSlider } from './make.js';

/** How much is ordered, and how it grows. */
export function demand(scene: Scene): SliderHandle[] {
  const streams = listed(scene, 'demand').filter(({ block }) => block['orders'] !== undefined);
  return streams.flatMap(({ path, block }) => {
    const name = typeof block['name'] === 'string' && streams.length > 1 ? `Orders of ${block['name']}` : 'Orders';
    const { orders, trend } = block;
    return [
      ...worldSlider(scene, [...path, 'orders'], {
        key: 'demand.*.orders',
        label: name,
        measure: rate(orders),
        range: aroundRate(orders),
      }),
      ...(trend === undefined ? [] : worldSlider(scene, [...path, 'trend'], { key: 'demand.*.trend', label: `${name} grow by`, measure: shareRate(trend, true), range: linear(-50, 100, 1) })), // prettier-ignore
    ];
  });
}

/** From a tenth of the rate to ten times as much, in round numbers. */
function aroundRate(orders: unknown) {
  const measure = rate(orders);
  const parsed = measure.parse(orders);
  const now = 'value' in parsed ? measure.shown(parsed.value) : 10;
  const high = [1, 5, 20, 100, 500, 2000, 10_000, 100_000].find((top) => top >= 2 * now) ?? 1_000_000;
  return log(high / 100, high, high / 100 >= 1 ? 1 : high / 100);
}

/** What customers are like, as far as the file says so. */
export function customers(scene: Scene): SliderHandle[] {
  const at = (...keys: string[]) => ['customers', ...keys];
  return [
    ...meanSlider(scene, at('patience'), {
      key: 'customers.patience',
      label: 'Customers’ patience',
      measure: days,
      range: log(1, 120),
    }),
    ...worldSlider(scene, at('afterMissedPromise'), { key: 'customers.afterMissedPromise', label: 'Left of it after a missed date', measure: share, range: linear(0, 100, 1) }), // prettier-ignore
    ...worldSlider(scene, at('acceptSubstitute'), { key: 'customers.acceptSubstitute', label: 'Take a substitute', measure: share, range: linear(0, 100, 1) }), // prettier-ignore
    ...worldSlider(scene, at('loseAfterLate'), { key: 'customers.loseAfterLate', label: 'Orders lost after bad service', measure: share, range: linear(0, 50, 0.1) }), // prettier-ignore
    ...worldSlider(scene, at('goodwill', 'late'), { key: 'customers.goodwill.late', label: 'Orders lost after a late one', measure: share, range: linear(0, 50, 0.1) }), // prettier-ignore
    ...worldSlider(scene, at('goodwill', 'cancelled'), { key: 'customers.goodwill.cancelled', sentence: 'Share of later orders that are not placed after the customer gave up waiting, or was turned away.', label: 'Orders lost after cancelling', measure: share, range: linear(0, 50, 0.1) }), // prettier-ignore
    ...worldSlider(scene, at('complaints', 'chance'), { key: 'customers.complaints.chance', label: 'Complain when late', measure: share, range: linear(0, 100, 1) }), // prettier-ignore
    ...worldSlider(scene, at('reactions', 'takesCancel'), { key: 'customers.reactions.takesCancel', label: 'Take the offer to cancel', measure: share, range: linear(0, 100, 1) }), // prettier-ignore
  ];
}
