import { isBlock } from '../../scenario-file/schema/scalar.js';
import type { Handle } from '../handle.js';
import { days, money } from '../measures.js';
import type { StrategyView } from '../strategy-view.js';
import type { Change } from '../text/difference.js';
import { choice, log, slider } from './make.js';

const group = 'Promises & care';

/** How customers who wait are looked after. */
export function care(view: StrategyView): Handle[] {
  return [...telling(view), ...vouchers(view)];
}

function telling(view: StrategyView): Handle[] {
  const block = view.block('care');
  const rule = block === undefined || block === 'no' ? undefined : block;
  const told = rule?.notify === 'at once';
  const every = rule?.update ?? Infinity;
  const value =
    !told && every === Infinity ? 'no' : `${told ? 'at-once' : 'late'}${every === Infinity ? '' : `-${every}`}`;
  const usual = [
    { value: 'no', label: 'No', sentence: 'Nobody is told that something is late.' },
    {
      value: 'at-once',
      label: 'At once',
      sentence: 'Who waits is told so, until when, and when it is shipped or cancelled.',
    },
    { value: 'at-once-7', label: 'At once, then weekly', sentence: 'The same, and once a week while the order waits.' },
  ];
  const own = {
    value,
    label: `${told ? 'At once, then' : 'Only'} every ${every === 1 ? 'day' : `${every} days`}`,
    sentence: '',
  };
  return [
    choice(view, ['care', 'notify'], {
      group,
      label: 'Tell the customer',
      drop: 'nothing',
      value,
      options: usual.some((one) => one.value === value) ? usual : [...usual, own],
      set: (to) => tell(view, to),
    }),
  ];
}

function tell(view: StrategyView, to: string): Change[] {
  const now = view.raw('care');
  const [, word, every] = /^(no|at-once|late)(?:-(.*))?$/.exec(to) ?? [];
  if (!isBlock(now)) {
    if (word === 'no') return [];
    const weekly = isBlock(view.base.care) && view.base.care['update'] !== undefined;
    const update = every === undefined ? (weekly ? { update: 'never' } : {}) : { update: time(every) };
    return [{ path: ['care'], raw: { notify: 'at once', ...update } }];
  }
  const nothingElse = Object.keys(now).every((key) => key === 'notify' || key === 'update');
  if (word === 'no' && nothingElse && !isBlock(view.base.care))
    return view.base.care === undefined ? [{ path: ['care'] }] : [{ path: ['care'], raw: 'no' }];
  const notify = word === 'at-once' ? 'at once' : 'no';
  // An absent word says `at once` already.
  const first = now['notify'] === undefined && notify === 'at once' ? [] : [{ path: ['care', 'notify'], raw: notify }];
  if (every !== undefined) return [...first, { path: ['care', 'update'], raw: time(every) }];
  if (now['update'] === undefined) return first;
  const usual = isBlock(view.base.care) && view.base.care['update'] !== undefined;
  return [...first, usual ? { path: ['care', 'update'], raw: 'never' } : { path: ['care', 'update'] }];
}

const time = (every: string): string => (every === '7' ? 'weekly' : every === '1' ? 'daily' : `${every}d`);

/** The first voucher, if there are several. */
function vouchers(view: StrategyView): Handle[] {
  const block = view.block('care');
  const rule = block === undefined || block === 'no' ? undefined : block;
  const steps = rule?.incentive ?? [];
  const first = steps.at(0);
  const raw = view.at(['care', 'incentive']);
  const inList = Array.isArray(raw);
  const at = (key: string) => (inList ? ['care', 'incentive', 0, key] : ['care', 'incentive', key]);
  const value = first?.voucher ?? first?.discount;
  const change = (key: string, to: unknown): Change[] => {
    // A list is laid over another one whole.
    if (inList)
      return [
        {
          path: ['care', 'incentive'],
          raw: raw.map((step: unknown, i) => (i === 0 && isBlock(step) ? { ...step, [key]: to } : step)),
        },
      ];
    return [{ path: ['care', 'incentive', key], raw: to }];
  };
  const { currency } = view.scene.scenario;
  const after = slider(view, at('after'), {
    id: 'policy.care.incentive.after',
    key: 'care.incentive.*.after',
    sentence: 'A voucher for those who still wait then.',
    group,
    label: 'Voucher after a wait of',
    value: first?.after ?? Infinity,
    measure: days,
    range: log(0, 60),
    word: { at: 'max', text: 'never' },
    drop: 'nothing',
    set: (to) => {
      if (!Number.isFinite(to)) return without(view);
      if (first !== undefined) return change('after', days.write(to, view.at(at('after'))));
      const incentive = { after: days.write(to, undefined), voucher: 5 };
      if (isBlock(view.raw('care'))) return [{ path: ['care', 'incentive'], raw: incentive }];
      return [{ path: ['care'], raw: isBlock(view.base.care) ? { incentive } : { notify: 'no', incentive } }];
    },
  });
  if (first === undefined || value === undefined) return [after];
  const key = first.voucher === undefined ? 'discount' : 'voucher';
  return [
    after,
    slider(view, at(key), {
      id: 'policy.care.incentive.value',
      key: `care.incentive.*.${key}`,
      group,
      label: key === 'voucher' ? 'Voucher worth' : 'Discount of',
      value: value.amount,
      measure: money(currency),
      range: log(1, 50, 0.5),
      of: after.id,
      drop: 'nothing',
      set: (to) => change(key, money(currency).write(to, view.at(at(key)))),
    }),
  ];
}

function without(view: StrategyView): Change[] {
  const now = view.raw('care');
  if (!isBlock(now) || now['incentive'] === undefined) return [];
  const { base } = view;
  if (isBlock(base.care) && base.care['incentive'] !== undefined) return [{ path: ['care', 'incentive'], raw: [] }];
  const rest = Object.keys(now).filter((key) => key !== 'incentive');
  const saysNothing = rest.every((key) => key === 'notify' && now[key] === 'no');
  return saysNothing && base.care === undefined ? [{ path: ['care'] }] : [{ path: ['care', 'incentive'] }];
}
