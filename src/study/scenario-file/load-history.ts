import type { Problem } from '../../domain/problems.js';
import * as say from '../../domain/messages.js';
import { readOrderHistory } from '../../intake/read-order-history.js';
import { briefIntakeReport } from '../../intake/brief-intake-report.js';
import type { LoadHistory } from './history.js';

/** Reads the text of a file by its path relative to the scenario, or undefined if there is none. */
export type ReadText = (path: string) => string | Uint8Array | undefined;

/** The usual way to recorded orders: the shop's exports through `intake`. */
export function historyFrom(readText: ReadText): LoadHistory {
  return (spec, hint) => {
    const files = spec.files.map((name) => ({ name, text: readText(name) }));
    const absent = files.filter(({ text }) => text === undefined);
    if (absent.length > 0) return absent.map(({ name }): Problem => ({ message: say.noFile(name) }));
    const history = readOrderHistory(
      files.map(({ name, text }) => ({ name, text: text ?? '' })),
      spec.options,
    );
    const { errors } = history.report;
    if (errors.length > 0) return errors;
    // Exports of one shop hold one channel: everything goes to the first.
    void hint;
    return {
      orders: history.orders,
      itemNames: history.itemNames,
      itemPrices: history.itemPrices,
      days: history.days,
      start: history.start,
      report: briefIntakeReport(history.report),
    };
  };
}
