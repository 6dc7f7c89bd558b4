import type { StudyResult } from '../../study/result.js';
import type { Edit } from '../../study/levers/lever.js';
import type { Format } from '../format.js';
import type { Domain } from './hold-axis.js';
import type { ChartTheme } from './theme.js';

/** What a chart is made from. */
export interface ChartInput {
  readonly result: StudyResult;
  /** Position of the strategy everything is told of; 0 is the baseline. */
  readonly chosen: number;
  /** Pixels of the whole drawing. */
  readonly width: number;
  readonly height: number;
  /** As the chart's own menu has them; what is missing or unknown is the usual. */
  readonly options: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly theme: ChartTheme;
  /** Ends of axes as they were drawn last, by name. */
  readonly axes: Readonly<Record<string, Domain>>;
  /** Item names by row, for charts of items. */
  readonly items: readonly string[];
  /** Settings that were played before in this shop. */
  readonly tried: readonly Tried[];
  /** Works out once for a result what several looks at it need. */
  readonly once: <T>(key: string, make: () => T) => T;
}

/** A setting of a strategy that was played earlier: where it lay, and the change that makes a strategy of it. */
export interface Tried {
  readonly label: string;
  /** Cost of supply a month beyond the goods (see `costOfSupply`), and the share of orders on time. */
  readonly cost: number;
  readonly service: number;
  readonly edit: Edit;
}
