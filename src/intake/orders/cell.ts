/** A cell of a CSV file (RFC 4180). */
export const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Money without the noise of binary fractions; nothing where it isn't known. */
export const money = (amount: number): string => (Number.isNaN(amount) ? '' : String(Math.round(amount * 1e6) / 1e6));

/** Seconds since 1970 as `2010-12-01T08:26:00`. */
export const moment = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19);
