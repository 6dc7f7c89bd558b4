import { isoDate, type Moment } from '../../../domain/units.js';

/** The days a scenario covers. */
export interface Span {
  /** First day, days since 1970-01-01. */
  readonly startDay: number;
  readonly horizonDays: number;
}

/** Start of a moment, in days from the start of the scenario; may be negative for an earlier date. */
export const firstDay = (moment: Moment, span: Span): number =>
  'days' in moment ? moment.days : moment.epochDay - span.startDay;

/** End of a moment: a date is included whole, so it ends a day after it starts. */
export const lastDay = (moment: Moment, span: Span): number =>
  'days' in moment ? moment.days : moment.epochDay - span.startDay + 1;

/** As it was written: '2026-11-27', 'day 87'. */
export const spellMoment = (moment: Moment): string =>
  'days' in moment ? `day ${moment.days}` : isoDate(moment.epochDay);
