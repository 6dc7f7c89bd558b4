import { editShop } from '../../../src/study/levers/edit-shop.js';
import type { Edit } from '../../../src/study/levers/lever.js';
import { openShop } from '../../../src/study/levers/shop-file.js';
import type { ParseOptions } from '../../../src/study/scenario-file/parse.js';

/** The text with one change made in it and the strategy to choose next, or why it can't be. */
export function editText(text: string, edit: Edit, options: ParseOptions) {
  const edited = editShop(openShop(text, options), edit);
  return 'refused' in edited ? edited : { text: edited.file.text, chosen: edited.chosen };
}
