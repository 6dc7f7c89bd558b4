/** Every view and every component that isn't part of the first load, by its file; each comes with its first use. */
const files = import.meta.glob([
  '../views/*-view.ts',
  '../components/{strategy-list,lever-groups,file-editor,deliveries-panel,last-sessions,share-dialog,save-dialog}.ts',
  './{broken-file,first-visit,keys-dialog,levers-sheet,rename-dialog,strategy-chips}.ts',
]);

/**
 * Loads the file that defines an element; a tag is named after its file. Resolves once it can be used; a second call asks nothing of the
 * network. Rejects when the file can't be fetched, which may be tried again.
 */
export async function summon(tag: string): Promise<void> {
  if (customElements.get(tag)) return;
  const load = ['../views', '../components', '.'].map((folder) => files[`${folder}/${tag}.ts`]).find(Boolean);
  await load?.();
}
