import { kpi, type Played } from './small-shop.js';
import type { FactRow } from './facts.js';

/** Every law of conservation that a finished run breaks, in words with its numbers; none is right. */
export function brokenLaws({ facts, values, simulation, stock, horizon }: Played): string[] {
  const { ledger, backlog, purchases, wholeLines, leaves } = simulation.engine;
  const { keeping } = simulation;
  const { items, locations, suppliers } = simulation.engine.catalog;
  const broken: string[] = [];
  const equal = (law: string, left: number, right: number) => {
    if (!(Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(left)))) broken.push(`${law}: ${left} ≠ ${right}`);
  };
  const holds = (law: string, yes: boolean) => {
    if (!yes) broken.push(law);
  };
  const byRow = (row: number, ...kinds: FactRow['kind'][]) =>
    total(facts.filter((fact) => fact.row === row && kinds.includes(fact.kind)));
  const shippedLater = (row: number) => total(facts.filter((fact) => fact.row === row && fact.shipped === Infinity));

  const waiting = orderSlots(backlog).flatMap((o) => linesOf(backlog, o));
  const awaited = transferSlots(backlog).flatMap((o) => linesOf(backlog, o));
  for (let row = 0; row < ledger.rows; row++) {
    const at = `row ${row}`;
    const own = [...waiting, ...awaited].filter((l) => backlog.row[l] === row);
    const sumOf = (column: Int32Array) => own.reduce((sum, l) => sum + column[l], 0);
    const restocked = total(facts.filter((f) => f.kind === 'RETURNED' && f.row === row && f.sellable === 1));
    const allocated = byRow(row, 'FILLED', 'SUBSTITUTED', 'RELEASED', 'SENT');
    const inStock = byRow(row, 'STOCKED', 'RECEIVED', 'UNRESERVED') - allocated + restocked;
    const corrected = byRow(row, 'COUNTED', 'MISCOUNTED');
    equal(`${at}: start + received − allocated + given back + corrections = available`, inStock + corrected, ledger.available[row]); // prettier-ignore
    const shelf = keeping?.shelf.units[row] ?? ledger.available[row];
    equal(`${at}: start + received − allocated + given back − shrunk = shelf`, inStock - byRow(row, 'SHRUNK'), shelf);
    const perfect = locations[Math.floor(row / items.length)].records === undefined;
    holds(`${at}: a perfect record is the shelf`, !perfect || shelf === ledger.available[row]);
    holds(`${at}: no shelf holds less than nothing`, shelf >= 0);
    const sent = allocated - byRow(row, 'UNRESERVED');
    holds(`${at}: no more comes back than was sent`, byRow(row, 'RETURNED') <= sent);
    const held = shippedLater(row) - byRow(row, 'SHIPPED', 'UNRESERVED');
    equal(`${at}: allocated − shipped − given back = held`, held, sumOf(backlog.reserved));
    const owed = byRow(row, 'BACKORDERED') - byRow(row, 'RELEASED', 'CANCELLED_LINE');
    equal(`${at}: backordered − released − cancelled = customers’ waiting`, owed, ledger.backordered[row] - ledger.awaited[row]); // prettier-ignore
    const late = facts.filter((fact) => fact.row === row && fact.kind === 'SENT' && fact.waited === 1);
    equal(`${at}: awaited − sent late = transfers’ waiting`, byRow(row, 'AWAITED') - total(late), ledger.awaited[row]);
    equal(`${at}: waiting lines = backordered`, sumOf(backlog.waiting), ledger.backordered[row]);
    const receipts = facts.filter((fact) => fact.row === row && fact.kind === 'RECEIVED');
    const short = receipts.reduce((sum, fact) => sum + Number(fact.short), 0);
    const coming = byRow(row, 'PURCHASED') - total(receipts) - short;
    equal(`${at}: purchased − received − short = on order`, coming, ledger.onOrder[row]);
    const open = purchaseSlots(simulation.engine, row);
    equal(`${at}: open purchase orders = on order`, open.reduce((sum, p) => sum + purchases.units[p], 0), ledger.onOrder[row]); // prettier-ignore
    holds(`${at}: purchase orders stand by expected receipt`, ascends(open.map((p) => purchases.eta[p])));
    const position = ledger.available[row] + ledger.onOrder[row] - ledger.backordered[row];
    equal(`${at}: available + on order − backordered = position`, position, ledger.position[row]);
    holds(`${at}: nothing is below zero`, Math.min(ledger.available[row], ledger.onOrder[row], ledger.backordered[row]) >= 0); // prettier-ignore
    holds(`${at}: nobody waits beside stock`, !perfect || wholeLines || leaves !== null || ledger.available[row] === 0 || ledger.backordered[row] === 0); // prettier-ignore

    const queue = queueOf(simulation.engine, row);
    const queued = own.filter((l) => backlog.waiting[l] > 0);
    holds(`${at}: each waiting line stands once in the queue`, sameMembers(queue, queued));
    holds(`${at}: the queue reads the same from behind`, same(queue, queueFromBehind(simulation.engine, row)));
    const customers = queue.filter((l) => !backlog.isTransfer(l));
    for (const [who, age] of [
      [queue, backlog.orderedAt],
      [customers, backlog.id],
    ] as const) {
      const places = who.map((l) => [backlog.key[l], age[backlog.orderOf[l]]]);
      holds(
        `${at}: the queue stands by key, then age`,
        places.every((p, i) => i === 0 || before(places[i - 1], p)),
      );
    }
    const numbers = customers.map((l) => backlog.id[backlog.orderOf[l]]);
    holds(`${at}: nobody waits twice`, new Set(numbers).size === numbers.length);
    equal(`${at}: the stock KPIs' available`, stock['available'][row], shelf);
    equal(
      `${at}: the stock KPIs' backordered`,
      stock['backordered'][row] + stock['awaited'][row],
      ledger.backordered[row],
    );
    const sentHere = total(facts.filter((fact) => fact.kind === 'SENT' && fact.to === row));
    const docked = (locations[Math.floor(row / items.length)].records?.postingDays ?? 0) > 0;
    const comes = docked ? facts.filter((fact) => fact.row === row && fact.kind === 'ARRIVED') : receipts;
    const inside = comes.filter((fact) => suppliers[Number(fact.supplier)].location !== undefined);
    const came = total(inside) + inside.reduce((sum, fact) => sum + Number(fact.short), 0);
    equal(`${at}: sent − received − missing = underway`, sentHere - came, stock['underway'][row]);
    const lanes = facts.filter((f) => f.kind === 'PURCHASED' && f.row === row && suppliers[Number(f.supplier)].location !== undefined); // prettier-ignore
    const asked = total(lanes) - total(facts.filter((f) => f.kind === 'AWAITED' && f.to === row));
    equal(`${at}: asked of lanes = sent at once + awaited`, asked, total(facts.filter((f) => f.kind === 'SENT' && f.to === row && f.waited === 0))); // prettier-ignore
    equal(`${at}: the stock KPIs' held`, stock['held'][row], sumOf(backlog.reserved));
  }

  for (const o of orderSlots(backlog)) {
    const lines = linesOf(backlog, o);
    equal(`order ${backlog.id[o]}: open lines`, lines.filter((l) => backlog.waiting[l] > 0).length, backlog.open[o]);
    holds(
      `order ${backlog.id[o]}: its lines know it`,
      lines.every((l) => backlog.orderOf[l] === o),
    );
  }

  const byOrder = new Map<FactRow['order'], FactRow[]>();
  for (const fact of facts) {
    const own = byOrder.get(fact.order);
    if (own === undefined) byOrder.set(fact.order, [fact]);
    else own.push(fact);
  }
  for (const placed of facts.filter((fact) => fact.kind === 'ORDERED')) {
    const own = byOrder.get(placed.order)!;
    const sum = (...kinds: FactRow['kind'][]) => total(own.filter((fact) => kinds.includes(fact.kind)));
    const name = `order ${placed.order}`;
    equal(`${name}: ordered = filled + substituted + backordered + turned away`, Number(placed.units), sum('FILLED', 'SUBSTITUTED', 'BACKORDERED', 'LOST')); // prettier-ignore
    const stillWaits = waiting
      .filter((l) => backlog.id[backlog.orderOf[l]] === placed.order)
      .reduce((units, l) => units + backlog.waiting[l], 0);
    equal(`${name}: backordered = released + cancelled + waiting`, sum('BACKORDERED'), sum('RELEASED', 'CANCELLED_LINE') + stillWaits); // prettier-ignore
    const ends = own.filter(({ kind }) => kind === 'COMPLETED' || kind === 'CANCELLED' || kind === 'OPEN').length;
    equal(`${name}: who waited ends once`, ends, sum('BACKORDERED') > 0 ? 1 : 0);
  }

  const signed = ['SHRUNK', 'COUNTED', 'MISCOUNTED', 'STOCKED', 'RECEIVED', 'ARRIVED'];
  const moves = facts.filter(({ kind, row }) => row !== undefined && !signed.includes(kind));
  equal('units that move are one or more', moves.filter((fact) => Number(fact.units ?? 1) < 1).length, 0);
  holds('time only moves on', ascends(facts.map((fact) => fact.time)));
  holds(
    'nothing happens after the horizon',
    facts.every((fact) => fact.time <= horizon),
  );
  const cost = (
    [
      'holdingCost',
      'purchasingCost',
      'orderingCost',
      'expediteCost',
      'handlingCost',
      'shippingCost',
      'careCost',
      'countingCost',
      'goodwillCost',
    ] as const
  ).reduce((sum, name) => sum + kpi(values, name), 0);
  equal('total cost is the sum of its parts', kpi(values, 'totalCost'), cost);
  equal('profit = revenue − total cost', kpi(values, 'profit'), kpi(values, 'revenue') - cost);
  return broken;
}

