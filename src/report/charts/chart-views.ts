import { fanView } from './fan-view.js';
import type { ChartInput } from './input.js';
import type { ChartView } from './view.js';

/** The charts of a study by id. Those of one future are made elsewhere. */
export const CHART_VIEWS: Readonly<Record<string, (input: ChartInput) => ChartView>> = {
  fan: fanView,
};
