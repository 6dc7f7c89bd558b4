import { plural } from '../../domain/count-words.js';
import type { MorningPlan, PlannedMessage, PlannedPurchase, PromiseAtRisk } from '../../planning/decisions.js';
import type { PlanPage, PlanRow, PlanSection } from './page.js';
import { headline } from './headline.js';
import { lookRows } from './look-rows.js';
import { purchaseName, sum, unitWords } from './plain-words.js';
import { PlanWords, reasonText, riskText } from './words.js';

export interface PlanPageOptions {
  readonly locale?: string;
  readonly notes?: readonly string[];
}

/** A plan in words: the headline first, what is to be done by kind, the biggest risk first. */
export function planPage(plan: MorningPlan, options: PlanPageOptions = {}): PlanPage {
  const words = new PlanWords(plan.currency, plan.at, options.locale);
  const several = new Set(plan.rows.map(({ location }) => location)).size > 1;
  const teller = new Teller(plan, words, several);
  return {
    day: `${words.day(plan.at)} ${plan.at.slice(0, 4)}${plan.at.length > 10 && !plan.at.endsWith('T00:00:00') ? `, ${plan.at.slice(11, 16)}` : ''}`,
    strategy: plan.strategy,
    headline: headline(plan, words),
    notes: [...(options.notes ?? []), ...nextReviews(plan, words)],
    sections: teller.sections(),
  };
}

function nextReviews({ next }: MorningPlan, words: PlanWords): string[] {
  return next.map(
    ({ at, everyDays, rows, below }) =>
      `Next review of ${words.count(rows)} ${plural(rows, 'stock row')} (every ${everyDays === 1 ? 'day' : `${Number(everyDays.toFixed(1))} days`}): ${words.day(at)}` +
      (below > 0 ? `; ${words.count(below)} of them would be bought for today` : ''),
  );
}

/** Tells each kind of thing to do. */
class Teller {
  constructor(
    private readonly plan: MorningPlan,
    private readonly words: PlanWords,
    private readonly several: boolean,
  ) {}

  sections(): PlanSection[] {
    const { plan, words } = this;
    const { allocate, buy, expedite, move, tell, promises } = plan;
    const looks = lookRows(plan, words, this.several);
    const money = (list: readonly { readonly cost: number }[]) => words.money(sum(list, ({ cost }) => cost));
    const byRule = tell.filter((one) => one.byRule).length;
    const list: PlanSection[] = [
      section('allocate', 'Allocate', this.allocations(), () => `${unitWords(sum(allocate, (one) => one.units), words)}, ${words.money(sum(allocate, (one) => one.value))}`, 'nothing that is here is waited for'), // prettier-ignore
      section('buy', 'Buy', buy.map((one) => this.purchase(one)), () => `${words.count(buy.length)} ${plural(buy.length, 'line')}, ${money(buy)}`, 'no stock row asks for it'), // prettier-ignore
      section('expedite', 'Expedite', this.expedites(), () => `${words.count(expedite.length)} purchase ${plural(expedite.length, 'order')}, ${words.money(sum(expedite, (one) => one.surcharge))}`, 'no open purchase order is worth its price'), // prettier-ignore
      section('move', 'Move', this.moves(), () => `${words.count(move.length)} ${plural(move.length, 'line')}`, 'nothing between locations'), // prettier-ignore
      section('promises', 'Promises at risk', promises.map((one) => this.promise(one)), () => this.promisesSummary(), 'none'), // prettier-ignore
      section('tell', 'Tell customers', tell.map((one) => this.message(one)), () => `${words.count(tell.length)} ${plural(tell.length, 'message')}${byRule < tell.length ? `, ${words.count(tell.length - byRule)} of them proposed: the strategy says nothing of them` : ''}`, 'nobody has to hear anything today'), // prettier-ignore
      section('look', 'Look at', looks, () => `${words.count(looks.length)} ${plural(looks.length, 'thing')}`, 'nothing looks wrong'), // prettier-ignore
    ];
    // Places to move between are the exception.
    return list.filter(({ key, rows }) => key !== 'move' || rows.length > 0 || this.several);
  }

  private allocations(): PlanRow[] {
    const { words } = this;
    return this.plan.allocate.map((one) => {
      const late = one.promise !== '' && one.there.slice(0, 10) > one.promise.slice(0, 10);
      const rest = one.left > 0 ? `; ${words.count(one.left)} more still wait` : '';
      return {
        what: `${words.count(one.units)} × ${words.row(one, this.several)} to order ${one.order} (${one.channel})`,
        figure: words.money(one.value),
        why: `waits since ${words.day(one.orderedAt)}, promised ${words.day(one.promise)}${rest}${one.express ? '; goes by express' : ''}`,
        risk: late ? `there ${words.day(one.there)}, after the promise` : '',
        chance: late ? 1 : 0,
      };
    });
  }

