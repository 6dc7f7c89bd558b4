export interface DateTicks {
  /** Days from the start. */
  readonly values: number[];
  /** A Vega expression that says each of them. */
  readonly labelExpr: string;
}

/** '1 Nov', with the year where it changes: firsts of months, as many as have room in `width` pixels; of short spans Mondays or days. `after`: pixels right of the axis that a label may reach into. */
export function dateTicks(start: string, from: number, to: number, width: number, after = Infinity): DateTicks {
  const origin = Date.parse(`${start}T00:00:00Z`);
  const room = Math.max(1, Math.floor(width / LABEL));
  const found = to - from <= SHORT ? [1, 7].map((step) => everyDays(origin, from, to, step)) : [];
  for (const months of [1, 2, 3, 6, 12, 24, 60, 120]) found.push(firsts(origin, from, to, months));
  const chosen = found.find((days) => days.length > 0 && days.length <= room) ?? [];
  const labels = chosen
    .map((day, i) => [String(day), said(origin, day, chosen[i - 1])] as const)
    .filter(
      ([day, text]) => ((Number(day) - from) / (to - from)) * width + (text.length * LETTER) / 2 <= width + after,
    );
  const values = labels.map(([day]) => Number(day));
  return { values, labelExpr: `${JSON.stringify(Object.fromEntries(labels))}[datum.value]` };
}

/** Pixels that '1 Nov' needs with the space around it; a few in a row with a year still fit. */
const LABEL = 56;
/** Pixels of a letter on average. */
const LETTER = 6.2;
/** Days; beyond them people think in months. */
const SHORT = 92;
const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Every day, or every Monday. */
function everyDays(origin: number, from: number, to: number, step: number): number[] {
  const days = Array.from({ length: Math.max(0, Math.floor(to) - Math.ceil(from) + 1) }, (_, i) => Math.ceil(from) + i);
  return days.filter((day) => step === 1 || new Date(origin + day * DAY).getUTCDay() === 1);
}

function firsts(origin: number, from: number, to: number, months: number): number[] {
  const first = new Date(origin + from * DAY);
  const last = new Date(origin + to * DAY);
  const count = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const days: number[] = [];
  for (let m = Math.ceil(count(first) / months) * months; m <= count(last); m += months) {
    const day = (Date.UTC(Math.floor(m / 12), m % 12, 1) - origin) / DAY;
    if (day >= from && day <= to) days.push(day);
  }
  return days;
}

function said(origin: number, day: number, before: number | undefined): string {
  const date = new Date(origin + day * DAY);
  const year = date.getUTCFullYear();
  const changes = before !== undefined && new Date(origin + before * DAY).getUTCFullYear() !== year;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${changes ? ` ${year}` : ''}`;
}
