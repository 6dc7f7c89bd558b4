import { z } from 'zod';
import * as say from '../../../domain/messages.js';
import { KPI_NAMES, PLAIN_RATIOS, type KpiName } from '../../../domain/kpi-names.js';
import {
  parseDuration,
  parseMoneyRate,
  parseRatio,
  parseShare,
  understood,
  wrong,
  type Parsed,
} from '../../../domain/units.js';
import * as q from './quantities.js';
import { block, scalar, scalarOrBlock, withDefault } from './scalar.js';

/** An amount whose meaning hangs on the KPI it is about; kept as written and read by `amountOf` later. */
const amount = (description: string) =>
  scalar(
    (value): Parsed<string | number> =>
      typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value))
        ? understood(value)
        : wrong(say.notANumber(value, 'like 95%, 2d or 1000')),
    { form: 'amount in the KPI’s own unit', type: ['string', 'number'], examples: ['95%', '2d', 1000] },
    description,
  );

const KPIS = KPI_NAMES.map(({ name }) => name);

/** Any text here: which KPIs there are is checked with the rest of the claim. */
const kpi = (description: string) =>
  scalar(
    (value): Parsed<string> =>
      typeof value === 'string' ? understood(value) : wrong(say.notText(value, 'like onTimeRate')),
    { type: 'string', enum: KPIS, examples: ['onTimeRate'] },
    description,
  );

const most = q.whole('Most replications to play.', 2, 1_000_000);

export const replications = withDefault(
  'replications',
  scalarOrBlock(
    'How many futures to play: a number, or until a KPI is known precisely enough.',
    q.whole('Number of futures.', 1, 1_000_000).transform((n) => ({ kind: 'fixed' as const, n })),
    block({
      until: block({
        kpi: kpi('The KPI that must be known.'),
        halfWidth: amount('Half of its 95% interval, in its own unit: `0.5%` of a rate is half a point.').optional(),
        relative: q.properShare('The same as a share of its mean.').optional(),
      }).describe('The precision wanted.'),
      max: most,
    }).transform((block) => ({ kind: 'until' as const, ...block })),
  ),
);

export const noDifference = withDefault(
  'noDifference',
  block({
    service: withDefault(
      'noDifference.service',
      scalar(
        (value) => {
          const parsed = parseShare(value);
          return 'value' in parsed && parsed.value >= 0.5 ? wrong(say.alwaysMatters(value)) : parsed;
        },
        { form: 'share below 50%', type: ['string', 'number'], minimum: 0, maximum: 0.5, examples: ['0.5%', '1%'] },
        'In orders on time: `0.5%` is half a point, one order in 200.',
      ),
    ),
    money: withDefault(
      'noDifference.money',
      scalar(
        (value) =>
          typeof value === 'number' && value >= 0 && Number.isFinite(value)
            ? wrong(say.bareMoneyRate(value, 'month'))
            : parseMoneyRate(value),
        { form: 'money per time', type: 'string', examples: ['250/month', '10000 EUR/year'] },
        'In profit.',
      ),
    ),
  }).describe('The largest differences between strategies that nobody would act on; verdicts and charts go by them.'),
);

const claim = block({
  kpi: kpi('The KPI the claim is about.'),
  strategy: q.name('a strategy', 'The strategy the claim is about.').optional(),
  of: q.name('a strategy', 'The same as `strategy`.').optional(),
  atLeast: amount('The KPI is at least this.').optional(),
  atMost: amount('The KPI is at most this.').optional(),
  above: q.name('a strategy', 'The KPI is higher than that of this strategy.').optional(),
  below: q.name('a strategy', 'The KPI is lower than that of this strategy.').optional(),
  near: q.name('a strategy', 'The KPI is as high as that of this strategy, but for `by` either way.').optional(),
  by: amount(
    'By at least this much (`above` and `below`) or at most (`near`), in the unit of the KPI: `2%` of a rate is two points.',
  ).optional(),
}).describe('A claim that `check` decides.');

export const expect = withDefault('expect', z.array(claim).describe('Claims that `check` decides.'));

export type ClaimBlock = z.output<typeof claim>;
export type ZoneBlock = z.output<typeof noDifference>;
export type ReplicationsBlock = z.output<typeof replications>;

/** A number in the KPI's own unit: shares and points for ratios, durations for days. */
export function amountOf(value: string | number, { unit, name }: Pick<KpiName, 'unit' | 'name'>): Parsed<number> {
  if (unit === 'ratio') {
    const parsed = parseRatio(value);
    const isShare = !PLAIN_RATIOS.includes(name);
    return isShare && 'value' in parsed && Math.abs(parsed.value) > 1 ? wrong(say.shareTooBig(value)) : parsed;
  }
  if (unit === 'days') return typeof value === 'number' ? understood(value) : parseDuration(value);
  const text = typeof value === 'string' ? value.replace(/\s*([A-Z]{3}|units|\/year)$/, '') : value;
  return q.plainNumber(text, -Number.MAX_VALUE);
}
