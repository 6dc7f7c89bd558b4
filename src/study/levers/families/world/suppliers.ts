import { strategyName } from '../../../../domain/strategy-name.js';
import { isBlock } from '../../../scenario-file/schema/scalar.js';
import type { SliderHandle } from '../../handle.js';
import { days, rate, share, shareRate } from '../../measures.js';
import type { Scene } from '../../scene.js';
import { linear, log } from '../make.js';
import { meanSlider, namedBlocks, worldSlider } from './make.js';

/** How long suppliers take, how often they are late, short or stand still. Lateness can be given to one who has none. */
export function suppliers(scene: Scene): SliderHandle[] {
  return namedBlocks(scene, 'suppliers').flatMap(([name, block]) => {
    const who = strategyName(name);
    const at = (...keys: string[]) => ['suppliers', name, ...keys];
    const key = (...keys: string[]) => ['suppliers', '*', ...keys].join('.');
    const drift = block['drift'];
    const capacity = block['capacity'];
    return [
      ...worldSlider(scene, at('late', 'chance'), { key: key('late', 'chance'), label: `${who} late deliveries`, measure: share, range: linear(0, mostLate(scene, name), 1) }, block['location'] === undefined ? '0%' : undefined), // prettier-ignore
      ...meanSlider(scene, at('late', 'by'), {
        key: key('late', 'by'),
        label: `${who} late by`,
        measure: days,
        range: log(1, 120),
      }),
      ...meanSlider(scene, at('leadTime'), {
        key: key('leadTime'),
        label: `${who} lead time`,
        measure: days,
        range: log(1, 120, 0.5),
      }),
      ...worldSlider(scene, at('yield', 'chance'), { key: key('yield', 'chance'), label: `${who} short deliveries`, measure: share, range: linear(0, 100, 1) }), // prettier-ignore
      ...outages(scene, name, block['outages']),
      ...(drift === undefined ? [] : worldSlider(scene, at('drift'), { key: key('drift'), label: `${who} gets slower by`, measure: shareRate(drift, true), range: linear(-50, 200, 1) })), // prettier-ignore
      ...(capacity === undefined ? [] : worldSlider(scene, at('capacity'), { key: key('capacity'), label: `${who} ships up to`, measure: rate(capacity), range: log(1, 5000), word: { at: 'max', text: 'unlimited' } })), // prettier-ignore
    ];
  });
}

function outages(scene: Scene, name: string, list: unknown): SliderHandle[] {
  const entries: readonly unknown[] = Array.isArray(list) ? list.slice(0, 4) : [];
  return entries.flatMap((entry, i) => {
    if (!isBlock(entry)) return [];
    const at = (key: string) => ['suppliers', name, 'outages', i, key];
    const who = strategyName(name) + (entries.length > 1 ? ` standstill ${i + 1}` : ' standstill');
    return [
      ...meanSlider(scene, at('every'), { key: 'suppliers.*.outages.*.every', label: `${who} every`, measure: days, range: log(7, 1500) }), // prettier-ignore
      ...meanSlider(scene, at('lasts'), { key: 'suppliers.*.outages.*.lasts',
        sentence: 'How long an outage lasts.', label: `${who} lasts`, measure: days, range: log(1, 90, 0.5) }), // prettier-ignore
    ];
  });
}

/** Lateness in runs leaves room for less of it: chance × (2 − afterLate) is at most 1. */
function mostLate({ scenario }: Scene, name: string): number {
  const late = scenario.catalog.suppliers.find((one) => one.name === name)?.late;
  return Math.min(60, Math.floor(100 / (2 - (late?.afterLate ?? 0.32))));
}