  private purchase(one: PlannedPurchase): PlanRow {
    const { words } = this;
    const { minimum, multiple, units, reason } = one;
    const lots =
      units === minimum && minimum > 1
        ? `; ${words.count(minimum)} is the least ${one.supplier} sells`
        : multiple > 1
          ? `; in packs of ${words.count(multiple)}`
          : '';
    return {
      what: `${words.count(units)} × ${words.row(one, this.several)} from ${one.supplier}, here ${words.day(one.expected)}`,
      figure: words.money(one.cost),
      why: `${reasonText(reason, words)}${lots}${SOURCING[reason.sourcing] ?? ''}`,
      risk: riskText(one.risk, words),
      chance: one.risk.chance,
    };
  }

  private moves(): PlanRow[] {
    const { words } = this;
    return this.plan.move.map((one) => ({
      what: `${words.count(one.units)} × ${one.item} from ${one.from} to ${one.location}`,
      figure: `here ${words.day(one.expected)}`,
      why: `${reasonText(one.reason, words)}${one.now < one.units ? `; ${words.count(one.units - one.now)} wait at ${one.from}` : ''}`,
      risk: riskText(one.risk, words),
      chance: one.risk.chance,
    }));
  }

  private expedites(): PlanRow[] {
    const { words } = this;
    return this.plan.expedite.map((one) => ({
      what: `${one.purchase === '' ? 'today’s purchase' : purchaseName(one.purchase)} of ${one.supplier}: ${words.count(one.units)} × ${words.row(one, this.several)}`,
      figure: words.money(one.surcharge),
      why: `${WHY[one.why] ?? one.why}; due ${words.day(one.due)}, then here ${words.day(one.expected)}`,
      risk: riskText(one.risk, words),
      chance: one.risk.chance,
    }));
  }

  private promisesSummary(): string {
    const { promises, brokenWithout } = this.plan;
    const broken = promises.filter(({ chance }) => chance === 1).length;
    const may = promises.length - broken;
    const saved = brokenWithout > broken ? `; this plan keeps ${this.words.count(brokenWithout - broken)} more` : '';
    return `${this.words.count(broken)} will break${may > 0 ? `, ${this.words.count(may)} may` : ''}${saved}`;
  }

  private promise(one: PromiseAtRisk): PlanRow {
    const { words } = this;
    const waits = one.waitsFor.map(
      ({ purchase, supplier, eta, ...row }) =>
        `${words.count(row.units)} × ${words.row(row, this.several)} (${supplier === undefined ? 'nothing on order covers it' : `${purchase === '' ? 'bought today' : purchaseName(purchase)} from ${supplier}`}, ${words.day(eta)})`,
    );
    const rescue = one.rescue
      ? `; hurrying ${purchaseName(one.rescue.purchase)} for ${words.money(one.rescue.cost)} would save it`
      : '';
    return {
      what: `Order ${one.order} (${[one.channel, one.customerClass].filter((text) => text !== '').join(', ')}): promised ${words.day(one.promise)}, expected ${words.day(one.expected)}`,
      figure: words.money(one.value),
      why: `${waits.length > 0 ? `waits for ${waits.join(', ')}` : 'leaves today, too late'}${rescue}`,
      risk:
        one.chance === 1
          ? `${words.count(one.lateDays)} ${plural(one.lateDays, 'day')} late`
          : `${words.chance(one.chance)} chance to be late`,
      chance: one.chance,
    };
  }

  private message(one: PlannedMessage): PlanRow {
    const { words } = this;
    const about = one.waitsFor.map(({ item, units }) => `${words.count(units)} × ${item}`).join(', ');
    const date = one.date === '' ? '' : `, ${TELLS[one.kind] ?? 'expected'} ${words.day(one.date)}`;
    return {
      what: `Order ${one.order} (${one.channel}): ${MESSAGE[one.kind]}${date}`,
      figure: one.gift && one.gift.cost > 0 ? words.money(one.gift.cost) : '',
      why: `${about === '' ? 'complete' : `waits for ${about}`}, promised ${words.day(one.promise)}`,
      risk: one.byRule ? '' : 'proposed: no rule of the strategy tells them',
      chance: null,
    };
  }
}

const section = (key: PlanSection['key'], title: string, rows: PlanRow[], some: () => string, none: string): PlanSection => ({ key, title, summary: rows.length > 0 ? some() : none, rows }); // prettier-ignore

const SOURCING: Readonly<Record<string, string>> = {
  cheapest: '; the cheapest for this quantity',
  fastest: '; the quickest that is not standing still',
};

const WHY: Readonly<Record<string, string>> = {
  'promise at risk': 'an order it serves would be delivered after its promise',
  'backlog value': 'what would still wait by then is worth the surcharge',
  'low cover': 'stock by then would cover too few days',
};

const MESSAGE: Readonly<Record<PlannedMessage['kind'], string>> = {
  backordered: 'tell that it waits',
  offer: 'tell that it waits, and offer to cancel',
  update: 'an update',
  slipped: 'tell that it will be later',
  incentive: 'a voucher for waiting',
  express: 'tell that it goes by express',
  refund: 'pay back the shipping',
  shipped: 'tell that it is on its way',
  cancelled: 'confirm that it is cancelled',
};

const TELLS: Readonly<Record<string, string>> = { shipped: 'there' };
