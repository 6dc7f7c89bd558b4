/** The differences that nobody would act on: half the zone's width, in orders of 100 and in money a month. */
export interface Zone {
  readonly points: number;
  readonly money: number;
}

/** The zone of a scenario that says none. */
export const USUAL_ZONE: Zone = { points: 0.5, money: 250 };
