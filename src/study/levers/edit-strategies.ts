import type { Edit } from './lever.js';
import type { ShopFile } from './shop-file.js';
import { Refusal } from './text/written.js';

export type StrategyEdit = Exclude<Edit, { kind: 'lever' } | { kind: 'reset' }>;

export function editStrategies(file: ShopFile, edit: StrategyEdit): { text: string; chosen?: string } {
  void file;
  throw new Refusal(`${edit.kind} comes soon`);
}
