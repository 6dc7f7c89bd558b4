import { ensureWorkbench } from '../../scripts/build.mjs';

/** Before all walks: the page as users get it. */
export default async function setup(): Promise<void> {
  await ensureWorkbench();
}
