/** How sure the planner wants to be: a number of futures, or a half-width of a KPI's 95 % interval under every strategy. */
export type Goal =
  | { readonly kind: 'file' } // what the scenario's `replications` say
  | { readonly kind: 'fixed'; readonly n: number }
  | {
      readonly kind: 'until';
      readonly kpi: string;
      /** In the KPI's own unit; 0.002 = 0.2 points of a rate. */
      readonly halfWidth: number;
      readonly max: number;
    };

/**
 * What the charts look at: orders placed and days within `days`, of these items. Empty means everything. KPIs are always of the whole
 * measured time; what is looked at closer is counted anew from the same futures (`ReplicateOptions.focus`):
 *
 * - Of orders those placed within `days` and the measured time count that have a line of such an item: on time and the like are about the
 *   whole order, lines and units about the lines of such items.
 * - Of stock and purchases the rows of such items count, from the first of the days to the last, as if the future ended there.
 * - Levels day by day are of the rows of such items, for all days; orders by day are 0 outside of `days`.
 */
export interface Focus {
  /** First and last day from the start, the last one not included. */
  readonly days?: readonly [from: number, to: number];
  /** Item rows. */
  readonly items?: readonly number[];
}

export const NO_FOCUS: Focus = Object.freeze({});
