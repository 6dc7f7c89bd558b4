import type { Method } from '../method.js';
import { fitCroston } from './croston.js';

export const sbj: Method = {
  about: 'Croston with its bias taken out, 1 − β/(2 − β) (Shale, Boylan & Johnston 2006)',
  needs: 2,
  fit: (series) => fitCroston(series, sbjCorrection),
};

export const sbjCorrection = (interval: number): number => 1 - interval / (2 - interval);
