import type { TopLevelSpec } from 'vega-lite';
import type { Zone } from '../../domain/zone.js';
import type { StudyResult } from '../../study/result.js';
import type { Format } from '../format.js';
import type { Verdict } from '../verdict.js';

/** A chart as SVG text; `warn` gets what the chart library would put on the console. */
export type Draw = (spec: TopLevelSpec, warn?: (message: string) => void) => Promise<string>;

/** What every part of the report is made from. */
export interface Page {
  readonly result: StudyResult;
  readonly format: Format;
  readonly zone: Zone;
  readonly verdicts: readonly Verdict[];
  /** The verdict the report leads with; none when there is only the baseline. */
  readonly lead?: Verdict;
  readonly draw: Draw;
  readonly warn?: (message: string) => void;
}

/** Position of a strategy among all: its colour and shape. */
export const positionOf = (page: Page, strategy: string): number =>
  page.result.strategies.findIndex(({ name }) => name === strategy);
