import { openBox } from '../box/box.js';
import { store } from '../store/use-store.js';
import { takeFiles, type Handed } from './take-files.js';

/** Nothing, or why it could not be opened. */
export interface Opened {
  readonly problem?: string;
  /** Order histories that came without a scenario. */
  readonly histories?: readonly Handed[];
}

export async function openFromBox(file: string): Promise<Opened> {
  try {
    await store.open(await openBox(file));
    return {};
  } catch (error) {
    return { problem: `${file} could not be opened: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Files as they were chosen or dropped. */
export async function openHanded(files: readonly Handed[]): Promise<Opened> {
  try {
    const taken = await takeFiles(files);
    if ('problem' in taken) return taken;
    if ('histories' in taken) return { problem: taken.message, histories: taken.histories };
    await store.open(taken.shop);
    return {};
  } catch (error) {
    return { problem: `The files could not be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
