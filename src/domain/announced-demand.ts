/** Extra units a day per stock row, while a known spike lasts. Days since the start. */
export interface AnnouncedDemand {
  readonly from: number;
  readonly to: number;
  readonly perDay: Float64Array;
}
