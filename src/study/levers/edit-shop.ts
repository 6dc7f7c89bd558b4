import type { Problem } from '../../domain/problems.js';
import { editStrategies } from './edit-strategies.js';
import type { Edit } from './lever.js';
import { moveLever, resetLevers } from './move-lever.js';
import type { WorldBefore } from './read-shop.js';
import { reopenShop, type ShopFile } from './shop-file.js';
import { Refusal } from './text/written.js';

/** A shop whose text has been changed, read again; or why that can't be. */
export type EditedShop = { readonly file: ShopFile; readonly chosen?: string } | { readonly refused: string };

/**
 * One change of a shop's text, proved by reading the result: a text that would not be a scenario any more is refused with the file's own
 * message. A strategy's levers are written into that strategy, the baseline's too: the others start from `policy`, and moving one strategy
 * must not move them. Only where a file has no strategies at all, its `policy` is the strategy and is written itself.
 */
export function editShop(file: ShopFile, edit: Edit, before?: WorldBefore): EditedShop {
  if (file.scene === undefined) return { refused: 'The file has to be in order before it can be changed from here.' };
  try {
    const { text, chosen } = changed(file, edit, before);
    if (text === file.text) return chosen === undefined ? { file } : { file, chosen };
    const after = reopenShop(file, text);
    const [problem] = after.understood.result.problems ?? [];
    if (problem !== undefined) return { refused: inWords(problem) };
    return chosen === undefined ? { file: after } : { file: after, chosen };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

/** What the text would be wrong in, and where. */
const inWords = ({ path, message }: Problem): string =>
  path === undefined || path === '' ? message : `${path}: ${message}`;

function changed(
  file: ShopFile,
  edit: Edit,
  before: WorldBefore | undefined,
): { readonly text: string; readonly chosen?: string } {
  switch (edit.kind) {
    case 'lever':
      return { text: moveLever(file, edit, before) };
    case 'reset':
      return { text: resetLevers(file, edit.strategy, before) };
    case 'add': {
      const added = editStrategies(file, edit);
      const strategy = added.chosen;
      return (edit.levers ?? []).reduce(
        (now, { lever, value }) => ({
          ...now,
          text: moveLever(sound(now.text, file), { strategy, lever, value }, before),
        }),
        added,
      );
    }
    default:
      return editStrategies(file, edit);
  }
}

/** A text on the way to what is wanted; each step must be in order. */
function sound(text: string, before: ShopFile): ShopFile {
  const file = reopenShop(before, text);
  const [problem] = file.understood.result.problems ?? [];
  if (problem !== undefined) throw new Refusal(inWords(problem));
  return file;
}
