import { overlay } from '../scenario-file/overlay.js';
import { isBlock } from '../scenario-file/schema/scalar.js';
import { removeAt, setAt } from './lay.js';
import type { Blocks } from '../scenario-file/schema/scalar.js';
import { valueAt } from '../scenario-file/value-at.js';
import { StrategyView } from './strategy-view.js';
import { Refusal } from './text/written.js';

/** A strategy as it is for one item: the settings of all items are what the item's own words lie over. */
export function itemView(view: StrategyView, item: string): StrategyView {
  const { items } = view.scene.scenario.catalog;
  if (items.every(({ name }) => name !== item)) throw new Refusal(`There is no item ${item}.`);
  const shared = view.raw('reorder');
  const { byItem, ...usual } = isBlock(shared) ? shared : {};
  const own = valueAt(view.own, ['reorder', 'byItem', item]);
  // What the policy says of the item lies between.
  const policy = valueAt(view.base.reorder, ['byItem', item]);
  void byItem;
  const base = { ...view.base, reorder: overlay(usual, policy) };
  return new StrategyView(view.scene, view.name, view.home, isBlock(own) ? { reorder: own } : {}, base);
}

/** The strategy's own words with those of the item. */
itemView.laid = (view: StrategyView, item: string, own: Blocks): Blocks => {
  const path = ['reorder', 'byItem', item];
  const words = own['reorder'];
  return isBlock(words) && Object.keys(words).length > 0 ? setAt(view.own, path, words) : removeAt(view.own, path);
};
