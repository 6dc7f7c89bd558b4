import type { ImportedShop } from '../intake/import-shop.js';
import { fitText } from '../report/fit/fit-text.js';
import { checkFit } from '../study/fit-check/check-fit.js';
import { parseScenario } from '../study/scenario-file/parse.js';
import { salesOf } from '../study/shop-folder/fit-shop.js';
import type { ShopFile } from '../study/shop-folder/shop-folder.js';
import { warn } from './print.js';
import { Rejected } from './rejected.js';

/**
 * `fit.html` and `fit.txt` of an imported shop: its scenario, as written, held against its orders; none where it isn't fitted.
 * @throws Rejected where the shop makes no scenario.
 */
export async function fitFiles(shop: ImportedShop, made: readonly ShopFile[]): Promise<ShopFile[]> {
  const textOf = (name: string) => made.find((file) => file.name === name)?.content;
  const yaml = textOf('scenario.yaml');
  if (shop.orders === null || typeof yaml !== 'string') return [];
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
    if (wrong.length > 0) throw new Rejected(wrong);
    return [];
  }
  const check = checkFit(salesOf(shop.orders), scenario);
  if (!check) return [];
  const [{ fitHtml }, { draw }] = await Promise.all([
    import('../report/fit/fit-html.js'),
    import('../report/charts/draw.js'),
  ]);
  const html = await fitHtml(check, { draw, warn: (message) => warn(`warning: ${message}\n`) });
  return [
    { name: 'fit.html', content: html },
    { name: 'fit.txt', content: fitText(check) },
  ];
}
