import type { Edit } from './lever.js';
import type { ShopFile } from './shop-file.js';
import { addStrategy } from './strategies/add.js';
import { copyStrategy } from './strategies/copy.js';
import { moveStrategy } from './strategies/move.js';
import { removeStrategy } from './strategies/remove.js';
import { renameStrategy } from './strategies/rename.js';

export type StrategyEdit = Exclude<Edit, { kind: 'lever' } | { kind: 'reset' }>;

/** A change of the list of strategies: the text, and which one to look at then. Throws a Refusal. */
export function editStrategies(file: ShopFile, edit: StrategyEdit): { text: string; chosen: string } {
  switch (edit.kind) {
    case 'add':
      return addStrategy(file, edit.name);
    case 'copy':
      return copyStrategy(file, edit.strategy);
    case 'rename':
      return renameStrategy(file, edit.strategy, edit.to);
    case 'remove':
      return removeStrategy(file, edit.strategy);
    case 'move':
      return moveStrategy(file, edit.strategy, edit.to);
  }
}
