import type { Method } from '../method.js';
import { fitCroston } from './croston.js';

export const sba: Method = {
  about: 'Croston with its bias taken out, 1 − β/2 (Syntetos & Boylan 2005)',
  needs: 2,
  fit: (series) => fitCroston(series, sbaCorrection),
};

export const sbaCorrection = (interval: number): number => 1 - interval / 2;
