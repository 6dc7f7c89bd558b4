import { invariant } from '../../../domain/problems.js';
import type { ShopFile } from '../shop-file.js';
import type { Blocks } from '../../scenario-file/schema/scalar.js';
import type { Written } from '../text/written.js';

/** The text of an open shop as it is written, and the values in it. */
export function writtenOf({ text, understood, scene }: ShopFile): { written: Written; root: Blocks } {
  const { yaml } = understood;
  invariant(yaml !== undefined && scene !== undefined, 'only a sound file is edited');
  return { written: { text, document: yaml.document }, root: scene.root };
}
