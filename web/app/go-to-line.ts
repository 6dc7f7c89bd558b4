import { store } from '../store/use-store.js';

/** Opens the scenario file at a line. */
export function goToLine(line: number | undefined): void {
  const { dock, view } = store.state;
  store.set({
    view: view === 'start' ? 'dashboard' : view,
    editor: { open: true, ...(line === undefined ? {} : { line }) },
    dock: { open: true, tab: innerWidth < 1280 ? 'file' : dock.tab },
  });
}
