import { dayText } from '../domain/day-text.js';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { counted } from '../domain/count-words.js';
import { isLoaded, type LoadHistory } from '../study/scenario-file/history.js';
import { historyFrom } from '../study/scenario-file/load-history.js';
import type { ParseOptions } from '../study/scenario-file/parse.js';
import { decodeText, readBytes } from './read-file.js';

/** A scenario file with all that parsing it may need. */
export interface ScenarioSource {
  readonly text: string;
  readonly options: ParseOptions;
  /** sha256 of the file and, where it has been found to name some, of the data files, in the order in which they were read. */
  digest(): string;
  /** What was taken from recorded orders and what was left out, a line each; filled by parsing. */
  readonly intake: readonly string[];
  /** Files of recorded orders that are named and not there; filled by parsing. */
  readonly absent: readonly string[];
}

/** @throws Rejected when the file can't be read. */
export function openScenario(file: string): ScenarioSource {
  const bytes = readBytes(file);
  const data = new Map<string, Uint8Array>();
  const readText = (path: string): Uint8Array | undefined => {
    const place = beside(file, path);
    if (!data.has(place) && existsSync(place)) data.set(place, readBytes(place));
    return data.get(place);
  };
  const intake: string[] = [];
  const absent: string[] = [];
  const history: LoadHistory = (spec, hint) => {
    absent.push(...spec.files.filter((name) => readText(name) === undefined).map((name) => beside(file, name)));
    return historyFrom(readText)(spec, hint);
  };
  return {
    text: decodeText(file, bytes),
    options: { file, readText, loadHistory: reporting(history, intake) },
    digest: () =>
      `sha256:${[bytes, ...data.values()].reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')}`,
    intake,
    absent,
  };
}

/** Data files are named relative to the scenario. */
export const beside = (file: string, path: string): string => (isAbsolute(path) ? path : join(dirname(file), path));

function reporting(load: LoadHistory, lines: string[]): LoadHistory {
  return (spec, hint) => {
    const answer = load(spec, hint);
    if (isLoaded(answer)) {
      const { orders, itemNames, days, start, report } = answer;
      lines.push(
        recordedOrders(orders.time.length, itemNames.length, days, start),
        ...report.map((line) => `  ${line}`),
      );
    }
    return answer;
  };
}

/** What the recorded orders are, in a line. */
export const recordedOrders = (orders: number, items: number, days: number, start: string): string =>
  `recorded orders: ${counted(orders, 'order')} of ${counted(items, 'item')} over ${counted(days, 'day')} from ${dayText(start)}`;
