import type { CarrierWindow } from '../../domain/tape.js';
import { Purpose } from '../../stats/purpose.js';
import { episodes, merged } from '../disruptions/episodes.js';
import { outageRow } from '../row-names.js';
import type { Setting } from '../setting.js';

/** When the carriers of all channels stand still, by channel, then time; the last of each may end after the horizon. */
export function carrierWindows(setting: Setting): CarrierWindow[] {
  return setting.scenario.catalog.channels.flatMap(({ windows = [] }, channel) =>
    merged(windows.flatMap((window, k) => episodes(setting, window, { ...PURPOSES, row: outageRow(channel, k) }))).map(
      ({ from, to }) => ({ channel, from, to }),
    ),
  );
}

const PURPOSES = { every: Purpose.CARRIER_WINDOW, lasts: Purpose.CARRIER_LASTS };
