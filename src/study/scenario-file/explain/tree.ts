import { isAlias, isMap, isScalar, isSeq, YAMLMap, type Document, type Node, type Pair, type Scalar } from 'yaml';
import { defaults, type DefaultPath } from '../defaults.js';

/** A YAML document to which keys are added, each with a comment on where its value comes from. */
export class Tree {
  constructor(private readonly document: Document) {}

  get root(): YAMLMap {
    const root = this.document.contents as unknown as YAMLMap;
    root.flow = false;
    return root;
  }

  /** The block under a key, if there is one. Blocks that may get new lines can't stay in braces. */
  block(parent: YAMLMap | undefined, key: string): YAMLMap | undefined {
    return this.asBlock(parent?.get(key, true));
  }

  /** Every block among the values, with its key; an empty value is a block without keys. */
  each(parent: YAMLMap | undefined, visit: (block: YAMLMap, name: string) => void): void {
    for (const pair of parent?.items ?? []) {
      if (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) pair.value = new YAMLMap();
      const block = this.asBlock(pair.value);
      if (block !== undefined) visit(block, String(isScalar(pair.key) ? pair.key.value : pair.key));
    }
  }

  /** The blocks of a list; a single block is a list of one. */
  entries(parent: YAMLMap, key: string): YAMLMap[] {
    const list = this.resolved(parent.get(key, true));
    if (!isSeq(list)) return [this.asBlock(list)].filter((one) => one !== undefined);
    const blocks = list.items.map((entry) => this.asBlock(entry)).filter((one) => one !== undefined);
    if (blocks.length > 0) list.flow = false;
    return blocks;
  }

  node(value: unknown): Node {
    return this.document.createNode(value);
  }

  /** Adds those keys that are missing, with the default of `prefix + key`. */
  fill(block: YAMLMap | undefined, prefix: string, ...keys: string[]): void {
    for (const key of keys) this.fillWith(block, prefix, key, defaults[`${prefix}${key}` as DefaultPath].value);
  }

  /** Adds a missing key with a value made for the place, and the source of its default. */
  fillWith(block: YAMLMap | undefined, prefix: string, key: string, value: unknown): void {
    const { mark, source } = defaults[`${prefix}${key}` as DefaultPath];
    this.add(block, key, value, `${mark}: ${source}`);
  }

  add(block: YAMLMap | undefined, key: string, value: unknown, why: string): void {
    if (block === undefined || block.has(key)) return;
    const node = this.node(value);
    const pair = this.document.createPair(key, node) as Pair<Scalar, Node>;
    // Blocks that will hold lines of their own are explained above them.
    if (isMap(node)) pair.key.commentBefore = ` default, ${why}`;
    else node.comment = ` default, ${why}`;
    if (isSeq(node) || isMap(node)) node.flow = true;
    block.flow = false;
    block.items.push(pair);
  }

  private asBlock(node: unknown): YAMLMap | undefined {
    const block = this.resolved(node);
    if (!isMap(block)) return undefined;
    if (block.items.length > 0) block.flow = false;
    return block;
  }

  private resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.document) : node;
  }
}
