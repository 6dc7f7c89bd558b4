import { alertKinds } from '../../engine/alerts/index.js';
import type { TraceSetting } from './fact-record.js';
import type { FactRow } from '../../engine/fact-row.js';

/** 'mug at dc: 12 units are left, enough until Tue 10 Nov': what an alert tells a planner. */
export function alertText({ row, units, other, a }: FactRow, { catalog, dates }: TraceSetting): string {
  const items = catalog.items.length;
  const where = `${catalog.items[row % items].name} at ${catalog.locations[Math.floor(row / items)].name}`;
  const lasts = Number.isFinite(a) ? `, enough until ${dates.day(a)}` : '';
  return `${where}: ${said(alertKinds[other].name, units, lasts, dates.day(a))}`;
}

function said(name: (typeof alertKinds)[number]['name'], units: number, lasts: string, since: string): string {
  switch (name) {
    case 'reorder point':
      return `the position is ${units}, at or below the reorder point, and too little has been bought${lasts}`;
    case 'low cover':
      return `${units} ${units === 1 ? 'unit is' : 'units are'} left${lasts}`;
    case 'inbound late':
      return `${units} ${units === 1 ? 'unit was' : 'units were'} due ${since} and ${units === 1 ? 'has' : 'have'} not come`;
    default:
      return `the record shows ${units} and has not moved since ${since}: count it`;
  }
}
