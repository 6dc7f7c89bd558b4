import type { Gift } from '../../../domain/care.js';
import * as say from '../../../domain/messages.js';
import type { CareSpec, CareStep } from '../../../domain/strategy.js';
import type { Money } from '../../../domain/units.js';
import type { Context, Names } from '../context.js';
import type { Path } from '../locate.js';
import { isBlock } from '../schema/scalar.js';
import type { CareBlock, MissedBlock } from '../schema/care.js';
import { resolveTemplates } from './templates.js';

/** What one strategy's care is made of: `raw` as it was written, to tell where a step stands. */
export interface CareSource {
  readonly raw: unknown;
  readonly place: (inner: Path) => Path;
  readonly classes: Names;
  readonly context: Context;
}

/** Steps are marked in the bits of a whole number. */
const MOST_STEPS = 30;

/** The rule as exact data; undefined where nobody is looked after. */
export function resolveCare(care: CareBlock | 'no', source: CareSource): CareSpec | undefined {
  if (care === 'no') return undefined;
  const { place, context } = source;
  const steps = [
    ...(care.incentive ?? []).map((one, i) => valued(one, 'order', pathOf('incentive', i, source), source)),
    ...(care.expediteShipping ?? []).map((one, i) => express(one, pathOf('expediteShipping', i, source), source)),
    ...(care.whenMissed ?? []).map((one, i) => afterMissed(one, ['whenMissed', i], source)),
  ];
  if (steps.length > MOST_STEPS) context.problem(place([]), say.tooManySteps(steps.length, MOST_STEPS));
  if (care.offer.includes('cancel') && care.notify === 'no') context.problem(place(['offer']), say.offerUntold());
  const { update = Infinity, whenSlips = Infinity, templates, for: lookedAfter = [] } = care;
  return {
    ...(lookedAfter.length === 0 ? {} : { classes: rowsOf(lookedAfter, [], source) }),
    notifyAtOnce: care.notify === 'at once',
    ...(update < Infinity ? { updateEveryDays: update } : {}),
    ...(whenSlips < Infinity ? { whenSlipsDays: whenSlips } : {}),
    offers: care.offer,
    steps,
    messageCost: context.money(care.messageCost, place(['messageCost'])),
    shop: care.shop,
    templates: templates === undefined ? {} : resolveTemplates(templates, place(['templates']), context),
  };
}

/** A single block may stand without a list around it. */
function pathOf(key: string, i: number, { raw }: CareSource): Path {
  return isBlock(raw) && Array.isArray(raw[key]) ? [key, i] : [key];
}

type Valued = NonNullable<CareBlock['incentive']>[number];

/** A voucher: told at its value, paid for by those who redeem it. */
function valued(block: Valued, after: CareStep['after'], path: Path, source: CareSource): CareStep {
  const key = block.voucher === undefined ? 'discount' : 'voucher';
  const value = source.context.money(block[key] ?? { amount: 0 }, source.place([...path, key]));
  const step = stepOf('voucher', after, block, path, source);
  return { ...step, cost: value * block.redeemed, value };
}

function express(block: NonNullable<CareBlock['expediteShipping']>[number], path: Path, source: CareSource): CareStep {
  return { ...stepOf('express', 'order', block, path, source), ...costOf(block.cost, [...path, 'cost'], source) };
}

function afterMissed(block: MissedBlock, path: Path, source: CareSource): CareStep {
  const { refundShipping, expediteShipping } = block;
  if (refundShipping !== undefined) {
    const cost = costOf(refundShipping.cost, [...path, 'refundShipping'], source);
    return { ...stepOf('refund-shipping', 'promise', block, path, source), ...cost };
  }
  if (expediteShipping !== undefined) {
    const cost = costOf(expediteShipping.cost, [...path, 'expediteShipping'], source);
    return { ...stepOf('express', 'promise', block, path, source), ...cost };
  }
  return valued(block, 'promise', path, source);
}

interface Timed {
  readonly after: number;
  readonly for?: readonly string[];
}

function stepOf(give: Gift, after: CareStep['after'], block: Timed, path: Path, source: CareSource): CareStep {
  return { after, days: block.after, give, classes: rowsOf(block.for ?? [], path, source) };
}

function rowsOf(names: readonly string[], path: Path, { place, classes, context }: CareSource): number[] {
  return names.map((name, i) => classes.row(name, place([...path, 'for', ...(names.length > 1 ? [i] : [])]), context));
}

function costOf(cost: Money | undefined, path: Path, { place, context }: CareSource): Pick<CareStep, 'cost'> {
  return cost === undefined ? {} : { cost: context.money(cost, place(path)) };
}
