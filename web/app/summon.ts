/** Every view and every component that isn't part of the first load, by its file; each comes with its first use. */
const files = import.meta.glob(['../views/*.ts', '../components/*.ts', '!../components/{strategy-mark,rich-text}.ts']);

/**
 * Loads the file that defines an element; a tag is named after its file. Resolves once it can be used; a second call asks nothing of the
 * network. Rejects when the file can't be fetched, which may be tried again.
 */
export async function summon(tag: string): Promise<void> {
  if (customElements.get(tag)) return;
  const load = files[`../views/${tag}.ts`] ?? files[`../components/${tag}.ts`];
  await load?.();
}
