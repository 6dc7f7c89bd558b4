import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Ledger } from '../../src/engine/ledger.js';
import { Purchases } from '../../src/engine/purchases.js';

function openAt(purchases: Purchases, ledger: Ledger, row: number): number[] {
  const slots = [];
  for (let p = ledger.firstPurchase[row]; p >= 0; p = purchases.next[p]) slots.push(p);
  return slots;
}

it('stands by expected receipt, later placed after earlier placed', () => {
  const ledger = new Ledger(1, 1, 2);
  const purchases = new Purchases();
  const placed = [30, 10, 20, 10].map((eta, i) => purchases.open(ledger, 0, i % 2, i + 1, 5, 0, eta));
  expect(openAt(purchases, ledger, 0)).toEqual([placed[1], placed[3], placed[2], placed[0]]);
  expect([...ledger.purchasedUnits]).toEqual([1 + 3, 2 + 4]);
  // Numbers count by row and supplier, from 0.
  expect(placed.map((p) => purchases.number[p])).toEqual([0, 0, 1, 1]);
  purchases.close(ledger, placed[2]);
  expect(openAt(purchases, ledger, 0)).toEqual([placed[1], placed[3], placed[0]]);
});

it('moves to another date, behind those who have had it for longer', () => {
  const ledger = new Ledger(1, 1, 1);
  const purchases = new Purchases();
  const [a, b, c] = [10, 20, 30].map((eta) => purchases.open(ledger, 0, 0, 1, 5, 0, eta));
  purchases.move(ledger, a, 20);
  expect(openAt(purchases, ledger, 0)).toEqual([b, a, c]);
  purchases.move(ledger, c, 5);
  expect(openAt(purchases, ledger, 0)).toEqual([c, b, a]);
  expect([purchases.quoted[a], purchases.eta[a], purchases.moved]).toEqual([10, 20, 2]);
  purchases.move(ledger, a, 10); // as it was
  purchases.close(ledger, c);
  expect(purchases.moved).toBe(0);
});

it('keeps the lists of all rows apart and sorted, under any opening, moving and closing', () => {
  const step = fc.record({
    row: fc.integer({ min: 0, max: 2 }),
    eta: fc.integer({ min: 0, max: 9 }),
    act: fc.constantFrom('open', 'open', 'close', 'move'),
    which: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
      const ledger = new Ledger(3, 1, 1);
      const purchases = new Purchases();
      const plain: { slot: number; row: number; eta: number }[] = [];
      for (const { row, eta, act, which } of steps) {
        if (act !== 'open' && plain.length > 0) {
          const [gone] = plain.splice(which % plain.length, 1);
          if (act === 'close') purchases.close(ledger, gone.slot);
          else {
            purchases.move(ledger, gone.slot, eta);
            plain.push({ ...gone, eta });
          }
        } else {
          plain.push({ slot: purchases.open(ledger, row, 0, 1, 1, 0, eta), row, eta });
          purchases.freshCount = 0;
        }
      }
      for (let row = 0; row < 3; row++) {
        // A stable sort keeps the order in which equals were given their date.
        const expected = plain.filter((p) => p.row === row).toSorted((a, b) => a.eta - b.eta);
        expect(openAt(purchases, ledger, row)).toEqual(expected.map((p) => p.slot));
      }
    }),
    { numRuns: 100, seed: 12 },
  );
});
