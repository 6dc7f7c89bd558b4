import type { Session, SessionBody, SessionHead } from './session.js';

/** Where what-ifs are kept. Any call may reject: storage can be full, blocked or gone. */
export interface Shelf {
  /** Newest first. */
  heads(): Promise<readonly SessionHead[]>;
  body(id: string): Promise<SessionBody | undefined>;
  /** Whole or not at all, in the place of an older one of that id; where today's stock alone is lost, `StockNotKept`. */
  put(session: Session): Promise<void>;
  retitle(head: SessionHead): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Why something can't be kept, as it follows "Not saved: ". */
export function storageProblem(error: unknown): string {
  if (error instanceof StockNotKept) return `today’s stock (${storageProblem(error.cause)})`;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'storage is full';
  if (name === 'VersionError') return 'a newer Bullwhip has been here; reload this page';
  if (name === 'ShelfClosed') return (error as Error).message;
  if (
    ['SecurityError', 'InvalidStateError', 'NotFoundError', 'UnknownError', 'ReferenceError', 'TypeError'].includes(
      name,
    )
  )
    return 'this browser keeps nothing for pages, or not in a private window';
  return `the browser says “${error instanceof Error ? error.message : String(error)}”`;
}

/** The shelf was taken away while the page was open. */
export class ShelfClosed extends Error {
  override name = 'ShelfClosed';
}

/** All is kept but today's stock. */
export class StockNotKept extends Error {
  override name = 'StockNotKept';
  constructor(override readonly cause: unknown) {
    super('today’s stock is not kept');
  }
}
