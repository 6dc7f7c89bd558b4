import { show } from '../../domain/messages.js';

/** What a person reads about a snapshot. Tests quote the function, not its wording. */
export const messages = {
  notJson: (reason: string): string => `is not JSON: ${reason} (a snapshot, or a folder with stock.csv)`,
  notASnapshot: (value: unknown): string =>
    `is not a snapshot of this version: bullwhipSnapshot is ${show(value)} (bullwhipSnapshot: 1)`,
  missing: (right: string): string => `is missing (${right})`,
  notAList: (value: unknown): string => `is not a list: ${show(value)} (a list in brackets)`,
  notAnEntry: (value: unknown): string => `is not an entry: ${show(value)} (names and values in braces)`,
  notText: (value: unknown): string => `is not a text: ${show(value)} (a text in quotes)`,
  notATime: (value: unknown): string => `not a time: ${show(value)} (like 2026-11-08 or 2026-11-08T20:14:05)`,
  beforeStart: (value: string, start: string): string =>
    `is before the scenario begins: ${show(value)} (${start} or later)`,
  inTheFuture: (value: string, at: string): string => `is later than now: ${show(value)} (${at} or earlier)`,
  notWhole: (value: unknown, least: number): string =>
    `not a whole number of units: ${show(value)} (${least === 0 ? '0' : least} or more)`,
  notWholeAtAll: (value: unknown): string => `not a whole number of units: ${show(value)} (like 40)`,
  tooMany: (value: number, units: number): string => `more than the line has: ${value} (at most ${units})`,
  twice: (value: string, first: string): string => `is there twice: ${show(value)} (once; the first is ${first})`,
  stockTwice: (item: string, location: string, first: string): string =>
    `stock of ${show(item)} at ${show(location)} is there twice (one count an item and place; the first is ${first})`,
  sameAgain: (first: string): string =>
    `is the same as ${first} in every word (once; if both are meant, one entry with the units of both)`,
  otherOrder: (id: string, column: string, value: string, was: string, line: number): string =>
    `order ${show(id)} has ${column} ${show(was)} in line ${line}, and here ${show(value)} (the same in all its lines, or an order number of its own)`,
  whichLocation: (known: readonly string[]): string => `names no location (one of ${known.join(', ')})`,
  noLines: (): string => 'has no lines (at least one)',
  noStock: (): string => 'has no stock.csv (stock.csv with item and on_hand; open-orders.csv, open-purchases.csv)',
  noColumn: (header: readonly string[]): string => `is no column of the file: it has ${header.join(', ')} (name it so)`,
  noDate: (): string => 'nothing in the lists says what day it is (give --at, like --at 2026-11-08)',
  afterHorizon: (value: string, end: string): string =>
    `is after the scenario ends: ${show(value)} (${end} or earlier)`,
} as const;
