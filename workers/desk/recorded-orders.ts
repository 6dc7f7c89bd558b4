import type { LoadedHistory, LoadHistory } from '../../src/study/scenario-file/history.js';
import { isLoaded } from '../../src/study/scenario-file/history.js';
import { historyFrom, type ReadText } from '../../src/study/scenario-file/load-history.js';
import type { ParseOptions } from '../../src/study/scenario-file/parse.js';
import type { ShopText } from './protocol.js';

/**
 * How the texts of a shop are read. Its recorded orders, a million lines or more, are read once, and not with every lever: for as long as
 * the files and what the text says of them are the same.
 */
export class RecordedOrders {
  private files: ShopText['files'] = {};
  private key = '';
  private known: LoadedHistory | undefined;

  optionsFor({ name, files }: ShopText, readText: ReadText): ParseOptions {
    const load = historyFrom(readText);
    const loadHistory: LoadHistory = (spec, hint) => {
      const key = JSON.stringify([spec, hint], (_, part: unknown) => (part instanceof RegExp ? String(part) : part));
      if (this.known && this.files === files && this.key === key) {
        // Who keeps count of what was read is told of it all the same.
        for (const path of spec.files) readText(path);
        return this.known;
      }
      const answer = load(spec, hint);
      if (isLoaded(answer)) {
        this.files = files;
        this.key = key;
        this.known = answer;
      }
      return answer;
    };
    return { file: name, readText, loadHistory };
  }
}
