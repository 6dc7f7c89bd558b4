import type { ImportedShop } from '../intake/import-shop.js';
import { fitText } from '../report/fit/fit-text.js';
import { checkFit } from '../study/fit-check/check-fit.js';
import { parseScenario } from '../study/scenario-file/parse.js';
import { salesOf } from '../study/shop-folder/fit-shop.js';
import type { ShopFile } from '../study/shop-folder/shop-folder.js';
import { warn } from './print.js';

/** `fit.html` and `fit.txt` of an imported shop: its scenario, as written, held against its orders; none where it isn't fitted. */
export async function fitFiles(shop: ImportedShop, made: readonly ShopFile[]): Promise<ShopFile[]> {
  const textOf = (name: string) => made.find((file) => file.name === name)?.content;
  const yaml = textOf('scenario.yaml');
  if (shop.orders === null || typeof yaml !== 'string') return [];
  const { scenario } = parseScenario(yaml, {
    file: 'scenario.yaml',
    readText: (path) => {
      const text = textOf(path);
      return typeof text === 'string' ? text : undefined;
    },
  });
  const check = scenario ? checkFit(salesOf(shop.orders), scenario) : null;
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
