import type { ParseOptions } from '../scenario-file/parse.js';
import { editShop } from './edit-shop.js';
import type { Edit, Edited } from './lever.js';
import type { WorldBefore } from './read-shop.js';
import { openShop } from './shop-file.js';

/** The text with one change made in it, and nothing else. Never throws for what is in the text. */
export function editText(text: string, edit: Edit, options: ParseOptions, before?: WorldBefore): Edited {
  const edited = editShop(openShop(text, options), edit, before);
  if ('refused' in edited) return edited;
  return { text: edited.file.text, ...(edited.chosen === undefined ? {} : { chosen: edited.chosen }) };
}
