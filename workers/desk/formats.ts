import { Format } from '../../src/report/format.js';

/** The format of a currency, made once: making one takes longer than what a look at the dashboard writes with it. */
export class Formats {
  private known: Format | undefined;

  constructor(private readonly locale?: string) {}

  of(currency: string): Format {
    if (this.known?.currency !== currency) this.known = new Format(currency, this.locale);
    return this.known;
  }
}
