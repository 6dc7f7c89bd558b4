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
 * measured time; what is looked at closer is counted anew from the same futures.
 */
export interface Focus {
  /** First and last day from the start, the last one not included. */
  readonly days?: readonly [from: number, to: number];
  /** Item rows. */
  readonly items?: readonly number[];
}

export const NO_FOCUS: Focus = Object.freeze({});
