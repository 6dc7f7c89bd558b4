import { visit, type Node } from 'yaml';
import type { ShopFile } from '../shop-file.js';
import { insertAfter, segmentsOf } from '../text/segments.js';
import { writeKey } from '../text/write-value.js';
import { colonAfter, isJson, pairEnd, readWritten, Refusal } from '../text/written.js';
import { addStrategy } from './add.js';
import { indexOf, strategiesOf } from './block.js';
import { nameInClaims } from './claims.js';
import { freeName } from './names.js';
import { writtenOf } from './written-of.js';

/** The same strategy once more, right behind it, as it is written. */
export function copyStrategy(file: ShopFile, name: string): { text: string; chosen: string } {
  const view = file.strategies.find((one) => one.name === name);
  const names = file.strategies.map((one) => one.name);
  const chosen = freeName(`${name}-copy`, names);
  if (view?.home[0] === 'policy') return addStrategy(file, chosen);
  const { written, root } = writtenOf(file);
  const named = names.length === 1 ? nameInClaims(written, root, names[0]) : readWritten(written.text);
  const block = strategiesOf(named);
  const index = indexOf(named, name);
  const pair = block.items[index];
  const { text } = named;
  if (pair.value !== null) visit(pair.value, { Node: (_, node) => refuseAnchor(node) });
  const end = block.flow ? pairEnd(pair, text) : segmentsOf(named, block)[index].to;
  const value = text.slice(colonAfter(pair.key, text), end);
  return { text: insertAfter(named, block, index, `${writeKey(chosen, isJson(named))}:${value}`), chosen };
}

/** A name that stands twice would mean the second one. */
function refuseAnchor(node: Node): void {
  if ('anchor' in node && node.anchor !== undefined)
    throw new Refusal(`Its settings are named &${node.anchor} and used in other places: copy it in the text.`);
}
