import { DAYS_PER_MONTH } from '../../../domain/time.js';
import { USUAL_ZONE, type Zone } from '../../../domain/zone.js';
import type { Context } from '../context.js';
import type { ZoneBlock } from '../schema/run.js';

/** What the file calls no difference, in points and money a month; undefined where it is the usual zone. */
export function resolveZone({ service, money }: ZoneBlock, context: Context): Zone | undefined {
  const perDay = context.money(money, ['noDifference', 'money']);
  const zone = { points: round(service * 100), money: round(perDay * DAYS_PER_MONTH) };
  return zone.points === USUAL_ZONE.points && zone.money === USUAL_ZONE.money ? undefined : zone;
}

/** As written: days and back leave the dust of binary fractions behind. */
const round = (x: number): number => Number(x.toPrecision(12));
