import { strategyName } from '../../../../domain/strategy-name.js';
import type { SliderHandle } from '../../handle.js';
import { days, factor } from '../../measures.js';
import type { Scene } from '../../scene.js';
import { log } from '../make.js';
import { listed, meanSlider } from './make.js';

/** How much is ordered in a spike, how long it lasts, and how often those at random come. */
export function spikes(scene: Scene): SliderHandle[] {
  const all = listed(scene, 'spikes');
  return all.flatMap(({ path, block }, i) => {
    const name =
      typeof block['name'] === 'string' ? strategyName(block['name']) : all.length === 1 ? 'Spike' : `Spike ${i + 1}`;
    return [
      ...meanSlider(scene, [...path, 'times'], {
        key: 'spikes.*.times',
        label: `${name} size`,
        measure: factor,
        range: log(1, 20, 0.1),
      }),
      ...meanSlider(scene, [...path, 'lasts'], {
        key: 'spikes.*.lasts',
        label: `${name} lasts`,
        measure: days,
        range: log(1, 60, 0.5),
      }),
      ...meanSlider(scene, [...path, 'every'], {
        key: 'spikes.*.every',
        label: `${name} comes every`,
        measure: days,
        range: log(7, 730),
      }),
    ];
  });
}
