import { describe, expect, it } from 'vitest';
import { packed, priceAt } from '../../src/engine/purchase.js';

const offer = {
  supplier: 0,
  item: 0,
  price: 0.75,
  minimum: 200,
  multiple: 24,
  // Snyder & Shen, example 3.5: all-units discounts
  breaks: [
    { units: 400, price: 0.72 },
    { units: 800, price: 0.68 },
  ],
};

describe('the quantity a supplier sells', () => {
  it.each([
    [1, 216],
    [200, 216],
    [216, 216],
    [217, 240],
    [0.5, 216],
  ])('%d wanted at a minimum of 200 in packs of 24: %d', (units, quantity) => {
    expect(packed(offer, units)).toBe(quantity);
  });

  it('is what was wanted without minimum and packs', () => {
    expect(packed({ ...offer, minimum: 1, multiple: 1 }, 7)).toBe(7);
  });
});

describe('the price of the whole quantity', () => {
  it.each([
    [399, 0.75],
    [400, 0.72],
    [799, 0.72],
    [800, 0.68],
    [5000, 0.68],
  ])('of %d units is %d', (units, price) => {
    expect(priceAt(offer, units)).toBe(price);
  });
});
