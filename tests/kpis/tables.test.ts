import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticks } from '../../src/domain/time.js';
import { Journal } from '../../src/engine/journal.js';
import { Daily } from '../../src/kpis/daily.js';
import { SUPPLIER_COLUMNS } from '../../src/kpis/deliveries.js';
import { kpiIndex, type KpiKey } from '../../src/kpis/kpi.js';
import { ROW_COLUMNS } from '../../src/kpis/row-table.js';
import { Stock } from '../../src/kpis/stock.js';
import { writeFacts, type FactRow } from '../reference/facts.js';
import { randomCases } from '../reference/random-shops.js';
import { order, play, smallShop, tapeOf } from '../reference/small-shop.js';

function groupsOf(facts: readonly FactRow[], scenario: ReturnType<typeof smallShop>) {
  const setting = {
    catalog: scenario.catalog,
    warmUp: ticks(Number(scenario.warmUpDays)),
    horizon: ticks(scenario.horizonDays),
  };
  const stock = new Stock(setting);
  writeFacts(facts, new Journal((journal) => stock.add(journal)));
  return { rows: stock.table(), suppliers: stock.supplierTable() };
}

const columnSum = (table: Float64Array, columns: readonly string[], name: string): number => {
  let sum = 0;
  for (let i = columns.indexOf(name); i < table.length; i += columns.length) sum += table[i];
  return sum;
};

it('tables by item, location and supplier add up to the KPIs of the run', () => {
  fc.assert(
    fc.property(randomCases(), ({ scenario, tape }) => {
      const { facts, values } = play(scenario, tape);
      const groups = groupsOf(facts, scenario);
      const days = scenario.horizonDays - Number(scenario.warmUpDays);
      const top = (name: KpiKey) => values[2 * kpiIndex(name)];
      const row = (name: string) => columnSum(groups.rows, ROW_COLUMNS, name);
      const supplier = (name: string) => columnSum(groups.suppliers, SUPPLIER_COLUMNS, name);
      // A lane keeps no date: it is no supplier.
      const outside = (name: string) =>
        scenario.catalog.suppliers.reduce(
          (sum, { location }, k) =>
            location === undefined
              ? sum + groups.suppliers[k * SUPPLIER_COLUMNS.length + SUPPLIER_COLUMNS.indexOf(name as never)]
              : sum,
          0,
        );
      expect(row('unitsFilled')).toBe(top('unitFillRate'));
      expect(row('unitsBackordered')).toBe(top('backorderUnitRate'));
      expect(row('unitsLost')).toBe(top('lostSalesRate'));
      expect(row('unitsOrdered')).toBe(values[2 * kpiIndex('unitFillRate') + 1]);
      expect(row('unitDaysOnHand')).toBeCloseTo(top('onHandMean') * days, 6);
      expect(row('unitDaysBackordered')).toBeCloseTo(top('backorderedMean') * days, 6);
      expect(row('stockoutDays')).toBeCloseTo(top('stockoutDays'), 6);
      expect(row('purchaseOrders')).toBe(top('purchaseOrders'));
      expect(supplier('purchaseOrders')).toBe(top('purchaseOrders'));
      expect(outside('received') - outside('receivedLate')).toBe(top('supplierOnTimeRate'));
      expect(outside('received') + outside('overdue')).toBe(values[2 * kpiIndex('supplierOnTimeRate') + 1]);
    }),
    { numRuns: 150, seed: 21 },
  );
});

it('a supplier has its deliveries by hand', () => {
  const scenario = smallShop({ suppliers: [{ quotedLeadTime: 5 }] });
  const tape = tapeOf([order(1, [[0, 4]]), order(2, [[0, 2]])], {
    leadTime: (_row, _supplier, n) => (n === 0 ? 7 : 4),
    delivered: (_row, _supplier, n, units) => (n === 0 ? units - 1 : units),
  });
  const groups = groupsOf(play(scenario, tape).facts, scenario);
  const named = Object.fromEntries(SUPPLIER_COLUMNS.map((name, k) => [name, groups.suppliers[k]]));
  // 4 bought on day 1, 3 come on day 8; 2 bought on day 2, there on day 6; the missing one bought on day 8, there on day 12.
  expect(named).toEqual({
    purchaseOrders: 3,
    unitsPurchased: 7,
    received: 3,
    receivedLate: 1,
    daysLate: 2,
    unitsShort: 1,
    leadTimeDays: 7 + 4 + 4,
    paid: 6 * 4,
    overdue: 0,
  });
});

it('the days of a week by hand', () => {
  const scenario = smallShop({ horizonDays: 7, items: [{ initialOnHand: [5] }], reorder: { S: 5 } });
  const { facts } = play(scenario, tapeOf([order(0.5, [[0, 3]]), order(2, [[0, 4]])]));
  const daily = new Daily(7);
  writeFacts(facts, new Journal((journal) => daily.add(journal)));
  daily.close();
  // 3 of 5 go on day 0; on day 2 2 go and 2 wait until day 5.5 brings 3; day 7 is not over.
  expect([...daily.onHand]).toEqual([2, 2, 0, 0, 0, 1, 1]);
  expect([...daily.backordered]).toEqual([0, 0, 2, 2, 2, 0, 0]);
});
