import type { z } from 'zod';
import { scenarioFile } from './schema.js';
import type { Hint } from './schema/scalar.js';

/** What the scheme knows about one place of the file. */
export interface Known {
  readonly description: string;
  /** The forms a value may take there: scalars, blocks, lists; none of them a choice itself. */
  readonly forms: readonly z.ZodType[];
}

type Step = string | number;
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly valueType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly values?: readonly unknown[];
}

const definitionOf = (node: z.ZodType): Definition => node._zod.def as unknown as Definition;
export const hintOf = (
  node: z.ZodType,
): Partial<Omit<Hint, 'examples'>> & {
  samples?: readonly unknown[];
  choices?: readonly z.ZodType[];
  description?: string;
} => node.meta() ?? {};

/**
 * What may stand at a path, `suppliers.ningbo.late.chance`; any name will do where names are free. A part of the policy may have several
 * kinds: `siblings` (what is written beside the last key) rules those out that it doesn't fit.
 */
export function schemaAt(path: readonly Step[]): Known | undefined {
  let nodes: readonly z.ZodType[] = [scenarioFile];
  for (const step of path) {
    nodes = nodes.flatMap((node) => formsOf(node)).flatMap((form) => childOf(form, String(step)) ?? []);
    if (nodes.length === 0) return undefined;
  }
  return known(nodes);
}

function known(nodes: readonly z.ZodType[]): Known {
  const description = nodes.map(descriptionOf).find((text) => text !== '') ?? '';
  return { description, forms: nodes.flatMap(formsOf) };
}

export function formsOf(node: z.ZodType): z.ZodType[] {
  const { choices, type } = hintOf(node);
  if (choices !== undefined) return choices.flatMap(formsOf);
  if (type !== undefined) return [node];
  const definition = definitionOf(node);
  if (definition.innerType !== undefined) return formsOf(definition.innerType);
  if (definition.options !== undefined) return definition.options.flatMap(formsOf);
  if (definition.type === 'pipe' && definition.in !== undefined) return formsOf(definition.in);
  return [node];
}

/** A node may be explained where it is used, or where it is made. */
export function descriptionOf(node: z.ZodType): string {
  const own = hintOf(node).description;
  if (own !== undefined) return own;
  const { innerType, type, in: input } = definitionOf(node);
  const inner = innerType ?? (type === 'pipe' ? input : undefined);
  return inner === undefined ? '' : descriptionOf(inner);
}

/** Keys of a block form with their nodes; nothing for other forms. */
export function keysOf(form: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return definitionOf(form).shape ?? {};
}

/** What an entry of a list or a table of names is. */
export const entryOf = (form: z.ZodType): z.ZodType | undefined =>
  definitionOf(form).valueType ?? definitionOf(form).element;

export const isListForm = (form: z.ZodType): boolean => definitionOf(form).element !== undefined;

/** The words to choose from, with what each one means where that is said. */
export function optionsOf({ forms }: Pick<Known, 'forms'>): { readonly name: string; readonly description: string }[] {
  return forms.flatMap((form) => {
    const { values } = definitionOf(form);
    const words = hintOf(form).enum ?? values ?? [];
    return words.map((word) => ({ name: String(word), description: values === undefined ? '' : descriptionOf(form) }));
  });
}

function childOf(form: z.ZodType, key: string): z.ZodType | undefined {
  const keys = keysOf(form);
  return Object.hasOwn(keys, key) ? keys[key] : entryOf(form);
}
