import { plural } from '../../domain/count-words.js';
import { TICKS_PER_DAY } from '../../domain/time.js';

/** Ticks of a run as dates of the shop's calendar: wall-clock time without a zone. */
export class Dates {
  private readonly origin: number;

  /** `start`: the scenario's first day, YYYY-MM-DD. */
  constructor(readonly start: string) {
    this.origin = Date.parse(`${start}T00:00:00Z`);
  }

  /** '2026-11-08T20:14:05'; empty when it isn't known. */
  iso(tick: number): string {
    return Number.isFinite(tick) ? this.at(tick).toISOString().slice(0, 19) : '';
  }

  /** '2026-11-08 20:14', for logs. */
  stamp(tick: number): string {
    return this.iso(tick).slice(0, 16).replace('T', ' ');
  }

  /** 'Sun 8 Nov', with the year where it isn't the first one. */
  day(tick: number): string {
    if (!Number.isFinite(tick)) return 'an unknown day';
    return `${WEEKDAYS[this.at(tick).getUTCDay()]} ${this.date(tick)}`;
  }

  /** '8 Nov', likewise; of a known tick. */
  date(tick: number): string {
    const date = this.at(tick);
    const year = date.getUTCFullYear() === this.at(0).getUTCFullYear() ? '' : ` ${date.getUTCFullYear()}`;
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${year}`;
  }

  /** '20:14' */
  clock(tick: number): string {
    return this.iso(tick).slice(11, 16);
  }

  private at(tick: number): Date {
    return new Date(this.origin + (tick / TICKS_PER_DAY) * MILLISECONDS_PER_DAY);
  }
}

const MILLISECONDS_PER_DAY = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '12 days', '1 day', '1.5 days', 'less than an hour': a stretch of time, whole from three days on. */
export function stretch(ticks: number): string {
  const days = ticks / TICKS_PER_DAY;
  const hours = Math.round(days * 24);
  if (hours < 1) return 'less than an hour';
  if (hours < 24) return `${hours} ${plural(hours, 'hour')}`;
  const shown = days < 2.95 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${shown} ${plural(shown, 'day')}`;
}
