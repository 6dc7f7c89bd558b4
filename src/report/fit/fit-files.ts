import type { Problem } from '../../domain/problems.js';
import type { ImportedShop } from '../../intake/import-shop.js';
import { checkFit } from '../../study/fit-check/check-fit.js';
import { parseScenario } from '../../study/scenario-file/parse.js';
import { salesOf } from '../../study/shop-folder/fit-shop.js';
import type { ShopFile } from '../../study/shop-folder/shop-folder.js';
import { fitHtml, type FitHtmlOptions } from './fit-html.js';
import { fitText } from './fit-text.js';

/** Files about a fit; none with problems: the shop makes no scenario. */
export type FitFiles = { readonly files: readonly ShopFile[] } | { readonly problems: readonly Problem[] };

/** `fit.html` and `fit.txt` of an imported shop: its scenario, as written, held against its orders; none where it isn't fitted. */
export async function fitFiles(
  shop: ImportedShop,
  made: readonly ShopFile[],
  options: FitHtmlOptions,
): Promise<FitFiles> {
  const textOf = (name: string) => made.find((file) => file.name === name)?.content;
  const yaml = textOf('scenario.yaml');
  if (shop.orders === null || typeof yaml !== 'string') return { files: [] };
  const { scenario, problems } = parseScenario(yaml, {
    file: 'scenario.yaml',
    readText: (path) => {
      const text = textOf(path);
      return typeof text === 'string' ? text : undefined;
    },
  });
  // A name that no scenario can have, say: better told now than by the next command.
  if (!scenario) {
    // Orders that are played as they were are written piece by piece: nothing reads them here.
    const wrong = problems.filter(({ path }) => path !== 'demand.history');
    return wrong.length > 0 ? { problems: wrong } : { files: [] };
  }
  const check = checkFit(salesOf(shop.orders), scenario);
  if (!check) return { files: [] };
  return {
    files: [
      { name: 'fit.html', content: await fitHtml(check, options) },
      { name: 'fit.txt', content: fitText(check) },
    ],
  };
}
