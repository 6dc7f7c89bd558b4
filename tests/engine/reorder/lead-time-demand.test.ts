import { describe, expect, it } from 'vitest';
import { demandOver } from '../../../src/engine/reorder/lead-time-demand.js';

describe('demand over a lead time', () => {
  it.each([
    // Chopra & Meindl, Supply Chain Management, ch. 12: Dell PCs; printed 17,550
    { mean: 2500, sd: 500, lead: 7, leadSd: 7, review: 0, sigma: 17549.9287748 },
    // King, Crack the Code, APICS Magazine (2011): safety stock 330.611487316 at z = 1.64485362695
    { mean: 120, sd: 40, lead: 5, leadSd: 1.5, review: 0, sigma: 330.611487316 / 1.64485362695 },
    // The same with a review period of 1: 1671.73630821 at z = 2.32634787404
    { mean: 800, sd: 260, lead: 2, leadSd: 0.7, review: 1, sigma: 1671.73630821 / 2.32634787404 },
  ])('has the standard deviation of the textbooks: $sigma', ({ mean, sd, lead, leadSd, review, sigma }) => {
    const demand = demandOver(mean, sd * sd, lead, leadSd, review);
    expect(demand.mean).toBe(mean * (lead + review));
    expect(Math.sqrt(demand.variance)).toBeCloseTo(sigma, 4);
  });
});
