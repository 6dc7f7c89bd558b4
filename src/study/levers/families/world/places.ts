import { strategyName } from '../../../../domain/strategy-name.js';
import type { SliderHandle } from '../../handle.js';
import { days, rate, share, shareRate } from '../../measures.js';
import type { Scene } from '../../scene.js';
import { linear, log } from '../make.js';
import { meanSlider, namedBlocks, worldSlider } from './make.js';

/** Where stock lies, and how its records go wrong. Loss can be given to a place that has none. */
export function locations(scene: Scene): SliderHandle[] {
  const places = namedBlocks(scene, 'locations');
  return places.flatMap(([name, block]) => {
    const where = places.length === 1 ? '' : ` at ${strategyName(name)}`;
    const at = (...keys: string[]) => ['locations', name, ...keys];
    const key = (...keys: string[]) => ['locations', '*', ...keys].join('.');
    const records = (block['records'] ?? {}) as Readonly<Record<string, unknown>>;
    const loss = typeof records === 'object' ? records['loss'] : undefined;
    const capacity = block['capacity'];
    return [
      ...worldSlider(scene, at('records', 'loss'), { key: key('records', 'loss'), label: `Stock lost from records${where}`, measure: shareRate(loss), range: linear(0, 5, 0.1) }, '0%/month'), // prettier-ignore
      ...worldSlider(scene, at('records', 'lossOfDemand'), { key: key('records', 'lossOfDemand'), label: `Of demand, taken unseen${where}`, measure: share, range: linear(0, 20, 0.1) }), // prettier-ignore
      ...worldSlider(scene, at('records', 'wrong', 'share'), { key: key('records', 'wrong', 'share'), label: `Records wrong at first${where}`, measure: share, range: linear(0, 100, 1) }), // prettier-ignore
      ...worldSlider(scene, at('records', 'misPicks'), { key: key('records', 'misPicks'), label: `Wrong item picked${where}`, measure: share, range: linear(0, 10, 0.1) }), // prettier-ignore
      ...worldSlider(scene, at('handling'), {
        key: key('handling'),
        label: `Handling${where}`,
        measure: days,
        range: linear(0, 10, 0.5),
      }),
      ...(capacity === undefined ? [] : worldSlider(scene, at('capacity'), { key: key('capacity'), label: `Parcels${where} up to`, measure: rate(capacity), range: log(1, 5000), word: { at: 'max', text: 'unlimited' } })), // prettier-ignore
    ];
  });
}

/** How goods get to customers. */
export function channels(scene: Scene): SliderHandle[] {
  const all = namedBlocks(scene, 'channels');
  return all.flatMap(([name]) => {
    const way = all.length === 1 ? '' : `, ${lower(strategyName(name))}`;
    const at = (...keys: string[]) => ['channels', name, 'carrier', ...keys];
    const key = (last: string) => `channels.*.carrier.${last}`;
    return [
      ...meanSlider(scene, at('transit'), {
        key: key('transit'),
        label: `Days on the road${way}`,
        measure: days,
        range: log(0, 30, 0.5),
      }),
      ...worldSlider(scene, at('damaged'), { key: key('damaged'), label: `Damaged on the way${way}`, measure: share, range: linear(0, 20, 0.1) }), // prettier-ignore
    ];
  });
}

/** A channel's name in the middle of a line: 'in north'. */
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
