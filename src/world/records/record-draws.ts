import type { Records } from '../../domain/catalog.js';
import type { Scenario } from '../../domain/scenario.js';
import type { RecordDraws } from '../../domain/tape.js';
import { Purpose } from '../../stats/purpose.js';
import { uniformAt } from '../../stats/stream.js';
import { channelDemand, demandStatistics } from '../demand-statistics.js';
import { supplyRow } from '../row-names.js';
import type { Setting } from '../setting.js';
import { errorOf } from './error-of.js';
import { poissonAt } from './poisson-at.js';

/** How records go wrong, by stock row and day, by order line, by receipt: the same for every strategy, in whatever order it is asked. */
export function recordDraws(setting: Setting): RecordDraws {
  const { scenario, seed, replication, laws } = setting;
  const { items, locations } = scenario.catalog;
  const at = (row: number): Records => locations[Math.floor(row / items.length)].records!;
  const draw = (purpose: Purpose, row: number, n: number) => uniformAt(seed, replication, purpose, row, n);
  const meanDemand = (row: number) => laws.meanDemand(scenario, () => demandByRow(scenario))[row];

  return {
    missingAtStart: (row, units) => -errorOf(draw(Purpose.INITIAL_ERROR, row, 0), at(row).wrongAtStart, units),
    lost(row, day, units) {
      const { lossPerDay, lossOfDemand } = at(row);
      const mean = lossPerDay * units + (lossOfDemand > 0 ? lossOfDemand * meanDemand(row) : 0);
      return Math.min(units, poissonAt(draw(Purpose.STOCK_LOSS, row, day), mean));
    },
    misPicked: (order, line, location) => draw(Purpose.MISPICK, order, line) < locations[location].records!.misPicks,
    miscounted: (row, supplier, n, units) =>
      errorOf(draw(Purpose.MISCOUNT, supplyRow(row, supplier), n), at(row).miscounts, units),
  };
}

/** Mean units a day by stock row; a pot has what its channel would ask of the undivided location. */
function demandByRow(scenario: Scenario): Float64Array {
  const { items, locations, channels } = scenario.catalog;
  const { mean } = demandStatistics(scenario);
  if (!locations.some(({ pot }) => pot)) return mean;
  const byChannel = channelDemand(scenario).mean;
  locations.forEach(({ pot }, location) => {
    if (!pot || channels[pot.channel].from[0] !== pot.of) return;
    const own = byChannel.subarray(pot.channel * items.length, (pot.channel + 1) * items.length);
    mean.set(own, location * items.length);
  });
  return mean;
}
