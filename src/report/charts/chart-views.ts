import { fanView } from './fan-view.js';
import { heatView } from './heat-view.js';
import { waitsView } from './waits-view.js';
import { forestView } from './forest-view.js';
import { frontierView } from './frontier-view.js';
import type { ChartInput } from './input.js';
import type { ChartView } from './view.js';

/** The charts of a study by id. Those of one future are made elsewhere. */
export const CHART_VIEWS: Readonly<Record<string, (input: ChartInput) => ChartView>> = {
  fan: fanView,
  waits: waitsView,
  frontier: frontierView,
  forest: forestView,
  heat: heatView,
};
