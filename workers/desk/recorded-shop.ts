import type { Scenario } from '../../src/domain/scenario.js';
import type { ShopFile } from '../../src/study/levers/shop-file.js';
import { parseScenario } from '../../src/study/scenario-file/parse.js';
import type { ShopText } from './protocol.js';
import type { RecordedOrders } from './recorded-orders.js';
import { DataBeside } from './shop-digest.js';

/**
 * The shop that is open with the orders it recorded, whatever its file plays: a morning is planned from what the shop has seen, as the
 * command line does. Read when it is asked for, and once for a text; null while the text has problems.
 */
export class RecordedShop {
  private of: ShopFile | null = null;
  private known: Scenario | null = null;

  constructor(private readonly recorded: RecordedOrders) {}

  scenario(file: ShopFile, shop: ShopText): Scenario | null {
    if (this.of !== file) {
      this.of = file;
      this.known = this.read(file, shop);
    }
    return this.known;
  }

  private read({ understood, text }: ShopFile, shop: ShopText): Scenario | null {
    const played = understood.result.scenario;
    const hasRecord = understood.sections?.demand?.some((entry) => 'history' in entry) === true;
    if (!played || !hasRecord) return played ?? null;
    // Files of its own: what is read for a plan is no part of what the futures' digest is of.
    const readText = new DataBeside(shop.files).readText;
    const read = parseScenario(text, { ...this.recorded.optionsFor(shop, readText), recorded: true });
    // A record that is not here does not keep anybody from planning by what the file plays.
    return read.scenario ?? played;
  }
}
