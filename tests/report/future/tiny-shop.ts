import { formatProblem } from '../../../src/domain/problems.js';
import type { Scenario } from '../../../src/domain/scenario.js';
import { Format } from '../../../src/report/format.js';
import { storyMaterial, type StoryMaterial } from '../../../src/report/future/story-material.js';
import { storySetting, type StorySetting } from '../../../src/report/future/story-setting.js';
import { placeOf } from '../../../src/report/future/find-orders.js';
import { playFuture } from '../../../src/study/future/play-future.js';
import { prepare } from '../../../src/study/prepare.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { atOnce } from '../../study/future/at-once.js';

/** A shop in which nothing is left to chance: a mug every half day, ordered from a port that stands still for ten days. */
export const TINY = `
bullwhip: 1
title: Tiny
start: 2026-11-02
horizon: 40d
warmUp: 0d
seed: tiny
replications: 1
currency: EUR
items:
  mug: { price: 14, cost: 5, holding: 25%/year, initial: 5 }
suppliers:
  ningbo:
    offers: { all: { price: 5 } }
    leadTime: 4d
    outages: [{ from: 2026-11-06, to: 2026-11-16, cause: port }]
locations: { dc: { handling: 1d } }
channels: { web: { carrier: { transit: 2d, cost: 3 } } }
demand: [{ items: all, orders: 2/day, arrivals: clock, units: 1 }]
policy:
  reorder: { kind: reorder-point, s: 1, Q: 12 }
  promise: { inStock: 4d, backorder: next receipt + 4d }
strategies:
  baseline: {}
  told: { care: { notify: at once, update: 7d } }
`;

export function tinyShop(text = TINY): { readonly scenario: Scenario; readonly setting: StorySetting } {
  const { scenario, problems = [] } = parseScenario(text, { file: 'tiny.yaml', readText: () => undefined });
  if (!scenario) throw new Error(problems.map(formatProblem).join('\n'));
  return { scenario, setting: storySetting(scenario, new Format(scenario.currency, 'en-GB')) };
}

/** What the only future of a shop says of an order. */
export function materialOf(scenario: Scenario, order: number, strategy = 0): StoryMaterial {
  const prepared = prepare(scenario);
  const future = atOnce(playFuture(prepared, strategy, 0));
  return atOnce(storyMaterial(prepared, future, placeOf(future, order)));
}
