/** One row of a stock list, as the shop's system has it. What a list has no column for is absent. */
export interface StockEntry {
  readonly item: string;
  /** '' = the list names no place. */
  readonly location: string;
  /** Recorded on hand, allocated units included; may be below 0 where a system oversells. */
  readonly onHand: number;
  readonly allocated?: number;
  readonly price?: number;
  readonly cost?: number;
  readonly supplier?: string;
  readonly leadTimeDays?: number;
  readonly minimum?: number;
  readonly multiple?: number;
  readonly group?: string;
  readonly name?: string;
}