type Engine = Played['simulation']['engine'];

const total = (facts: readonly FactRow[]): number => facts.reduce((sum, fact) => sum + Number(fact.units), 0);

const ascends = (numbers: readonly number[]): boolean => numbers.every((x, i) => i === 0 || numbers[i - 1] <= x);

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

const sameMembers = (a: readonly number[], b: readonly number[]): boolean =>
  same(a.toSorted((x, y) => x - y), b.toSorted((x, y) => x - y)); // prettier-ignore

const before = ([key, id]: readonly number[], [nextKey, nextId]: readonly number[]): boolean =>
  key < nextKey || (key === nextKey && id <= nextId);

const orderSlots = (backlog: Engine['backlog']): number[] =>
  Array.from({ length: backlog.orderSlots }, (_, o) => o).filter((o) => backlog.id[o] >= 0);

const transferSlots = (backlog: Engine['backlog']): number[] =>
  Array.from({ length: backlog.orderSlots }, (_, o) => o).filter((o) => backlog.transfer[o] >= 0 && backlog.id[o] < -1);

const linesOf = (backlog: Engine['backlog'], order: number): number[] =>
  thread(backlog.firstOf[order], backlog.nextOfOrder);

const queueOf = ({ ledger, backlog }: Engine, row: number): number[] => thread(ledger.head[row], backlog.next);

const queueFromBehind = ({ ledger, backlog }: Engine, row: number): number[] =>
  thread(ledger.tail[row], backlog.previous).toReversed();

const purchaseSlots = ({ ledger, purchases }: Engine, row: number): number[] =>
  thread(ledger.firstPurchase[row], purchases.next);

/** Follows a linked list to its end; one that runs in a circle is cut. */
function thread(first: number, next: Int32Array): number[] {
  const found: number[] = [];
  for (let i = first; i >= 0 && found.length <= next.length; i = next[i]) found.push(i);
  return found;
}
